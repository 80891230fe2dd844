import { same, type Text } from '../../kernel/text.ts'
import type { Elements } from './model.ts'
import { words } from './phrases.ts'
import { typeFacts } from './types.ts'

/** What the docket calls a document: its title, in the language it is written in. */
export function titleOf({ title, type }: Pick<Elements, 'title' | 'type'>): Text {
  return title ? same(title) : words.untitled(typeFacts[type].name)
}
