import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import type {} from '../tables.ts'

/** Numbers of the open matters that a party applied for; what an authority began towards it goes on by its own rules. */
export async function appliedFor(tx: Tx, partyId: string): Promise<string[]> {
  const { rows } = await sql<{ number: string }>`
    select m.number from docket.party p join docket.matter m on m.id = p.matter_id
     where p.person_id = ${partyId}::uuid and p.part = 'applicant' and m.state = 'open' order by m.number`.execute(tx)
  return rows.map(({ number }) => number)
}
