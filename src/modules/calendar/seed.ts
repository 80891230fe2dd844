import type { Context, Tx } from '../../kernel/context.ts'
import { shippedPlans } from './plans.ts'
import { shippedRules } from './shipped-rules/index.ts'
import { listPlans, lockPlans, putPlan } from './store/days.ts'
import { addVersion, listRules } from './store/rules.ts'

/** Shipped holiday plans and deadline rules that an installation does not have: those of a newer release, or all of them. */
export async function missingShipped(tx: Tx) {
  const planned = new Set((await listPlans(tx)).map(({ year }) => year))
  const known = new Set((await listRules(tx)).map(({ code }) => code))
  return {
    plans: shippedPlans.filter(({ year }) => !planned.has(year)),
    rules: shippedRules.filter(({ code }) => !known.has(code)),
  }
}

/**
 * Gives an installation the shipped holiday plans and deadline rules that it does not have. May run again at any time: a rule or a year
 * that is there stays as somebody has set it.
 */
export async function seedCalendar(ctx: Context): Promise<void> {
  await lockPlans(ctx.tx)
  const { plans, rules } = await missingShipped(ctx.tx)
  for (const plan of plans) await putPlan(ctx, plan)
  for (const rule of rules) await addVersion(ctx, rule, undefined)
}
