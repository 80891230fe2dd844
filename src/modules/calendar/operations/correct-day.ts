import { z } from 'zod'
import { Day } from '../../../kernel/day.ts'
import { emit } from '../../../kernel/event.ts'
import { operation } from '../../../kernel/operation.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { both } from '../../../kernel/text.ts'
import type {} from '../events.ts'
import { planPhrases } from '../phrases.ts'
import { mayKeepCalendar } from '../policy.ts'
import { lockPlans, plannedYears, putDay, removeDay } from '../store/days.ts'

/** Corrects one day of a year that has a plan: a typing error, or a holiday prolonged by a later notice. */
export const correctDay = operation({
  name: 'calendar.correct-day',
  summary: both('更正放假安排中的一天，并说明依据。', 'Correct one day of a holiday plan, saying on what basis.'),
  input: z.object({
    day: Day,
    /** 'ordinary' makes the day again what its weekday says. */
    kind: z.enum(['work', 'rest', 'ordinary']),
    name: z.string().trim().max(40).default(''),
    reason: z.string().trim().min(4).max(500),
  }),
  async find(ctx, { day }) {
    await lockPlans(ctx.tx)
    return { id: day }
  },
  allow: mayKeepCalendar,
  async run(ctx, { day, kind, name, reason }) {
    const year = Number(day.slice(0, 4))
    if (!(await plannedYears(ctx.tx)).includes(year)) throw new Refusal('conflict', planPhrases.noSuchYear(year))
    if (kind === 'ordinary') await removeDay(ctx.tx, day)
    else await putDay(ctx, { day, kind, name: nameOf(kind, name) }, year)
    ctx.trace.content.push({
      step: 'day-corrected',
      words: planPhrases.corrected(day),
      data: { day, kind, name, reason },
    })
    await emit(ctx, 'calendar.day-corrected', { day })
    return { day, kind }
  },
})

function nameOf(kind: 'work' | 'rest', name: string) {
  if (name !== '') return both(name, name)
  return kind === 'rest' ? planPhrases.someHoliday : planPhrases.someMakeUp
}
