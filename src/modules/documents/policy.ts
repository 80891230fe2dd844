import { type Actor, hasRole } from '../../kernel/context.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { OfficialDocument } from './model.ts'
import { refusals } from './phrases.ts'
import type { Consultation, Delegation, DocumentSubject, Signature } from './subject.ts'
import { headTypes } from './types.ts'

/** Whoever handles, writes or heads in the organisation may draft for it. */
export function mayStart(actor: Actor): boolean {
  return hasRole(actor, 'handler') || hasRole(actor, 'office') || hasRole(actor, 'head')
}

function isOfOffice({ post }: Actor, { officeId }: Pick<OfficialDocument, 'officeId'>): boolean {
  return post?.organisationId === officeId
}

/** People of the organisation that drafts, while it is being drafted; whether it may be saved now is asked by `isOpenToDrafters`. */
export function mayDraft(actor: Actor, { document }: Pick<DocumentSubject, 'document'>): boolean {
  return mayStart(actor) && isOfOffice(actor, document)
}

/** The secretaries of the organisation that drafts: they review, re-check, number and seal. */
export function mayKeep(actor: Actor, { document }: Pick<DocumentSubject, 'document'>): boolean {
  return hasRole(actor, 'office') && isOfOffice(actor, document)
}

/** As `mayKeep`, but never who had a hand in what is reviewed. */
export function mayReview(actor: Actor, { document, hands }: Pick<DocumentSubject, 'document' | 'hands'>): boolean {
  return mayKeep(actor, { document }) && !hands.includes(actor.id)
}

/** Still open to be changed, or refused: nobody’s name stands under it yet. */
export function isUnsigned({ document }: Pick<DocumentSubject, 'document'>): boolean {
  return ['drafting', 'consulting', 'reviewing', 'signing'].includes(document.state)
}

/** Secretary or head of an organisation that is being asked. */
export function openQuestion(
  actor: Actor,
  { consultations }: Pick<DocumentSubject, 'consultations'>,
): Consultation | undefined {
  if (!hasRole(actor, 'office') && !hasRole(actor, 'head')) return undefined
  return consultations.find(
    (one) => one.organisationId === actor.post?.organisationId && !one.answeredAt && !one.withdrawnAt,
  )
}

/** The signature that waits for the actor: as head of an organisation that issues, or by delegation for this type. */
export function openSignature(
  actor: Actor,
  { document, signatures, delegations }: Pick<DocumentSubject, 'document' | 'signatures' | 'delegations'>,
): { readonly signature: Signature; readonly delegation: Delegation | null } | undefined {
  const { post } = actor
  const signature = signatures.find((one) => one.verdict === null && isFor(one, { actor, document, delegations }))
  if (!signature || !post) return undefined
  const isHead = hasRole(actor, 'head') && post.organisationId === signature.organisationId
  return { signature, delegation: isHead ? null : (delegationFor(signature, { actor, document, delegations }) ?? null) }
}

/** What goes upward is signed by the head, and so are orders and bills: nobody is let sign them (条例 art. 22). */
function isForHead({ type, direction }: OfficialDocument['elements']): boolean {
  return direction === 'up' || headTypes.some((one) => one === type)
}

type Reach = { readonly actor: Actor } & Pick<DocumentSubject, 'document' | 'delegations'>

function isFor(signature: Signature, reach: Reach): boolean {
  const { post } = reach.actor
  const isHead = hasRole(reach.actor, 'head') && post?.organisationId === signature.organisationId
  return isHead || delegationFor(signature, reach) !== undefined
}

function delegationFor(
  { organisationId }: Pick<Signature, 'organisationId'>,
  { actor, document, delegations }: Reach,
): Delegation | undefined {
  if (isForHead(document.elements)) return undefined
  return delegations.find(
    (one) =>
      one.organisationId === organisationId &&
      one.postId === actor.post?.id &&
      one.types.includes(document.elements.type),
  )
}

/** From the signature until it goes out; afterwards it is recalled. */
export const annullable: readonly string[] = ['rechecking', 'registering', 'setting', 'ready']

/** Whether the signer is deciding about a proposal to annul it. */
export function isAnnulling({ annulments }: Pick<DocumentSubject, 'annulments'>): boolean {
  return annulments.at(-1)?.verdict === null
}

/** @throws Refusal 'conflict' while an annulment is being decided: nothing goes on until then */
export function requireNotAnnulling(subject: Pick<DocumentSubject, 'annulments'>): void {
  if (isAnnulling(subject)) throw new Refusal('conflict', refusals.annulling)
}

/** Whoever signed for the first issuer and is still there, or its head. */
export function mayDecideAnnulment(
  actor: Actor,
  { document, signatures }: Pick<DocumentSubject, 'document' | 'signatures'>,
): boolean {
  if (actor.post?.organisationId !== document.issuerId) return false
  const signed = signatures.some((one) => one.organisationId === document.issuerId && one.signedBy === actor.id)
  return signed || hasRole(actor, 'head')
}
