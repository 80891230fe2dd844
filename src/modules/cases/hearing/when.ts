import type { Context } from '../../../kernel/context.ts'
import { addDays, type Day, dayOf } from '../../../kernel/day.ts'
import { both, type Text } from '../../../kernel/text.ts'
import { formatInstant } from '../../../ui/index.ts'
import { lastInstantOf, loadCalendar, readClock, ruleOn, workingDaysBetween } from '../../calendar/index.ts'
import type { Hearing } from './model.ts'

const MS_PER_MINUTE = 60_000

/** The instant of a time of day, 'HH:MM', in a zone. */
export function instantOf(day: Day, time: string, zone: string): Date {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return new Date(lastInstantOf(addDays(day, -1), zone).getTime() + 1 + (hours * 60 + minutes) * MS_PER_MINUTE)
}

/** An instant in words of both languages. */
export function momentText(at: Date, zone: string): Text {
  return both(formatInstant(at, 'zh-Hans', zone), formatInstant(at, 'en', zone))
}

/** The first day on which a hearing called today may be held: seven working days after the telling (行政许可法 art. 48 (1), 82). */
export async function firstDay(ctx: Context): Promise<{ day: Day; amount: number }> {
  const today = dayOf(ctx.now, ctx.settings.DISTRICT_ZONE)
  const { amount } = await ruleOn(ctx.tx, 'hearing-notice', today)
  const calendar = await loadCalendar(ctx.tx)
  let day = addDays(today, amount)
  while (workingDaysBetween(today, day, calendar) < amount) day = addDays(day, 1)
  return { day, amount }
}

/** The last day of the twenty working days in which a hearing that was asked for is held; null for the authority's own. */
export async function lastDay(ctx: Context, { holdClock }: Pick<Hearing, 'holdClock'>): Promise<Day | null> {
  return holdClock ? (await readClock(ctx, holdClock)).reading.dueDay : null
}
