/** Applications for service items, from draft to archive. Everything else in this folder is private. */
import type { Module } from '../../kernel/module.ts'
import { api } from './api.ts'
import { caseKind } from './kind.ts'
import { listeners } from './listeners.ts'
import { fireTimer } from './operations/fire-timer.ts'
import { followDue } from './operations/follow-due.ts'
import { pages } from './pages.ts'
import { fireTimerLater, fireTimers } from './timers.ts'

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
export { fireDue } from './timers.ts'
export { caseKind }

export const casesModule: Module = {
  name: 'cases',
  api,
  pages,
  listeners,
  jobs: [fireTimers, fireTimerLater],
  inner: [fireTimer, followDue],
}
