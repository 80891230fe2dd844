import type { ApiTable } from '../../kernel/api.ts'
import { bundleApi } from './bundles/pages.ts'
import { commitmentApi } from './commitment/pages.ts'
import { terminate } from './ended/terminate.ts'
import { chargeFee } from './fees/charge.ts'
import { askChargeCorrection, decideChargeCorrection } from './fees/correct.ts'
import { hearingApi } from './hearing/pages.ts'
import { interestedApi } from './interested/pages.ts'
import { jointApi } from './joint/pages.ts'
import { answerCorrection, saveCorrection } from './operations/answer-correction.ts'
import { archive } from './operations/archive.ts'
import { decide } from './operations/decide.ts'
import { extend } from './operations/extend.ts'
import { handleTask } from './operations/handle-task.ts'
import { accept, declineIntake, requestCorrection } from './operations/intake.ts'
import { saveDraft } from './operations/save-draft.ts'
import { startApplication } from './operations/start-application.ts'
import { resumeClock, stopClock } from './operations/stop-clock.ts'
import { submit } from './operations/submit.ts'
import { transfer } from './operations/transfer.ts'
import { withdraw } from './operations/withdraw.ts'
import { noticeApi } from './public-notice/pages.ts'
import { remedyApi } from './remedies/pages.ts'
import { resultApi } from './results/pages.ts'
import { specialApi } from './special/pages.ts'

export const api: ApiTable = {
  ...bundleApi,
  ...commitmentApi,
  ...hearingApi,
  ...interestedApi,
  ...noticeApi,
  ...jointApi,
  ...remedyApi,
  ...resultApi,
  ...specialApi,
  'POST /services/:code/applications': startApplication,
  'PUT /matters/:number/answers/:page': saveDraft,
  'POST /matters/:number/submission': submit,
  'POST /matters/:number/acceptance': accept,
  'POST /matters/:number/correction-notice': requestCorrection,
  'POST /matters/:number/refusal-to-accept': declineIntake,
  'PUT /matters/:number/correction/:page': saveCorrection,
  'POST /matters/:number/correction': answerCorrection,
  'POST /matters/:number/tasks/:token': handleTask,
  'POST /matters/:number/stop': stopClock,
  'POST /matters/:number/resumption': resumeClock,
  'POST /matters/:number/extension': extend,
  'POST /matters/:number/charges': chargeFee,
  'POST /matters/:number/fee-corrections': askChargeCorrection,
  'POST /matters/:number/fee-corrections/:correction': decideChargeCorrection,
  'POST /matters/:number/decision': decide,
  'POST /matters/:number/transfer': transfer,
  'POST /matters/:number/withdrawal': withdraw,
  'POST /matters/:number/archiving': archive,
  'POST /matters/:number/termination': terminate,
}
