/** What was not printed, posted or carried since documents are delivered here. Everything else in this folder is private. */
import type { Module } from '../../kernel/module.ts'
import { closeMonths, closeNextMonth } from './closing.ts'
import { api, pages } from './pages.ts'
import { says } from './phrases.ts'

export const savingsModule: Module = {
  name: 'savings',
  ...{ api, pages },
  jobs: [closeMonths],
  inner: [closeNextMonth],
  navigation: [{ href: '/savings', text: says.title, for: ['office', 'head', 'auditor', 'administrator'], order: 214 }],
}
