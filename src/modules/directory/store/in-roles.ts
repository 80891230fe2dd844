import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'

/** An organisation, and the role of which people are looked for. */
interface RoleAt {
  readonly organisationId: string
  readonly role: string
}

/**
 * People in posts with a role, on a day: those whose post it is, and where a role has nobody of its own whoever stands in. One
 * statement, whatever the number of organisations.
 *
 * @param everybody whether those who stand in are meant as well
 */
export async function peopleIn(
  tx: Tx,
  wanted: readonly RoleAt[],
  { today, everybody = false }: { today: string; everybody?: boolean },
): Promise<string[]> {
  if (wanted.length === 0) return []
  const { rows } = await sql<{ id: string }>`
    with found as (
      select p.organisation_id, x.role, a.person_id, a.kind = 'substitute' as stands_in
      from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as x("organisationId" uuid, role text)
      join directory.post p on p.organisation_id = x."organisationId" and x.role = any(p.roles) and p.closed_on is null
      join directory.pub_appointment a on a.post_id = p.id and a.starts_on <= ${today}::date
        and (a.ends_on is null or a.ends_on >= ${today}::date)),
    held as (select distinct organisation_id, role from found where not stands_in)
    select distinct f.person_id as id from found f
    left join held h on h.organisation_id = f.organisation_id and h.role = f.role
    where ${everybody} or not f.stands_in or h.role is null`.execute(tx)
  return rows.map(({ id }) => id)
}
