import { same, type Text } from '../../kernel/text.ts'
import type { Elements } from './model.ts'
import { stages, words } from './phrases.ts'
import type { DocumentSubject } from './subject.ts'
import { typeFacts } from './types.ts'

/** What the docket calls a document: its title, in the language it is written in. */
export function titleOf({ title, type }: Pick<Elements, 'title' | 'type'>): Text {
  return title ? same(title) : words.untitled(typeFacts[type].name)
}

/** Where it stands, in words: what was annulled was not just withdrawn. */
export function stageOf({ document, annulments }: Pick<DocumentSubject, 'document' | 'annulments'>): Text {
  return annulments.at(-1)?.verdict === 'annulled' ? stages.annulled.text : stages[document.state].text
}
