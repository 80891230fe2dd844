import { z } from 'zod'
import type { Context } from '../../../kernel/context.ts'
import { dayOf } from '../../../kernel/day.ts'
import { query } from '../../../kernel/query.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { both } from '../../../kernel/text.ts'
import { type GuideVersion, getPublishedGuide, type Outcome, type Quota } from '../../catalogue/index.ts'
import type { CaseSubject } from '../policy.ts'
import { lockQuota, type Place, queueOf } from '../store/quota.ts'
import { quotaRefusals } from './quota-phrases.ts'

/** How many may be granted, how many were, and who waits in which order. */
export interface Queue {
  readonly quota: Quota
  readonly granted: number
  readonly waiting: readonly Place[]
}

/**
 * Where the guide limits the number, a grant needs a place that is not another's who was accepted earlier (先后顺序,
 * 行政许可法 art. 57).
 *
 * @throws Refusal 'conflict'
 */
export async function requirePlace(
  ctx: Context,
  { id, case: { itemCode } }: CaseSubject,
  { guide, outcome }: { guide: GuideVersion; outcome: Outcome },
): Promise<void> {
  const { quota } = guide.content
  if (!quota || outcome.kind !== 'grant') return
  await lockQuota(ctx.tx, itemCode)
  const { granted, waiting } = await queueOf(ctx.tx, itemCode)
  const earlier = waiting.findIndex(({ matterId }) => matterId === id)
  const places = quota.most - granted
  if (places <= 0) throw new Refusal('conflict', quotaRefusals.full(quota.most))
  if (earlier >= places) throw new Refusal('conflict', quotaRefusals.earlier(earlier))
}

/** The queue of a service with a limited number, for everybody: instants of acceptance, no names. */
export const showQueue = query({
  name: 'cases.show-queue',
  summary: both('查看有数量限制的事项的排队情况。', 'Show the queue of a service with a limited number.'),
  input: z.object({ code: z.string().min(1).max(64) }),
  find: (ctx, { code }) => getPublishedGuide(ctx.tx, code, dayOf(ctx.now, ctx.settings.DISTRICT_ZONE)),
  allow: () => true,
  async run(ctx, { code }, guide): Promise<Queue & { guide: GuideVersion }> {
    const { quota } = guide.content
    if (!quota) throw new Refusal('not-found', quotaRefusals.none)
    return { guide, quota, ...(await queueOf(ctx.tx, code)) }
  },
})
