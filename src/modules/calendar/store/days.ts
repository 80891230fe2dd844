import { sql } from 'kysely'
import { z } from 'zod'
import type { Context, Tx } from '../../../kernel/context.ts'
import { Day } from '../../../kernel/day.ts'
import { Text } from '../../../kernel/text.ts'
import { missingYear } from '../missing.ts'
import { calendarOf, type PlannedDay, type YearPlan } from '../plans.ts'
import type {} from '../tables.ts'
import type { Calendar } from '../working-days.ts'

/** Editions are told apart by random ids, so one cache serves every database of the process. */
const editions = new Map<string, Calendar>()
const EDITIONS_KEPT = 8

/** The calendar in force. Read again only when a plan or a day has changed. */
export async function loadCalendar(tx: Tx): Promise<Calendar> {
  const { id } = await tx.selectFrom('calendar.edition').select('id').executeTakeFirstOrThrow()
  return editions.get(id) ?? (await readCalendar(tx))
}

/** As `loadCalendar`, and nobody changes the calendar until the transaction ends: what is computed now is not stale when written. */
export async function holdCalendar(tx: Tx): Promise<Calendar> {
  await tx.selectFrom('calendar.edition').select('id').forShare().execute()
  return loadCalendar(tx)
}

const Edition = z.object({
  id: z.uuid(),
  years: z.array(z.number().int()),
  days: z.array(z.object({ day: Day, kind: z.enum(['work', 'rest']) })),
})

/** In one statement, so that the days are those of the edition. */
async function readCalendar(tx: Tx): Promise<Calendar> {
  const { rows } = await sql`
    select id,
      (select coalesce(json_agg(year), '[]') from calendar.year_plan) as years,
      (select coalesce(json_agg(json_build_object('day', day, 'kind', kind)), '[]') from calendar.day_override) as days
    from calendar.edition`.execute(tx)
  const { id, years, days } = Edition.parse(rows[0])
  const calendar: Calendar = {
    overrides: new Map(days.map(({ day, kind }) => [day, kind])),
    officialYears: new Set(years),
  }
  editions.set(id, calendar)
  for (const old of [...editions.keys()].slice(0, -EDITIONS_KEPT)) editions.delete(old)
  return calendar
}

/** The calendar as it would be with another plan; for previews. */
export async function calendarWith(tx: Tx, plan: YearPlan): Promise<Calendar> {
  const plans = (await listPlans(tx)).filter(({ year }) => year !== plan.year)
  return calendarOf([...plans, plan])
}

const PlanRow = z.object({ year: z.number(), source: Text, enteredAt: z.date() })
const DayRow = z.object({ day: Day, kind: z.enum(['work', 'rest']), name: Text, planYear: z.number() })

/** A plan as it is kept. */
export interface KeptPlan extends YearPlan {
  readonly enteredAt: Date
}

/** Every plan that has been entered, oldest first, or those of some years. */
export async function listPlans(tx: Tx, years?: readonly number[]): Promise<KeptPlan[]> {
  const plans = await tx
    .selectFrom('calendar.year_plan')
    .select(['year', 'source', 'entered_at as enteredAt'])
    .$if(years !== undefined, (only) => only.where('year', 'in', [...(years ?? [])]))
    .orderBy('year')
    .execute()
  const days = await tx
    .selectFrom('calendar.day_override')
    .select(['day', 'kind', 'name', 'plan_year as planYear'])
    .$if(years !== undefined, (only) => only.where('plan_year', 'in', [...(years ?? [])]))
    .orderBy('day')
    .execute()
  const byYear = Map.groupBy(z.array(DayRow).parse(days), ({ planYear }) => planYear)
  return z
    .array(PlanRow)
    .parse(plans)
    .map((plan) => ({ ...plan, days: byYear.get(plan.year) ?? [] }))
}

/** The years that have a plan. */
export async function plannedYears(tx: Tx): Promise<number[]> {
  const rows = await tx.selectFrom('calendar.year_plan').select('year').orderBy('year').execute()
  return rows.map(({ year }) => year)
}

/** Keeps others from changing plans until the transaction ends. */
export async function lockPlans(tx: Tx): Promise<void> {
  await tx.selectFrom('calendar.edition').select('id').forUpdate().execute()
}

/** Puts a plan in place of the year's former one. */
export async function putPlan(ctx: Context, { year, source, days }: YearPlan): Promise<void> {
  const entered = { entered_by: ctx.actor.id, entered_at: ctx.now }
  await ctx.tx
    .insertInto('calendar.year_plan')
    .values({ year, source: JSON.stringify(source), ...entered })
    .onConflict((on) => on.column('year').doUpdateSet({ source: JSON.stringify(source), ...entered }))
    .execute()
  await ctx.tx.deleteFrom('calendar.day_override').where('plan_year', '=', year).execute()
  for (const day of days) await putDay(ctx, day, year)
}

/** Says what one day is. */
export async function putDay(ctx: Context, { day, kind, name }: PlannedDay, planYear: number): Promise<void> {
  const said = {
    kind,
    name: JSON.stringify(name),
    plan_year: planYear,
    entered_by: ctx.actor.id,
    entered_at: ctx.now,
  }
  await ctx.tx
    .insertInto('calendar.day_override')
    .values({ day, ...said })
    .onConflict((on) => on.column('day').doUpdateSet(said))
    .execute()
}

/** Makes a day again what its weekday says. */
export async function removeDay(tx: Tx, day: Day): Promise<void> {
  await tx.deleteFrom('calendar.day_override').where('day', '=', day).execute()
}

/** The year whose plan should have been entered by `today` and has not; null when all is well. For banners. */
export async function missingPlan(tx: Tx, today: Day): Promise<number | null> {
  return missingYear(today, await plannedYears(tx))
}
