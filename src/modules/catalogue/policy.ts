import { type Actor, hasRole } from '../../kernel/context.ts'
import type { Item } from './item.ts'

/** Lists are imported by the administrator, or by the house itself when it is first furnished. */
export function mayImport(actor: Actor): boolean {
  return actor.kind === 'machine' || hasRole(actor, 'administrator')
}

/**
 * Guides are written by the publishers of the organisation that the item belongs to, or of the district; those that come with
 * the house, by the house.
 */
export function mayWrite(actor: Actor, item: Item): boolean {
  return actor.kind === 'machine' || (hasRole(actor, 'publisher') && isTheirs(actor, item))
}

/** A guide is published by one of them who had no hand in writing it. */
export function mayPublish(actor: Actor, item: Item & { readonly authors: readonly string[] }): boolean {
  return actor.kind === 'machine' || (mayWrite(actor, item) && !item.authors.includes(actor.id))
}

/** An item is suspended by its publisher or by the head of its organisation. */
export function maySuspend(actor: Actor, item: Item): boolean {
  return mayWrite(actor, item) || (hasRole(actor, 'head') && actor.post?.organisationId === item.organisation?.id)
}

/** The district's own posts answer for every item. */
function isTheirs({ post }: Actor, { organisation }: Item): boolean {
  return post?.organisationPath.length === 1 || (organisation !== null && post?.organisationId === organisation.id)
}
