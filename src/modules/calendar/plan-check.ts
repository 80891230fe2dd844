import type { Text } from '../../kernel/text.ts'
import { planPhrases } from './phrases.ts'
import type { PlannedDay, YearPlan } from './plans.ts'
import { isFixedHoliday, isWeekend } from './working-days.ts'

/**
 * What cannot be right about a plan: days outside of the year (but for the December before), make-up days on weekdays,
 * holidays fixed by law that are missing. A rest day at a weekend is fine: it carries the holiday's name.
 */
export function checkPlan({ year, days }: Pick<YearPlan, 'year' | 'days'>): Text[] {
  const outside = days.filter(({ day }) => !belongsTo(day, year)).map(({ day }) => planPhrases.outside(day, year))
  const idle = days
    .filter(({ day, kind }) => kind === 'work' && !isWeekend(day))
    .map(({ day }) => planPhrases.worksAnyway(day))
  const rest = new Set(days.filter(({ kind }) => kind === 'rest').map(({ day }) => day))
  const missing = fixedHolidaysOf(year).filter((day) => !rest.has(day))
  return [...outside, ...idle, ...missing.map(planPhrases.missingHoliday)]
}

/** Whether a plan of the year may say what the day is. */
export function belongsTo(day: string, year: number): boolean {
  return day.startsWith(`${year}-`) || day.startsWith(`${year - 1}-12-`)
}

/** Days that were ticked: each is the opposite of what its weekday says. */
export function tickedDays(ticked: readonly string[]): PlannedDay[] {
  return ticked.map((day) =>
    isWeekend(day)
      ? { day, kind: 'work' as const, name: planPhrases.someMakeUp }
      : { day, kind: 'rest' as const, name: planPhrases.someHoliday },
  )
}

function fixedHolidaysOf(year: number): string[] {
  return ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'].map((day) => `${year}-${day}`).filter(isFixedHoliday)
}
