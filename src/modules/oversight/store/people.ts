import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import type { Day } from '../../../kernel/day.ts'

/** The role that answers for an organisation: its heads, or who there is. */
export async function answeringRole(tx: Tx, organisationId: string): Promise<'head' | 'handler' | 'helper'> {
  const { rows } = await sql<{ role: string }>`
    select distinct unnest(p.roles) as role from directory.pub_post p
     where p.organisation_id = ${organisationId} and p.closed_on is null`.execute(tx)
  const found = new Set(rows.map(({ role }) => role))
  if (found.has('head')) return 'head'
  return found.has('handler') || !found.has('helper') ? 'handler' : 'helper'
}

/** People in a post, or in posts with a role of an organisation, on a day. */
export async function peopleIn(
  tx: Tx,
  where: { organisation: string; role: string; post?: string | null },
  day: Day,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct a.person_id as id from directory.pub_appointment a join directory.pub_post p on p.id = a.post_id
     where p.organisation_id = ${where.organisation} and p.closed_on is null
       and (p.id = ${where.post ?? null}::uuid or ${where.role} = any(p.roles))
       and a.starts_on <= ${day} and (a.ends_on is null or a.ends_on >= ${day})`.execute(tx)
  return rows.map(({ id }) => id)
}

/** Organisations below one, itself included, in the order of their numbers: the scope of every list. */
export async function organisationsBelow(
  tx: Tx,
  id: string,
): Promise<{ id: string; name: unknown; path: string[]; kind: string }[]> {
  const { rows } = await sql<{ id: string; name: unknown; path: string[]; kind: string }>`
    select id, coalesce(short_name, name) as name, path, kind from directory.pub_organisation
     where path @> array[${id}::uuid] order by cardinality(path) > 2, number`.execute(tx)
  return rows
}
