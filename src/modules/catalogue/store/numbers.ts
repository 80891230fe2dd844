import { sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '../../../kernel/context.ts'
import { ledgerHealth } from '../../ledger/index.ts'

const Counts = z.object({ open: z.number().int(), late: z.number().int(), closed: z.number().int() })

/** What everybody may know of the work in hand: counts only. */
export interface PublicNumbers extends z.infer<typeof Counts> {
  /** Acts in the published tree. */
  readonly acts: number
  readonly checkpointAt: Date | null
}

/** Matters in hand, those past their day, those closed in the last 30 days, and the size of the ledger. */
export async function publicNumbers(tx: Tx, now: Date): Promise<PublicNumbers> {
  const { rows } = await sql`
    select (count(*) filter (where state = 'open'))::int as open,
           (count(*) filter (where state = 'open' and due_at < ${now} and clock_state = 'running'))::int as late,
           (count(*) filter (where state in ('closed', 'archived') and closed_at > ${now}::timestamptz - interval '30 days'))::int as closed
      from docket.pub_matter`.execute(tx)
  const { size, lastCheckpointAt } = await ledgerHealth(tx)
  return { ...Counts.parse(rows[0]), acts: size, checkpointAt: lastCheckpointAt }
}
