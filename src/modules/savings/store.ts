import { sql } from 'kysely'
import { z } from 'zod'
import type { Context, Tx } from '../../kernel/context.ts'
import type { Day } from '../../kernel/day.ts'
import { Text } from '../../kernel/text.ts'
import { Counted, Parameter } from './model.ts'
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

/** Keeps the next version. @returns false when somebody else was quicker */
export async function insertParameter(ctx: Context, made: Omit<Parameter, 'setAt'>): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await ctx.tx
    .insertInto('savings.parameter')
    .values({
      ...{ code: made.code, version: made.version, low: String(made.low), likely: String(made.likely) },
      ...{ high: String(made.high), source: made.source },
      ...{ valid_from: made.validFrom, set_by: ctx.actor.id, set_at: ctx.now },
    })
    .onConflict((conflict) => conflict.columns(['code', 'version']).doNothing())
    .executeTakeFirst()
  return Number(numInsertedOrUpdatedRows) > 0
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

/** What was counted by organisation, month and parameters in force; one statement. */
export async function countedRows(tx: Tx, { zone, changes, year, organisation }: Wanted): Promise<CountedRow[]> {
  const days = sql`${sql.val([...changes])}::date[]`
  const [first, end] = year ? [`${year}-01-01`, `${Number(year) + 1}-01-01`] : ['2000-01-01', '2100-01-01']
  const { rows } = await sql`
    select o.id as "organisationId", coalesce(o.short_name, o.name) as name, e.month, (${days})[e.turn]::text as since,
      e.deliveries, e.pages, e.readings, e."readingPages", e.signed, e."signedDays"
    from (
      select organisation_id, to_char(at at time zone ${zone}, 'YYYY-MM') as month,
        width_bucket((at at time zone ${zone})::date, ${days}) as turn, sum(deliveries)::float8 as deliveries, sum(pages)::float8 as pages,
        sum(readings)::float8 as readings, sum(reading_pages)::float8 as "readingPages", sum(signed)::float8 as signed,
        sum(signed_days)::float8 as "signedDays"
      from savings.entry
      where at >= ${first}::date::timestamp at time zone ${zone} and at < ${end}::date::timestamp at time zone ${zone}
        ${organisation ? sql`and organisation_id = ${organisation}` : sql``}
      group by 1, 2, 3) e
    join directory.pub_organisation o on o.id = e.organisation_id order by o.number, e.month, e.turn`.execute(tx)
  return rows.map((row) => CountedRow.parse(row))
}
