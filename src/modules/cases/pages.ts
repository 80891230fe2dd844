import { act, type PageTable, show } from '../../kernel/page.ts'
import { showApplication, showCorrection, showStart, showSummary } from './application-queries.ts'
import { bundlePages } from './bundles/pages.ts'
import { commitmentPages } from './commitment/pages.ts'
import { endedPages } from './ended/pages.tsx'
import { feePages } from './fees/pages.ts'
import { hearingPageTable } from './hearing/pages.ts'
import { interestedPages } from './interested/pages.ts'
import { refuseExtension } from './joint/extension.ts'
import { decideOnTheSpot } from './joint/on-the-spot.ts'
import { jointPages } from './joint/pages.ts'
import { listMattersOfService } from './of-guide/queries.ts'
import { MattersOfServiceView } from './of-guide/view.tsx'
import { answerCorrection, saveCorrection } from './operations/answer-correction.ts'
import { archive } from './operations/archive.ts'
import { decide } from './operations/decide.ts'
import { extend } from './operations/extend.ts'
import { handleTask } from './operations/handle-task.ts'
import { accept, declineIntake, requestCorrection } from './operations/intake.ts'
import { type Stop, saveDraft } from './operations/save-draft.ts'
import { startApplication } from './operations/start-application.ts'
import { resumeClock, stopClock } from './operations/stop-clock.ts'
import { submit } from './operations/submit.ts'
import { transfer } from './operations/transfer.ts'
import { withdraw } from './operations/withdraw.ts'
import { noticePages } from './public-notice/pages.ts'
import {
  showArchiving,
  showDecision,
  showExtension,
  showIntake,
  showResult,
  showStop,
  showTask,
  showTransfer,
  showWithdrawal,
} from './queries.ts'
import { remedyPages } from './remedies/pages.ts'
import { resultPages } from './results/pages.ts'
import { specialPages } from './special/pages.ts'
import {
  ArchivingView,
  DecisionView,
  ExtensionView,
  ResumeView,
  StopView,
  TaskView,
  TransferView,
  WithdrawalView,
} from './views/act-views.tsx'
import { ApplicationView, CorrectionView, StartView, SummaryView } from './views/application-views.tsx'
import { IntakeView } from './views/intake-view.tsx'
import { ResultView } from './views/result-view.tsx'

const toMatter = ({ number }: { number: string }) => `/matters/${number}`

const start = show(showStart, StartView)
const application = show(showApplication, ApplicationView)
const summary = show(showSummary, SummaryView)
const correction = show(showCorrection, CorrectionView)
const intake = show(showIntake, IntakeView)
const task = show(showTask, TaskView)
const decision = show(showDecision, DecisionView)
const stop = show(showStop, StopView)
const resumption = show(showStop, ResumeView)
const extension = show(showExtension, ExtensionView)
const withdrawal = show(showWithdrawal, WithdrawalView)
const transferring = show(showTransfer, TransferView)
const archiving = show(showArchiving, ArchivingView)

export const pages: PageTable = {
  'GET /desk/services/:code/matters': show(listMattersOfService, MattersOfServiceView),
  ...bundlePages,
  ...commitmentPages,
  ...endedPages,
  ...feePages,
  ...hearingPageTable,
  ...interestedPages,
  ...noticePages,
  ...jointPages,
  ...remedyPages,
  ...resultPages,
  ...specialPages,
  'GET /services/:code/application': start,
  'POST /services/:code/application': act(startApplication, {
    then: ({ number }) => `/matters/${number}/application`,
    again: start,
  }),
  'GET /matters/:number/application': application,
  'POST /matters/:number/application/:page': act(saveDraft, { then: afterPage, again: application, uploads: true }),
  'GET /matters/:number/summary': summary,
  'POST /matters/:number/submission': act(submit, { then: toMatter, again: summary }),
  'GET /matters/:number/correction': correction,
  'POST /matters/:number/correction/:page': act(saveCorrection, {
    then: afterCorrection,
    again: correction,
    uploads: true,
  }),
  'POST /matters/:number/correction-answer': act(answerCorrection, { then: toMatter, again: correction }),
  'GET /matters/:number/intake': intake,
  'POST /matters/:number/acceptance': act(accept, { then: toMatter, again: intake }),
  'POST /matters/:number/decision-on-the-spot': act(decideOnTheSpot, { then: toMatter, again: intake }),
  'POST /matters/:number/correction-notice': act(requestCorrection, { then: toMatter, again: intake }),
  'POST /matters/:number/refusal-to-accept': act(declineIntake, { then: toMatter, again: intake }),
  'GET /matters/:number/tasks/:token': task,
  'POST /matters/:number/tasks/:token': act(handleTask, { then: toMatter, again: task }),
  'GET /matters/:number/decision': decision,
  'POST /matters/:number/decision': act(decide, { then: toMatter, again: decision }),
  'GET /matters/:number/result': show(showResult, ResultView),
  'GET /matters/:number/stop': stop,
  'POST /matters/:number/stop': act(stopClock, { then: toMatter, again: stop }),
  'GET /matters/:number/resumption': resumption,
  'POST /matters/:number/resumption': act(resumeClock, { then: toMatter, again: resumption, uploads: true }),
  'GET /matters/:number/extension': extension,
  'POST /matters/:number/extension': act(extend, { then: toMatter, again: extension }),
  'POST /matters/:number/extension-refusal': act(refuseExtension, { then: toMatter, again: extension }),
  'GET /matters/:number/withdrawal': withdrawal,
  'POST /matters/:number/withdrawal': act(withdraw, { then: toMatter, again: withdrawal }),
  'GET /matters/:number/transfer': transferring,
  'POST /matters/:number/transfer': act(transfer, { then: toMatter, again: transferring }),
  'GET /matters/:number/archiving': archiving,
  'POST /matters/:number/archiving': act(archive, { then: toMatter, again: archiving }),
}

/** As `afterPage`, within a correction. */
function afterCorrection({ number, page, check, leave }: Stop): string {
  if (leave) return `/matters/${number}`
  return `/matters/${number}/correction?page=${encodeURIComponent(page ?? 'done')}${check ? '&check=yes' : ''}`
}

/** Away from the form, to its summary, or to a page of it with what is wrong. */
function afterPage({ number, page, check, leave }: Stop): string {
  if (leave) return '/matters'
  if (page === null) return `/matters/${number}/summary`
  return `/matters/${number}/application?page=${encodeURIComponent(page)}${check ? '&check=yes' : ''}`
}
