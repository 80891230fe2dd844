import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import type { Day } from '../../../kernel/day.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Text } from '../../../kernel/text.ts'
import { Item, ItemSummary } from '../item.ts'
import { refusals } from '../phrases.ts'
import type {} from '../tables.ts'
import { notRetired } from './retired.ts'

/** @throws Refusal 'not-found' */
export async function getItem(tx: Tx, code: string): Promise<Item> {
  const row = await tx
    .selectFrom('catalogue.item as i')
    .leftJoin('directory.pub_organisation as o', 'o.id', 'i.organisation_id')
    .leftJoin('catalogue.suspension as s', (join) => join.onRef('s.item_id', '=', 'i.id').on('s.lifted_at', 'is', null))
    .select([
      'i.id',
      'i.code',
      'i.name',
      'i.type',
      'i.family',
      'i.office',
      'i.levels',
      'i.topics',
      'i.serves',
      'i.findings',
    ])
    .select(['i.life_events as lifeEvents', 'i.import_id as importId', 'i.imported_at as importedAt'])
    .select(['o.id as organisationId', 'o.name as organisationName', 's.reason', 's.suspended_at as since'])
    .where('i.code', '=', code)
    .executeTakeFirst()
  if (!row) throw new Refusal('not-found', refusals.noItem)
  return Item.parse({
    ...row,
    organisation: row.organisationId && { id: row.organisationId, name: row.organisationName },
    suspension: row.since && { reason: row.reason, since: row.since },
  })
}

/** Loads an item and keeps others from changing it or its guides. @throws Refusal 'not-found' */
export async function lockItem(tx: Tx, code: string): Promise<Item> {
  await tx.selectFrom('catalogue.item').select('id').where('code', '=', code).forUpdate().execute()
  return getItem(tx, code)
}

/** The columns of an `ItemSummary`, for a statement over `catalogue.item i` with `glanceJoins`. */
export const glanceColumns = sql`
  i.id, i.code, i.name, i.type, i.office,
  case when o.id is not null then jsonb_build_object('id', o.id, 'name', o.name) end as organisation,
  s.id is not null as suspended,
  case when g.id is not null then jsonb_build_object(
    'versionId', g.id, 'version', g.version, 'summary', g.content->'summary',
    'promised', g.content->'times'->'promised', 'statutory', g.content->'times'->'statutory',
    'fees', jsonb_array_length(g.content->'fees'), 'visits', g.content->'visits'->'count',
    'online', g.content->'online'->'available') end as guide`

/** Joins the organisation, an open suspension and the guide in force on a day. */
export function glanceJoins(today: Day): RawBuilder<unknown> {
  return sql`
  left join directory.pub_organisation o on o.id = i.organisation_id
  left join catalogue.suspension s on s.item_id = i.id and s.lifted_at is null
  left join lateral (
    select v.id, v.version, v.content from catalogue.guide_version v
     where v.item_id = i.id and v.published_at is not null
       and v.valid_from <= ${today} and (v.valid_to is null or v.valid_to >= ${today}) and ${notRetired(today)}
     order by v.version desc limit 1) g on true`
}

/** Summaries by item id, in one statement; unknown ids are left out. */
export async function itemSummaries(tx: Tx, ids: readonly string[], today: Day): Promise<Map<string, ItemSummary>> {
  if (ids.length === 0) return new Map()
  const found = await summariesWhere(tx, sql`i.id = any(${[...new Set(ids)]}::uuid[])`, today)
  return new Map(found.map((item) => [item.id, item]))
}

/** Summaries by item code, in the order of the codes. */
export async function summariesByCode(tx: Tx, codes: readonly string[], today: Day): Promise<ItemSummary[]> {
  if (codes.length === 0) return []
  const found = await summariesWhere(tx, sql`i.code = any(${[...codes]})`, today)
  return found.toSorted((a, b) => codes.indexOf(a.code) - codes.indexOf(b.code))
}

/** Items of the same family or life events, those with a guide first. */
export async function relatedItems(tx: Tx, item: Item, today: Day, limit: number): Promise<ItemSummary[]> {
  const condition = sql`i.id <> ${item.id} and ((i.family = ${item.family} and i.office = ${item.office})
    or (i.life_events && ${item.lifeEvents}::text[] and i.topics && ${item.topics}::text[]))`
  const order = sql`(g.id is not null) desc, (i.family is not distinct from ${item.family}) desc, i.code`
  return summariesWhere(tx, condition, today, sql`order by ${order} limit ${limit}`)
}

/** Every item whose guide is in force, newest guide first. */
export async function guidedItems(tx: Tx, today: Day, limit: number): Promise<ItemSummary[]> {
  return summariesWhere(tx, sql`g.id is not null`, today, sql`order by g.version desc, i.code limit ${limit}`)
}

async function summariesWhere(
  tx: Tx,
  condition: RawBuilder<unknown>,
  today: Day,
  rest = sql``,
): Promise<ItemSummary[]> {
  const { rows } =
    await sql`select ${glanceColumns} from catalogue.item i ${glanceJoins(today)} where ${condition} ${rest}`.execute(
      tx,
    )
  return rows.map((row) => ItemSummary.parse(row))
}

/** Stops applications for an item. The open row is unique, so a second one is a bug of the caller. */
export async function insertSuspension(
  tx: Tx,
  row: { itemId: string; reason: Text; by: string; at: Date },
): Promise<void> {
  const values = { item_id: row.itemId, reason: JSON.stringify(row.reason), suspended_by: row.by, suspended_at: row.at }
  await tx
    .insertInto('catalogue.suspension')
    .values({ ...values, lifted_by: null, lifted_at: null })
    .execute()
}

/** Takes applications again. */
export async function liftSuspension(tx: Tx, row: { itemId: string; by: string; at: Date }): Promise<void> {
  await tx
    .updateTable('catalogue.suspension')
    .set({ lifted_by: row.by, lifted_at: row.at })
    .where('item_id', '=', row.itemId)
    .where('lifted_at', 'is', null)
    .execute()
}
