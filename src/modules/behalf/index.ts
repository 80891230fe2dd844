/** Acting for firms and people: who gives the right, how it is confirmed, who ends it. Everything else in this folder is private. */
import type { Module } from '../../kernel/module.ts'
import { api } from './api.ts'
import { pages } from './pages.tsx'
import { phrases } from './phrases.ts'

export { confirmByCode, confirmBySlip, prepareMandate } from './operations/mandates.ts'
export { claimFirm, recordGuardian, verifyLegal } from './operations/proof.ts'
export { agree, end, giveMandate, grant } from './operations/rights.ts'

export const behalfModule: Module = {
  name: 'behalf',
  api,
  pages,
  navigation: [{ href: '/desk/behalf', text: phrases.desk, for: ['helper', 'handler', 'head'], order: 150 }],
}
