import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import type { Day } from '../../../kernel/day.ts'

/** Namesakes beyond these are not looked for. */
const most = 60

/** Organisations whose name holds what was typed. */
export async function organisationsNamed(tx: Tx, name: string): Promise<string[]> {
  const part = `%${name.replace(/[\\%_]/g, '\\$&')}%`
  const { rows } = await sql<{ id: string }>`
    select id from directory.pub_organisation
    where name->>'zh' like ${part} or name->>'en' ilike ${part} or short_name->>'zh' like ${part}
    order by number limit ${most}`.execute(tx)
  return rows.map(({ id }) => id)
}

/** People who are or were in a post, by the beginning of their name. */
export async function officialsNamed(tx: Tx, name: string): Promise<string[]> {
  const part = `${name.replace(/[\\%_]/g, '\\$&')}%`
  const { rows } = await sql<{ id: string }>`
    select p.id from directory.pub_person p
    where p.name like ${part} and p.id in (select a.person_id from directory.pub_appointment a)
    order by p.id limit ${most}`.execute(tx)
  return rows.map(({ id }) => id)
}

/** The posts that people hold on a day. */
export async function postsHeldBy(tx: Tx, people: readonly string[], today: Day): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct post_id as id from directory.pub_appointment
    where person_id = any(${sql.val([...people])}::uuid[]) and starts_on <= ${today}::date
      and (ends_on is null or ends_on >= ${today}::date)`.execute(tx)
  return rows.map(({ id }) => id)
}
