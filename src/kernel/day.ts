import { z } from 'zod'

/** A calendar day in the district's time zone, 'YYYY-MM-DD'. Days compare as strings. */
export const Day = z.iso.date()
export type Day = z.infer<typeof Day>

const MS_PER_DAY = 86_400_000

/** The day it is in `zone` (an IANA name) at an instant. */
export function dayOf(instant: Date, zone: string): Day {
  return formatter(zone).format(instant)
}

/** The time of day in `zone` at an instant, 'HH:MM'. */
export function timeOfDay(instant: Date, zone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone, timeStyle: 'short' }).format(instant)
}

/** The day `count` calendar days after `day`; negative counts go back. */
export function addDays(day: Day, count: number): Day {
  return new Date(Date.parse(day) + count * MS_PER_DAY).toISOString().slice(0, 10)
}

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / MS_PER_DAY)
}

/** 0 Sunday … 6 Saturday. */
export function weekday(day: Day): number {
  return new Date(Date.parse(day)).getUTCDay()
}

const formatters = new Map<string, Intl.DateTimeFormat>()
function formatter(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone)
  if (known) return known
  // sv-SE writes days as YYYY-MM-DD
  const made = new Intl.DateTimeFormat('sv-SE', { timeZone: zone })
  formatters.set(zone, made)
  return made
}
