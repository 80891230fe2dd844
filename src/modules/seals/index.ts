/** Seals of organisations, the authority behind them, and the check of what they sealed. Everything else here is private. */
import type { Module } from '../../kernel/module.ts'
import { api } from './api.ts'
import { pages } from './pages.ts'
import { pagePhrases } from './phrases.ts'

export { seedSeals } from './ca.ts'
export { confirmProposal } from './operations/decide.ts'
export { proposeChange, proposeSeal } from './operations/propose.ts'
export { hasValidSeal, type SealedPdf, type Sealing, sealData, sealPdf } from './seal-pdf.ts'
export type { Place } from './sign/pdf-field.ts'
export { sealsUnder } from './store/seal.ts'

export const sealsModule: Module = {
  name: 'seals',
  api,
  pages,
  navigation: [{ href: '/desk/seals', text: pagePhrases.title, for: ['head', 'auditor', 'administrator'], order: 820 }],
}
