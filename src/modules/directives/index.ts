/** What documents oblige organisations to, and what becomes of it. Everything else in this folder is private. */
import type { Module } from '../../kernel/module.ts'
import { api } from './api.ts'
import { listeners } from './listeners.ts'
import { endObligations, endReturned } from './operations/end.ts'
import { openNextPeriod, openObligations, openPeriod, openPeriods } from './operations/open.ts'
import { says } from './page-phrases.ts'
import { pages } from './pages.ts'

export { obligationKind, treeExtra } from './kind.tsx'
export { acceptReport, reportObligation } from './operations/report.ts'
export { type Demand, type EarlierReport, earlierReports } from './store/earlier.ts'

export const directivesModule: Module = {
  name: 'directives',
  ...{ api, pages, listeners },
  jobs: [openPeriods, openPeriod],
  inner: [openObligations, openNextPeriod, endObligations, endReturned],
  navigation: [{ href: '/desk/obligations', text: says.list, for: ['handler', 'office', 'head'], order: 210 }],
}
