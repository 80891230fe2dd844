import { textOf } from './content/text.ts'
import type { Elements } from './model.ts'

/** Spaces and these marks are form; between figures they may carry meaning, as in 1.5 or 3：1, and are left alone. */
const marks = String.raw`[\s　，。、；：？！“”‘’（）《》〈〉【】—…·,.;:?!()"'\[\]]`
const form = new RegExp(`(?<!\\d)${marks}+|${marks}+(?!\\d)`, 'gu')

/** Whether two wordings differ in spaces and punctuation only: that much the office corrects after the signature. */
export function isSameButForm(before: Elements, after: Elements): boolean {
  return bare(before) === bare(after)
}

function bare({ title, content }: Elements): string {
  return `${title}\n${textOf(content)}`.replace(form, '')
}
