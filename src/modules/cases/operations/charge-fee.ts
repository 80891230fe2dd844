import { z } from 'zod'
import { operation } from '../../../kernel/operation.ts'
import { invalidField, Refusal } from '../../../kernel/refusal.ts'
import { both } from '../../../kernel/text.ts'
import { getGuideVersion } from '../../catalogue/index.ts'
import { addStep, MatterNumber } from '../../docket/index.ts'
import { requireState } from '../guards.ts'
import { refusals, steps } from '../phrases.ts'
import { isHandler } from '../policy.ts'
import { hasCharge, insertCharge } from '../store/acts.ts'
import { lockCase } from '../store/case.ts'

/** Charges a fee of the guide, once. A fee that the guide does not have cannot be charged. */
export const chargeFee = operation({
  name: 'cases.charge-fee',
  summary: both('按办事指南收费。', 'Charge a fee that the guide has, once.'),
  input: z.object({
    number: MatterNumber,
    fee: z.string().min(1).max(64),
    amountFen: z.coerce.number().int().min(0).max(100_000_000),
  }),
  find: (ctx, { number }) => lockCase(ctx.tx, number),
  allow: isHandler,
  async run(ctx, { fee: code, amountFen }, subject) {
    requireState(subject, 'submitted', 'handling', 'decided')
    const fee = (await getGuideVersion(ctx.tx, subject.case.guideVersionId)).content.fees.find(
      (one) => one.code === code,
    )
    if (!fee || (fee.amountFen !== null && amountFen > fee.amountFen)) throw invalidField('fee', refusals.feeNotInGuide)
    if (await hasCharge(ctx.tx, subject.id, code)) throw new Refusal('conflict', refusals.charged)
    await insertCharge(ctx, subject.id, code, amountFen)
    await addStep(ctx, subject.matter, {
      kind: 'charged',
      words: steps.charged(fee.name, (amountFen / 100).toFixed(2)),
      data: { fee: code, amountFen },
    })
    return { number: subject.case.number }
  },
})
