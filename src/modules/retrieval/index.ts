/** Finding official documents. Everything else in this folder is private. */
import type { Module } from '../../kernel/module.ts'
import { api } from './api.ts'
import { pages } from './pages.ts'
import { words } from './phrases.ts'
import { takeUp, takeUpJob } from './take-up.ts'

export { exportDocuments, searchDocuments } from './queries.ts'
export { takeUp } from './take-up.ts'

export const retrievalModule: Module = {
  name: 'retrieval',
  api,
  pages,
  jobs: [takeUpJob],
  inner: [takeUp],
  navigation: [{ href: '/desk/documents/search', text: words.title, for: ['handler', 'office', 'head'], order: 201 }],
}
