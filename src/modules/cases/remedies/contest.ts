import type { Context } from '../../../kernel/context.ts'
import { dayOf, daysBetween } from '../../../kernel/day.ts'
import { startMatterClock } from '../../docket/index.ts'
import type { CaseSubject } from '../policy.ts'
import { addMonths } from '../results/months.ts'
import { insertContestTime } from './store.ts'

/**
 * Until when a decision may be contested: sixty days for reconsideration, six months for the court, both from the day on
 * which the applicant was told. The six months are counted in days of their own calendar months.
 */
export async function beginContestTimes(ctx: Context, { id, matter }: Pick<CaseSubject, 'id' | 'matter'>) {
  const today = dayOf(ctx.now, ctx.settings.DISTRICT_ZONE)
  const common = { holder: 'applicant', shown: false } as const
  const reconsideration = await startMatterClock(ctx, matter, {
    ...common,
    ...{ kind: 'reconsideration', rule: 'reconsideration-apply' },
  })
  const litigation = await startMatterClock(ctx, matter, {
    ...common,
    ...{ kind: 'litigation', rule: 'litigation-apply', amount: daysBetween(today, addMonths(today, 6)) },
  })
  await insertContestTime(ctx, id, { reconsideration, litigation })
}
