import { z } from 'zod'
import { dayOf } from '../../../kernel/day.ts'
import type { Job } from '../../../kernel/job.ts'
import { operation } from '../../../kernel/operation.ts'
import { both, same } from '../../../kernel/text.ts'
import { keepFinding } from '../findings/store/finding.ts'
import { quarterOf } from '../spans.ts'
import { limitOf, type RulesInForce, ruleOf } from '../thresholds/model.ts'
import { rulesInForce } from '../thresholds/store.ts'
import { comparisons } from './comparisons.ts'
import { decidedCases, decidedItems } from './store/decided.ts'

const MS_PER_DAY = 86_400_000

/** Compares the decisions of one service with each other and keeps what stands out, with its comparison set. */
export const compareCases = operation({
  name: 'oversight.compare-cases',
  summary: both(
    '比较同一事项的办件，留存异常线索和比较对象。',
    'Compare decided matters of one service; keep what stands out with its comparison set.',
  ),
  input: z.object({ item: z.string().min(1).max(64) }),
  find: async (_ctx, { item }) => ({ id: item }),
  allow: (actor) => actor.kind === 'machine',
  async run(ctx, { item }) {
    const rules = await rulesInForce(ctx)
    const cases = await decidedCases(ctx.tx, item, { from: earliest(rules, ctx.now), to: ctx.now })
    const period = quarterOf(dayOf(ctx.now, ctx.settings.DISTRICT_ZONE))
    let found = 0
    for (const { code, find } of comparisons) {
      const rule = ruleOf(rules, code)
      const from = daysBefore(ctx.now, limitOf(rule)('comparedDays'))
      const within = cases.filter(({ decidedAt }) => decidedAt > from)
      for (const one of find(within, period, limitOf(rule)))
        if (await keepFinding(ctx, { ...one, version: rule.version })) found += 1
    }
    ctx.trace.content.push({ step: 'compared', words: same(item), data: { cases: cases.length, found } })
    return { found }
  },
})

/** From when decisions are read: the longest of the times in which something is compared. */
function earliest(rules: RulesInForce, now: Date): Date {
  return daysBefore(now, Math.max(...comparisons.map(({ code }) => limitOf(ruleOf(rules, code))('comparedDays'))))
}

function daysBefore(now: Date, days: number): Date {
  return new Date(now.getTime() - days * MS_PER_DAY)
}

/** Each Sunday night, one transaction for each service. */
export const compareWeekly: Job = {
  name: 'compare-cases',
  cron: '40 18 * * 0',
  async run(caller) {
    const items = await caller.db.transaction().execute(async (tx) => {
      const rules = await rulesInForce({ ...caller, tx })
      return decidedItems(tx, { from: earliest(rules, caller.now), to: caller.now })
    })
    for (const item of items) await compareCases(caller, { item })
  },
}
