import type { Context } from '../../kernel/context.ts'
import { shippedPlans } from './plans.ts'
import { shippedRules } from './shipped-rules/index.ts'
import { listPlans, lockPlans, putPlan } from './store/days.ts'
import { addVersion, listRules } from './store/rules.ts'

/** Gives an installation the shipped holiday plans and deadline rules that it does not have. May run again at any time. */
export async function seedCalendar(ctx: Context): Promise<void> {
  await lockPlans(ctx.tx)
  const planned = new Set((await listPlans(ctx.tx)).map(({ year }) => year))
  for (const plan of shippedPlans.filter(({ year }) => !planned.has(year))) await putPlan(ctx, plan)
  const known = new Set((await listRules(ctx.tx)).map(({ code }) => code))
  for (const rule of shippedRules.filter(({ code }) => !known.has(code))) await addVersion(ctx, rule, undefined)
}
