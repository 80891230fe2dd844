/** Applications for service items, from draft to archive. Everything else in this folder is private. */
import type { Module } from '../../kernel/module.ts'
import { api } from './api.ts'
import { watchPromiseLater, watchPromises } from './commitment/jobs.ts'
import { watchPromise } from './commitment/operations.ts'
import { askAboutAllowance } from './ended/allowances.ts'
import { beginAfterEnding, dropAfterEnding } from './ended/certificates.ts'
import { caseKind } from './kind.ts'
import { listeners } from './listeners.ts'
import { fireTimer } from './operations/fire-timer.ts'
import { followDue } from './operations/follow-due.ts'
import { pages } from './pages.ts'
import { clearNoticesHourly } from './public-notice/jobs.ts'
import { clearPastNotices } from './public-notice/operations.ts'
import { deemRenewed } from './results/decide-act.ts'
import { deemRenewalLater, deemRenewals } from './results/jobs.ts'
import { fireTimerLater, fireTimers } from './timers.ts'

export { watchDue } from './commitment/jobs.ts'
export { callHearing } from './hearing/call.ts'
export { procedureExtra } from './hearing/extra.tsx'
export { recordHearing, signRecord } from './hearing/record.ts'
export { nameInterested } from './interested/name.ts'
export { answerHearingRight, tellHearingRight } from './interested/rights.ts'
export { stateConcern } from './interested/statements.ts'
export { jointExtra } from './joint/extra.tsx'
export { decideOnTheSpot } from './joint/on-the-spot.ts'
export { giveOpinion } from './joint/operations.ts'
export { answerCorrection, saveCorrection } from './operations/answer-correction.ts'
export { archive } from './operations/archive.ts'
export { decide } from './operations/decide.ts'
export { extend } from './operations/extend.ts'
export { handleTask } from './operations/handle-task.ts'
export { accept, declineIntake, requestCorrection } from './operations/intake.ts'
export { saveDraft } from './operations/save-draft.ts'
export { startApplication } from './operations/start-application.ts'
export { resumeClock, stopClock } from './operations/stop-clock.ts'
export { submit } from './operations/submit.ts'
export { transfer } from './operations/transfer.ts'
export { withdraw } from './operations/withdraw.ts'
export { noticeExtra } from './public-notice/extra.tsx'
export { answerObjection, objectToNotice, takeDownObjection } from './public-notice/operations.ts'
export { type DecidedCase, decidedCase } from './release.ts'
export { noteRemedy, settleRemedy } from './remedies/operations.ts'
export { deemDue } from './results/jobs.ts'
export { afterExtra, resultActKind } from './results/kind.tsx'
export { addMonths } from './results/months.ts'
export { fireDue } from './timers.ts'
export { caseKind }

export const casesModule: Module = {
  name: 'cases',
  api,
  pages,
  listeners,
  jobs: [
    fireTimers,
    fireTimerLater,
    watchPromises,
    watchPromiseLater,
    deemRenewals,
    deemRenewalLater,
    clearNoticesHourly,
  ],
  inner: [
    ...[fireTimer, followDue, watchPromise, deemRenewed, clearPastNotices],
    ...[beginAfterEnding, dropAfterEnding, askAboutAllowance],
  ],
}
