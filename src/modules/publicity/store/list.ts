import { sql } from 'kysely'
import { bigramQuery } from '../../../kernel/bigram.ts'
import type { Tx } from '../../../kernel/context.ts'
import { Text } from '../../../kernel/text.ts'
import { Result, type ResultFilter } from '../model.ts'
import { results } from './result.ts'

/** Where a list goes on. */
export interface Before {
  readonly at: Date
  readonly id: string
}

/** Published results, the newest first; keyset paging on (published, id). `month` is one of the district's own time. */
export async function publishedResults(
  tx: Tx,
  { q, organisation, item, outcome, month }: ResultFilter,
  page: { before?: Before | undefined; limit: number; zone: string },
): Promise<Result[]> {
  const words = q ? bigramQuery(q) : ''
  if (q && words === '') return []
  let found = results(tx).where('state', '=', 'published')
  if (organisation) found = found.where('organisation_id', '=', organisation)
  if (item) found = found.where('item_code', '=', item)
  if (outcome) found = found.where('kind', '=', outcome)
  if (words) found = found.where(sql`words`, '@@', sql`${words}::tsquery`)
  if (month) {
    const first = sql<Date>`(${`${month}-01`}::timestamp at time zone ${page.zone})`
    const next = sql<Date>`((${`${month}-01`}::timestamp + interval '1 month') at time zone ${page.zone})`
    found = found.where('published_at', '>=', first).where('published_at', '<', next)
  }
  if (page.before)
    found = found.where(sql`(published_at, id)`, '<', sql`(${page.before.at}::timestamptz, ${page.before.id}::uuid)`)
  const rows = await found.orderBy('published_at', 'desc').orderBy('id', 'desc').limit(page.limit).execute()
  return rows.map((row) => Result.parse(row))
}

/** Items of which something is published: one probe of an index for each. */
export async function publishedItems(tx: Tx): Promise<{ code: string; name: Text }[]> {
  const { rows } = await sql<{ code: string; name: unknown }>`
    with recursive found as (
      (select item_code as code, item_name as name from publicity.result where state = 'published' order by item_code limit 1)
      union all
      select n.code, n.name from found cross join lateral (
        select item_code as code, item_name as name from publicity.result
         where state = 'published' and item_code > found.code order by item_code limit 1) n)
    select code, name from found limit 500`.execute(tx)
  return rows.map(({ code, name }) => ({ code, name: Text.parse(name) }))
}

/** Offices that published something: one probe of an index for each. */
export async function publishingOffices(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive found as (
      (select organisation_id as id from publicity.result where state = 'published' order by organisation_id limit 1)
      union all
      select n.id from found cross join lateral (
        select organisation_id as id from publicity.result
         where state = 'published' and organisation_id > found.id order by organisation_id limit 1) n)
    select id from found limit 500`.execute(tx)
  return rows.map(({ id }) => id)
}

/** What was taken down lately, with its reason: that something is gone is public too. */
export async function takenDown(tx: Tx, limit: number): Promise<Result[]> {
  const rows = await results(tx)
    .where('state', '=', 'taken-down')
    .orderBy('ended_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => Result.parse(row))
}

/** A notice that hangs, as its feed tells it: where and what for, nothing of persons. */
export interface HangingNotice {
  readonly id: string
  readonly title: Text
  readonly placeId: string | null
  readonly organisationId: string
  readonly putAt: Date
  readonly untilAt: Date
}

export async function hangingNotices(tx: Tx, now: Date, limit: number): Promise<HangingNotice[]> {
  const { rows } = await sql<HangingNotice>`
    select id, title, place_id as "placeId", organisation_id as "organisationId", put_at as "putAt", until_at as "untilAt"
      from cases.pub_notice where ended_at is null and until_at >= ${now} order by put_at desc, id limit ${limit}`.execute(
    tx,
  )
  return rows
}
