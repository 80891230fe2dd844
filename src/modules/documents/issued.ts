import { z } from 'zod'
import type { Context, Tx } from '../../kernel/context.ts'
import { Day } from '../../kernel/day.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { addStep, lockMatterById, type Matter, setDisclosure, setStage } from '../docket/index.ts'
import { disclosureReviewDay } from './disclosure.ts'
import { DisclosureWish, type Elements } from './model.ts'
import { refusals, stages, steps, words } from './phrases.ts'
import { requireNotAnnulling } from './policy.ts'
import { annulmentsOf } from './store/annulment.ts'
import { documentById, updateDocument } from './store/document.ts'
import { frozenOf, obligationsOf, recipientsOf, signersOf } from './store/issued.ts'
import { DocumentType, Format, Urgency } from './types.ts'

/** An obligation of an issued document, with the organisations that it binds. */
export const IssuedObligation = z.object({
  ordinal: z.number().int(),
  clause: z.string(),
  what: z.string(),
  organisationIds: z.array(z.uuid()),
  due: z.union([z.object({ day: Day }).strict(), z.object({ rule: z.string() }).strict()]),
  evidence: z.enum(['figure', 'file', 'operation', 'words']),
  unit: z.string().nullable(),
  recurring: z.enum(['monthly', 'quarterly', 'yearly']).nullable(),
})
export type IssuedObligation = z.infer<typeof IssuedObligation>

export const issuedStates = ['ready', 'dispatched', 'recalled', 'repealed', 'superseded'] as const

/** A document that is signed, numbered, set and sealed, as other modules know it. */
export const IssuedDocument = z.object({
  id: z.uuid(),
  matterNumber: z.string(),
  documentNumber: z.string(),
  type: DocumentType,
  format: Format,
  title: z.string(),
  urgency: Urgency.nullable(),
  organisationId: z.uuid(),
  /** The organisation whose people drafted and numbered it, and dispatch it. */
  officeId: z.uuid(),
  jointIds: z.array(z.uuid()),
  signedOn: Day,
  signerName: z.string(),
  /** Organisations here, groups resolved as they were at the signature. */
  main: z.array(z.uuid()),
  copies: z.array(z.uuid()),
  contentSha256: z.string(),
  pdfFileId: z.uuid(),
  pages: z.number().int(),
  disclosure: DisclosureWish,
  obligations: z.array(IssuedObligation),
  state: z.enum(issuedStates),
})
export type IssuedDocument = z.infer<typeof IssuedDocument>

/** @throws Refusal 'not-found' when there is no such document, 'conflict' while it is not sealed */
export async function readIssued(tx: Tx, id: string): Promise<IssuedDocument> {
  const document = await documentById(tx, id)
  const { elements } = await frozenOf(tx, document)
  const [first] = await signersOf(tx, document)
  const found = IssuedDocument.safeParse({
    ...{ id, matterNumber: document.number, documentNumber: document.documentNumber, type: elements.type },
    ...{ format: elements.format, title: elements.title, urgency: elements.urgency, organisationId: elements.issuer },
    ...{ officeId: document.officeId, jointIds: elements.joint, signedOn: document.signedOn },
    ...{ signerName: first?.signerName, ...(await recipientsOf(tx, id)), contentSha256: document.contentSha256 },
    ...{ pdfFileId: document.pdfFileId, pages: document.pages, disclosure: elements.disclosure },
    ...{ obligations: await obligationsOf(tx, id), state: document.state },
  })
  if (!found.success) throw new Refusal('conflict', refusals.notNow)
  return found.data
}

/** What was signed, as it reads: the frozen text behind `contentSha256`. @throws Refusal 'not-found', 'conflict' before it was frozen */
export async function readFrozen(tx: Tx, id: string): Promise<Elements> {
  return (await frozenOf(tx, await documentById(tx, id))).elements
}

/**
 * Says that a document has gone out, from when on others than its recipients may know it as was decided. The caller's operation has
 * allowed it. @throws Refusal 'conflict' unless it is ready
 */
export async function markDispatched(ctx: Context, id: string): Promise<void> {
  await lockMatterById(ctx.tx, id)
  requireNotAnnulling({ annulments: await annulmentsOf(ctx.tx, id) })
  const matter = await move(ctx, id, { from: ['ready'], to: 'dispatched' })
  const { decision, ground } = (await readFrozen(ctx.tx, id)).disclosure
  await setDisclosure(
    ctx,
    matter,
    decision === 'open'
      ? { decision }
      : { decision, ground: words.grounds[ground ?? 'on-request'], until: disclosureReviewDay(ctx) },
  )
}

/**
 * Says that a dispatched document holds no longer: 撤销 from the start, 废止 from today, or another took its place. What was never to
 * have been is open to nobody any longer; what has held until today stays as it was.
 */
export async function markEnded(ctx: Context, id: string, how: 'recalled' | 'repealed' | 'superseded'): Promise<void> {
  const matter = await move(ctx, id, { from: ['dispatched'], to: how })
  if (how === 'recalled')
    await setDisclosure(ctx, matter, { decision: 'withheld', ground: words.void, until: disclosureReviewDay(ctx) })
}

/** The frozen text itself, byte for byte, with its digest: for who keeps it or proves it. @throws as `readFrozen` */
export async function readFrozenText(tx: Tx, id: string): Promise<{ readonly json: string; readonly sha256: string }> {
  const { json, sha256 } = await frozenOf(tx, await documentById(tx, id))
  return { json, sha256 }
}

async function move(
  ctx: Context,
  id: string,
  { from, to }: { from: readonly string[]; to: 'dispatched' | 'recalled' | 'repealed' | 'superseded' },
): Promise<Matter> {
  const matter = await lockMatterById(ctx.tx, id)
  const document = await documentById(ctx.tx, id)
  if (!from.includes(document.state)) throw new Refusal('conflict', refusals.notNow)
  await updateDocument(ctx, id, { state: to })
  await setStage(ctx, matter, stages[to], 'closed')
  await addStep(ctx, matter, { kind: `document-${to}`, words: steps.moved(stages[to].text) })
  return matter
}
