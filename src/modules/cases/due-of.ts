import type { Context } from '../../kernel/context.ts'
import { addDays, dayOf } from '../../kernel/day.ts'
import { lastInstantOf, readClock } from '../calendar/index.ts'
import type { ProcessDue } from '../catalogue/index.ts'
import { type Matter, startMatterClock } from '../docket/index.ts'

const MS_PER_HOUR = 3_600_000

/**
 * The moment at which a timer of the process goes off. By a deadline rule, or in working days, it is the end of a clock of
 * its own, so that it follows the calendar.
 */
export async function dueOf(
  ctx: Context,
  matter: Matter,
  due: ProcessDue,
): Promise<{ clockId: string | null; dueAt: Date }> {
  if ('rule' in due) return byClock(ctx, matter, { rule: due.rule })
  if (due.unit === 'working-days') return byClock(ctx, matter, { rule: 'process-step', amount: due.amount })
  if (due.unit === 'hours') return { clockId: null, dueAt: new Date(ctx.now.getTime() + due.amount * MS_PER_HOUR) }
  const zone = ctx.settings.DISTRICT_ZONE
  return { clockId: null, dueAt: lastInstantOf(addDays(dayOf(ctx.now, zone), due.amount), zone) }
}

async function byClock(
  ctx: Context,
  matter: Matter,
  rule: { rule: string; amount?: number },
): Promise<{ clockId: string; dueAt: Date }> {
  const clockId = await startMatterClock(ctx, matter, { ...rule, kind: 'timer', holder: 'external', shown: false })
  const { reading } = await readClock(ctx, clockId)
  return { clockId, dueAt: reading.dueAt }
}
