import type { Day } from '../../kernel/day.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { Text } from '../../kernel/text.ts'
import type { Holder } from './clock-event.ts'
import { type Standing, standingOf } from './grammar.ts'
import { clockPhrases, provisionalReason } from './phrases.ts'
import { type Due, daysIn, dueByDays, dueByHours, type Ranges, rangesOf, runMs } from './reckoning.ts'
import type { DeadlineRule, Unit } from './rule.ts'
import { type Clock, type ClockPlace, type Cut, cut, type Stretch, serialIn } from './stretches.ts'
import { dayAt, serialOf } from './working-days.ts'

const MS_PER_HOUR = 3_600_000

/** An amount with its unit. */
export interface Amount {
  readonly unit: Unit
  readonly amount: number
}

/** What a clock says at an instant; the same for the applicant, the clerk and the supervisor. */
export interface ClockReading {
  readonly state: 'running' | 'stopped' | 'finished'
  /** The day of the start; counting begins with the day after it. */
  readonly startDay: Day
  readonly startedAt: Date
  /** The last day that is in time. While the clock is stopped: the last day if it ran again from now on. */
  readonly dueDay: Day
  /** The last instant that is in time. */
  readonly dueAt: Date
  /** Whether the due day supposes that a stopped clock runs again from now on. */
  readonly projected: boolean
  /** Why the due day may still move with the holiday plan; null when it is certain. */
  readonly provisional: Text | null
  /** Amount of the rule with all extensions. */
  readonly allowed: Amount
  /** What has been used up, beyond the allowed amount when late. */
  readonly used: Amount
  /** Days or hours left, the present one included: 1 on the due day. Negative when late: -1 on the first day late. Never 0 for days. */
  readonly remaining: Amount
  readonly usedWorkingDays: number
  /** Share of the allowed amount that is used up, 0 to 1. */
  readonly elapsed: number
  readonly stretches: readonly Stretch[]
  readonly totalsByHolder: readonly HolderTotal[]
  /** Whether the last instant in time has passed, or had when the clock finished. */
  readonly late: boolean
  readonly finishedAt: Date | null
  readonly finishedLate: boolean
  /** The ground on which the clock stands still now. */
  readonly stoppedOn: string | null
  /** When the stop will have used up the days of its ground and the clock runs again by itself. */
  readonly lapsesAt: Date | null
}

/** How long a matter was in one pair of hands. */
export interface HolderTotal {
  readonly holder: Holder
  readonly milliseconds: number
  readonly workingDays: number
  /** The part during which the clock ran. */
  readonly countedWorkingDays: number
}

/**
 * Reads a clock. Pure: the same history, rule, calendar, zone and instant give the same reading, whoever asks.
 *
 * @throws Refusal 'conflict' when the history breaks the grammar
 * @see docs/reference/clock.md
 */
export function fold(clock: Clock, place: ClockPlace): ClockReading {
  const found = foldWithin(clock, place)
  return found.reading
}

/** A reading with the days it was counted on, for what is derived from it. */
export interface Folded {
  readonly reading: ClockReading
  readonly ranges: Ranges
  readonly cut: Cut
  readonly end: Date
}

/** As `fold`, with what it counted on. */
export function foldWithin(clock: Clock, place: ClockPlace): Folded {
  const standing = standingNow(clock)
  const end = endOf(standing, place.now)
  const cutting = cut(clock, place, end)
  const ranges = rangesOf(cutting, end, place.zone)
  const amount = allowedBy(clock)
  const due = dueOf(clock.rule, amount, { cutting, ranges, end, place })
  const late = end > due.at
  const reading: ClockReading = {
    ...stateOf(standing, cutting, late),
    ...{ startDay: dayAt(cutting.startDay), startedAt: clock.events[0]?.at ?? end },
    ...{ dueDay: due.day, dueAt: due.at, late },
    provisional: due.guessedYears.length > 0 ? provisionalReason(due.guessedYears) : null,
    ...measure(clock.rule, amount, { cutting, ranges, end, place, due, late }),
    usedWorkingDays: sum(cutting.stretches, true),
    stretches: cutting.stretches,
    totalsByHolder: totals(cutting.stretches),
  }
  return { reading, ranges, cut: cutting, end }
}

