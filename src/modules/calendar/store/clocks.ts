import { z } from 'zod'
import type { Context, Tx } from '../../../kernel/context.ts'
import { dayOf } from '../../../kernel/day.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { checkAct } from '../check.ts'
import { type ClockReading, fold } from '../clock.ts'
import { ClockEvent, type Holder } from '../clock-event.ts'
import { clockPhrases, promiseTooLong } from '../phrases.ts'
import type { Clock, ClockPlace } from '../stretches.ts'
import type {} from '../tables.ts'
import { holdCalendar, loadCalendar } from './days.ts'
import { writeDue } from './due.ts'
import { KeptRule, ruleColumns, ruleOn } from './rules.ts'

/** A clock as it is kept: whose it is, what it times, what happened. */
export interface KeptClock extends Clock {
  readonly id: string
  readonly matterId: string
  readonly matterNumber: string
  readonly kind: string
  /** The version of the rule by which it started, with the promised amount if one was given. */
  readonly rule: KeptRule
}

/** A kept clock, read at the time of the call. */
export interface ReadClock extends KeptClock {
  readonly reading: ClockReading
}

/** What is needed to read clocks; every context has it. */
export type Reader = Pick<Context, 'tx' | 'settings' | 'now'>

type WithoutTime<Event> = Event extends { at: Date } ? Omit<Event, 'at'> & { readonly at?: Date } : never
/** An event to add; it happens now unless it says when, and never in the future. */
export type ClockAct = WithoutTime<Exclude<ClockEvent, { kind: 'started' }>>

/** A clock to be started. */
export interface ClockStart {
  readonly matter: { readonly id: string; readonly number: string }
  /** What it times: 'statutory', 'promised', 'step' … */
  readonly kind: string
  /** Code of a deadline rule; the version in force on the day of the start counts, and keeps counting. */
  readonly rule: string
  readonly holder: Holder
  /** A promise shorter than the rule, in its unit. */
  readonly amount?: number
  /** When it started, if not now: an application deemed accepted counts from the day it was received. */
  readonly at?: Date
}

/**
 * Starts a clock.
 *
 * @returns its id
 * @throws Refusal 'not-found' without a rule in force, 'conflict' when the promise is longer than the rule or the start lies ahead
 */
export async function startClock(ctx: Context, start: ClockStart): Promise<string> {
  const at = notAhead(ctx, start.at)
  const rule = await ruleOn(ctx.tx, start.rule, dayOf(at, ctx.settings.DISTRICT_ZONE))
  const amount = start.amount ?? rule.amount
  if (amount > rule.amount) throw new Refusal('conflict', promiseTooLong(rule.amount, rule.unit))
  const kept = { matter_id: start.matter.id, matter_number: start.matter.number, kind: start.kind, rule_id: rule.id }
  const { id } = await ctx.tx
    .insertInto('calendar.clock')
    .values({ ...kept, amount, started_at: at })
    .returning('id')
    .executeTakeFirstOrThrow()
  const event = ClockEvent.parse({ kind: 'started', at, holder: start.holder })
  await insertEvent(ctx, { id, ordinal: 1, event })
  const { matter, kind } = start
  const clock = {
    id,
    matterId: matter.id,
    matterNumber: matter.number,
    kind,
    rule: { ...rule, amount },
    events: [event],
  }
  await written(ctx, clock)
  return id
}

/**
 * Adds an event to a clock.
 *
 * @throws Refusal 'not-found'; 'conflict' when the history, the rule or its limits do not allow it
 */
export async function appendClockEvent(ctx: Context, clockId: string, act: ClockAct): Promise<ReadClock> {
  const clock = await lockClock(ctx.tx, clockId)
  const event = ClockEvent.parse({ ...act, at: notAhead(ctx, act.at) })
  const wrong = checkAct(clock, event, await placeOf(ctx))
  if (wrong) throw new Refusal('conflict', wrong)
  await insertEvent(ctx, { id: clockId, ordinal: clock.events.length + 1, event })
  return written(ctx, { ...clock, events: [...clock.events, event] })
}

/** Loads a clock and keeps others from adding to it until the transaction ends. */
export async function lockClock(tx: Tx, id: string): Promise<KeptClock> {
  await tx.selectFrom('calendar.clock').select('id').where('id', '=', id).forUpdate().execute()
  const [clock] = await getClocks(tx, [id])
  if (!clock) throw new Refusal('not-found', clockPhrases.noSuchClock)
  return clock
}

/** Reads one clock at the time of the call. */
export async function readClock(reader: Reader, id: string): Promise<ReadClock> {
  const [clock] = await readAll(reader, [id])
  if (!clock) throw new Refusal('not-found', clockPhrases.noSuchClock)
  return clock
}

