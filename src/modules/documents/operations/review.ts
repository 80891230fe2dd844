import { z } from 'zod'
import type { Context } from '../../../kernel/context.ts'
import { dayOf } from '../../../kernel/day.ts'
import { emit } from '../../../kernel/event.ts'
import { operation } from '../../../kernel/operation.ts'
import { invalidField, Refusal } from '../../../kernel/refusal.ts'
import type { Text } from '../../../kernel/text.ts'
import { addStep, closeWork, involve, MatterNumber, openWork, setStage, type WorkFor } from '../../docket/index.ts'
import { bookOn, loadBook, membersOf } from '../addressees.ts'
import { endLive } from '../editing/operations/keep-live.ts'
import { freeze } from '../freeze.ts'
import { keepGroupsUsed } from '../groups/follow.ts'
import type { Elements } from '../model.ts'
import { refusals, stages, steps, words } from '../phrases.ts'
import { mayDraft, mayReview } from '../policy.ts'
import type { Finding } from '../rules/index.ts'
import { refuseSecrets, refuseSecretWords } from '../secrecy.ts'
import { updateDocument } from '../store/document.ts'
import { insertFreeze, insertReview, insertSignatures, keepRecipients } from '../store/signing.ts'
import { lockDocument } from '../store/subject.ts'
import type { DocumentSubject } from '../subject.ts'
import { summaries } from '../summaries.ts'
import { requireNoFault } from '../surroundings.ts'
import { titleOf } from '../title.ts'
import { endQuestions } from './consult.ts'
import { requireDrafting } from './draft.ts'

const numbered = z.object({ number: MatterNumber })
const find = (ctx: Context, { number }: { number: string }) => lockDocument(ctx, number)

/** Sends the draft to the office for review; findings that block stand in the way. */
export const sendForReview = operation({
  name: 'documents.send-for-review',
  summary: summaries.send,
  input: numbered,
  find,
  allow: mayDraft,
  async run(ctx, { number }, found) {
    requireDrafting(found)
    const subject = await endLive(ctx, found)
    refuseSecrets(subject.document.elements)
    const advice = await requireNoFault(ctx, subject)
    await endQuestions(ctx, subject)
    await closeWork(ctx, subject.matter, { task: 'draft' }, 'sent')
    await pass(ctx, subject, { to: 'reviewing', work: 'review', notBy: subject.hands })
    await addStep(ctx, subject.matter, {
      ...{ kind: 'document-sent', words: steps.sent(subject.document.version) },
      data: { version: subject.document.version, advice: advice.map(({ code }) => code) },
    })
    return { number }
  },
})

const Verdict = z.object({ verdict: z.enum(['passed', 'returned']), reasons: z.string().trim().max(4000).optional() })

/** The office passes the draft on to the head, or sends it back with reasons (条例 art. 20, 21). Never who wrote it. */
export const reviewDocument = operation({
  name: 'documents.review',
  summary: summaries.review,
  input: numbered.extend(Verdict.shape),
  find,
  allow: mayReview,
  async run(ctx, { number, verdict, reasons }, subject) {
    const { document, matter } = subject
    if (document.state !== 'reviewing') throw new Refusal('conflict', refusals.notNow)
    refuseSecretWords('reasons', reasons)
    if (verdict === 'returned' && (reasons ?? '').length < 5) throw invalidField('reasons', refusals.sayWhy)
    if (verdict === 'passed') requireReason(await requireNoFault(ctx, subject), reasons)
    await insertReview(ctx, document, { verdict, reasons: reasons || null })
    await closeWork(ctx, matter, { task: 'review' }, verdict)
    const words = verdict === 'passed' ? steps.passed : steps.returned
    await addStep(ctx, matter, { kind: `document-${verdict}`, words, note: reasons || undefined })
    if (verdict === 'passed') await askForSignatures(ctx, subject, document.elements)
    else await sendBack(ctx, subject, words)
    return { number }
  },
})

