import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import type { Context, Tx } from '../../kernel/context.ts'
import type { Day } from '../../kernel/day.ts'
import { Text } from '../../kernel/text.ts'
import { lockVersions } from '../calendar/index.ts'
import { type Code, Counted, Parameter } from './model.ts'
import type {} from './tables.ts'

/** Every version of every parameter, the newest of each first. */
export async function parameters(tx: Tx): Promise<Parameter[]> {
  const rows = await tx
    .selectFrom('savings.parameter')
    .select(['code', 'version', 'source', 'valid_from as validFrom', 'set_at as setAt'])
    .select([
      sql<number>`low::float8`.as('low'),
      sql<number>`likely::float8`.as('likely'),
      sql<number>`high::float8`.as('high'),
    ])
    .orderBy('code')
    .orderBy('version', 'desc')
    .execute()
  return rows.map((row) => Parameter.parse(row))
}

/** The newest version of a parameter; two that set it at once wait for each other. */
export async function lockParameter(tx: Tx, code: Code): Promise<Parameter | undefined> {
  await lockVersions(tx, `savings.parameter ${code}`)
  return (await parameters(tx)).find((one) => one.code === code)
}

/** Keeps the next version. */
export async function insertParameter(ctx: Context, made: Omit<Parameter, 'setAt'>): Promise<void> {
  await ctx.tx
    .insertInto('savings.parameter')
    .values({
      ...{ code: made.code, version: made.version, low: String(made.low), likely: String(made.likely) },
      ...{ high: String(made.high), source: made.source },
      ...{ valid_from: made.validFrom, set_by: ctx.actor.id, set_at: ctx.now },
    })
    .execute()
}

const CountedRow = Counted.extend({
  organisationId: z.uuid(),
  name: Text,
  month: z.string(),
  /** Since which of the days the parameters were as they were then. */
  since: z.iso.date(),
})
export type CountedRow = z.infer<typeof CountedRow>

export interface Wanted {
  readonly zone: string
  /** Days on which a parameter changed, in their order. */
  readonly changes: readonly Day[]
  readonly year?: string | undefined
  readonly organisation?: string | undefined
}

/**
 * What was counted by organisation, month and parameters in force: of closed months as they were closed, of what came since from the
 * facts. Two statements.
 */
export async function countedRows(tx: Tx, { zone, changes, year, organisation }: Wanted): Promise<CountedRow[]> {
  const [first, end] = year ? [`${year}-01-01`, `${Number(year) + 1}-01-01`] : ['2000-01-01', '2100-01-01']
  const open = await firstOpenDay(tx)
  const own = organisation ? sql`and organisation_id = ${organisation}` : sql``
  const { rows } = await sql`
    select o.id as "organisationId", coalesce(o.short_name, o.name) as name, e.month, e.since::text as since, e.deliveries, e.pages,
      e.readings, e.reading_pages as "readingPages", e.signed, e.signed_days as "signedDays"
    from (
      select organisation_id, month, since, deliveries::float8, pages::float8, readings::float8, reading_pages::float8, signed::float8,
        signed_days::float8 from savings.month where month >= ${first.slice(0, 7)} and month < ${end.slice(0, 7)} ${own}
      union all ${facts({ zone, changes, days: { first: open && open > first ? open : first, end }, own })}) e
    join directory.pub_organisation o on o.id = e.organisation_id order by o.number, e.month, e.since`.execute(tx)
  return rows.map((row) => CountedRow.parse(row))
}

interface Counting extends Pick<Wanted, 'zone' | 'changes'> {
  /** From a day on, up to another that no longer belongs to it. */
  readonly days: { readonly first: Day; readonly end: Day }
  readonly own?: RawBuilder<unknown>
}

/** Facts of some days added up. */
function facts({ zone, changes, days: { first, end }, own = sql`` }: Counting): RawBuilder<unknown> {
  const turns = sql`${sql.val([...changes])}::date[]`
  return sql`
    select organisation_id, to_char(at at time zone ${zone}, 'YYYY-MM') as month,
      (${turns})[width_bucket((at at time zone ${zone})::date, ${turns})] as since, sum(deliveries)::float8 as deliveries,
      sum(pages)::float8 as pages, sum(readings)::float8 as readings, sum(reading_pages)::float8 as reading_pages,
      sum(signed)::float8 as signed, sum(signed_days)::float8 as signed_days
    from savings.entry
    where at >= ${first}::date::timestamp at time zone ${zone} and at < ${end}::date::timestamp at time zone ${zone} ${own}
    group by 1, 2, 3`
}

/** The first day that no closed month holds; undefined while none is closed. */
export async function firstOpenDay(tx: Tx): Promise<Day | undefined> {
  const { rows } = await sql<{ day: Day | null }>`
    select ((max(month) || '-01')::date + interval '1 month')::date::text as day from savings.closing`.execute(tx)
  return rows[0]?.day ?? undefined
}

/** The first day of the month of the first delivery; undefined while there was none. */
export async function firstDay(tx: Tx, zone: string): Promise<Day | undefined> {
  const { rows } = await sql<{ day: Day | null }>`
    select date_trunc('month', min(sent_at) at time zone ${zone})::date::text as day from delivery.pub_delivery`.execute(
    tx,
  )
  return rows[0]?.day ?? undefined
}

/** Two that close months wait for each other. */
export async function lockClosing(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('savings.closing'))`.execute(tx)
}

/** Keeps what a month came to. */
export async function closeMonth(ctx: Context, counting: Omit<Counting, 'own'>): Promise<void> {
  await sql`
    insert into savings.month (organisation_id, month, since, deliveries, pages, readings, reading_pages, signed, signed_days)
    ${facts(counting)}`.execute(ctx.tx)
  await sql`
    insert into savings.closing (month, closed_at) values (${counting.days.first.slice(0, 7)}, ${ctx.now})`.execute(
    ctx.tx,
  )
}
