import type { Actor } from '../../kernel/context.ts'

/** People have notices of their own, in any post or none. */
export function mayHaveNotices(actor: Actor): boolean {
  return actor.kind === 'person'
}
