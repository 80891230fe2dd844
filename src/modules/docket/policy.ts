import { type Actor, hasRole } from '../../kernel/context.ts'
import { type Matter, readsMatters } from './model.ts'

/** Its parties; organisations that have a part in it; auditors of an organisation above it. Administrators do not. */
export function mayReadMatter(actor: Actor, matter: Matter): boolean {
  if (isParty(actor, matter)) return true
  if (matter.state === 'draft' || !readsMatters(actor)) return false
  return hasRole(actor, 'auditor') || isInvolved(actor, matter)
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

/** Handlers, heads and helpers see what their own organisation holds; auditors what any does. */
export function mayListMatters(actor: Actor, organisationId: string): boolean {
  return hasRole(actor, 'auditor') || (readsMatters(actor) && actor.post?.organisationId === organisationId)
}
