import { addDays, type Day, dayOf } from '../../kernel/day.ts'
import { addWorkingDays, type Calendar, isWorkingDay, lastInstantOf } from '../../modules/calendar/index.ts'

/** Office hours, in minutes since midnight: 9:00–12:00 and 13:30–17:00. */
const shifts = [
  { from: 9 * 60, to: 12 * 60 },
  { from: 13 * 60 + 30, to: 17 * 60 },
] as const
const MS_PER_MINUTE = 60_000

/** The hours at which offices and people act. */
export interface Hours {
  /** The moment at which an office has worked so many hours on from a moment. */
  worked(from: Date, hours: number): Date
  /** A moment of a day, in minutes since its beginning. */
  moment(day: Day, minutes: number): Date
  dayOf(at: Date): Day
  /** The day so many working days before a day. */
  workingDaysBefore(day: Day, count: number): Day
  /** The day so many working days after a day. */
  workingDaysAfter(day: Day, count: number): Day
}

/** Office hours by the district's calendar and zone. */
export function hoursOf(calendar: Calendar, zone: string): Hours {
  const today = (at: Date) => dayOf(at, zone)
  const moment = (day: Day, minutes: number) =>
    new Date(lastInstantOf(addDays(day, -1), zone).getTime() + 1 + minutes * MS_PER_MINUTE)
  return {
    ...{ moment, dayOf: today },
    worked(from, hours) {
      let left = hours * 60
      for (let day = today(from); ; day = addDays(day, 1)) {
        if (!isWorkingDay(day, calendar)) continue
        const now = (from.getTime() - moment(day, 0).getTime()) / MS_PER_MINUTE
        for (const shift of shifts) {
          const start = Math.max(shift.from, now)
          if (start >= shift.to) continue
          if (start + left < shift.to) return moment(day, start + left)
          left -= shift.to - start
        }
      }
    },
    workingDaysBefore(day, count) {
      let left = count
      let before = day
      while (left > 0) {
        before = addDays(before, -1)
        if (isWorkingDay(before, calendar)) left--
      }
      return before
    },
    workingDaysAfter: (day, count) => addWorkingDays(day, count, calendar),
  }
}
