import { invalidField } from '../../kernel/refusal.ts'
import { classificationMark, markInText } from '../files/index.ts'
import { textOf } from './content/text.ts'
import type { Elements } from './model.ts'
import { refusals } from './phrases.ts'

/** Where a mark of secrecy stands in a document, and which. */
export function markIn(elements: Elements): { readonly field: string; readonly mark: string } | undefined {
  const texts: readonly (readonly [field: string, mark: string | undefined])[] = [
    ['title', classificationMark(elements.title) ?? markInText(elements.title)],
    ['text', markInText(textOf(elements.content))],
    ['notes', markInText(elements.notes) ?? classificationMark(elements.notes)],
    ['contact', markInText(elements.contact)],
    ['special', markInText(elements.special)],
    ['attachments', elements.attachments.map(({ name }) => classificationMark(name)).find(Boolean)],
    ['main', markInText(wordsIn(elements.main))],
    ['copies', markInText(wordsIn(elements.copies))],
    [
      'obligations',
      markInText(elements.obligations.map(({ clause, what, unit }) => [clause, what, unit].join('\n')).join('\n')),
    ],
    ['meetingTitle', markInText([elements.meeting?.title, elements.meeting?.place].join('\n'))],
    ['present', markInText(Object.values(elements.attendees ?? {}).join('\n'))],
  ]
  const found = texts.find(([, mark]) => mark !== undefined)
  return found?.[1] ? { field: found[0], mark: found[1] } : undefined
}

/** What is said about a document is kept with it, and is no place for secrets either. @throws Refusal 'invalid' at the field */
export function refuseSecretWords(field: string, said: string | undefined): void {
  const mark = said && markInText(said)
  if (mark) throw invalidField(field, refusals.secret(mark))
}

function wordsIn(addressees: Elements['main']): string {
  return addressees.map((one) => ('words' in one ? one.words : '')).join('\n')
}

/** Secret papers have ways of their own (保守国家秘密法 art. 28 to 30). @throws Refusal 'invalid' at the field that carries the mark */
export function refuseSecrets(elements: Elements): void {
  const found = markIn(elements)
  if (found) throw invalidField(found.field, refusals.secret(found.mark))
}
