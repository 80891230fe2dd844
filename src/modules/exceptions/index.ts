/** What a machine could not do and a person must look at. */
import type { ApiTable } from '../../kernel/api.ts'
import type { Module } from '../../kernel/module.ts'
import { retryException, settleException, showExceptions } from './operations.ts'
import { pages } from './pages.tsx'
import { phrases } from './phrases.ts'

const api: ApiTable = {
  'GET /exceptions': showExceptions,
  'POST /exceptions/:id/retry': retryException,
  'POST /exceptions/:id/settlement': settleException,
}

export const exceptionsModule: Module = {
  name: 'exceptions',
  api,
  pages,
  navigation: [{ href: '/desk/exceptions', text: phrases.title, for: ['administrator'], order: 320 }],
}
