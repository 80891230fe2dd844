import { z } from 'zod'
import { dayOf } from '../../../kernel/day.ts'
import { emit } from '../../../kernel/event.ts'
import { operation } from '../../../kernel/operation.ts'
import { both } from '../../../kernel/text.ts'
import type {} from '../events.ts'
import { missingYear } from '../missing.ts'
import { mayRecompute } from '../policy.ts'
import { plannedYears } from '../store/days.ts'

/** Looks, once a day, whether a plan that should be there is missing, and says so. */
export const warnMissingPlan = operation({
  name: 'calendar.warn-missing-plan',
  summary: both('检查下一年放假安排是否已录入，未录入则提醒。', 'Look whether a holiday plan is missing, and warn.'),
  input: z.object({}),
  find: async (ctx) => ({ id: dayOf(ctx.now, ctx.settings.DISTRICT_ZONE) }),
  allow: mayRecompute,
  async run(ctx, _input, { id: today }) {
    const year = missingYear(today, await plannedYears(ctx.tx))
    if (year !== null) await emit(ctx, 'calendar.plan-missing', { year, today })
    return { year }
  },
})
