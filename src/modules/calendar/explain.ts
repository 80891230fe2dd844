import type { Day } from '../../kernel/day.ts'
import type { Text } from '../../kernel/text.ts'
import { provisionalReason } from './phrases.ts'
import type { Unit } from './rule.ts'
import {
  addWorkingDays,
  type Calendar,
  dayAt,
  isFixedHoliday,
  isWeekend,
  isWorkingDay,
  serialOf,
  workingDayFrom,
  workingDaysBetween,
  yearAt,
} from './working-days.ts'

/** A deadline to be computed without a clock: no stops, no extensions. */
export interface Plain {
  readonly from: Day
  readonly amount: number
  readonly unit: Exclude<Unit, 'hours'>
  /** Whether a last calendar day that is a rest day moves to the next working day. */
  readonly rollForward?: boolean
}

/** A computed deadline. */
export interface Computed {
  readonly due: Day
  /** Why the day may still move; null when it is certain. */
  readonly provisional: Text | null
}

/** Computes when a deadline ends. The day on which it begins is not counted. */
export function computeDeadline({ from, amount, unit, rollForward = false }: Plain, calendar: Calendar): Computed {
  const last = unit === 'working-days' ? addWorkingDays(from, amount, calendar) : dayAt(serialOf(from) + amount)
  const due = rollForward && unit === 'calendar-days' ? workingDayFrom(last, calendar) : last
  const asked = unit === 'working-days' ? dayAt(serialOf(from) + 1) : last
  const years = unit === 'working-days' || rollForward ? yearsBetween(asked, due) : []
  const guessed = years.filter((year) => !calendar.officialYears.has(year))
  return { due, provisional: guessed.length > 0 ? provisionalReason(guessed) : null }
}

/** Why a day is or is not counted. */
export type Reason = 'start' | 'counted' | 'make-up' | 'weekend' | 'holiday' | 'rolled'

/** A day of the way from the beginning to the end of a deadline. */
export interface ExplainedDay {
  readonly day: Day
  readonly reason: Reason
  /** Which counted day it is; null when it is not counted. */
  readonly count: number | null
}

/** Every day from the first to the last, with the reason why it is counted or not. */
export function explainDeadline(plain: Plain, calendar: Calendar): ExplainedDay[] {
  const { due } = computeDeadline(plain, calendar)
  const length = serialOf(due) - serialOf(plain.from) + 1
  return Array.from({ length }, (_, index) => explainDay(dayAt(serialOf(plain.from) + index), plain, calendar))
}

function explainDay(day: Day, { from, amount, unit }: Plain, calendar: Calendar): ExplainedDay {
  if (day === from) return { day, reason: 'start', count: null }
  if (unit === 'calendar-days') {
    const count = serialOf(day) - serialOf(from)
    return count <= amount ? { day, reason: 'counted', count } : { day, reason: 'rolled', count: null }
  }
  const reason = reasonOf(day, calendar)
  const counts = reason === 'counted' || reason === 'make-up'
  return { day, reason, count: counts ? workingDaysBetween(from, day, calendar) : null }
}

/** What a day is in the calendar, whatever is counted. */
export function reasonOf(day: Day, calendar: Calendar): 'counted' | 'make-up' | 'weekend' | 'holiday' {
  if (isWorkingDay(day, calendar)) return isWeekend(day) ? 'make-up' : 'counted'
  const named =
    calendar.overrides.has(day) || (isFixedHoliday(day) && !calendar.officialYears.has(Number(day.slice(0, 4))))
  return named || !isWeekend(day) ? 'holiday' : 'weekend'
}

function yearsBetween(from: Day, to: Day): number[] {
  const [first, last] = [yearAt(serialOf(from)), yearAt(serialOf(to))]
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}
