import { sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '../../../kernel/context.ts'
import { Day } from '../../../kernel/day.ts'
import { Text } from '../../../kernel/text.ts'
import { Matter } from '../../docket/index.ts'
import { Evidence, Recurring, Standing } from '../model.ts'
import type {} from '../tables.ts'

export const ObligationRow = z.object({
  id: z.uuid(),
  number: z.string(),
  documentMatter: z.string(),
  documentNumber: z.string(),
  ordinal: z.number().int(),
  clause: z.string(),
  what: z.string(),
  organisationId: z.uuid(),
  organisation: Text,
  demander: Text,
  parentId: z.uuid().nullable(),
  evidence: Evidence,
  unit: z.string().nullable(),
  recurring: Recurring.nullable(),
  period: z.number().int(),
  /** Number of the organisation, by which lists are ordered. */
  place: z.string(),
  dueDay: Day,
  dueAt: z.date(),
  /** As it was set for this period, before more time was granted. */
  setDay: Day,
  reportedAt: z.date().nullable(),
  figure: z.string().nullable(),
  card: Matter.shape.card,
  standing: Standing,
  /** Reported after the day. */
  lateDone: z.boolean(),
  /** More time was asked for, before the day, and nobody has decided yet. */
  asksForTime: z.boolean(),
})
export type ObligationRow = z.infer<typeof ObligationRow>

/** A row of the tree: an obligation, or what waits for the signature of an organisation and is no matter yet. */
export type TreeRow = Omit<ObligationRow, 'number' | 'dueDay' | 'dueAt' | 'setDay'> & {
  readonly number: string | null
  readonly dueDay: Day | null
  readonly dueAt: Date | null
}

export interface RowFilter {
  readonly standing?: Standing | undefined
  readonly ordinal?: number | undefined
  readonly organisation?: string | undefined
  readonly q?: string | undefined
}

/** Standing of an obligation at a moment; the one place where it is told. */
function standingAt(now: Date) {
  return sql`case when o.state in ('done', 'ended') then o.state
    when o.state = 'reported' and o.reported_at <= c.due_at then 'reported'
    when c.due_at < ${now} then 'late'
    when o.state = 'reported' then 'reported'
    when o.begun_at is not null then 'begun'
    else 'not-begun' end`
}

function rowsAt(now: Date) {
  return sql`
    select o.matter_id as id, o.number, o.document_matter as "documentMatter", o.document_number as "documentNumber", o.document_id,
      o.ordinal, o.clause, o.what, o.organisation_id as "organisationId", n.name as organisation, d.name as demander,
      o.demander_id, o.lineage, o.parent_id as "parentId", o.evidence, o.unit, o.recurring, o.period, c.due_day as "dueDay",
      c.due_at as "dueAt", o.due_day as "setDay", o.reported_at as "reportedAt", m.card, n.number as place, ${standingAt(now)} as standing,
      (select trim_scale(r.figure)::text from directives.report r where r.obligation_id = o.matter_id and r.verdict = 'accepted') as figure,
      coalesce(o.reported_at > c.due_at, false) as "lateDone",
      o.state in ('open', 'reported') and exists (
        select from directives.extension e where e.obligation_id = o.matter_id and e.verdict is null) as "asksForTime"
    from directives.obligation o join calendar.pub_clock c on c.clock_id = o.clock_id
    join docket.pub_matter m on m.id = o.matter_id
    join directory.pub_organisation n on n.id = o.organisation_id join directory.pub_organisation d on d.id = o.demander_id`
}

function narrowed({ standing, ordinal, organisation, q }: RowFilter) {
  return sql`${standing ? sql`and x.standing = ${standing}` : sql``} ${ordinal ? sql`and x.ordinal = ${ordinal}` : sql``}
    ${organisation ? sql`and ${organisation}::uuid = any(x.lineage)` : sql``}
    ${q ? sql`and (position(${q} in x.what) > 0 or x."documentNumber" = ${q} or x.number = ${q})` : sql``}`
}

/** Everything that a document has led to, by clause, organisation and period, or one organisation's branch of it. */
export async function treeRows(
  tx: Tx,
  documentId: string,
  { now, branchOf, filter, limit }: { now: Date; branchOf: string | null; filter: RowFilter; limit: number },
): Promise<ObligationRow[]> {
  const { rows } = await sql`
    select * from (${rowsAt(now)} where o.document_id = ${documentId}) x
    where true ${branchOf ? sql`and ${branchOf}::uuid = any(x.lineage)` : sql``} ${narrowed(filter)}
    order by x.ordinal, x.place, x.period, x.number limit ${limit}`.execute(tx)
  return rows.map((row) => ObligationRow.parse(row))
}

export type Side = 'ours' | 'demanded'

interface Whose {
  readonly side: Side
  readonly organisationId: string
  readonly now: Date
}

export interface ListPage {
  readonly filter: RowFilter
  readonly after: { readonly at: string; readonly id: string } | undefined
  readonly limit: number
}

function ofSide({ side, organisationId }: Whose) {
  return sql`${side === 'ours' ? sql`o.organisation_id` : sql`o.demander_id`} = ${organisationId}`
}

/** What an organisation has still to do, or demands of others; what is due first stands first. Keyset paging on (due, id). */
export async function openRows(tx: Tx, whose: Whose, { filter, after, limit }: ListPage): Promise<ObligationRow[]> {
  const { rows } = await sql`
    select * from (${rowsAt(whose.now)} where ${ofSide(whose)} and o.state = any('{open,reported}'::text[])) x
    where true ${narrowed(filter)} ${after ? sql`and (x."dueAt", x.id) > (${after.at}::timestamptz, ${after.id}::uuid)` : sql``}
    order by x."dueAt", x.id limit ${limit}`.execute(tx)
  return rows.map((row) => ObligationRow.parse(row))
}

/** Standings that do not change any more. */
export type Finished = 'done' | 'ended'

/**
 * What is finished, of which there is ever more; what was due last stands first. Keyset paging on (day as it was set, id): an index has
 * them in this order, whereas the day with the time that was granted is the clock's.
 */
export async function finishedRows(
  tx: Tx,
  whose: Whose,
  { filter: { q }, standing, after, limit }: ListPage & { standing: Finished },
): Promise<ObligationRow[]> {
  const { rows } = await sql`
    select * from (${rowsAt(whose.now)} where ${ofSide(whose)} and o.state = ${standing}
      ${after ? sql`and (o.due_day, o.matter_id) < (${after.at}::date, ${after.id}::uuid)` : sql``}) x
    where true ${narrowed({ q })}
    order by x."setDay" desc, x.id desc limit ${limit}`.execute(tx)
  return rows.map((row) => ObligationRow.parse(row))
}

/** What was given to lower organisations of one obligation. */
export async function childRows(tx: Tx, parentId: string, now: Date): Promise<ObligationRow[]> {
  const { rows } = await sql`
    select * from (${rowsAt(now)} where o.parent_id = ${parentId}) x order by x.place`.execute(tx)
  return rows.map((row) => ObligationRow.parse(row))
}

/** Whether an organisation has a branch in the tree of a document. */
export async function hasBranch(tx: Tx, documentId: string, organisationId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('directives.obligation')
    .select('matter_id')
    .where('document_id', '=', documentId)
    .where(sql<boolean>`${organisationId}::uuid = any(lineage)`)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Recurring ones whose day is over and whose next period has not begun. */
export async function endedPeriods(tx: Pick<Tx, 'getExecutor'>, today: Day, limit: number): Promise<string[]> {
  const { rows } = await sql<{ number: string }>`
    select o.number from directives.obligation o
    where o.recurring is not null and o.stopped_at is null and o.due_day < ${today}::date and not exists (
      select 1 from directives.obligation n where n.document_id = o.document_id and n.ordinal = o.ordinal
        and n.organisation_id = o.organisation_id and n.parent_id is null and n.period = o.period + 1
        and n.state <> 'ended') -- of a time before the document was given back
    order by o.due_day, o.number limit ${limit}`.execute(tx)
  return rows.map(({ number }) => number)
}
