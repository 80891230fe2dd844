import { type Day, dayOf } from '../../kernel/day.ts'
import type { ClockEvent, Holder } from './clock-event.ts'
import type { DeadlineRule } from './rule.ts'
import { type Calendar, dayAt, nthWorkingSerial, type Serial, serialOf, workingSerials } from './working-days.ts'
import { startOfDay } from './zone.ts'

/** A time in which the clock either ran or stood still, in one pair of hands. */
export interface Stretch {
  readonly from: Date
  readonly to: Date
  readonly holder: Holder
  /** Whether the clock ran. */
  readonly counted: boolean
  /** Code of the ground on which it stood still. */
  readonly ground: string | null
  /** Working days whose last instant lies in the stretch, after the day of the start. */
  readonly workingDays: number
}

/** Where and when a clock is read. */
export interface ClockPlace {
  readonly calendar: Calendar
  /** IANA name of the zone in which days begin and end. */
  readonly zone: string
  readonly now: Date
}

/** A clock: what happened, and the rule by which it counts. */
export interface Clock {
  readonly events: readonly ClockEvent[]
  readonly rule: DeadlineRule
}

/** The history cut into stretches, with what is needed to count on. */
export interface Cut {
  readonly stretches: readonly Stretch[]
  /** The day of the start; it is never counted. */
  readonly startDay: Serial
  /** The ground on which the clock stands still at the end, unless its days are used up. */
  readonly stoppedOn: string | null
  /** When the stop in force will be used up. */
  readonly lapsesAt: Date | null
  /** Days of stops that used up the limit of their ground, with the day from which the clock ran again by itself. */
  readonly lapsed: readonly { readonly from: Serial; readonly to: Serial; readonly again: Serial }[]
}

interface Piece {
  readonly from: Date
  readonly to: Date
  /** The organisation or person who holds the matter when the clock runs. */
  readonly holder: Holder
  readonly ground: string | null
}

/**
 * Cuts a well-formed history at every change up to `end`. A stop on a ground with a limit ends by itself, at the first
 * instant of the day after its last working day.
 */
export function cut({ events, rule }: Clock, { calendar, zone }: ClockPlace, end: Date): Cut {
  const startDay = serialOf(dayOf(events[0]?.at ?? end, zone))
  const spent = new Map<string, number>()
  const stops: { ground: string; from: Serial; to: Serial }[] = []
  const stretches: Stretch[] = []
  const lapsed: Cut['lapsed'][number][] = []
  let lapsesAt: Date | null = null
  const days = (from: Date, to: Date) => workingDaysOf(serialIn(from, zone), serialIn(to, zone), startDay, calendar)
  const push = (piece: Piece, holder: Holder, counted: boolean) => {
    if (piece.from < piece.to) stretches.push({ ...piece, holder, counted, workingDays: days(piece.from, piece.to) })
  }
  for (const piece of pieces(events, end)) {
    lapsesAt = null
    const ground = rule.stopGrounds.find(({ code }) => code === piece.ground)
    if (piece.ground === null || !ground) {
      push(piece, piece.holder, piece.ground === null)
      continue
    }
    const left = ground.maxWorkingDays === null ? null : ground.maxWorkingDays - (spent.get(ground.code) ?? 0)
    lapsesAt = left === null ? null : lapse(piece.from, left, { startDay, calendar, zone })
    const stopEnd = lapsesAt && lapsesAt < piece.to ? lapsesAt : piece.to
    spent.set(ground.code, (spent.get(ground.code) ?? 0) + days(piece.from, stopEnd))
    const again = serialIn(stopEnd, zone)
    stops.push({ ground: ground.code, from: Math.max(serialIn(piece.from, zone), startDay + 1), to: again })
    if (again < serialIn(piece.to, zone))
      lapsed.push(...stops.filter((stop) => stop.ground === ground.code).map((stop) => ({ ...stop, again })))
    push({ ...piece, to: stopEnd }, ground.holder, false)
    push({ ...piece, from: stopEnd, ground: null }, piece.holder, true)
  }
  return { stretches, startDay, lapsed, ...stopAtEnd(events, lapsesAt, end) }
}

/** The number of the day an instant falls on. */
export function serialIn(instant: Date, zone: string): Serial {
  return serialOf(dayOf(instant, zone))
}

function stopAtEnd(events: readonly ClockEvent[], lapsesAt: Date | null, end: Date) {
  const stop = events.findLast(({ kind }) => kind === 'stopped' || kind === 'resumed')
  if (stop?.kind !== 'stopped' || (lapsesAt && lapsesAt <= end)) return { stoppedOn: null, lapsesAt: null }
  return { stoppedOn: stop.ground, lapsesAt }
}

/** A working day belongs to the stretch that holds its last instant: days from that of `from` up to, not with, that of `to`. */
function workingDaysOf(from: Serial, to: Serial, startDay: Serial, calendar: Calendar): number {
  return workingSerials(Math.max(from, startDay + 1), to, calendar)
}

function lapse(from: Date, left: number, at: { startDay: Serial; calendar: Calendar; zone: string }): Date {
  if (left <= 0) return from
  const first = Math.max(serialIn(from, at.zone), at.startDay + 1)
  const lastStopped = nthWorkingSerial(first, left, at.calendar)
  const next: Day = dayAt(lastStopped + 1)
  return new Date(startOfDay(next, at.zone))
}

/** One piece from each event to the next. */
function pieces(events: readonly ClockEvent[], end: Date): Piece[] {
  let holder: Holder = 'external'
  let ground: string | null = null
  return events.flatMap((event, index) => {
    if (event.kind === 'started' || event.kind === 'transferred') holder = event.holder
    if (event.kind === 'stopped') ground = event.ground
    if (event.kind === 'resumed') ground = null
    const to = events[index + 1]?.at ?? end
    return event.kind === 'finished' ? [] : [{ from: event.at, to, holder, ground }]
  })
}
