import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import type { Day } from '../../../kernel/day.ts'
import type { BoardFilter, ClockBucket, Edges } from './model.ts'

type Sql = RawBuilder<unknown>
type Narrow = Pick<BoardFilter, 'kind' | 'stage' | 'clock' | 'provisional'>

/** A count of open matters: of an organisation, or of a stage, never of both. */
export interface BoardCount {
  readonly organisationId: string | null
  readonly kind: string | null
  readonly stage: string | null
  readonly bucket: ClockBucket
  readonly count: number
  readonly provisional: number
}

/** Open matters of some organisations by organisation and by stage, each by clock. Counted in two indexes alone. */
export async function countBoard(
  tx: Tx,
  organisations: readonly string[],
  filter: Narrow,
  edges: Edges,
): Promise<BoardCount[]> {
  const narrowed = narrow(filter)
  const ids = sql`any(${sql.val([...organisations])}::uuid[])`
  const { rows } = await sql<BoardCount>`
    with open as (
      select holder_organisation_id as organisation_id, kind, stage, clock_state, due_at, provisional
        from docket.pub_matter where state = 'open' and holder_organisation_id = ${ids} ${narrowed}
      union all
      select organisation_id, kind, stage, clock_state, due_at, provisional
        from docket.pub_matter
       where state = 'open' and holder_organisation_id is null and organisation_id = ${ids} ${narrowed}),
    told as (select organisation_id, kind, stage, provisional, ${bucket(edges)} as bucket from open)
    select organisation_id as "organisationId", kind, stage, bucket, count(*) as count,
           count(*) filter (where provisional) as provisional
      from told group by grouping sets ((organisation_id, bucket), (kind, stage, bucket))`.execute(tx)
  return rows
}

/** An open matter as the desk lists it: nothing of its parties. */
export interface BoardRow {
  readonly id: string
  readonly number: string
  readonly kind: string
  readonly title: unknown
  readonly stageText: unknown
  readonly organisationId: string
  readonly held: boolean
  readonly clockId: string | null
  readonly card: 'blue' | 'yellow' | 'red' | null
  readonly dueAt: Date | null
  readonly openedAt: Date
}

/** The rows behind a figure in the order of the clock: two index scans for each organisation, whatever the number of rows. */
export async function boardRows(
  tx: Tx,
  organisations: readonly string[],
  filter: Narrow & { readonly edges: Edges },
  page: { after?: { at: string; id: string } | undefined; limit: number },
): Promise<BoardRow[]> {
  const { after = { at: '-infinity', id: '00000000-0000-0000-0000-000000000000' }, limit } = page
  const tail = sql`and (coalesce(due_at, 'infinity'), id) > (${after.at}::timestamptz, ${after.id}::uuid)
    ${narrow(filter)} ${within(filter.clock, filter.edges)} order by coalesce(due_at, 'infinity'), id limit ${limit}`
  const { rows } = await sql<BoardRow>`
    select m.id, m.number, m.kind, m.title, m.stage_text as "stageText", o.id as "organisationId",
           m.holder_organisation_id is not null as held, m.clock_id as "clockId", m.card, m.due_at as "dueAt", m.opened_at as "openedAt"
      from unnest(${sql.val([...organisations])}::uuid[]) as o(id)
      cross join lateral (
        (select * from docket.pub_matter where state = 'open' and holder_organisation_id = o.id ${tail})
        union all
        (select * from docket.pub_matter where state = 'open' and holder_organisation_id is null and organisation_id = o.id ${tail})) m
     order by coalesce(m.due_at, 'infinity'), m.id limit ${limit}`.execute(tx)
  return rows
}

/** The words of each stage among the counted: one probe of an index for each. */
export async function stageTexts(tx: Tx, stages: readonly string[]): Promise<Map<string, unknown>> {
  const { rows } = await sql<{ stage: string; text: unknown }>`
    select s.stage, m.stage_text as text from unnest(${sql.val([...stages])}::text[]) as s(stage)
     cross join lateral (select stage_text from docket.pub_matter where state = 'open' and stage = s.stage limit 1) m`.execute(
    tx,
  )
  return new Map(rows.map(({ stage, text }) => [stage, text]))
}

/** At how many working days before the end a reminder is shown; 0 when no rule is in force. */
export async function reminderDays(tx: Tx, day: Day): Promise<number> {
  const { rows } = await sql<{ days: number }>`
    select coalesce(max(days), 0) as days from docket.pub_card_rule
     where colour = 'blue' and "when" = 'left' and valid_from <= ${day} and (valid_to is null or valid_to >= ${day})`.execute(
    tx,
  )
  return rows[0]?.days ?? 0
}

function narrow({ kind, stage, provisional }: Narrow): Sql {
  return sql`${kind ? sql`and kind = ${kind}` : sql``} ${stage ? sql`and stage = ${stage}` : sql``}
    ${provisional ? sql`and provisional` : sql``}`
}

function bucket({ now, near }: Edges): Sql {
  return sql`case when clock_state = 'stopped' then 'stopped' when clock_state is distinct from 'running' then 'none'
    when due_at < ${now} then 'late' when due_at <= ${near} then 'near' else 'running' end`
}

/** The same as `bucket`, as a range of the index that orders the list. */
function within(clock: ClockBucket | undefined, { now, near }: Edges): Sql {
  const due = sql`coalesce(due_at, 'infinity')`
  switch (clock) {
    case 'late':
      return sql`and clock_state = 'running' and ${due} < ${now}`
    case 'near':
      return sql`and clock_state = 'running' and ${due} >= ${now} and ${due} <= ${near}`
    case 'running':
      return sql`and clock_state = 'running' and ${due} > ${near}`
    case 'stopped':
      return sql`and clock_state = 'stopped'`
    case 'none':
      return sql`and clock_state is distinct from 'running' and clock_state is distinct from 'stopped'`
    default:
      return sql``
  }
}
