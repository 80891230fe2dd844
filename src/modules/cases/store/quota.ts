import { sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '../../../kernel/context.ts'
import type {} from '../tables.ts'

const Place = z.object({ matterId: z.uuid(), acceptedAt: z.date() })
/** An accepted application that waits for its decision. */
export type Place = z.infer<typeof Place>

/** Of two decisions about a limited number the second waits for the first. */
export async function lockQuota(tx: Tx, itemCode: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`cases.quota ${itemCode}`}, 0))`.execute(tx)
}

/** How many of an item were granted, and who waits, in the order of acceptance (行政许可法 art. 57). */
export async function queueOf(tx: Tx, itemCode: string): Promise<{ granted: number; waiting: Place[] }> {
  const { rows: counted } = await sql<{ granted: number }>`
    select count(*)::int as granted from cases.case c join cases.decision d on d.matter_id = c.matter_id
    where c.item_code = ${itemCode} and d.kind = 'grant'`.execute(tx)
  const { rows } = await sql`
    select c.matter_id as "matterId", cases.accepted_rank(c) as "acceptedAt" from cases.case c
    where c.item_code = ${itemCode} and c.state = 'handling'
    order by cases.accepted_rank(c), c.submitted_at, c.matter_id`.execute(tx)
  return { granted: counted[0]?.granted ?? 0, waiting: rows.map((row) => Place.parse(row)) }
}
