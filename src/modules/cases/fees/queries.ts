import { z } from 'zod'
import type { Actor } from '../../../kernel/context.ts'
import { query } from '../../../kernel/query.ts'
import { both } from '../../../kernel/text.ts'
import { type Fee, getGuideVersion } from '../../catalogue/index.ts'
import { partyNames } from '../../directory/index.ts'
import { type Matter, MatterNumber } from '../../docket/index.ts'
import { type CaseSubject, isHandler, isIn, mayHandle } from '../policy.ts'
import { getCase } from '../store/case.ts'
import { chargeable } from './charge.ts'
import { mayDecideCorrection } from './correct.ts'
import { type Charge, type ChargeCorrection, chargesOf, correctionsOf } from './store.ts'

/** A fee of the guide with what was charged of it. */
export interface ShownFee {
  readonly fee: Fee
  readonly charge: Charge | null
}
/** A correction with the names of those who asked and decided, and whether this reader decides. */
export interface ShownCorrection extends ChargeCorrection {
  readonly feeName: Fee['name']
  readonly asker: string
  readonly decider: string
  readonly mine: boolean
}
export interface FeesPage {
  readonly matter: Pick<Matter, 'number' | 'title'>
  readonly fees: readonly ShownFee[]
  readonly corrections: readonly ShownCorrection[]
  readonly may: { readonly charge: boolean; readonly correct: boolean }
  /** No fee can be charged at this stage, whoever asks. */
  readonly over: boolean
}

interface FeesSubject extends CaseSubject {
  readonly corrections: readonly ChargeCorrection[]
}

/** Who charges and corrects; and who has to decide on a correction, also when the matter went on to another office. */
export function maySeeFees(
  actor: Actor,
  { corrections = [], ...subject }: CaseSubject & Partial<FeesSubject>,
): boolean {
  const decides = corrections.some((correction) => mayDecideCorrection(actor, { matter: subject.matter, correction }))
  return mayHandle(actor, subject) || decides
}

/** What the guide of a case lists, what was charged already, and what was corrected. */
export const showFees = query({
  name: 'cases.show-fees',
  summary: both('查看收费和更正的页面。', 'Show the page on which fees are charged and corrected.'),
  input: z.object({ number: MatterNumber }),
  async find(ctx, { number }): Promise<FeesSubject> {
    const subject = await getCase(ctx.tx, number)
    return { ...subject, corrections: await correctionsOf(ctx.tx, subject.id) }
  },
  allow: maySeeFees,
  async run(ctx, _input, { corrections, ...subject }): Promise<FeesPage> {
    const { matter } = subject
    const { content } = await getGuideVersion(ctx.tx, subject.case.guideVersionId)
    const people = corrections.flatMap(({ askedBy, decidedBy }) => [askedBy, decidedBy ?? []].flat())
    const names = await partyNames(ctx.tx, people)
    const nameOf = (id: string | null) => (id && names.get(id)?.name) || ''
    const over = !isIn(subject, ...chargeable)
    return {
      ...{ matter, fees: shownFees(content.fees, await chargesOf(ctx.tx, matter.id)), over },
      corrections: corrections.map((one) => ({
        ...one,
        feeName: content.fees.find(({ code }) => code === one.fee)?.name ?? both(one.fee, one.fee),
        ...{ asker: nameOf(one.askedBy), decider: nameOf(one.decidedBy) },
        mine: one.verdict === null && mayDecideCorrection(ctx.actor, { matter, correction: one }),
      })),
      may: { charge: !over && isHandler(ctx.actor, subject), correct: mayHandle(ctx.actor, subject) },
    }
  },
})

/** Every fee of a guide beside what was charged of it. */
export function shownFees(fees: readonly Fee[], charges: readonly Charge[]): ShownFee[] {
  return fees.map((fee) => ({ fee, charge: charges.find((charge) => charge.fee === fee.code) ?? null }))
}
