import type { DeadlineRule } from './rule.ts'
import { type ClockPlace, type Cut, serialIn } from './stretches.ts'
import { type Calendar, dayAt, nthWorkingSerial, type Serial, workingSerials, yearAt } from './working-days.ts'
import { lastInstantOf } from './zone.ts'

const MS_PER_HOUR = 3_600_000

/** When a clock is due, and by what it is measured. */
export interface Due {
  readonly day: string
  /** The last instant that is in time. */
  readonly at: Date
  /** Years without an official plan on which the day depends. */
  readonly guessedYears: readonly number[]
}

/** The days on which a clock ran, as half-open ranges; the last is open, as if it ran on from the end of the history. */
export type Ranges = readonly { readonly from: Serial; readonly to: Serial }[]

/** The days on which the clock ran: a day counts where its last instant fell. The day of the start never counts. */
export function rangesOf({ stretches, startDay }: Cut, end: Date, zone: string): Ranges {
  const after = (serial: Serial) => Math.max(serial, startDay + 1)
  const past = stretches
    .filter(({ counted }) => counted)
    .map(({ from, to }) => ({ from: after(serialIn(from, zone)), to: after(serialIn(to, zone)) }))
  return [...past, { from: after(serialIn(end, zone)), to: Number.POSITIVE_INFINITY }]
}

/** When a deadline of days ends. */
export function dueByDays(
  ranges: Ranges,
  amount: number,
  { rule, place, lapsed }: { rule: DeadlineRule; place: ClockPlace; lapsed: Cut['lapsed'] },
): Due {
  const { calendar, zone } = place
  const byWork = rule.unit === 'working-days'
  const last = nthDay(ranges, amount, byWork ? calendar : null)
  const due = !byWork && rule.rollForward ? nthDay(from(ranges, last), 1, calendar) : last
  const depends = byWork ? ranges : rule.rollForward ? from(ranges, last) : []
  const day = dayAt(due)
  return {
    day,
    at: lastInstantOf(day, zone),
    guessedYears: yearsWithoutPlan([...lapsed.filter(({ again }) => again <= due), ...depends], due, calendar),
  }
}

/** When a deadline of hours ends: hours run by night and on rest days too. */
export function dueByHours(cut: Cut, amount: number, end: Date): Date {
  let left = amount * MS_PER_HOUR
  for (const { from, to } of counted(cut)) {
    const length = to.getTime() - from.getTime()
    if (left < length) return new Date(from.getTime() + left)
    left -= length
  }
  return new Date(end.getTime() + left)
}

/** Milliseconds for which the clock ran, from `since` on. */
export function runMs(cut: Cut, since = 0): number {
  return counted(cut).reduce(
    (sum, { from, to }) => sum + Math.max(0, to.getTime() - Math.max(since, from.getTime())),
    0,
  )
}

/** How many days of the unit lie in the ranges from `first` up to, not with, `end`. */
export function daysIn(ranges: Ranges, first: Serial, end: Serial, calendar: Calendar | null): number {
  return from(ranges, first).reduce((sum, range) => sum + length(range.from, Math.min(range.to, end), calendar), 0)
}

/** The `count`-th day of the unit in the ranges; a calendar means working days, null any days. */
export function nthDay(ranges: Ranges, count: number, calendar: Calendar | null): Serial {
  let left = count
  for (const range of ranges) {
    const inRange = range.to === Number.POSITIVE_INFINITY ? left : length(range.from, range.to, calendar)
    if (left <= inRange) return calendar ? nthWorkingSerial(range.from, left, calendar) : range.from + left - 1
    left -= inRange
  }
  throw new RangeError('the ranges of a clock end with an open one')
}

/** The ranges without the days before `first`. */
export function from(ranges: Ranges, first: Serial): Ranges {
  return ranges.filter(({ to }) => to > first).map((range) => ({ from: Math.max(range.from, first), to: range.to }))
}

function counted({ stretches }: Cut) {
  return stretches.filter((stretch) => stretch.counted)
}

function length(first: Serial, end: Serial, calendar: Calendar | null): number {
  return calendar ? workingSerials(first, end, calendar) : Math.max(0, end - first)
}

function yearsWithoutPlan(ranges: Ranges, due: Serial, { officialYears }: Calendar): number[] {
  const years = new Set<number>()
  for (const range of ranges) {
    if (range.from > due || range.from >= range.to) continue
    for (let year = yearAt(range.from); year <= yearAt(Math.min(range.to - 1, due)); year++) years.add(year)
  }
  return [...years].filter((year) => !officialYears.has(year)).sort((a, b) => a - b)
}
