import { sql } from 'kysely'
import { Text } from '../../kernel/text.ts'
import type { Ground } from '../ground.ts'
import { patternTable } from './batch.ts'
import type { Item, Office, Pattern } from './copies.ts'
import { parts } from './tables.ts'

type House = Pick<Ground, 'db'>

/** Item types among the copies; a county offers about so many that are asked for often. */
const itemTypes = 170

export async function countMatters({ db }: House): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from docket.matter`.execute(db)
  return rows[0]?.count ?? 0
}

/** How many of them operations made. */
export async function countMade({ db }: House): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from kernel.chain`.execute(db)
  return rows[0]?.count ?? 0
}

/** Matters that operations made: only they have a chain of leaves. What was never sent is left out. */
const isPattern = sql`m.kind = 'case' and m.state <> 'draft' and exists (select 1 from kernel.chain c where c.matter = m.number)`

export async function patternsOf({ db }: House): Promise<Pattern[]> {
  const { rows } = await sql<Pattern>`
    select m.id, m.organisation_id as "officeId", m.state = 'open' as open, m.opened_at as "openedAt"
    from docket.matter m where ${isPattern} order by m.number`.execute(db)
  return rows
}

/** Copies the rows of all patterns into temporary tables of this connection, so that each batch reads little. */
export async function layPatterns({ db }: House): Promise<void> {
  await sql`create temp table if not exists pattern as select m.id from docket.matter m where ${isPattern}`.execute(db)
  await sql`analyze pattern`.execute(db)
  for (const { table, of } of parts) {
    const name = sql.raw(patternTable(table))
    await sql`create table ${name} as select p.id as pattern_of, t.* from pattern p join ${sql.raw(table)} t on ${sql.raw(of)}`.execute(
      db,
    )
    await sql`create index on ${name} (pattern_of)`.execute(db)
    await sql`analyze ${name}`.execute(db)
  }
}

export async function serviceItems({ db }: House): Promise<Item[]> {
  const { rows } = await sql<Item>`
    select code, name from catalogue.item order by code limit ${itemTypes}`.execute(db)
  return rows.map(({ code, name }) => ({ code, name: Text.parse(name) }))
}

/** Organisations to which matters are addressed, and their likes. */
export async function offices({ db }: House): Promise<Office[]> {
  const { rows } = await sql<Office>`
    select id, kind, number from directory.pub_organisation
    where kind in (select o.kind from directory.pub_organisation o where o.id in (select distinct organisation_id from docket.matter))
    order by number`.execute(db)
  return rows
}

/** Attachments of one matter, the most that another system is known to have had. */
const attachmentsOfOne = 435

/** Gives one matter of the busiest citizen its many attachments; done once. */
export async function fillOneMatter({ db }: House, person: string): Promise<void> {
  await sql`
    insert into docket.attachment (matter_id, slot, file_id, added_by, added_at)
    select a.matter_id, a.slot, a.file_id, a.added_by, a.added_at
    from (select t.* from docket.attachment t join docket.party y on y.matter_id = t.matter_id
          where y.person_id = ${person} and t.removed_at is null order by t.matter_id, t.id limit 1) a
    cross join generate_series(1, ${attachmentsOfOne} - (select count(*)::int from docket.attachment n where n.matter_id = a.matter_id))`.execute(
    db,
  )
}
