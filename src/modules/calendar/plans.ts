import { z } from 'zod'
import { Day } from '../../kernel/day.ts'
import { Text } from '../../kernel/text.ts'
import shipped from './data/holiday-plans.json' with { type: 'json' }
import type { Calendar, DayKind } from './working-days.ts'

/** A day that the plan of a year names. */
export interface PlannedDay {
  readonly day: Day
  readonly kind: DayKind
  readonly name: Text
}

/** The holiday plan of one year. */
export interface YearPlan {
  readonly year: number
  readonly source: Text
  readonly days: readonly PlannedDay[]
}

const Shipped = z.array(
  z.object({
    year: z.number().int(),
    source: Text,
    days: z.array(z.tuple([Day, z.enum(['work', 'rest']), z.string(), z.string()])),
  }),
)

/** The plans that come with the program, 2020 to 2026; see `data/README.md`. */
export const shippedPlans: readonly YearPlan[] = Shipped.parse(shipped).map(({ year, source, days }) => ({
  year,
  source,
  days: days.map(([day, kind, zh, en]) => ({ day, kind, name: { zh, en } })),
}))

/** The calendar that some plans make. */
export function calendarOf(plans: readonly YearPlan[]): Calendar {
  return {
    overrides: new Map(plans.flatMap(({ days }) => days.map(({ day, kind }) => [day, kind] as const))),
    officialYears: new Set(plans.map(({ year }) => year)),
  }
}

/** The calendar of the shipped plans, for use without a database. */
export const shippedCalendar: Calendar = calendarOf(shippedPlans)
