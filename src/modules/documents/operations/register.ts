import { z } from 'zod'
import type { Context } from '../../../kernel/context.ts'
import { addJob } from '../../../kernel/job.ts'
import { operation } from '../../../kernel/operation.ts'
import { invalidField, Refusal } from '../../../kernel/refusal.ts'
import { addStep, attachmentsOf, closeWork, detach, MatterNumber, setStage } from '../../docket/index.ts'
import { endLive } from '../editing/operations/keep-live.ts'
import { refusals, stages, steps } from '../phrases.ts'
import { isUnsigned, mayDraft, mayKeep, requireNotAnnulling } from '../policy.ts'
import { refuseSecretWords } from '../secrecy.ts'
import { withdrawConsultation } from '../store/consultation.ts'
import { updateDocument } from '../store/document.ts'
import { lockSeries, takeNumber, voidNumber } from '../store/register.ts'
import { lockDocument } from '../store/subject.ts'
import type { DocumentSubject } from '../subject.ts'
import { summaries } from '../summaries.ts'
import { endQuestions } from './consult.ts'
import { pass } from './review.ts'

const numbered = z.object({ number: MatterNumber })
const find = (ctx: Context, { number }: { number: string }) => lockDocument(ctx, number)
const Reason = z.string().trim().min(5).max(1000)

/** The place of the sealed pages among the attachments of the matter. */
export const pdfSlot = 'document-pdf'

/** 登记: gives the next number of a series of the issuer; the pages are then set and sealed by themselves. */
export const registerDocument = operation({
  name: 'documents.register',
  summary: summaries.register,
  input: numbered.extend({ series: z.uuid() }),
  find,
  allow: mayKeep,
  async run(ctx, { number, series: seriesId }, subject) {
    const { id, document, matter } = subject
    requireNotAnnulling(subject)
    if (document.state !== 'registering' || !document.signedOn) throw new Refusal('conflict', refusals.notNow)
    const series = await lockSeries(ctx.tx, seriesId)
    const { issuer, format, title } = document.elements
    if (series.organisationId !== issuer || !series.formats.includes(format))
      throw invalidField('series', refusals.otherSeries)
    const year = Number(document.signedOn.slice(0, 4))
    const documentNumber = await takeNumber(ctx, series, { year, documentId: id, title })
    await closeWork(ctx, matter, { task: 'register' }, 'registered')
    await updateDocument(ctx, id, { state: 'setting', documentNumber, failure: null })
    await setStage(ctx, matter, stages.setting)
    await addStep(ctx, matter, {
      ...{ kind: 'document-registered', words: steps.registered(documentNumber) },
      data: { documentNumber, sha256: document.contentSha256 },
    })
    await addJob(ctx.tx, 'document-set', { id })
    return { number, documentNumber }
  },
})

/** Voids the number of a document that has not gone out. The number stays in the register and is never given again. */
export const voidDocumentNumber = operation({
  name: 'documents.void-number',
  summary: summaries.void,
  input: numbered.extend({ reason: Reason }),
  find,
  allow: mayKeep,
  async run(ctx, { number, reason }, subject) {
    const { id, document, matter } = subject
    const { state, documentNumber } = document
    if ((state !== 'setting' && state !== 'ready') || !documentNumber) throw new Refusal('conflict', refusals.notNow)
    refuseSecretWords('reason', reason)
    requireNotAnnulling(subject)
    await giveUpNumber(ctx, subject, reason)
    await closeWork(ctx, matter, { task: 'dispatch' }, 'voided')
    await updateDocument(ctx, id, { state: 'rechecking', documentNumber: null, pdf: null, failure: null })
    await pass(ctx, subject, { to: 'rechecking', work: 'recheck' })
    await addStep(ctx, matter, {
      ...{ kind: 'document-number-voided', words: steps.voided(documentNumber), note: reason },
      data: { documentNumber },
    })
    return { number }
  },
})

/** Voids the number in the register and takes the pages that bear it off the matter. */
export async function giveUpNumber(ctx: Context, { id, matter }: DocumentSubject, reason: string): Promise<void> {
  await voidNumber(ctx, id, reason)
  for (const { id: attachment, slot } of await attachmentsOf(ctx.tx, id))
    if (slot === pdfSlot) await detach(ctx, matter, attachment)
}

/** Gives a document up before it is signed; everything that was written stays readable. */
export const withdrawDocument = operation({
  name: 'documents.withdraw',
  summary: summaries.withdraw,
  input: numbered.extend({ reason: Reason }),
  find,
  allow: mayDraft,
  async run(ctx, { number, reason }, subject) {
    const { id, document, matter, consultations } = subject
    if (!isUnsigned(subject)) throw new Refusal('conflict', refusals.notNow)
    refuseSecretWords('reason', reason)
    if (document.state === 'drafting' || document.state === 'consulting') await endLive(ctx, subject)
    await endQuestions(ctx, subject)
    for (const one of consultations) if (!one.answeredAt) await withdrawConsultation(ctx, one.id)
    await closeWork(ctx, matter, {}, 'withdrawn')
    await updateDocument(ctx, id, { state: 'withdrawn' })
    await setStage(ctx, matter, stages.withdrawn, 'closed')
    await addStep(ctx, matter, { kind: 'document-withdrawn', words: steps.withdrawn, note: reason })
    return { number }
  },
})
