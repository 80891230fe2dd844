import { type Actor, hasRole, type Role } from '../../kernel/context.ts'

/** A post, as the rules look at it. */
export interface PostSubject {
  readonly roles: readonly Role[]
  /** From the district down to the organisation of the post. */
  readonly organisationPath: readonly string[]
}

export type HandoverSubject = PostSubject & { readonly leaverId: string; readonly takerId: string }

/** Whoever keeps accounts or audits is appointed by administrators only, or a head could raise people above oneself. */
const kept: readonly Role[] = ['administrator', 'auditor']

/** The head of the organisation for its posts; administrators of it or above for every post. */
export function mayLead(actor: Actor, { roles, organisationPath }: PostSubject): boolean {
  const { post } = actor
  if (!post) return false
  if (hasRole(actor, 'administrator')) return organisationPath.includes(post.organisationId)
  const isOwn = hasRole(actor, 'head') && post.organisationId === organisationPath.at(-1)
  return isOwn && !roles.some((role) => kept.includes(role))
}

/** Whoever leaves; in any post or none, but as oneself. */
export function isLeaver(actor: Actor, { leaverId }: HandoverSubject): boolean {
  return isPerson(actor) && actor.id === leaverId
}

export function isTaker(actor: Actor, { takerId }: HandoverSubject): boolean {
  return isPerson(actor) && actor.id === takerId
}

/** Those who hand over and take, those who lead, and auditors above. */
export function maySee(actor: Actor, subject: HandoverSubject): boolean {
  return isLeaver(actor, subject) || isTaker(actor, subject) || mayLead(actor, subject) || mayAudit(actor, subject)
}

/** Who leads, but neither of the two: the third person. */
export function mayWitness(actor: Actor, subject: HandoverSubject): boolean {
  return mayLead(actor, subject) && !isLeaver(actor, subject) && !isTaker(actor, subject)
}

/** Until it is signed, the list is written by who leaves and by who leads. */
export function mayName(actor: Actor, subject: HandoverSubject): boolean {
  return isLeaver(actor, subject) || mayLead(actor, subject)
}

function mayAudit(actor: Actor, { organisationPath }: PostSubject): boolean {
  return hasRole(actor, 'auditor') && actor.post !== null && organisationPath.includes(actor.post.organisationId)
}

function isPerson(actor: Actor): boolean {
  return actor.kind === 'person' && actor.behalf === undefined
}
