import { type Actor, hasRole, type Role } from '../../../kernel/context.ts'
import type { Post } from '../../directory/index.ts'
import { assignTask, type Matter, scopeOf, type WorkItem, waitsFor } from '../model.ts'
import { isBarred } from '../policy.ts'

/** Work as far as the right to give it out goes. */
export interface GivenOut {
  /** Null where it is known that the reader may read the matter. */
  readonly matter: Pick<Matter, 'barredIds'> | null
  readonly item: Pick<WorkItem, 'task' | 'organisationId' | 'role' | 'barredIds'>
  /** Where nobody can do it: the work of whoever decides who does. */
  readonly asked?: Pick<WorkItem, 'scope' | 'closedAt' | 'barredIds'> | undefined
}

/**
 * The head of the organisation that work waits in, and where nobody there can do it whoever was asked; not about what concerns
 * oneself, or what one must not do. Work of a person is nobody’s to give out.
 */
export function mayAssign(actor: Actor, { matter, item, asked }: GivenOut): boolean {
  if (item.task === assignTask || (matter && isBarred(actor, matter)) || item.barredIds.includes(actor.id)) return false
  if (asked && waitsFor(asked, actor)) return true
  return item.role !== null && actor.post?.organisationId === item.organisationId && hasRole(actor, 'head')
}

/** Among the open work of a matter that of whoever was asked who does a piece of it. */
export function askedAbout(item: WorkItem, work: readonly WorkItem[]): WorkItem | undefined {
  return work.find(({ task, organisationId }) => task === assignTask && organisationId === item.organisationId)
}

/** Administrators and auditors are appointed by administrators only, or a head could raise people above oneself. */
const kept: readonly Role[] = ['administrator', 'auditor']

/** A post in which somebody may be made to stand in for a piece of work. */
export function isPostFor(
  { role, scope }: Pick<WorkItem, 'role' | 'scope'>,
  { id, unitId, roles }: Pick<Post, 'id' | 'unitId' | 'roles'>,
): boolean {
  if (roles.some((one) => kept.includes(one))) return false
  if (role) return roles.includes(role)
  return scope === scopeOf({ post: id }) || (unitId !== null && scope === scopeOf({ unit: unitId }))
}

/** Where the work of a matter is given out. */
export function assignmentPath(number: string): string {
  return `/matters/${number}/assignment`
}
