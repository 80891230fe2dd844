import { z } from 'zod'
import type { Context } from '../../../kernel/context.ts'
import { addJob } from '../../../kernel/job.ts'
import { operation } from '../../../kernel/operation.ts'
import { invalidField, Refusal } from '../../../kernel/refusal.ts'
import { addStep, closeWork, MatterNumber, openWork, setStage } from '../../docket/index.ts'
import { refusals, stages, steps, words } from '../phrases.ts'
import { annullable, isAnnulling, mayDecideAnnulment, mayKeep, requireNotAnnulling } from '../policy.ts'
import { refuseSecretWords } from '../secrecy.ts'
import { decideOpenAnnulment, insertAnnulment } from '../store/annulment.ts'
import { updateDocument } from '../store/document.ts'
import { lockDocument } from '../store/subject.ts'
import type { DocumentSubject } from '../subject.ts'
import { summaries } from '../summaries.ts'
import { tell } from '../telling.ts'
import { giveUpNumber } from './register.ts'

const numbered = z.object({ number: MatterNumber })
const find = (ctx: Context, { number }: { number: string }) => lockDocument(ctx, number)
const task = 'annulment'

/** What is signed but not to be issued: the office asks its signer to annul it. Until that is decided nothing goes on. */
export const proposeAnnulment = operation({
  name: 'documents.propose-annulment',
  summary: summaries.proposeAnnulment,
  input: numbered.extend({ reason: z.string().trim().min(5).max(1000) }),
  find,
  allow: mayKeep,
  async run(ctx, { number, reason }, subject) {
    const { id, document, matter } = subject
    if (!annullable.includes(document.state)) throw new Refusal('conflict', refusals.notNow)
    requireNotAnnulling(subject)
    refuseSecretWords('reason', reason)
    await insertAnnulment(ctx, id, reason)
    const organisation = document.issuerId
    await openWork(ctx, matter, {
      ...{ task, title: words.annulTask, href: `/matters/${number}/document/flow` },
      ...{ for: { organisation, role: 'head' }, organisationId: organisation },
    })
    await addStep(ctx, matter, {
      ...{ kind: 'document-annulment-proposed', words: steps.annulmentProposed, note: reason },
      data: { sha256: document.contentSha256, documentNumber: document.documentNumber },
    })
    await tell(ctx, subject, { people: signersIn(subject, [organisation]), words: words.annulAsked(matter.title) })
    return { number }
  },
})

/** Whoever signed it, or the head, annuls it or keeps it. A number that it has stays in the register, voided; no seal is used. */
export const decideAnnulment = operation({
  name: 'documents.decide-annulment',
  summary: summaries.decideAnnulment,
  input: numbered.extend({
    verdict: z.enum(['annulled', 'kept']),
    opinion: z.string().trim().max(1000).optional(),
  }),
  find,
  allow: mayDecideAnnulment,
  async run(ctx, { number, verdict, opinion }, subject) {
    const { id, matter } = subject
    if (!isAnnulling(subject)) throw new Refusal('conflict', refusals.notNow)
    refuseSecretWords('opinion', opinion)
    if (verdict === 'kept' && (opinion ?? '').length < 5) throw invalidField('opinion', refusals.sayWhy)
    await decideOpenAnnulment(ctx, id, { verdict, opinion: opinion || null })
    await closeWork(ctx, matter, { task }, verdict)
    await (verdict === 'annulled' ? annul(ctx, subject) : keep(ctx, subject))
    await addStep(ctx, matter, {
      ...{ kind: `document-${verdict}`, words: steps[verdict], note: opinion || undefined },
      data: { documentNumber: subject.document.documentNumber },
    })
    return { number }
  },
})

async function annul(ctx: Context, subject: DocumentSubject): Promise<void> {
  const { id, document, matter, consultations } = subject
  const [open] = subject.annulments.filter(({ verdict }) => verdict === null)
  if (document.documentNumber) await giveUpNumber(ctx, subject, open?.reason ?? '')
  await closeWork(ctx, matter, {}, 'annulled')
  await updateDocument(ctx, id, { state: 'withdrawn', documentNumber: null, pdf: null, failure: null })
  await setStage(ctx, matter, stages.annulled, 'closed')
  const { joint } = document.elements
  await tell(ctx, subject, {
    people: [document.draftedBy, open?.proposedBy ?? '', ...signersIn(subject, joint)].filter(Boolean),
    offices: [document.officeId, ...joint, ...consultations.map(({ organisationId }) => organisationId)],
    words: words.annulled(matter.title),
  })
}

/** It goes on where it stood. */
async function keep(ctx: Context, subject: DocumentSubject): Promise<void> {
  const { id, document, matter } = subject
  if (document.state === 'setting' && !document.failure) await addJob(ctx.tx, 'document-set', { id })
  await tell(ctx, subject, { offices: [document.officeId], words: words.annulmentRefused(matter.title) })
}

function signersIn({ signatures }: DocumentSubject, organisations: readonly string[]): string[] {
  return signatures.flatMap((one) => (organisations.includes(one.organisationId) && one.signedBy) || [])
}
