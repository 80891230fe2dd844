import { act, file, type PageTable, show } from '../../kernel/page.ts'
import { readCheckpointNote, readLedger, readTile, readVerifier } from './operations.ts'
import { checkPastedReceipt, lookUpReceipt } from './receipt-queries.ts'
import { AboutView } from './views/about.tsx'
import { ReceiptsView } from './views/receipts.tsx'

const receipts = show(lookUpReceipt, ReceiptsView)

export const pages: PageTable = {
  'GET /ledger': show(readLedger, AboutView),
  'GET /ledger/checkpoint': file(readCheckpointNote),
  'GET /ledger/tile/*': file(readTile),
  'GET /ledger/verifier.mjs': file(readVerifier),
  'GET /receipts': receipts,
  'POST /receipts': act(checkPastedReceipt, { then: ({ code }) => `/receipts/${code}`, again: receipts }),
  'GET /receipts/:code': receipts,
}
