/** Applications for service items, from draft to archive. Everything else in this folder is private. */
import type { Module } from '../../kernel/module.ts'
import { api } from './api.ts'
import { caseKind } from './kind.ts'
import { listeners } from './listeners.ts'
import { fireTimer } from './operations/fire-timer.ts'
import { followDue } from './operations/follow-due.ts'
import { pages } from './pages.ts'
import { fireTimers } from './timers.ts'

export { fireDue } from './timers.ts'
export { caseKind }

export const casesModule: Module = {
  name: 'cases',
  api,
  pages,
  listeners,
  jobs: [fireTimers],
  inner: [fireTimer, followDue],
}
