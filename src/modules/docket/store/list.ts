import { sql } from 'kysely'
import { type Actor, type Behalf, partyOf, type Tx } from '../../../kernel/context.ts'
import { Matter } from '../model.ts'
import type {} from '../tables.ts'
import { matters } from './matter.ts'
import { hasWords } from './words.ts'
import type { Cursor, MatterFilter } from './work.ts'

/** Who asks for a list: what is about oneself is not in it. */
export interface Reader {
  readonly tx: Tx
  readonly actor: Actor
}

function notBarred(actor: Actor) {
  return sql<boolean>`not exists (select 1 from docket.bar b where b.matter_id = m.id and b.reader_id = any(${readersIn(actor)}::uuid[]))`
}

/** The ids under which somebody can be kept from reading. */
function readersIn(actor: Actor): string[] {
  const { id, post } = actor
  return post ? [id, post.organisationId] : [id, partyOf(actor)]
}

/** What an organisation holds, or every organisation for an auditor, ordered by the clock. Keyset paging on (due, id). */
export async function heldMatters(
  { tx, actor }: Reader,
  organisationId: string | null,
  filter: MatterFilter,
  page: { after?: Cursor | undefined; limit: number },
): Promise<Matter[]> {
  let query = matters(tx).where('m.state', '=', 'open').where(notBarred(actor))
  if (organisationId) query = query.where('m.holder_organisation_id', '=', organisationId)
  if (page.after)
    query = query.where(
      sql`(coalesce(m.due_at, 'infinity'), m.id)`,
      '>',
      sql`(${page.after.due}::timestamptz, ${page.after.id}::uuid)`,
    )
  const rows = await narrow(query, filter)
    .orderBy(sql`coalesce(m.due_at, 'infinity')`)
    .orderBy('m.id')
    .limit(page.limit)
    .execute()
  return rows.map((row) => Matter.parse(row))
}

/** Everything an organisation has had a part in, newest first. Keyset paging on (opened, id). */
export async function involvedMatters(
  { tx, actor }: Reader,
  organisationId: string,
  filter: MatterFilter,
  page: { after?: Cursor | undefined; limit: number },
): Promise<Matter[]> {
  let query = matters(tx)
    .innerJoin('docket.involvement as n', 'n.matter_id', 'm.id')
    .where('n.organisation_id', '=', organisationId)
    .where(notBarred(actor))
  if (page.after)
    query = query.where(
      sql`(n.opened_at, n.matter_id)`,
      '<',
      sql`(${page.after.due}::timestamptz, ${page.after.id}::uuid)`,
    )
  const rows = await narrow(query, filter)
    .orderBy('n.opened_at', 'desc')
    .orderBy('n.matter_id', 'desc')
    .limit(page.limit)
    .execute()
  return rows.map((row) => Matter.parse(row))
}

/** A party's matters, newest first, drafts included, within what a right to act reaches. Keyset paging on (opened, id). */
export async function ownMatters(
  tx: Tx,
  partyId: string,
  page: { after?: Cursor | undefined; limit: number; within?: Behalf | undefined },
): Promise<Matter[]> {
  let query = matters(tx).innerJoin('docket.party as p', 'p.matter_id', 'm.id').where('p.person_id', '=', partyId)
  const { items, matter } = page.within ?? {}
  if (items) query = query.where('m.subject_id', 'in', [...items])
  if (matter) query = query.where('m.number', '=', matter)
  if (page.after)
    query = query.where(
      sql`(p.opened_at, p.matter_id)`,
      '<',
      sql`(${page.after.due}::timestamptz, ${page.after.id}::uuid)`,
    )
  const rows = await query.orderBy('p.opened_at', 'desc').orderBy('p.matter_id', 'desc').limit(page.limit).execute()
  return rows.map((row) => Matter.parse(row))
}

/**
 * How many open matters an organisation holds (or all, with null) in each stage and clock state: what is kept counted, and what
 * changed since it was last added up, less the few matters that are about the reader.
 */
export async function boardCounts({ tx, actor }: Reader, organisationId: string | null): Promise<BoardCount[]> {
  const barred = await barredMatters(tx, actor)
  const held = heldBy(organisationId)
  const { rows } = await sql<BoardCount>`
    with recursive ${stagesFound(organisationId)},
    noted as (
      select stage, clock_state, card, count from docket.tally where true ${held}
      union all select stage, clock_state, card, delta from docket.tally_change where true ${held}
      union all select stage, coalesce(clock_state, 'none'), coalesce(card, 'none'), -1 from docket.matter
        where id = any(${barred}::uuid[]) and state = 'open' ${held}),
    counted as (select stage, clock_state, card, sum(count) as count from noted
      group by stage, clock_state, card having sum(count) > 0)
    select c.stage, f.stage_text as "stageText", c.clock_state as "clockState", c.card, c.count
    from counted c join found f on f.stage = c.stage order by c.stage`.execute(tx)
  return rows
}

async function barredMatters(tx: Tx, actor: Actor): Promise<string[]> {
  const rows = await tx
    .selectFrom('docket.bar')
    .select('matter_id as matterId')
    .where('reader_id', 'in', readersIn(actor))
    .execute()
  return rows.map(({ matterId }) => matterId)
}

/** Stages in which an organisation (or any, with null) holds open matters: one probe of an index for each. */
export async function openStages(
  tx: Tx,
  organisationId: string | null,
): Promise<{ stage: string; stageText: unknown }[]> {
  const { rows } = await sql<{ stage: string; stageText: unknown }>`
    with recursive ${stagesFound(organisationId)} select stage, stage_text as "stageText" from found`.execute(tx)
  return rows
}

function stagesFound(organisationId: string | null) {
  const open = sql`state = 'open' ${heldBy(organisationId)}`
  return sql`found as (
    (select stage, stage_text from docket.matter where ${open} order by stage limit 1)
    union all
    select next.stage, next.stage_text from found cross join lateral (
      select stage, stage_text from docket.matter where ${open} and stage > found.stage order by stage limit 1) next)`
}

function heldBy(organisationId: string | null) {
  return organisationId ? sql`and holder_organisation_id = ${organisationId}` : sql``
}

export interface BoardCount {
  readonly stage: string
  readonly stageText: unknown
  readonly clockState: string
  readonly card: string
  readonly count: number
}

function narrow<Query extends ReturnType<typeof matters>>(query: Query, filter: MatterFilter): Query {
  let narrowed: ReturnType<typeof matters> = query
  if (filter.stage) narrowed = narrowed.where('m.stage', '=', filter.stage)
  if (filter.card) narrowed = narrowed.where('m.card', '=', filter.card)
  if (filter.clock) narrowed = narrowed.where('m.clock_state', '=', filter.clock)
  if (filter.subject) narrowed = narrowed.where('m.subject_id', '=', filter.subject)
  if (filter.words) narrowed = narrowed.where(hasWords(filter.words))
  return narrowed as Query // `where` keeps the row's shape; the type parameter only lets callers keep their joins
}
