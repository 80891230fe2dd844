import { z } from 'zod'
import type { Context } from '../../../kernel/context.ts'
import { operation } from '../../../kernel/operation.ts'
import { invalidField, Refusal } from '../../../kernel/refusal.ts'
import { addStep, closeWork, MatterNumber, setTitle } from '../../docket/index.ts'
import { parseText } from '../content/text.ts'
import { isSameButForm } from '../form-change.ts'
import { freeze } from '../freeze.ts'
import type { Elements } from '../model.ts'
import { refusals, steps } from '../phrases.ts'
import { mayKeep, requireNotAnnulling } from '../policy.ts'
import { refuseSecrets, refuseSecretWords } from '../secrecy.ts'
import { saveElements, updateDocument } from '../store/document.ts'
import { insertFreeze, insertRecheck } from '../store/signing.ts'
import { lockDocument } from '../store/subject.ts'
import type { DocumentSubject } from '../subject.ts'
import { summaries } from '../summaries.ts'
import { titleOf } from '../title.ts'
import { requireWhole } from './draft.ts'
import { askForSignatures, pass } from './review.ts'

const find = (ctx: Context, { number }: { number: string }) => lockDocument(ctx, number)

/** 复核: the office finds the signed document fit for print (条例 art. 25). */
export const passRecheck = operation({
  name: 'documents.recheck',
  summary: summaries.recheck,
  input: z.object({ number: MatterNumber }),
  find,
  allow: mayKeep,
  async run(ctx, { number }, subject) {
    requireRechecking(subject)
    await insertRecheck(ctx, subject.document, { outcome: 'fit', reasons: null })
    await addStep(ctx, subject.matter, { kind: 'document-rechecked', words: steps.fit })
    await onToRegister(ctx, subject)
    return { number }
  },
})

const Correction = z.object({
  number: MatterNumber,
  title: z.string().trim().min(1).max(200),
  text: z.string().min(1).max(200_000),
  reasons: z.string().trim().min(2).max(1000),
})

/**
 * Corrects title or body after the signatures. Spaces and punctuation only: recorded, and on to the register. Anything else is
 * substance: it is frozen anew and goes back to every signer (条例 art. 25). Which of the two is told by the texts, not by a person.
 */
export const correctSigned = operation({
  name: 'documents.correct',
  summary: summaries.correct,
  input: Correction,
  find,
  allow: mayKeep,
  async run(ctx, { number, title, text, reasons }, subject) {
    requireRechecking(subject)
    const before = subject.document.elements
    const elements: Elements = { ...before, title, content: parseText(text) }
    requireWhole(elements)
    refuseSecrets(elements)
    refuseSecretWords('reasons', reasons)
    if (freeze(elements).sha256 === freeze(before).sha256) throw invalidField('text', refusals.unchanged)
    const outcome = isSameButForm(before, elements) ? 'form' : 'substance'
    await insertRecheck(ctx, subject.document, { outcome, reasons })
    const version = await saveElements(ctx, subject.document, elements)
    await setTitle(ctx, subject.matter, titleOf(elements))
    await addStep(ctx, subject.matter, {
      ...{ kind: `document-corrected-${outcome}`, words: steps.corrected[outcome], note: reasons },
      data: { version, sha256: freeze(elements).sha256 },
    })
    const corrected = { ...subject, document: { ...subject.document, elements, version } }
    if (outcome === 'form') await keepForm(ctx, corrected)
    else {
      await closeWork(ctx, subject.matter, { task: 'recheck' }, 'substance')
      await askForSignatures(ctx, corrected, elements)
    }
    return { number, outcome }
  },
})

async function keepForm(ctx: Context, subject: DocumentSubject): Promise<void> {
  const { id, document } = subject
  const frozen = freeze(document.elements)
  const round = document.round + 1
  await insertFreeze(ctx, { ...document, round }, { kind: 'form', frozen })
  await updateDocument(ctx, id, { state: 'rechecking', round, contentSha256: frozen.sha256 })
  await onToRegister(ctx, subject)
}

async function onToRegister(ctx: Context, subject: DocumentSubject): Promise<void> {
  await closeWork(ctx, subject.matter, { task: 'recheck' }, 'fit')
  await pass(ctx, subject, { to: 'registering', work: 'register' })
}

function requireRechecking(subject: DocumentSubject): void {
  requireNotAnnulling(subject)
  if (subject.document.state !== 'rechecking') throw new Refusal('conflict', refusals.notNow)
}
