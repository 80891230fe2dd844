import { type Actor, hasRole } from '../../kernel/context.ts'
import type { Proposal } from './model.ts'

/** Something that belongs to an organisation: ids from the district down to it. */
export interface Placed {
  readonly path: readonly string[]
}

/** Keepers of a seal: the head of the organisation, and administrators of it or above. One proposes, another one confirms. */
export function mayKeepSeal(actor: Actor, { path }: Placed): boolean {
  return isHeadOf(actor, path) || (hasRole(actor, 'administrator') && isBelow(actor, path))
}

/** The second person: any other keeper. */
export function mayDecide(actor: Actor, proposal: Pick<Proposal, 'path' | 'proposedBy'>): boolean {
  return actor.kind === 'person' && actor.id !== proposal.proposedBy && mayKeepSeal(actor, proposal)
}

/** Only whoever made it takes it back. */
export function mayWithdraw(actor: Actor, proposal: Pick<Proposal, 'path' | 'proposedBy'>): boolean {
  return actor.kind === 'person' && actor.id === proposal.proposedBy && actor.post !== null
}

/** Keepers, and auditors above, see which seals there are. */
export function maySeeSeals(actor: Actor, placed: Placed): boolean {
  return mayKeepSeal(actor, placed) || mayReadUses(actor, placed)
}

/** What a seal was used for is for the organisation's head and for auditors. */
export function mayReadUses(actor: Actor, { path }: Placed): boolean {
  return isHeadOf(actor, path) || (hasRole(actor, 'auditor') && isBelow(actor, path))
}

function isHeadOf(actor: Actor, path: readonly string[]): boolean {
  return hasRole(actor, 'head') && actor.post?.organisationId === path.at(-1)
}

function isBelow(actor: Actor, path: readonly string[]): boolean {
  return actor.post !== null && path.includes(actor.post.organisationId)
}
