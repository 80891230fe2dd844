import { z } from 'zod'
import { emit } from '../../../kernel/event.ts'
import { operation } from '../../../kernel/operation.ts'
import { both } from '../../../kernel/text.ts'
import type {} from '../events.ts'
import { dueMoved } from '../phrases.ts'
import { mayRecompute } from '../policy.ts'
import { lockClock } from '../store/clocks.ts'
import { holdCalendar } from '../store/days.ts'
import { dueRows, writeDue } from '../store/due.ts'

/** Computes one clock again after the calendar has changed, and tells when its last day moved. */
export const recomputeDue = operation({
  name: 'calendar.recompute-due',
  summary: both(
    '放假安排变化后重新计算一个计时的期限。',
    'Compute the last day of a clock again after the calendar has changed.',
  ),
  input: z.object({ clockId: z.uuid() }),
  find: (ctx, { clockId }) => lockClock(ctx.tx, clockId),
  allow: mayRecompute,
  async run(ctx, _input, clock) {
    const before = (await dueRows(ctx.tx, [clock.id])).get(clock.id)
    const after = await writeDue(ctx.tx, clock, {
      calendar: await holdCalendar(ctx.tx),
      zone: ctx.settings.DISTRICT_ZONE,
    })
    const [from, to] = [before?.dueDay ?? null, after.dueDay]
    const moved = from !== null && to !== null && from !== to && after.state !== 'finished'
    if (moved) {
      ctx.trace.matter = clock.matterNumber
      ctx.trace.content.push({ step: 'due-moved', words: dueMoved(from, to), data: { clock: clock.id, from, to } })
      await emit(ctx, 'calendar.due-moved', { clockId: clock.id, matter: clock.matterNumber, from, to })
    }
    return { clockId: clock.id, from, to, moved }
  },
})
