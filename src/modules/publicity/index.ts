/** What became public of decisions: published, withheld with its ground, taken down, counted. Everything else in this folder is private. */
import type { Module } from '../../kernel/module.ts'
import { expireDaily, publishLater, retireLater } from './jobs.ts'
import { listeners } from './listeners.ts'
import { openPhrases } from './open.ts'
import { expirePublished, publishResult, retireResults } from './operations.ts'
import { api, pages } from './pages.ts'

export { publicityExtra } from './extra.tsx'
export { releaseResult, takeDownResult } from './operations.ts'

export const publicityModule: Module = {
  name: 'publicity',
  ...{ api, pages, listeners },
  jobs: [publishLater, retireLater, expireDaily],
  inner: [publishResult, retireResults, expirePublished],
  navigation: [{ href: '/open', text: openPhrases.title, for: 'everybody', order: 45 }],
}