/** What is held goes on only with the reason of the office, which is kept with the review. @throws Refusal 'invalid' */
function requireReason(findings: readonly Finding[], reasons = ''): void {
  const held = findings.find(({ grade }) => grade === 'held')
  if (held && reasons.length < 5) throw invalidField('reasons', refusals.sayWhyOver(held.words))
}

/** Freezes what is to be signed, and puts it before the head of every organisation that issues it. */
export async function askForSignatures(ctx: Context, subject: DocumentSubject, elements: Elements): Promise<void> {
  const { id, document, matter } = subject
  const opened = { ...document, round: document.round + 1 }
  await insertFreeze(ctx, opened, { kind: 'signing', frozen: freeze(elements) })
  const issuers = [elements.issuer, ...elements.joint]
  await insertSignatures(ctx.tx, opened, issuers)
  await updateDocument(ctx, id, { state: 'signing', round: opened.round, signedOn: null, contentSha256: null })
  await setStage(ctx, matter, stages.signing)
  for (const organisation of issuers) {
    await involve(ctx, matter, organisation)
    await openSigning(ctx, subject, organisation)
  }
  await keepAddressed(ctx, subject, elements)
}

async function openSigning(ctx: Context, subject: DocumentSubject, organisation: string): Promise<void> {
  await pass(ctx, subject, { to: 'signing', work: `signature:${organisation}`, for: { organisation, role: 'head' } })
}

/** Groups are resolved when it is put before the signer: who is in them later gets nothing, who leaves them still does. */
async function keepAddressed(ctx: Context, { id, document }: DocumentSubject, elements: Elements): Promise<void> {
  const today = dayOf(ctx.now, ctx.settings.DISTRICT_ZONE)
  const book = bookOn(await loadBook(ctx.tx, document.officeId), today)
  const issuers = new Set([elements.issuer, ...elements.joint])
  const others = (ids: readonly string[]) => ids.filter((one) => !issuers.has(one))
  const main = others(membersOf(book, elements.main))
  const copies = others(membersOf(book, elements.copies)).filter((one) => !main.includes(one))
  const obligations = elements.obligations.map((one) => ({
    ...one,
    organisationIds: one.organisations.length === 0 ? main : membersOf(book, one.organisations),
  }))
  await keepRecipients(ctx.tx, id, { main, copies, obligations })
  await keepGroupsUsed(ctx, id, { book, main: elements.main, copies: elements.copies })
}

/** Back to whoever drafted it, who is told. */
export async function sendBack(ctx: Context, subject: DocumentSubject, said: Text): Promise<void> {
  const { id, document, matter } = subject
  await updateDocument(ctx, id, { state: 'drafting', signedOn: null, contentSha256: null })
  await setStage(ctx, matter, stages.drafting)
  await openWork(ctx, matter, {
    ...{ task: 'draft', title: words.draftTask, href: `/matters/${matter.number}/document` },
    ...{ for: { organisation: document.officeId, role: 'handler' }, organisationId: document.officeId },
  })
  await emit(ctx, 'notices.due', {
    ...{
      people: [document.draftedBy],
      cause: ctx.trace.auditId,
      words: words.cameBack(titleOf(document.elements), said),
    },
    ...{ href: `/matters/${matter.number}`, matter: matter.number },
  })
}

/** Moves the document on, and puts the next piece of work on the list of the office, or of whom it names. */
export async function pass(
  ctx: Context,
  { id, document, matter }: DocumentSubject,
  next: {
    to: 'reviewing' | 'signing' | 'rechecking' | 'registering'
    work: string
    for?: WorkFor
    notBy?: readonly string[]
  },
): Promise<void> {
  const { officeId } = document
  const target = next.for ?? { organisation: officeId, role: 'office' }
  const organisationId = 'organisation' in target ? target.organisation : officeId
  await updateDocument(ctx, id, { state: next.to })
  await setStage(ctx, matter, stages[next.to])
  await openWork(ctx, matter, {
    ...{ task: next.work, title: words.tasks[next.to], href: `/matters/${matter.number}/document/flow` },
    ...{ for: target, organisationId, notBy: next.notBy },
  })
}
