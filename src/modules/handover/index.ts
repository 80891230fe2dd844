/** Who stands in for a post, and how a post changes hands. Everything else in this folder is private. */
import type { Module } from '../../kernel/module.ts'
import { api } from './api.ts'
import { pages } from './pages.ts'
import { phrases } from './phrases.ts'
import { listeners, tellVacancy } from './vacancy.ts'

export { nameItem, open, strikeItem, withdraw } from './operations/prepare.ts'
export { signAsLeaver, signAsTaker, signInPlace, witness } from './operations/sign.ts'
export { endSubstitution, substitute } from './operations/substitute.ts'
export { list as listHandovers } from './queries.ts'

export const handoverModule: Module = {
  name: 'handover',
  api,
  pages,
  listeners,
  inner: [tellVacancy],
  navigation: [{ href: '/desk/handovers', text: phrases.title, for: 'staff', order: 805 }],
}
