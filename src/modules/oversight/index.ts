/** The oversight desk (监督台): everything that is open, cards with due process, findings, figures, reports. Everything else is private. */
import type { Module } from '../../kernel/module.ts'
import { compareCases, compareWeekly } from './anomalies/compare.ts'
import { boardApi, boardPages } from './board/pages.ts'
import { openCard } from './cards/issue.ts'
import { endWindow } from './cards/operations.ts'
import { cardApi, cardPages } from './cards/pages.ts'
import { figureApi, figurePages } from './figures/pages.ts'
import { figurePhrases } from './figures/phrases.ts'
import { findingApi, findingPages } from './findings/pages.ts'
import { scanMatters, scanNightly } from './findings/scan.ts'
import { endCardWindowLater, endCardWindows, listeners } from './jobs.ts'
import { phrases } from './phrases.ts'
import { issueReportLater, issueReports } from './reports/issue.ts'
import { reportApi, reportPages } from './reports/pages.ts'
import { thresholdApi, thresholdPages } from './thresholds/pages.ts'
import { thresholdWords } from './thresholds/phrases.ts'
import { voiceApi, voicePages } from './voices/pages.ts'

export { issueCard } from './cards/issue.ts'
export { cardKind, cardsExtra } from './cards/kind.tsx'
export { appealCard, decideCard, makeStatement } from './cards/operations.ts'
export { listCards } from './cards/queries.ts'
export { issueReport } from './reports/issue.ts'

export const oversightModule: Module = {
  name: 'oversight',
  api: { ...boardApi, ...cardApi, ...findingApi, ...figureApi, ...voiceApi, ...reportApi, ...thresholdApi },
  pages: {
    ...boardPages,
    ...cardPages,
    ...findingPages,
    ...figurePages,
    ...voicePages,
    ...reportPages,
    ...thresholdPages,
  },
  listeners,
  jobs: [endCardWindows, endCardWindowLater, scanNightly, compareWeekly, issueReports, issueReportLater],
  inner: [openCard, endWindow, scanMatters, compareCases],
  navigation: [
    { href: '/desk/oversight', text: phrases.desk, for: ['auditor', 'head'], order: 130 },
    { href: '/desk/oversight/cards', text: phrases.tabs.cards, for: ['handler', 'helper'], order: 131 },
    {
      href: '/desk/oversight/grade-rules',
      text: figurePhrases.gradeRules,
      for: ['auditor', 'administrator'],
      order: 706,
    },
    {
      href: '/desk/oversight/finding-rules',
      text: thresholdWords.title,
      for: ['auditor', 'administrator'],
      order: 707,
    },
  ],
}
