import { type Actor, hasRole } from '../../kernel/context.ts'

/** An organisation with its place in the tree. */
export interface Supervised {
  readonly id: string
  /** Ids from the district down to the organisation itself. */
  readonly path: readonly string[]
}

/** Supervision (an auditor of the organisation or of one above it), and heads within their own and below. */
export function mayOversee(actor: Actor, { path }: Supervised): boolean {
  return isSupervisor(actor, path) || (hasRole(actor, 'head') && isOver(actor, path))
}

/** Acts for supervision over an organisation. */
export function isSupervisor(actor: Actor, path: readonly string[]): boolean {
  return hasRole(actor, 'auditor') && isOver(actor, path)
}

function isOver(actor: Actor, path: readonly string[]): boolean {
  return actor.post !== null && path.includes(actor.post.organisationId)
}

/** Whether the page of a matter that an organisation holds is open to this reader: what others hold is only counted. */
export function mayFollow(actor: Actor, organisationId: string): boolean {
  return hasRole(actor, 'auditor') || actor.post?.organisationId === organisationId
}
