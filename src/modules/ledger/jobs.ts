import { z } from 'zod'
import type { Job } from '../../kernel/job.ts'
import { inspectLedger } from './inspect.ts'

/** Fails on purpose: the exceptions page shows jobs that failed for good, and a fault of the ledger must be seen there. */
const ledgerFault: Job = {
  name: 'ledger-fault',
  run: async (_caller, payload) => {
    throw new Error(z.object({ fault: z.string() }).parse(payload).fault)
  },
}

/** Each night the whole ledger is replayed; what does not agree becomes an exception. */
const ledgerInspect: Job = {
  name: 'ledger-inspect',
  cron: '17 3 * * *',
  run: async ({ db }) => {
    const faults = await inspectLedger(db)
    if (faults.length > 0) throw new Error(`The ledger does not agree with itself: ${faults.join('; ')}`)
  },
}

export const jobs: readonly Job[] = [ledgerFault, ledgerInspect]
