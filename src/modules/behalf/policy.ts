import { type Actor, hasRole } from '../../kernel/context.ts'
import type { Representation } from '../directory/index.ts'

/** What the rules look at of a right. */
export type Right = Pick<
  Representation,
  'kind' | 'partyId' | 'partyKind' | 'agentId' | 'agentPostId' | 'givenBy' | 'agreedAt' | 'endedAt'
>

/** A right, with those who manage for the firm that it is of. */
export interface RightSubject {
  readonly id: string
  readonly right: Right
  readonly stewards: readonly string[]
}

/** A person as oneself: whatever the session acts for, rights are given and ended by the person, never under another's right. */
function isSelf(actor: Actor): boolean {
  return actor.kind === 'person' && actor.post === null && actor.behalf === undefined
}

/** Anybody for oneself. */
export function mayForOneself(actor: Actor): boolean {
  return isSelf(actor)
}

/** The legal representative of the firm, or whoever may entrust others in its name. */
export function mayEntrustFor(actor: Actor, { stewards }: { readonly stewards: readonly string[] }): boolean {
  return isSelf(actor) && stewards.includes(actor.id)
}

/** The other side says yes: the agent to what a party gave, the mandator to what a helper prepared. */
export function mayAgree(actor: Actor, { right }: RightSubject): boolean {
  const asked = right.givenBy === right.agentId ? right.partyId : right.agentId
  return isSelf(actor) && actor.id === asked && ['appointed', 'mandate'].includes(right.kind)
}

/** The helper who prepared the mandate, in the post it belongs to. */
export function isItsHelper(actor: Actor, { right }: RightSubject): boolean {
  return actor.post !== null && actor.post.id === right.agentPostId && actor.id === right.agentId
}

/**
 * Either side ends it at once: the party itself, those who manage for the firm, the agent who gives it back. A guardianship is
 * ended by an office, on proof.
 */
export function mayEnd(actor: Actor, subject: RightSubject): boolean {
  const { right, stewards } = subject
  if (right.kind === 'guardian' || right.kind === 'legal') return mayVouch(actor)
  if (isItsHelper(actor, subject)) return true
  const isSide = actor.id === right.agentId || actor.id === right.partyId || stewards.includes(actor.id)
  return isSelf(actor) && isSide
}

/** Helpers of villages and townships prepare mandates of those who live there. */
export function mayHelp(actor: Actor): boolean {
  return hasRole(actor, 'helper') || hasRole(actor, 'handler')
}

/** Handlers and heads vouch for what they saw: guardianship, a legal representative, the end of a person or firm. */
export function mayVouch(actor: Actor): boolean {
  return hasRole(actor, 'handler') || hasRole(actor, 'head')
}
