import { sql } from 'kysely'
import type { Context } from '../../../kernel/context.ts'
import { dayOf } from '../../../kernel/day.ts'
import { checkAct } from '../check.ts'
import { ClockEvent } from '../clock-event.ts'
import { type DueRow, dueRow } from '../due-row.ts'
import type { Clock, ClockPlace } from '../stretches.ts'
import type {} from '../tables.ts'
import { getClocks } from './clocks.ts'
import { holdCalendar } from './days.ts'
import { ruleOn } from './rules.ts'

/** Clocks that begin together, on many matters: one rule, a holder each. */
export interface ClocksStart {
  readonly kind: string
  /** Code of a deadline rule. */
  readonly rule: string
  readonly matters: readonly { readonly id: string; readonly number: string; readonly holder: string }[]
}

/**
 * Starts a clock on each matter, now. Six statements, whatever their number.
 *
 * @returns id of the matter -> its clock and when that ends
 */
export async function startClocks(
  ctx: Context,
  { kind, rule: code, matters }: ClocksStart,
): Promise<Map<string, { readonly id: string; readonly dueAt: Date | null }>> {
  if (matters.length === 0) return new Map()
  const rule = await ruleOn(ctx.tx, code, dayOf(ctx.now, ctx.settings.DISTRICT_ZONE))
  const { rows } = await sql<{ id: string; matterId: string }>`
    insert into calendar.clock (matter_id, matter_number, kind, rule_id, amount, started_at)
    select x.id, x.number, ${kind}, ${rule.id}, ${rule.amount}, ${ctx.now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(matters)}::jsonb) as x(id uuid, number text)
    returning id, matter_id as "matterId"`.execute(ctx.tx)
  const holders = new Map(matters.map(({ id, holder }) => [id, holder]))
  const clocks = rows.map(({ id, matterId }) => {
    const event = ClockEvent.parse({ kind: 'started', at: ctx.now, holder: holders.get(matterId) })
    return { id, matterId, rule, events: [event] }
  })
  const due = await written(ctx, clocks)
  return new Map(clocks.map(({ id, matterId }) => [matterId, { id, dueAt: due.get(id)?.dueAt ?? null }]))
}

/** Ends clocks that run, now; those that have ended stay as they are. Six statements, whatever their number. */
export async function finishClocks(ctx: Context, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await ctx.tx
    .selectFrom('calendar.clock')
    .select('id')
    .where('id', 'in', [...ids])
    .orderBy('id')
    .forUpdate()
    .execute()
  const place = await placeIn(ctx)
  const event = ClockEvent.parse({ kind: 'finished', at: ctx.now })
  const running = (await getClocks(ctx.tx, ids)).filter((clock) => checkAct(clock, event, place) === undefined)
  await written(
    ctx,
    running.map((clock) => ({ ...clock, events: [...clock.events, event] })),
  )
}

async function placeIn(ctx: Context): Promise<Omit<ClockPlace, 'now'>> {
  return { calendar: await holdCalendar(ctx.tx), zone: ctx.settings.DISTRICT_ZONE }
}

/** Writes the last event of each clock, and what lists keep of it. */
async function written(
  ctx: Context,
  clocks: readonly (Clock & { readonly id: string })[],
): Promise<Map<string, DueRow>> {
  if (clocks.length === 0) return new Map()
  const events = clocks.flatMap(({ id, events }) => {
    const last = events.at(-1)
    if (!last) return []
    const { kind, at, ...detail } = last
    return [{ clock_id: id, ordinal: events.length, kind, at, detail }]
  })
  await sql`
    insert into calendar.clock_event (clock_id, ordinal, kind, at, detail, audit_id)
    select x.clock_id, x.ordinal, x.kind, x.at, x.detail, ${ctx.trace.auditId}
    from jsonb_to_recordset(${JSON.stringify(events)}::jsonb)
      as x(clock_id uuid, ordinal int, kind text, at timestamptz, detail jsonb)`.execute(ctx.tx)
  const place = await placeIn(ctx)
  const due = new Map(clocks.map((clock) => [clock.id, dueRow(clock, place)]))
  await writeDues(ctx, due)
  return due
}

async function writeDues(ctx: Context, due: ReadonlyMap<string, DueRow>): Promise<void> {
  const rows = [...due].map(([id, row]) => ({ ...row, id }))
  await sql`
    insert into calendar.due (clock_id, state, due_day, due_at, provisional, lapses_at, holder, late, finished_at, first_day, last_day)
    select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(
      id uuid, state text, "dueDay" date, "dueAt" timestamptz, provisional boolean, "lapsesAt" timestamptz, holder text, late boolean,
      "finishedAt" timestamptz, "firstDay" date, "lastDay" date)
    on conflict (clock_id) do update set (state, due_day, due_at, provisional, lapses_at, holder, late, finished_at, first_day, last_day) =
      (excluded.state, excluded.due_day, excluded.due_at, excluded.provisional, excluded.lapses_at, excluded.holder, excluded.late,
       excluded.finished_at, excluded.first_day, excluded.last_day)`.execute(ctx.tx)
}
