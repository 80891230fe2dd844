import { z } from 'zod'
import { emit } from '../../../kernel/event.ts'
import { nested } from '../../../kernel/nested.ts'
import { operation } from '../../../kernel/operation.ts'
import { invalidField } from '../../../kernel/refusal.ts'
import { both, type Text } from '../../../kernel/text.ts'
import type {} from '../events.ts'
import { planPhrases } from '../phrases.ts'
import { checkPlan, tickedDays } from '../plan-check.ts'
import { readPlan } from '../plan-text.ts'
import type { PlannedDay, YearPlan } from '../plans.ts'
import { mayKeepCalendar } from '../policy.ts'
import { lockPlans, putPlan } from '../store/days.ts'

/** A year's plan as a person enters it: the notice or lines of days, days ticked in the calendar, or both. */
export const PlanInput = z.object({
  year: z.coerce.number().int().min(2000).max(9998),
  /** Text of the notice, or lines such as '2027-01-01 rest 元旦'. */
  notice: z.string().max(20_000).default(''),
  /** Ticked days; each is the opposite of what its weekday says. */
  days: z.union([z.iso.date().transform((day) => [day]), z.array(z.iso.date()).max(366)]).default([]),
  source: z.object({ zh: z.string().trim().min(4).max(200), en: z.string().trim().max(300).default('') }),
})

/** The days an input comes to, and everything that is wrong with them. */
export function planOf({ year, notice, days: ticked }: Pick<z.infer<typeof PlanInput>, 'year' | 'notice' | 'days'>): {
  days: PlannedDay[]
  problems: Text[]
} {
  const read = readPlan(notice, year)
  const written = new Set(read.days.map(({ day }) => day))
  const days = [...read.days, ...tickedDays(ticked).filter(({ day }) => !written.has(day))].sort((a, b) =>
    a.day < b.day ? -1 : 1,
  )
  return { days, problems: [...read.problems, ...checkPlan({ year, days })] }
}

/** Enters the holiday plan of a whole year, or replaces it. Every clock that depends on it is computed again. */
export const enterYearPlan = operation({
  name: 'calendar.enter-year-plan',
  summary: both(
    '录入全年放假安排，并重新计算受影响的期限。',
    'Enter the holiday plan of a year; deadlines that depend on it are computed again.',
  ),
  input: nested(PlanInput),
  async find(ctx, { year }) {
    await lockPlans(ctx.tx)
    return { id: String(year) }
  },
  allow: mayKeepCalendar,
  async run(ctx, input) {
    const { days, problems } = planOf(input)
    if (problems.length > 0) throw invalidField('notice', planPhrases.problems(problems))
    const plan: YearPlan = {
      year: input.year,
      source: { zh: input.source.zh, en: input.source.en || input.source.zh },
      days,
    }
    await putPlan(ctx, plan)
    ctx.trace.content.push({ step: 'plan-entered', words: planPhrases.entered(plan.year), data: plan })
    await emit(ctx, 'calendar.plan-entered', { year: plan.year })
    return { year: plan.year, days: days.length }
  },
})
