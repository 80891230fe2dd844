import type { Text } from '../../../../kernel/text.ts'
import type { Item } from '../../item.ts'
import { guidePath } from '../paths.ts'
import { words as phrases } from './phrases.ts'

/** The way from the list of guides to a page of one guide. */
export function crumbs(item: Pick<Item, 'code' | 'name'>, ...more: readonly { text: Text; href: string }[]) {
  return [{ text: phrases.title, href: '/desk/guides' }, { text: item.name, href: guidePath(item.code) }, ...more]
}
