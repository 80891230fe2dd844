import type { Module } from '../../kernel/module.ts'
import { api } from './api.ts'
import { jobs } from './jobs.ts'
import { pages } from './pages.tsx'
import { aboutPage, receiptPage } from './phrases.ts'

export { ledgerHealth } from './health.ts'
export { Receipt } from './model.ts'
export { buildReceipt } from './receipt.ts'
export { integrateNow, startSequencer } from './sequencer.ts'
export { ReceiptSheet } from './views/receipt-sheet.tsx'

/** The ledger of light: every audit row a leaf of a public, append-only tree; receipts that prove a matter's steps. */
export const ledgerModule: Module = {
  name: 'ledger',
  api,
  pages,
  jobs,
  navigation: [
    { href: '/receipts', text: receiptPage.title, for: 'everybody', order: 60 },
    { href: '/ledger', text: aboutPage.menu, for: 'everybody', order: 70 },
  ],
}
