import { z } from 'zod'
import type { Context } from '../../../kernel/context.ts'
import { emit } from '../../../kernel/event.ts'
import { addJob, type Job } from '../../../kernel/job.ts'
import { operation } from '../../../kernel/operation.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { addStep, attach, lockMatterById, MatterNumber, openWork, setStage } from '../../docket/index.ts'
import '../events.ts'
import { refusals, stages, steps, words } from '../phrases.ts'
import { isAnnulling, mayKeep, requireNotAnnulling } from '../policy.ts'
import { makePages } from '../setting.ts'
import { updateDocument } from '../store/document.ts'
import { getDocument, lockDocument } from '../store/subject.ts'
import type { DocumentSubject } from '../subject.ts'
import { summaries } from '../summaries.ts'
import { pdfSlot } from './register.ts'

const One = z.object({ id: z.uuid() })

/** 印制: sets and seals what was signed and numbered, puts it on the matter, and tells that it may go out. Once. */
export const setDocumentPages = operation({
  name: 'documents.set-pages',
  summary: summaries.setPages,
  input: One,
  async find(ctx, { id }) {
    const { number } = await lockMatterById(ctx.tx, id)
    return getDocument(ctx, number)
  },
  allow: (actor) => actor.kind === 'machine',
  async run(ctx, { id }, subject): Promise<'done' | 'failed'> {
    const { document, matter } = subject
    // while an annulment is decided no seal is used; when it is refused the job comes again
    if (document.state !== 'setting' || !document.documentNumber || isAnnulling(subject)) return 'done'
    const made = await attempt(ctx, subject)
    if (!made) return 'failed'
    const { file } = await attach(ctx, matter, pdfSlot, { ...made.upload, madeHere: true })
    await updateDocument(ctx, id, { state: 'ready', pdf: { fileId: file.id, pages: made.pages }, failure: null })
    await setStage(ctx, matter, stages.ready)
    await openWork(ctx, matter, {
      ...{ task: 'dispatch', title: words.dispatchTask, href: `/matters/${matter.number}/document/flow` },
      ...{ for: { organisation: document.officeId, role: 'office' }, organisationId: document.officeId },
    })
    await addStep(ctx, matter, {
      ...{ kind: 'document-set', words: steps.set(document.documentNumber, made.pages) },
      data: { pdf: file.sha256, sha256: document.contentSha256 },
    })
    const { number, documentNumber } = document
    await emit(ctx, 'documents.ready', { documentId: id, number, documentNumber })
    return 'done'
  },
})

/** A character without a glyph, or a missing seal, is nobody's fault in the program: it is said on the document. */
async function attempt(ctx: Context, subject: DocumentSubject) {
  try {
    return await makePages(ctx, subject)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const failure = Object.values(error.fields)[0] ?? error.text
    await updateDocument(ctx, subject.id, { state: 'setting', failure })
    return undefined
  }
}

/** A document that could not be set stands on the exceptions page as well. */
export const setDocumentJob: Job = {
  name: 'document-set',
  run: async (caller, payload) => {
    const { id } = One.parse(payload)
    if ((await setDocumentPages(caller, { id })) === 'failed')
      throw new Error(`Document ${id} could not be set; its page says why.`)
  },
}

/** Sets it once more, after the cause was mended. */
export const trySettingAgain = operation({
  name: 'documents.try-again',
  summary: summaries.tryAgain,
  input: z.object({ number: MatterNumber }),
  find: (ctx: Context, { number }: { number: string }) => lockDocument(ctx, number),
  allow: mayKeep,
  async run(ctx, { number }, subject) {
    const { id, document } = subject
    requireNotAnnulling(subject)
    if (document.state !== 'setting' || !document.failure) throw new Refusal('conflict', refusals.notNow)
    await updateDocument(ctx, id, { state: 'setting', failure: null })
    await addJob(ctx.tx, 'document-set', { id })
    return { number }
  },
})
