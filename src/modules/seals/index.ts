/** Seals of organisations, the authority behind them, and the check of what they sealed. Everything else here is private. */
import type { Module } from '../../kernel/module.ts'

export { seedSeals } from './ca.ts'
export { type SealedPdf, type Sealing, sealData, sealPdf } from './seal-pdf.ts'
export type { Place } from './sign/pdf-field.ts'

export const sealsModule: Module = { name: 'seals' }
