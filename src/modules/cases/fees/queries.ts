import { z } from 'zod'
import { query } from '../../../kernel/query.ts'
import { both } from '../../../kernel/text.ts'
import { type Fee, getGuideVersion } from '../../catalogue/index.ts'
import { type Matter, MatterNumber } from '../../docket/index.ts'
import { isHandler } from '../policy.ts'
import { getCase } from '../store/case.ts'
import { type Charge, chargesOf } from './store.ts'

/** A fee of the guide with what was charged of it. */
export interface ShownFee {
  readonly fee: Fee
  readonly charge: Charge | null
}
export interface FeesPage {
  readonly matter: Pick<Matter, 'number' | 'title'>
  readonly fees: readonly ShownFee[]
}

/** What the guide of a case lists, and what was charged already. */
export const showFees = query({
  name: 'cases.show-fees',
  summary: both('查看收费页面。', 'Show the page on which fees are charged.'),
  input: z.object({ number: MatterNumber }),
  find: (ctx, { number }) => getCase(ctx.tx, number),
  allow: isHandler,
  async run(ctx, _input, { matter, case: { guideVersionId } }): Promise<FeesPage> {
    const { content } = await getGuideVersion(ctx.tx, guideVersionId)
    return { matter, fees: shownFees(content.fees, await chargesOf(ctx.tx, matter.id)) }
  },
})

/** Every fee of a guide beside what was charged of it. */
export function shownFees(fees: readonly Fee[], charges: readonly Charge[]): ShownFee[] {
  return fees.map((fee) => ({ fee, charge: charges.find((charge) => charge.fee === fee.code) ?? null }))
}
