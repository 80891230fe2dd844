import { z } from 'zod'
import type { Context } from '../../../kernel/context.ts'
import { Day, dayOf } from '../../../kernel/day.ts'
import { nested } from '../../../kernel/nested.ts'
import { query } from '../../../kernel/query.ts'
import { both } from '../../../kernel/text.ts'
import { computeDeadline, explainDeadline, type Plain } from '../explain.ts'
import { missingYear } from '../missing.ts'
import { mayKeepCalendar, mayRead } from '../policy.ts'
import { changesBy, moves, spanOfPlan } from '../recompute.ts'
import { calendarWith, listPlans, loadCalendar, plannedYears } from '../store/days.ts'
import { PlanInput, planOf } from './enter-year-plan.ts'

const year = z.coerce.number().int().min(2000).max(9998)

/** A year of the calendar with its plan, or without. */
export const listYear = query({
  name: 'calendar.list-year',
  summary: both('查看一年的工作日、休息日和补班日。', 'Show the working days, rest days and make-up days of a year.'),
  input: z.object({ year: year.optional() }),
  find: async (ctx, input) => ({ id: String(input.year ?? dayOf(ctx.now, ctx.settings.DISTRICT_ZONE).slice(0, 4)) }),
  allow: mayRead,
  async run(ctx, _input, { id }) {
    const shown = Number(id)
    const plans = await listPlans(ctx.tx, [shown, shown + 1])
    const planned = await plannedYears(ctx.tx)
    const today = dayOf(ctx.now, ctx.settings.DISTRICT_ZONE)
    return {
      year: shown,
      plan: plans.find((plan) => plan.year === shown) ?? null,
      days: plans.flatMap(({ days }) => days).filter(({ day }) => day.startsWith(`${shown}-`)),
      calendar: await loadCalendar(ctx.tx),
      ...{ planned, today, missing: missingYear(today, planned) },
    }
  },
})

const SAMPLE = 20

/** What a plan would do before it is entered: what is wrong with it, and which open clocks would move. */
export const previewPlan = query({
  name: 'calendar.preview-plan',
  summary: both(
    '录入放假安排之前查看会影响哪些期限。',
    'See which deadlines a holiday plan would move before it is entered.',
  ),
  input: nested(PlanInput.partial({ source: true, year: true })),
  find: async (ctx, input) => ({
    id: String(input.year ?? Number(dayOf(ctx.now, ctx.settings.DISTRICT_ZONE).slice(0, 4)) + 1),
  }),
  allow: mayKeepCalendar,
  async run(ctx, { notice, days }, { id }) {
    const planned = await plannedYears(ctx.tx)
    const today = dayOf(ctx.now, ctx.settings.DISTRICT_ZONE)
    const asked = { year: Number(id), notice, days, planned, today }
    if (notice === '' && days.length === 0) return { ...asked, preview: null }
    const read = planOf({ year: asked.year, notice, days })
    const calendar = await calendarWith(ctx.tx, { year: asked.year, source: both('', ''), days: read.days })
    const moving: { matter: string; from: Day; to: Day }[] = []
    const span = { ...spanOfPlan(asked.year), zone: ctx.settings.DISTRICT_ZONE }
    for await (const change of changesBy(ctx.tx, calendar, span)) {
      if (moves(change))
        moving.push({
          matter: change.clock.matterNumber,
          from: change.before?.dueDay ?? '',
          to: change.after.dueDay ?? '',
        })
    }
    return { ...asked, preview: { ...read, calendar, moving: moving.length, sample: moving.slice(0, SAMPLE) } }
  },
})

/** What the keeper of the calendar needs to see. */
export const keepCalendar = query({
  name: 'calendar.keep-calendar',
  summary: both('查看已录入的放假安排。', 'See which holiday plans have been entered.'),
  input: z.object({}),
  find: async () => ({ id: 'calendar' }),
  allow: mayKeepCalendar,
  async run(ctx) {
    const plans = await listPlans(ctx.tx)
    const planned = plans.map((plan) => plan.year)
    return { plans, missing: missingYear(dayOf(ctx.now, ctx.settings.DISTRICT_ZONE), planned) }
  },
})

const Question = z.object({
  from: Day,
  amount: z.coerce.number().int().min(1).max(400),
  unit: z.enum(['working-days', 'calendar-days']).default('working-days'),
  /** Whether a last calendar day that is a rest day moves to the next working day. */
  roll: z.enum(['yes', 'no']).default('no'),
})

/** A deadline worked out day by day, for programs. */
export const answerDeadline = query({
  name: 'calendar.answer-deadline',
  summary: both('计算期限的最后一日，并逐日说明。', 'Compute the last day of a deadline and explain it day by day.'),
  input: Question,
  find: async () => ({ id: 'deadline' }),
  allow: mayRead,
  run: (ctx, question) => answer(ctx, question),
})

/** The same for the page, which shows a mistyped question again instead of refusing it. */
export const askDeadline = query({
  name: 'calendar.ask-deadline',
  summary: both('期限计算器。', 'The deadline calculator.'),
  input: z.record(z.string(), z.unknown()),
  find: async () => ({ id: 'deadline' }),
  allow: mayRead,
  async run(ctx, raw) {
    const today = dayOf(ctx.now, ctx.settings.DISTRICT_ZONE)
    const question = Question.safeParse(raw)
    if (question.success) return { today, wrong: false, ...(await answer(ctx, question.data)) }
    return { today, wrong: 'from' in raw || 'amount' in raw, asked: null, answer: null }
  },
})

async function answer(ctx: Context, { from, amount, unit, roll }: z.infer<typeof Question>) {
  const asked: Plain = { from, amount, unit, rollForward: roll === 'yes' }
  const calendar = await loadCalendar(ctx.tx)
  const computed = computeDeadline(asked, calendar)
  const named = (await listPlans(ctx.tx))
    .flatMap(({ days }) => days)
    .filter(({ day }) => day >= from && day <= computed.due)
  const names = Object.fromEntries(named.map(({ day, name }) => [day, name]))
  return { asked, answer: { ...computed, days: explainDeadline(asked, calendar), names } }
}
