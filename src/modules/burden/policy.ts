import { type Actor, hasRole } from '../../kernel/context.ts'

/** An organisation with its place in the tree. */
interface Placed {
  readonly path: readonly string[]
}

/** Whoever works with documents, and supervision: no figure tells anything of a person. */
export function mayLook(actor: Actor): boolean {
  return (['handler', 'office', 'head', 'auditor'] as const).some((role) => hasRole(actor, role))
}

/** A head limits what the own organisation and those below may demand. */
export function mayLimit(actor: Actor, { path }: Placed): boolean {
  return hasRole(actor, 'head') && actor.post !== null && path.includes(actor.post.organisationId)
}

/** Whoever set it, and heads above, end it: not who is limited. */
export function mayLift(actor: Actor, { setter }: { readonly setter: Placed }): boolean {
  return mayLimit(actor, setter)
}