/** What is read: the finish, or now; never before the last event, whatever the clocks of two machines say. */
function endOf({ state, last }: Standing, now: Date): Date {
  return state === 'finished' || now < last ? last : now
}

function allowedBy({ events, rule }: Clock): number {
  return events.reduce((amount, event) => amount + (event.kind === 'extended' ? event.amount : 0), rule.amount)
}

/** A stop whose days are used up has ended by itself. */
function stateOf({ state, last }: Standing, { stoppedOn, lapsesAt }: Cut, late: boolean) {
  if (state === 'finished') {
    return { state, projected: false, finishedAt: last, finishedLate: late, stoppedOn: null, lapsesAt: null }
  }
  const now = stoppedOn === null ? ('running' as const) : ('stopped' as const)
  return {
    state: now,
    projected: now === 'stopped' && !late,
    finishedAt: null,
    finishedLate: false,
    stoppedOn,
    lapsesAt,
  }
}

function standingNow({ events }: Clock): Standing {
  const found = standingOf(events)
  if ('objection' in found) throw new Refusal('conflict', found.objection)
  if (!found.standing) throw new Refusal('conflict', clockPhrases.notStarted)
  return found.standing
}

interface Measuring {
  readonly cutting: Cut
  readonly ranges: Ranges
  readonly end: Date
  readonly place: ClockPlace
}

function dueOf(rule: DeadlineRule, amount: number, { cutting, ranges, end, place }: Measuring): Due {
  if (rule.unit !== 'hours') return dueByDays(ranges, amount, { rule, place, lapsed: cutting.lapsed })
  const at = dueByHours(cutting, amount, end)
  return { day: dayAt(serialIn(at, place.zone)), at, guessedYears: [] }
}

function measure(rule: DeadlineRule, amount: number, by: Measuring & { due: Due; late: boolean }) {
  const { unit } = rule
  const [used, remaining] = unit === 'hours' ? hoursUsed(amount, by) : daysUsed(rule, by)
  const share = Math.min(1, used / amount)
  return {
    allowed: { unit, amount },
    used: { unit, amount: unit === 'hours' ? Math.floor(used) : used },
    remaining: { unit, amount: remaining },
    elapsed: by.late ? 1 : share,
  }
}

function hoursUsed(amount: number, { cutting }: Measuring): [used: number, remaining: number] {
  const ms = runMs(cutting)
  return [ms / MS_PER_HOUR, Math.floor((amount * MS_PER_HOUR - ms) / MS_PER_HOUR)]
}

function daysUsed(rule: DeadlineRule, by: Measuring & { due: Due; late: boolean }): [used: number, remaining: number] {
  const calendar = rule.unit === 'working-days' ? by.place.calendar : null
  const today = serialIn(by.end, by.place.zone)
  const due = serialOf(by.due.day)
  const used = daysIn(by.ranges, by.cutting.startDay, today, calendar)
  if (by.late) return [used, -daysIn(by.ranges, due + 1, today, calendar) - 1]
  return [used, daysIn(by.ranges, today, due + 1, calendar)]
}

function sum(stretches: readonly Stretch[], counted: boolean): number {
  return stretches.reduce((days, stretch) => days + (stretch.counted === counted ? stretch.workingDays : 0), 0)
}

function totals(stretches: readonly Stretch[]): HolderTotal[] {
  const byHolder = Map.groupBy(stretches, ({ holder }) => holder)
  return [...byHolder].map(([holder, held]) => ({
    holder,
    milliseconds: held.reduce((ms, { from, to }) => ms + to.getTime() - from.getTime(), 0),
    workingDays: sum(held, true) + sum(held, false),
    countedWorkingDays: sum(held, true),
  }))
}