/** Reads many clocks with three statements, whatever their number: id -> reading. Unknown ids are left out. */
export async function readClocks(reader: Reader, ids: readonly string[]): Promise<Map<string, ClockReading>> {
  return new Map((await readAll(reader, ids)).map(({ id, reading }) => [id, reading]))
}

async function readAll(reader: Reader, ids: readonly string[]): Promise<ReadClock[]> {
  if (ids.length === 0) return []
  const place = await placeOf(reader)
  const clocks = await getClocks(reader.tx, ids)
  return clocks.map((clock) => ({ ...clock, reading: fold(clock, place) }))
}

/** Every clock of some matters, the oldest first, read at the time of the call; four statements. */
export async function readClocksOf(reader: Reader, matterIds: readonly string[]): Promise<ReadClock[]> {
  if (matterIds.length === 0) return []
  const rows = await reader.tx
    .selectFrom('calendar.clock')
    .select('id')
    .where('matter_id', 'in', [...matterIds])
    .orderBy('started_at')
    .orderBy('id')
    .execute()
  return readAll(
    reader,
    rows.map(({ id }) => id),
  )
}

/** The calendar, the zone and the time of the call. */
export async function placeOf({ tx, settings, now }: Reader): Promise<ClockPlace> {
  return { calendar: await loadCalendar(tx), zone: settings.DISTRICT_ZONE, now }
}

/** Ids of clocks, some at a time, after one. */
export async function clockIds(tx: Tx, limit: number, after?: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('calendar.clock')
    .select('id')
    .$if(after !== undefined, (only) => only.where('id', '>', after ?? ''))
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}

const ClockRow = z.object({
  id: z.uuid(),
  matterId: z.uuid(),
  matterNumber: z.string(),
  kind: z.string(),
  amount: z.number().int(),
})
const EventRow = z.object({
  clockId: z.uuid(),
  kind: z.string(),
  at: z.date(),
  detail: z.record(z.string(), z.unknown()),
})

/** Clocks with rule and events, unread. */
export async function getClocks(tx: Tx, ids: readonly string[]): Promise<KeptClock[]> {
  const rows = await tx
    .selectFrom('calendar.clock as c')
    .innerJoin('calendar.deadline_rule as r', 'r.id', 'c.rule_id')
    .select(ruleColumns)
    .select([
      'c.id as clockId',
      'c.matter_id as matterId',
      'c.matter_number as matterNumber',
      'c.kind',
      'c.amount as allowed',
    ])
    .where('c.id', 'in', [...ids])
    .execute()
  const events = await eventsOf(tx, ids)
  const byId = new Map(rows.map((row) => [row.clockId, row]))
  return ids.flatMap((id) => {
    const row = byId.get(id)
    if (!row) return []
    const clock = ClockRow.parse({ ...row, id: row.clockId, amount: row.allowed })
    const { amount, ...known } = clock
    return [{ ...known, rule: { ...KeptRule.parse(row), amount }, events: events.get(id) ?? [] }]
  })
}

async function eventsOf(tx: Tx, ids: readonly string[]): Promise<Map<string, ClockEvent[]>> {
  const rows = await tx
    .selectFrom('calendar.clock_event')
    .select(['clock_id as clockId', 'kind', 'at', 'detail'])
    .where('clock_id', 'in', [...ids])
    .orderBy('clock_id')
    .orderBy('ordinal')
    .execute()
  const byClock = Map.groupBy(z.array(EventRow).parse(rows), ({ clockId }) => clockId)
  return new Map(
    [...byClock].map(([id, of]) => [id, of.map(({ kind, at, detail }) => ClockEvent.parse({ ...detail, kind, at }))]),
  )
}

async function insertEvent(ctx: Context, { id, ordinal, event }: { id: string; ordinal: number; event: ClockEvent }) {
  const { kind, at, ...detail } = event
  await ctx.tx
    .insertInto('calendar.clock_event')
    .values({ clock_id: id, ordinal, kind, at, detail: JSON.stringify(detail), audit_id: ctx.trace.auditId })
    .execute()
}

async function written(ctx: Context, clock: KeptClock): Promise<ReadClock> {
  const place = { calendar: await holdCalendar(ctx.tx), zone: ctx.settings.DISTRICT_ZONE, now: ctx.now }
  await writeDue(ctx.tx, clock, place)
  return { ...clock, reading: fold(clock, place) }
}

function notAhead({ now }: Context, at: Date | undefined): Date {
  if (at && at > now) throw new Refusal('conflict', clockPhrases.ahead)
  return at ?? now
}
