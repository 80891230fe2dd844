import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import { partyEndedTask } from '../model.ts'
import type {} from '../tables.ts'

/**
 * Numbers of matters that a party applied for: those that are open, or those in which its end is before an office. What an authority
 * began towards it goes on by its own rules.
 */
export async function appliedFor(tx: Tx, partyId: string, which: 'open' | 'asked'): Promise<string[]> {
  const wanted =
    which === 'open'
      ? sql`m.state = 'open'`
      : sql`exists (select from docket.work_item w
    where w.matter_id = m.id and w.task = ${partyEndedTask} and w.closed_at is null)`
  const { rows } = await sql<{ number: string }>`
    select m.number from docket.party p join docket.matter m on m.id = p.matter_id
     where p.person_id = ${partyId}::uuid and p.part = 'applicant' and ${wanted} order by m.number`.execute(tx)
  return rows.map(({ number }) => number)
}
