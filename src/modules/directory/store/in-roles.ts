import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'

/** An organisation, and the role of which people are looked for. */
interface RoleAt {
  readonly organisationId: string
  readonly role: string
}

/**
 * People in posts with a role, on a day, to be told something. One statement, whatever the number of organisations.
 *
 * @param standIns whether those who stand in for somebody are meant, or those whose post it is
 */
export async function peopleIn(
  tx: Tx,
  wanted: readonly RoleAt[],
  { today, standIns }: { today: string; standIns: boolean },
): Promise<string[]> {
  if (wanted.length === 0) return []
  const { rows } = await sql<{ id: string }>`
    select distinct a.person_id as id
    from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as x("organisationId" uuid, role text)
    join directory.post p on p.organisation_id = x."organisationId" and x.role = any(p.roles) and p.closed_on is null
    join directory.appointment a on a.post_id = p.id and a.starts_on <= ${today}::date
      and (a.ends_on is null or a.ends_on >= ${today}::date)
    where (a.kind = 'substitute') = ${standIns}`.execute(tx)
  return rows.map(({ id }) => id)
}
