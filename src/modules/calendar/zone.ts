import { addDays, type Day, dayOf } from '../../kernel/day.ts'

const MS_PER_HOUR = 3_600_000
/** No zone is further from UTC. */
const FURTHEST_MS = 15 * MS_PER_HOUR

const firstInstants = new Map<string, Map<Day, number>>()

/**
 * The first instant of a day in a zone, in ms. Usually midnight; where summer time begins at midnight the day begins at 01:00.
 *
 * @param zone IANA name
 */
export function startOfDay(day: Day, zone: string): number {
  const known = firstInstants.get(zone) ?? new Map<Day, number>()
  if (known.size === 0) firstInstants.set(zone, known)
  const instant = known.get(day) ?? findStart(day, zone)
  known.set(day, instant)
  return instant
}

/** The last instant (whole ms) of a day in a zone. */
export function lastInstantOf(day: Day, zone: string): Date {
  return new Date(startOfDay(addDays(day, 1), zone) - 1)
}

/** Searches, because neither the offset nor its changes can be read from the platform. */
function findStart(day: Day, zone: string): number {
  const middle = Date.parse(day)
  let [before, after] = [middle - FURTHEST_MS, middle + FURTHEST_MS]
  while (after - before > 1) {
    const between = Math.floor((before + after) / 2)
    if (dayOf(new Date(between), zone) < day) before = between
    else after = between
  }
  return after
}
