import type { Day } from '../../kernel/day.ts'

/** What a day is by plan, where that differs from a plain weekday or weekend. */
export type DayKind = 'work' | 'rest'

/**
 * The working-day calendar. Without an override Monday to Friday are working days; in a year that has no official
 * plan the holidays whose dates are fixed by law are rest days too.
 */
export interface Calendar {
  readonly overrides: ReadonlyMap<Day, DayKind>
  /** Years whose plan has been entered. */
  readonly officialYears: ReadonlySet<number>
}

/** A day as a whole number, 0 = 1970-01-01: arithmetic without parsing. */
export type Serial = number

const MS_PER_DAY = 86_400_000
const LAST_YEAR = 9999

/** The number of a day. */
export function serialOf(day: Day): Serial {
  return Date.parse(day) / MS_PER_DAY
}

/** The day of a number. */
export function dayAt(serial: Serial): Day {
  return new Date(serial * MS_PER_DAY).toISOString().slice(0, 10)
}

/** The year a numbered day lies in. */
export function yearAt(serial: Serial): number {
  return new Date(serial * MS_PER_DAY).getUTCFullYear()
}

/** Whether offices work on the day. */
export function isWorkingDay(day: Day, calendar: Calendar): boolean {
  const serial = serialOf(day)
  return workingSerials(serial, serial + 1, calendar) === 1
}

/**
 * The `count`-th working day after `day`; the day itself is not counted (行政许可法 art. 82, 民法典 art. 201).
 *
 * @param count at least 1
 */
export function addWorkingDays(day: Day, count: number, calendar: Calendar): Day {
  return dayAt(nthWorkingSerial(serialOf(day) + 1, count, calendar))
}

/** How many working days lie after `from` up to and including `to`; negative when `to` is earlier. */
export function workingDaysBetween(from: Day, to: Day, calendar: Calendar): number {
  const [first, last] = [serialOf(from), serialOf(to)]
  return first <= last ? workingSerials(first + 1, last + 1, calendar) : -workingSerials(last + 1, first + 1, calendar)
}

/** The day itself if offices work on it, otherwise the next working day. */
export function workingDayFrom(day: Day, calendar: Calendar): Day {
  return dayAt(nthWorkingSerial(serialOf(day), 1, calendar))
}

/** How many working days lie in [from, to). */
export function workingSerials(from: Serial, to: Serial, calendar: Calendar): number {
  let count = 0
  for (let at = from; at < to; ) {
    const table = yearTable(yearAt(at), calendar)
    const end = Math.min(to, table.first + table.length)
    count += countTo(table, end) - countTo(table, at)
    at = end
  }
  return count
}

/** The `count`-th working day at or after `from`. */
export function nthWorkingSerial(from: Serial, count: number, calendar: Calendar): Serial {
  let wanted = count
  for (let year = yearAt(from), at = from; year <= LAST_YEAR; year++) {
    const table = yearTable(year, calendar)
    const before = countTo(table, at)
    const inYear = countTo(table, table.first + table.length) - before
    if (wanted <= inYear) return table.first + indexOfCount(table, before + wanted)
    wanted -= inYear
    at = table.first + table.length
  }
  throw new RangeError('the working day asked for lies beyond the calendar')
}

/** A year, summed up: `before[i]` working days lie before its day `i`. */
interface YearTable {
  readonly first: Serial
  readonly length: number
  readonly before: Uint16Array
}

const tables = new WeakMap<Calendar, Map<number, YearTable>>()

function yearTable(year: number, calendar: Calendar): YearTable {
  const known = tables.get(calendar) ?? new Map<number, YearTable>()
  if (known.size === 0) tables.set(calendar, known)
  const table = known.get(year) ?? makeTable(year, calendar)
  known.set(year, table)
  return table
}

function makeTable(year: number, calendar: Calendar): YearTable {
  const first = Date.UTC(year, 0, 1) / MS_PER_DAY
  const length = Date.UTC(year + 1, 0, 1) / MS_PER_DAY - first
  const before = new Uint16Array(length + 1)
  for (let index = 0, count = 0; index < length; index++) {
    if (works(dayAt(first + index), calendar)) count++
    before[index + 1] = count
  }
  return { first, length, before }
}

function works(day: Day, calendar: Calendar): boolean {
  const kind = calendar.overrides.get(day)
  if (kind) return kind === 'work'
  if (isWeekend(day)) return false
  return calendar.officialYears.has(Number(day.slice(0, 4))) || !isFixedHoliday(day)
}

/** Saturday or Sunday. */
export function isWeekend(day: Day): boolean {
  // 1970-01-01 was a Thursday
  const weekday = (((serialOf(day) + 4) % 7) + 7) % 7
  return weekday === 0 || weekday === 6
}

/**
 * The holidays that need no table: 1 January, 1 and 2 May, 1 to 3 October (全国年节及纪念日放假办法 art. 2, in force
 * from 1 January 2025). The others follow the lunar calendar or the solar terms and wait for the plan.
 */
export function isFixedHoliday(day: Day): boolean {
  return fixedHolidays.has(day.slice(5))
}
const fixedHolidays: ReadonlySet<string> = new Set(['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'])

function countTo(table: YearTable, serial: Serial): number {
  return table.before[serial - table.first] ?? 0
}

/** The index of the day that brings the count to `wanted`. */
function indexOfCount(table: YearTable, wanted: number): number {
  let [low, high] = [0, table.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((table.before[middle] ?? 0) < wanted) low = middle + 1
    else high = middle
  }
  return low - 1
}
