import { type Actor, hasRole } from '../../../kernel/context.ts'
import type { Matter, WorkItem } from '../model.ts'
import { isBarred } from '../policy.ts'

/** Work as far as the right to give it out goes. */
export interface GivenOut {
  /** Null where it is known that the reader may read the matter. */
  readonly matter: Pick<Matter, 'barredIds'> | null
  readonly item: Pick<WorkItem, 'organisationId' | 'role'>
}

/** The head of the organisation that work waits in, unless the matter is about either; work of a person is nobody’s to give out. */
export function mayAssign(actor: Actor, { matter, item }: GivenOut): boolean {
  if (matter && isBarred(actor, matter)) return false
  return item.role !== null && actor.post?.organisationId === item.organisationId && hasRole(actor, 'head')
}

/** Where the work of a matter is given out. */
export function assignmentPath(number: string): string {
  return `/matters/${number}/assignment`
}
