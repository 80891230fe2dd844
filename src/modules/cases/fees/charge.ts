import { z } from 'zod'
import { operation } from '../../../kernel/operation.ts'
import { invalidField, Refusal } from '../../../kernel/refusal.ts'
import { both } from '../../../kernel/text.ts'
import { formatYuan, getGuideVersion } from '../../catalogue/index.ts'
import { addStep, MatterNumber } from '../../docket/index.ts'
import { requireState } from '../guards.ts'
import { refusals, steps } from '../phrases.ts'
import { isHandler } from '../policy.ts'
import { lockCase } from '../store/case.ts'
import { tellParties } from '../telling.ts'
import { findCharge, insertCharge } from './store.ts'
import { sumOf } from './sum.ts'

/** In which states a fee can still be charged: once it was sent, until the result is delivered. */
export const chargeable = ['submitted', 'handling', 'decided'] as const

/** Charges a fee of the guide, once. A fee that the guide does not have cannot be charged. */
export const chargeFee = operation({
  name: 'cases.charge-fee',
  summary: both('按办事指南收费。', 'Charge a fee that the guide has, once.'),
  input: z.object({
    number: MatterNumber,
    fee: z.string().min(1).max(64),
    amountFen: z.coerce.number().int().min(0).max(100_000_000).optional(),
    /** The sum as a person types it; when both are empty it is the one of the guide. */
    yuan: z.string().trim().max(20).optional(),
  }),
  find: (ctx, { number }) => lockCase(ctx.tx, number),
  allow: isHandler,
  async run(ctx, { fee: code, ...given }, subject) {
    requireState(subject, ...chargeable)
    const { fees } = (await getGuideVersion(ctx.tx, subject.case.guideVersionId)).content
    const fee = fees.find((one) => one.code === code)
    if (!fee) throw invalidField('fee', refusals.feeNotInGuide)
    if (await findCharge(ctx.tx, subject.id, code)) throw new Refusal('conflict', refusals.charged)
    const amountFen = sumOf(given, fee)
    await insertCharge(ctx, subject.id, code, amountFen)
    const words = steps.charged(fee.name, formatYuan(amountFen))
    await addStep(ctx, subject.matter, { kind: 'charged', words, data: { fee: code, amountFen } })
    await tellParties(ctx, subject.matter, words)
    return { number: subject.case.number }
  },
})
