import { z } from 'zod'
import type { Context, Tx } from '../../../kernel/context.ts'
import { operation } from '../../../kernel/operation.ts'
import { invalidField, Refusal } from '../../../kernel/refusal.ts'
import { both } from '../../../kernel/text.ts'
import { amountText } from '../../calendar/index.ts'
import { getGuideVersion } from '../../catalogue/index.ts'
import { addStep, closeWork, involve, MatterNumber, openWork } from '../../docket/index.ts'
import { requireState } from '../guards.ts'
import { refusals } from '../phrases.ts'
import { type CaseSubject, isGovernmentHead, isOfAuthority } from '../policy.ts'
import { isExtended } from '../store/acts.ts'
import { lockCase } from '../store/case.ts'
import { jointPhrases, jointRefusals, jointSteps } from './phrases.ts'

const requestWork = 'extension-request'

/** The host of a joint handling asks the head of the government for more time (行政许可法 art. 42). */
export const askExtension = operation({
  name: 'cases.ask-extension',
  summary: both('报请本级人民政府负责人批准延期。', 'Ask the head of the government to extend joint handling.'),
  input: z.object({
    number: MatterNumber,
    amount: z.coerce.number().int().min(1).max(365),
    reason: z.string().trim().min(10).max(2000),
  }),
  find: (ctx, { number }) => lockCase(ctx.tx, number),
  allow: isOfAuthority,
  async run(ctx, { amount, reason }, subject) {
    requireState(subject, 'handling')
    const { matter } = subject
    const { extension } = (await getGuideVersion(ctx.tx, subject.case.guideVersionId)).content
    if (extension?.by !== 'government') throw new Refusal('conflict', jointRefusals.notByGovernment)
    if (amount > extension.amount)
      throw invalidField('amount', both(`最多延长 ${extension.amount}。`, `At most ${extension.amount}.`))
    if (await isExtended(ctx.tx, subject.id)) throw new Refusal('conflict', refusals.extended)
    if (await findRequest(ctx.tx, subject.id)) throw new Refusal('conflict', jointRefusals.requestOpen)
    await insertRequest(ctx, subject.id, { amount, reason })
    const top = matter.organisationPath[0] ?? matter.organisationId
    await involve(ctx, matter, top)
    await openWork(ctx, matter, {
      ...{ task: requestWork, title: jointPhrases.extension, href: `/matters/${matter.number}/extension` },
      ...{ for: { organisation: top, role: 'head' }, organisationId: top },
    })
    const words = jointSteps.extensionAsked(amountText(amount, extension.unit))
    await addStep(ctx, matter, { kind: 'extension-asked', words, note: reason, data: { amount } })
    return { number: subject.case.number }
  },
})

/** The head of the government does not extend. */
export const refuseExtension = operation({
  name: 'cases.refuse-extension',
  summary: both('不批准延期。', 'Refuse to extend joint handling.'),
  input: z.object({ number: MatterNumber, reason: z.string().trim().min(5).max(2000) }),
  find: (ctx, { number }) => lockCase(ctx.tx, number),
  allow: isGovernmentHead,
  async run(ctx, { reason }, subject) {
    if (!(await findRequest(ctx.tx, subject.id))) throw new Refusal('conflict', jointRefusals.noRequest)
    await answerRequest(ctx, subject, { state: 'refused', answer: reason })
    await addStep(ctx, subject.matter, { kind: 'extension-refused', words: jointSteps.extensionRefused, note: reason })
    return { number: subject.case.number }
  },
})

/** The request that waits for the government, if any. */
export async function findRequest(tx: Tx, matterId: string) {
  return tx
    .selectFrom('cases.extension_request')
    .select(['id', 'amount', 'reason'])
    .where('matter_id', '=', matterId)
    .where('state', '=', 'asked')
    .executeTakeFirst()
}

async function insertRequest(ctx: Context, matterId: string, asked: { amount: number; reason: string }): Promise<void> {
  await ctx.tx
    .insertInto('cases.extension_request')
    .values({
      ...{ matter_id: matterId, ...asked, asked_at: ctx.now, asked_by: ctx.actor.id, state: 'asked' },
      ...{ answer: null, answered_at: null, answered_by: null },
    })
    .execute()
}

/** Closes the request, whichever way it was answered; nothing when there was none. */
export async function answerRequest(
  ctx: Context,
  subject: CaseSubject,
  answered: { state: 'approved' | 'refused'; answer: string },
): Promise<void> {
  await closeWork(ctx, subject.matter, { task: requestWork }, answered.state)
  await ctx.tx
    .updateTable('cases.extension_request')
    .set({ ...answered, answered_at: ctx.now, answered_by: ctx.actor.id })
    .where('matter_id', '=', subject.id)
    .where('state', '=', 'asked')
    .execute()
}
