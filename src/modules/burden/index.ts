/** What is demanded of organisations, and how much of it may be. Everything else in this folder is private. */
import type { Module } from '../../kernel/module.ts'
import type { Adviser } from '../documents/index.ts'
import { adviseOnBudgets } from './advise-budget.ts'
import { adviseOnKnown } from './advise-known.ts'
import { api, pages } from './pages.ts'
import { says } from './phrases.ts'

export { setBudget } from './operations.ts'

/** What drafters are told before they send a document for review. */
export const burdenAdvisers: readonly Adviser[] = [adviseOnBudgets, adviseOnKnown]

export const burdenModule: Module = {
  name: 'burden',
  ...{ api, pages },
  navigation: [{ href: '/desk/burden', text: says.title, for: ['handler', 'office', 'head', 'auditor'], order: 212 }],
}
