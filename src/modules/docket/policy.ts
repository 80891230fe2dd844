import { type Act, type Actor, actsAsParty, hasRole, partyOf } from '../../kernel/context.ts'
import { type Matter, readsMatters } from './model.ts'

/**
 * Its parties; organisations that have a part in it; auditors of an organisation above the authority. Administrators do
 * not, nor does whom the matter is about, and nobody but its party reads what was never sent.
 */
export function mayReadMatter(actor: Actor, matter: Matter): boolean {
  if (isBarred(actor, matter)) return false
  if (isParty(actor, matter)) return true
  const wasSent = matter.organisationIds.length > 0
  if (!wasSent || !(readsMatters(actor) || isSecretaryFor(actor, matter))) return false
  return isInvolved(actor, matter) || isAuditorOver(actor, matter.organisationPath)
}

/** Secretaries deal with official papers, which have no parties; what residents apply for is none of theirs (个人信息保护法 art. 6). */
function isSecretaryFor(actor: Actor, { partyIds }: Matter): boolean {
  return hasRole(actor, 'office') && partyIds.length === 0
}

/** Is one of those whom the matter is about, or works for an organisation that it is about. */
export function isBarred(actor: Actor, { barredIds }: Pick<Matter, 'barredIds'>): boolean {
  return (
    barredIds.includes(actor.id) ||
    barredIds.includes(partyOf(actor)) ||
    (actor.post !== null && barredIds.includes(actor.post.organisationId))
  )
}

/**
 * Acts in one's own matter, or in that of the firm or person one acts for, as far as that right reaches. Operations need
 * `behalf: 'party'` as well; the kernel then keeps out those who may only look.
 */
export function isParty(
  actor: Actor,
  { partyIds, subjectId, number }: Pick<Matter, 'partyIds'> & Partial<Pick<Matter, 'subjectId' | 'number'>>,
  act: Act = 'read',
): boolean {
  return partyIds.includes(partyOf(actor)) && actsAsParty(actor, act, { item: subjectId, matter: number })
}

/** As `isParty`, but not through a helper of an office: no official judges the service, or complains, in a resident's name. */
export function isPartyUnhelped(actor: Actor, matter: Parameters<typeof isParty>[1], act: Act): boolean {
  return actor.behalf?.isHelper !== true && isParty(actor, matter, act)
}

/** Acts in a post of an organisation that has a part in the matter. */
export function isInvolved(actor: Actor, matter: Pick<Matter, 'organisationIds'>): boolean {
  return actor.post !== null && matter.organisationIds.includes(actor.post.organisationId)
}

/** Acts in a post of the organisation that holds the matter now. */
export function isHolder(actor: Actor, matter: Pick<Matter, 'holderOrganisationId'>): boolean {
  return actor.post !== null && actor.post.organisationId === matter.holderOrganisationId
}

/** Anybody in a post sees the work of that post. */
export function mayListWork(actor: Actor): boolean {
  return actor.post !== null || actsAsParty(actor, 'read', limitsOf(actor))
}

/** The limits themselves: lists are asked within them. */
export function limitsOf({ behalf }: Actor): { item?: string | undefined; matter?: string | undefined } {
  return { item: behalf?.items?.[0], matter: behalf?.matter ?? undefined }
}

/** Handlers, heads and helpers see what their own organisation holds; auditors what any below theirs does. */
export function mayListMatters(
  actor: Actor,
  organisation: { readonly id: string; readonly path: readonly string[] },
): boolean {
  if (isAuditorOver(actor, organisation.path)) return true
  return readsMatters(actor) && actor.post?.organisationId === organisation.id
}

/** Audits an organisation: its own, or one above it. */
function isAuditorOver(actor: Actor, path: readonly string[]): boolean {
  return hasRole(actor, 'auditor') && actor.post !== null && path.includes(actor.post.organisationId)
}
