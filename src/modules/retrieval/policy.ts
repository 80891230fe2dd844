import { type Actor, hasRole } from '../../kernel/context.ts'

/** Whoever works with documents in a post; what each finds is cut out by the search itself. */
export function maySearch(actor: Actor): boolean {
  return actor.post !== null && (hasRole(actor, 'handler') || hasRole(actor, 'office') || hasRole(actor, 'head'))
}
