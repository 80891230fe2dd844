import { timeOfDay } from '../../kernel/day.ts'

/** Hours in which a person wants no messages, 'HH:MM' in the district's time; over midnight when `from` is later than `to`. */
export interface QuietHours {
  readonly from: string
  readonly to: string
}

const MS_PER_MINUTE = 60_000
const minutesPerDay = 24 * 60

/** The moment from which a message may be sent: now, or the end of the quiet hours. The notice in the site never waits. */
export function sendableFrom(now: Date, quiet: QuietHours | null, zone: string): Date {
  if (!quiet) return now
  const [minute, from, to] = [minutesOf(timeOfDay(now, zone)), minutesOf(quiet.from), minutesOf(quiet.to)]
  const isQuiet = from <= to ? minute >= from && minute < to : minute >= from || minute < to
  if (!isQuiet) return now
  const wait = (to - minute + minutesPerDay) % minutesPerDay
  const end = new Date(now.getTime() + wait * MS_PER_MINUTE)
  end.setUTCSeconds(0, 0)
  return end
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}
