import type { Module } from '../../kernel/module.ts'
import { api } from './api.ts'
import { ledgerHealth } from './health.ts'
import { jobs } from './jobs.ts'
import { pages } from './pages.tsx'
import { receiptPage } from './phrases.ts'

export { ledgerHealth } from './health.ts'
export { inspectLedger } from './inspect.ts'
export { Receipt } from './model.ts'
export { buildReceipt } from './receipt.ts'
export { integrateNow, startSequencer } from './sequencer.ts'
export { QrCode } from './views/qr.tsx'
export { ReceiptSheet } from './views/receipt-sheet.tsx'

/** The ledger of light: every audit row a leaf of a public, append-only tree; receipts that prove a matter's steps. */
export const ledgerModule: Module = {
  name: 'ledger',
  api,
  pages,
  jobs,
  gauges: [
    {
      name: 'heliograph_ledger_unintegrated',
      help: 'Audit rows that wait to become leaves of the ledger.',
      read: async (db) => (await db.transaction().execute(ledgerHealth)).unintegrated,
    },
    {
      name: 'heliograph_ledger_checkpoint_seconds',
      help: 'When the last checkpoint was signed, in seconds since 1970.',
      read: async (db) => ((await db.transaction().execute(ledgerHealth)).lastCheckpointAt?.getTime() ?? 0) / 1000,
    },
  ],
  navigation: [{ href: '/receipts', text: receiptPage.title, for: 'everybody', order: 60 }],
}
