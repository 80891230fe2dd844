import { z } from 'zod'
import type { Context } from '../../../kernel/context.ts'
import { Upload } from '../../../kernel/http/upload.ts'
import { nested } from '../../../kernel/nested.ts'
import { operation } from '../../../kernel/operation.ts'
import { invalidField, Refusal } from '../../../kernel/refusal.ts'
import { findDistrict } from '../../directory/index.ts'
import {
  addStep,
  attach,
  detach,
  MatterNumber,
  openMatter,
  openWork,
  setHolder,
  setStage,
  setTitle,
} from '../../docket/index.ts'
import { loadBook } from '../addressees.ts'
import { disclosureReviewDay } from '../disclosure.ts'
import { DraftInput, elementsFrom } from '../draft-input.ts'
import { refusals as editing } from '../editing/phrases.ts'
import { nameHands } from '../editing/store/live.ts'
import { Elements } from '../model.ts'
import { refusals, stages, steps, words } from '../phrases.ts'
import { mayDraft, mayStart } from '../policy.ts'
import { refuseSecrets } from '../secrecy.ts'
import { insertDocument, saveElements } from '../store/document.ts'
import { issuersFor } from '../store/right.ts'
import { lockDocument } from '../store/subject.ts'
import type { DocumentSubject } from '../subject.ts'
import { summaries } from '../summaries.ts'
import { titleOf } from '../title.ts'
import { DocumentType, typeFacts } from '../types.ts'

/** Files of the document itself, among the attachments of its matter. */
export const attachmentSlot = 'document'
const numbered = z.object({ number: MatterNumber })
const find = (ctx: Context, { number }: { number: string }) => lockDocument(ctx, number)

/** Starts a document in the name of one's own organisation, or of one that lets it. */
export const startDocument = operation({
  name: 'documents.start',
  summary: summaries.start,
  input: z.object({ type: DocumentType, issuer: z.uuid() }),
  find: async (ctx) => {
    const id = ctx.actor.post?.organisationId ?? ctx.actor.id
    return { id, issuers: ctx.actor.post ? await issuersFor(ctx.tx, id) : [] }
  },
  allow: (actor) => mayStart(actor),
  async run(ctx, { type, issuer }, { id: officeId, issuers }) {
    if (!issuers.includes(issuer)) throw invalidField('issuer', refusals.notYourIssuer)
    const elements = emptyElements(type, issuer)
    const matter = await openMatter(ctx, {
      ...{ kind: 'document', numberKind: 'GW', title: titleOf(elements), subjectId: type, organisationId: issuer },
      ...{ parties: [], stage: stages.drafting, area: (await findDistrict(ctx.tx))?.code ?? '000000' },
      disclosure: { decision: 'withheld', ground: words.drafts, until: disclosureReviewDay(ctx) },
    })
    await setHolder(ctx, matter, officeId)
    await setStage(ctx, matter, stages.drafting, 'open')
    await insertDocument(ctx, { id: matter.id, number: matter.number, officeId, elements })
    await openWork(ctx, matter, {
      ...{ task: 'draft', title: words.draftTask, href: `/matters/${matter.number}/document` },
      ...{ for: { post: ctx.actor.post?.id ?? '' }, organisationId: officeId },
    })
    await addStep(ctx, matter, { kind: 'document-started', words: steps.started(typeFacts[type].name) })
    return { number: matter.number }
  },
})

function emptyElements(type: Elements['type'], issuer: string): Elements {
  const { format, directions } = typeFacts[type]
  return {
    ...{ type, format, direction: directions[0] ?? 'level', issuer, joint: [], title: '', urgency: null },
    ...{ main: [], copies: [], content: { blocks: [] }, attachments: [], notes: '', contact: '' },
    ...{ disclosure: { decision: 'on-request', ground: null }, obligations: [], attendees: null, special: '' },
  }
}

/** Saves the next version. Who saw an older one than is kept now is told, and keeps what was typed. */
export const saveDraft = operation({
  name: 'documents.save',
  summary: summaries.save,
  input: nested(DraftInput.extend({ number: MatterNumber, base: z.coerce.number().int().min(1) })),
  find,
  allow: mayDraft,
  async run(ctx, { base, number, ...input }, subject) {
    if (base !== subject.document.version) throw new Refusal('conflict', refusals.stale)
    const book = await loadBook(ctx.tx, subject.document.officeId)
    const elements = elementsFrom(input, subject.document.elements, book)
    const version = await keepVersion(ctx, subject, elements)
    return { number, version }
  },
})

/**
 * Keeps elements as the next version, whoever or whatever changed them: the one door for every way of writing.
 *
 * @throws Refusal 'conflict' when it is not being drafted, 'invalid' when it carries a mark of secrecy or is too long to be read again
 */
export async function keepVersion(ctx: Context, subject: DocumentSubject, elements: Elements): Promise<number> {
  const { document, matter } = subject
  requireDrafting(subject)
  refuseSecrets(elements)
  requireWhole(elements)
  const version = await saveElements(ctx, document, elements)
  await nameHands(ctx, document.id, version)
  if (document.elements.title !== elements.title || document.elements.type !== elements.type)
    await setTitle(ctx, matter, titleOf(elements))
  await addStep(ctx, matter, {
    kind: 'document-saved',
    words: steps.saved(version),
    data: { version },
    visible: 'staff',
  })
  return version
}

/** What would not be read again must not be kept. @throws Refusal 'invalid' at the control that holds too much */
export function requireWhole(elements: Elements): void {
  const wrong = Elements.safeParse(elements).error?.issues[0]
  if (!wrong) return
  const [at = 'text'] = wrong.path
  throw at === 'content' ? invalidField('text', editing.tooLong) : invalidField(String(at), refusals.tooMuch)
}

/** @throws Refusal 'conflict' once it has been sent for review */
export function requireDrafting({ document }: Pick<DocumentSubject, 'document'>): void {
  if (document.state !== 'drafting' && document.state !== 'consulting') throw new Refusal('conflict', refusals.notNow)
}

/** Adds files; they are part of the text, so that a new version is made. */
export const attachFiles = operation({
  name: 'documents.attach',
  summary: summaries.attach,
  input: numbered.extend({ uploads: z.array(Upload).min(1).max(10) }),
  find,
  allow: mayDraft,
  async run(ctx, { number, uploads }, subject) {
    const { elements } = subject.document
    const added = []
    for (const upload of uploads) {
      const { id, file } = await attach(ctx, subject.matter, attachmentSlot, upload)
      added.push({ id, name: file.name.replace(/\.[^.]*$/, ''), sha256: file.sha256 })
    }
    await keepVersion(ctx, subject, { ...elements, attachments: [...elements.attachments, ...added] })
    return { number }
  },
})

/** Takes a file off. */
export const detachFile = operation({
  name: 'documents.detach',
  summary: summaries.detach,
  input: numbered.extend({ attachment: z.uuid() }),
  find,
  allow: mayDraft,
  async run(ctx, { number, attachment }, subject) {
    const { elements } = subject.document
    const attachments = elements.attachments.filter(({ id }) => id !== attachment)
    if (attachments.length === elements.attachments.length) throw new Refusal('not-found', refusals.noSuch)
    await detach(ctx, subject.matter, attachment)
    await keepVersion(ctx, subject, { ...elements, attachments })
    return { number }
  },
})
