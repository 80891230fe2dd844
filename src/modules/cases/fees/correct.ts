import { z } from 'zod'
import { type Actor, type Context, hasRole } from '../../../kernel/context.ts'
import { operation } from '../../../kernel/operation.ts'
import { invalidField, Refusal } from '../../../kernel/refusal.ts'
import { both } from '../../../kernel/text.ts'
import { type Fee, formatYuan, getGuideVersion } from '../../catalogue/index.ts'
import { addStep, closeWork, isBarred, MatterNumber, openWork } from '../../docket/index.ts'
import { requireState } from '../guards.ts'
import { CaseState } from '../model.ts'
import { refusals } from '../phrases.ts'
import { type CaseSubject, mayHandle } from '../policy.ts'
import { lockCase } from '../store/case.ts'
import { tellParties } from '../telling.ts'
import { feePhrases as words } from './phrases.ts'
import { type ChargeCorrection, correctionsOf, findCharge, insertCorrection, settleCorrection } from './store.ts'
import { sumOf } from './sum.ts'

/** A charge is put right whatever became of the case: money that was taken wrongly goes back also when it is over. */
const correctable = CaseState.exclude(['draft']).options

/** The work of whoever decides; it outlives the case. */
export const correctionTask = 'fee-correction:'

/** A correction that waits, with the case. */
export interface CorrectionSubject extends CaseSubject {
  readonly correction: ChargeCorrection
}

/** Another person of the organisation of who asked: its head; where a head has asked, another head or a handler. */
export function mayDecideCorrection(
  actor: Actor,
  { matter, correction }: Pick<CorrectionSubject, 'matter' | 'correction'>,
): boolean {
  const { organisationId, askedBy, askedByHead } = correction
  if (actor.post?.organisationId !== organisationId || actor.id === askedBy || isBarred(actor, matter)) return false
  return hasRole(actor, 'head') || (askedByHead && hasRole(actor, 'handler'))
}

/** Says that a charge was wrong, and what is right; without effect until another person has decided. */
export const askChargeCorrection = operation({
  name: 'cases.ask-charge-correction',
  summary: both('申请更正或者取消收费。', 'Ask to correct a charge or to take it back.'),
  input: z.object({
    number: MatterNumber,
    charged: z.string().min(1).max(64).describe('The code of the fee that was charged.'),
    how: z.enum(['cancel', 'correct']),
    right: z.string().trim().max(20).optional().describe('The right sum in yuan; none when it is taken back.'),
    reason: z.string().trim().min(10).max(1000),
  }),
  find: (ctx, { number }) => lockCase(ctx.tx, number),
  allow: mayHandle,
  async run(ctx, { charged, how, right, reason }, subject) {
    requireState(subject, ...correctable)
    const charge = await findCharge(ctx.tx, subject.id, charged)
    if (!charge) throw invalidField('charged', words.notCharged)
    const all = await correctionsOf(ctx.tx, subject.id)
    if (all.some((one) => one.fee === charged && one.verdict === null)) throw new Refusal('conflict', words.waits)
    const fee = await feeOf(ctx, subject, charged)
    const toFen = how === 'cancel' ? 0 : rightSum(right, fee)
    if (toFen === charge.nowFen) throw invalidField(how === 'cancel' ? 'how' : 'right', words.sameSum)
    const askedByHead = hasRole(ctx.actor, 'head')
    const organisationId = ctx.actor.post?.organisationId ?? subject.matter.organisationId
    const made = { fee: charged, fromFen: charge.nowFen, toFen, reason, organisationId, askedByHead }
    const id = await insertCorrection(ctx, subject.id, made)
    await openWork(ctx, subject.matter, {
      ...{ task: `${correctionTask}${id}`, title: words.task, href: `/matters/${subject.matter.number}/fees` },
      ...{ for: { organisation: organisationId, role: askedByHead ? 'handler' : 'head' }, organisationId },
      notBy: [ctx.actor.id],
    })
    const said = words.asked(fee.name, formatYuan(charge.nowFen), formatYuan(toFen))
    const data = { correction: id, fee: charged, fromFen: charge.nowFen, toFen }
    await addStep(ctx, subject.matter, { kind: 'fee-correction', words: said, note: reason, data, visible: 'staff' })
    return { number: subject.case.number, id }
  },
})

/** @throws Refusal 'invalid' at the field in which it was typed */
function rightSum(right: string | undefined, fee: Fee): number {
  if (!right) throw invalidField('right', words.rightNeeded)
  try {
    return sumOf({ yuan: right }, fee)
  } catch (error) {
    const said = error instanceof Refusal ? error.fields.yuan : undefined
    throw said ? invalidField('right', said) : error
  }
}

async function feeOf(ctx: Context, subject: CaseSubject, code: string): Promise<Fee> {
  const { fees } = (await getGuideVersion(ctx.tx, subject.case.guideVersionId)).content
  const fee = fees.find((one) => one.code === code)
  if (!fee) throw invalidField('charged', refusals.feeNotInGuide)
  return fee
}

/** Another person decides: granted, the right sum holds from then on and who pays is told; refused, the charge stands. */
export const decideChargeCorrection = operation({
  name: 'cases.decide-charge-correction',
  summary: both('由另一人决定是否更正或者取消收费。', 'Decide whether a charge is corrected; never who asked.'),
  input: z.object({
    number: MatterNumber,
    correction: z.uuid(),
    verdict: z.enum(['granted', 'refused']),
    answer: z.string().trim().max(1000).optional(),
  }),
  async find(ctx, { number, correction: id }): Promise<CorrectionSubject> {
    const subject = await lockCase(ctx.tx, number)
    const correction = (await correctionsOf(ctx.tx, subject.id)).find((one) => one.id === id)
    if (!correction) throw new Refusal('not-found', words.noCorrection)
    return { ...subject, correction }
  },
  allow: (actor, subject) => mayDecideCorrection(actor, subject),
  async run(ctx, { verdict, answer = '' }, subject) {
    const { correction, matter } = subject
    if (correction.verdict !== null) throw new Refusal('conflict', words.decidedAlready)
    if (verdict === 'refused' && answer.length < 5) throw invalidField('answer', words.answerNeeded)
    await settleCorrection(ctx, correction.id, { verdict, answer: answer || null })
    await closeWork(ctx, matter, { task: `${correctionTask}${correction.id}` }, verdict)
    const { id, fee: code, fromFen, toFen, reason } = correction
    const { name } = await feeOf(ctx, subject, code)
    const said = words[verdict](name, { from: formatYuan(fromFen), to: formatYuan(toFen) }, toFen === 0)
    const [note, visible] = verdict === 'granted' ? ([reason, 'parties'] as const) : ([answer, 'staff'] as const)
    const data = { correction: id, fee: code, fromFen, toFen, verdict }
    await addStep(ctx, matter, { kind: `fee-correction-${verdict}`, words: said, note, data, visible })
    if (verdict === 'granted') await tellParties(ctx, matter, toldOf(said, toFen - fromFen))
    return { number: subject.case.number }
  },
})

/** The payer is told what comes of it for the purse: money back, or still to pay. */
function toldOf(said: ReturnType<typeof words.granted>, moreFen: number) {
  const rest = moreFen < 0 ? words.goesBack(formatYuan(-moreFen)) : words.stillDue(formatYuan(moreFen))
  return both(`${said.zh}${rest.zh}`, `${said.en} ${rest.en}`)
}
