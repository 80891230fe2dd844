import { z } from 'zod'
import { dayOf } from '../../../kernel/day.ts'
import type { Job } from '../../../kernel/job.ts'
import { operation } from '../../../kernel/operation.ts'
import { both, same } from '../../../kernel/text.ts'
import { keepFinding } from '../findings/store/finding.ts'
import { quarterOf } from '../spans.ts'
import { comparisons } from './comparisons.ts'
import { decidedCases, decidedItems } from './store/decided.ts'

/** Matters of the last year are compared with each other. */
const comparedMs = 365 * 86_400_000

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
    const from = new Date(ctx.now.getTime() - comparedMs)
    const cases = await decidedCases(ctx.tx, item, { from, to: ctx.now })
    const period = quarterOf(dayOf(ctx.now, ctx.settings.DISTRICT_ZONE))
    let found = 0
    for (const { find } of comparisons)
      for (const one of find(cases, period)) if (await keepFinding(ctx, one)) found += 1
    ctx.trace.content.push({ step: 'compared', words: same(item), data: { cases: cases.length, found } })
    return { found }
  },
})

/** Each Sunday night, one transaction for each service. */
export const compareWeekly: Job = {
  name: 'compare-cases',
  cron: '40 18 * * 0',
  async run(caller) {
    const span = { from: new Date(caller.now.getTime() - comparedMs), to: caller.now }
    const items = await caller.db.transaction().execute((tx) => decidedItems(tx, span))
    for (const item of items) await compareCases(caller, { item })
  },
}
