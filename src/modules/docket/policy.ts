import { type Actor, hasRole } from '../../kernel/context.ts'
import { type Matter, readsMatters } from './model.ts'

/**
 * Its parties; organisations that have a part in it; auditors of an organisation above the authority. Administrators do
 * not, nor does whom the matter is about, and nobody but its party reads what was never sent.
 */
export function mayReadMatter(actor: Actor, matter: Matter): boolean {
  if (isBarred(actor, matter)) return false
  if (isParty(actor, matter)) return true
  const wasSent = matter.organisationIds.length > 0
  if (!wasSent || !readsMatters(actor)) return false
  return isInvolved(actor, matter) || isAuditorOver(actor, matter.organisationPath)
}

/** Is one of those whom the matter is about, or works for an organisation that it is about. */
export function isBarred(actor: Actor, { barredIds }: Pick<Matter, 'barredIds'>): boolean {
  return barredIds.includes(actor.id) || (actor.post !== null && barredIds.includes(actor.post.organisationId))
}

/** Acts for oneself in one's own matter. */
export function isParty(actor: Actor, matter: Pick<Matter, 'partyIds'>): boolean {
  return actor.kind === 'person' && actor.post === null && matter.partyIds.includes(actor.id)
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
  return actor.kind === 'person'
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
