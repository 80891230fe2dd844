import { z } from 'zod'
import type { Context } from '../../../kernel/context.ts'
import { dayOf } from '../../../kernel/day.ts'
import { operation } from '../../../kernel/operation.ts'
import { invalidField, Refusal } from '../../../kernel/refusal.ts'
import { addStep, closeWork, MatterNumber } from '../../docket/index.ts'
import { refusals, steps } from '../phrases.ts'
import { openSignature } from '../policy.ts'
import { refuseSecretWords } from '../secrecy.ts'
import { updateDocument } from '../store/document.ts'
import { frozenOf } from '../store/issued.ts'
import { sign } from '../store/signing.ts'
import { lockDocument } from '../store/subject.ts'
import type { DocumentSubject } from '../subject.ts'
import { summaries } from '../summaries.ts'
import { requireFilesRead, requireNoFault } from '../surroundings.ts'
import { pass, sendBack } from './review.ts'

const Opinion = z.string().trim().min(1).max(1000)

/**
 * 签发: the head, or whoever the head lets sign this type, writes opinion, name and full date under what was frozen. A joint document
 * is signed by every head; it bears the date of the last (条例 art. 22, 9).
 */
export const signDocument = operation({
  name: 'documents.sign',
  summary: summaries.sign,
  input: z.object({ number: MatterNumber, verdict: z.enum(['signed', 'returned']), opinion: Opinion }),
  find: (ctx, { number }) => lockDocument(ctx, number),
  allow: (actor, subject) => openSignature(actor, subject) !== undefined,
  async run(ctx, { number, verdict, opinion }, subject) {
    const { id, document, matter } = subject
    const open = openSignature(ctx.actor, subject)
    if (!open || document.state !== 'signing') throw new Refusal('conflict', refusals.notNow)
    refuseSecretWords('opinion', opinion)
    if (verdict === 'returned' && opinion.length < 5) throw invalidField('opinion', refusals.sayWhy)
    const { sha256 } = await frozenOf(ctx.tx, document)
    if (verdict === 'signed') requireFilesRead(await requireNoFault(ctx, subject))
    const { signature, delegation } = open
    await sign(ctx, id, signature, { verdict, opinion, sha256, delegationId: delegation?.id ?? null })
    await closeWork(ctx, matter, { task: `signature:${signature.organisationId}` }, verdict)
    const step = verdict === 'signed' ? steps.signed(ctx.actor.name) : steps.notSigned(ctx.actor.name)
    await addStep(ctx, matter, {
      ...{ kind: `document-${verdict === 'signed' ? 'signed' : 'not-signed'}`, words: step, note: opinion },
      data: {
        sha256,
        round: signature.round,
        organisation: signature.organisationId,
        delegation: delegation?.id ?? null,
      },
    })
    if (verdict === 'returned') await endSigning(ctx, subject)
    else if (isLast(subject, signature.organisationId)) await finishSigning(ctx, subject, sha256)
    return { number }
  },
})

function isLast({ signatures }: DocumentSubject, organisationId: string): boolean {
  return signatures.every((one) => one.verdict === 'signed' || one.organisationId === organisationId)
}

/** The other heads need not look at it any longer. */
async function endSigning(ctx: Context, subject: DocumentSubject): Promise<void> {
  for (const { organisationId } of subject.signatures)
    await closeWork(ctx, subject.matter, { task: `signature:${organisationId}` }, 'ended')
  await sendBack(ctx, subject, steps.notSigned(ctx.actor.name))
}

async function finishSigning(ctx: Context, subject: DocumentSubject, sha256: string): Promise<void> {
  const signedOn = dayOf(ctx.now, ctx.settings.DISTRICT_ZONE)
  await pass(ctx, subject, { to: 'rechecking', work: 'recheck' })
  await updateDocument(ctx, subject.id, { state: 'rechecking', signedOn, contentSha256: sha256 })
}
