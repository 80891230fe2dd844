/** What became public of decisions: published, withheld with its ground, taken down, counted. Everything else in this folder is private. */
import type { Module } from '../../kernel/module.ts'
import { expireDaily, publishLater, retireLater } from './jobs.ts'
import { listeners } from './listeners.ts'
import { expirePublished, publishResult, retireResults } from './operations.ts'
import { api, pages } from './pages.ts'
import { pagePhrases } from './phrases.ts'

export { publicityExtra } from './extra.tsx'
export { releaseResult, takeDownResult } from './operations.ts'

export const publicityModule: Module = {
  name: 'publicity',
  ...{ api, pages, listeners },
  jobs: [publishLater, retireLater, expireDaily],
  inner: [publishResult, retireResults, expirePublished],
  navigation: [{ href: '/decisions', text: pagePhrases.title, for: 'everybody', order: 45 }],
}
