import type {} from '../../kernel/event.ts'

declare module '../../kernel/event.ts' {
  interface Events {
    /** The holiday plan of a year was entered or replaced. */
    'calendar.plan-entered': { year: number }
    /** One day was corrected. */
    'calendar.day-corrected': { day: string }
    /** The last day of an open clock moved with the calendar; `matter` is its number. */
    'calendar.due-moved': { clockId: string; matter: string; from: string; to: string }
    /** The plan of a year should have been entered by now; once a day until it is. */
    'calendar.plan-missing': { year: number; today: string }
  }
}
