import type { Day } from '../../kernel/day.ts'

/** The State Council's office publishes the plan of the next year in late autumn; from this day on its absence is worth a warning. */
const WARN_FROM = '11-01'

/** The year whose plan should have been entered by `today` and has not; null when all is well. */
export function missingYear(today: Day, planned: readonly number[]): number | null {
  const year = Number(today.slice(0, 4))
  if (!planned.includes(year)) return year
  return today.slice(5) >= WARN_FROM && !planned.includes(year + 1) ? year + 1 : null
}
