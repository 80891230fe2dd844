import type { Actor } from '../kernel/context.ts'
import type { NavigationItem } from '../kernel/navigation.ts'
import type { PageRequest } from '../kernel/page.ts'

/** Whether an item of the menu is offered to the actor. What it leads to checks again: this is courtesy, not protection. */
export function isOffered(item: NavigationItem, actor: Actor): boolean {
  if (item.for === 'everybody') return true
  if (actor.kind !== 'person') return false
  if (item.for === 'person') return actor.post === null
  if (item.for === 'staff') return actor.post !== null
  return item.for.some((role) => actor.post?.roles.includes(role))
}

/** The items for the public, and those for one's work. */
export function menuOf(page: PageRequest): { main: readonly NavigationItem[]; desk: readonly NavigationItem[] } {
  const offered = page.navigation.filter((item) => isOffered(item, page.actor)).toSorted((a, b) => a.order - b.order)
  const isPublic = (item: NavigationItem) => item.for === 'everybody' || item.for === 'person'
  return { main: offered.filter(isPublic), desk: offered.filter((item) => !isPublic(item)) }
}

/** Whether the page lies at or below the item; of several such items only the longest counts. */
export function currentHref(items: readonly NavigationItem[], path: string): string | undefined {
  const above = items.filter(({ href }) => path === href || (href !== '/' && path.startsWith(`${href}/`)))
  return above.toSorted((a, b) => b.href.length - a.href.length)[0]?.href
}
