import { z } from 'zod'
import type { Context } from '../../../kernel/context.ts'
import { operation } from '../../../kernel/operation.ts'
import { invalidField, Refusal } from '../../../kernel/refusal.ts'
import { both } from '../../../kernel/text.ts'
import { amountText, readClock } from '../../calendar/index.ts'
import { getGuideVersion } from '../../catalogue/index.ts'
import { addStep, MatterNumber, tellClock } from '../../docket/index.ts'
import { requireState } from '../guards.ts'
import { answerRequest } from '../joint/extension.ts'
import { writeExtension } from '../papers.ts'
import { notices, refusals, steps } from '../phrases.ts'
import { type CaseSubject, type ExtensionSubject, mayExtend } from '../policy.ts'
import { handlingClocks } from '../run-process.ts'
import { insertExtension, isExtended, stopsOf } from '../store/acts.ts'
import { lockCase } from '../store/case.ts'
import { tellParties } from '../telling.ts'

/** Extends the time once, with a reason that the applicant reads (行政许可法 art. 42). */
export const extend = operation({
  name: 'cases.extend',
  summary: both(
    '经本机关（联合办理的经本级人民政府）负责人批准延长期限，并告知理由。',
    'Extend the deadline once, by the head of the authority, or of the government in joint handling, with a reason told to the applicant.',
  ),
  input: z.object({
    number: MatterNumber,
    amount: z.coerce.number().int().min(1).max(365),
    reason: z.string().trim().min(10).max(2000),
  }),
  find: async (ctx, { number }) => withExtension(ctx, await lockCase(ctx.tx, number)),
  allow: mayExtend,
  async run(ctx, { amount, reason }, subject) {
    requireState(subject, 'handling')
    const { extension } = (await getGuideVersion(ctx.tx, subject.case.guideVersionId)).content
    if (!extension) throw new Refusal('conflict', refusals.notExtendable)
    if (amount > extension.amount)
      throw invalidField('amount', both(`最多延长 ${extension.amount}。`, `At most ${extension.amount}.`))
    if (await isExtended(ctx.tx, subject.id)) throw new Refusal('conflict', refusals.extended)
    if ((await stopsOf(ctx.tx, subject.id)).some((stop) => stop.resumedAt === null))
      throw new Refusal('conflict', refusals.stopped)
    await insertExtension(ctx, subject.id, amount, reason)
    if (extension.by === 'government') await answerRequest(ctx, subject, { state: 'approved', answer: reason })
    const clocks = handlingClocks(subject)
    for (const clock of clocks) await tellClock(ctx, subject.matter, clock, { kind: 'extended', amount, reason })
    const due = clocks[0] ? (await readClock(ctx, clocks[0])).reading.dueDay : ''
    const by = amountText(amount, extension.unit)
    await addStep(ctx, subject.matter, {
      kind: 'extended',
      words: steps.extended(by.zh, due),
      note: reason,
      data: { amount, due },
    })
    await tellParties(ctx, subject.matter, notices.extended(subject.matter.title, due))
    await writeExtension(ctx, subject, { by: by.zh, head: extension.by, reason, due })
    return { number: subject.case.number, due }
  },
})

/** The case with whose head its guide lets extend it. */
export async function withExtension(ctx: Context, subject: CaseSubject): Promise<ExtensionSubject> {
  const { extension } = (await getGuideVersion(ctx.tx, subject.case.guideVersionId)).content
  return { ...subject, extendedBy: extension?.by ?? null }
}
