import { textOf } from './content/text.ts'
import type { Elements } from './model.ts'

/** Spaces and these marks are form; a run of them between figures may carry meaning, as in 1.5, 3：1 or 三、五, and is left alone. */
const marks = String.raw`\s　，。、；：？！“”‘’（）《》〈〉【】—…·,.;:?!()"'\[\]`
const figures = String.raw`\d０-９〇零一二三四五六七八九十百千万亿两廿卅壹贰叁肆伍陆柒捌玖拾佰仟`
const form = new RegExp(`(?<![${figures}${marks}])[${marks}]+|[${marks}]+(?![${figures}${marks}])`, 'gu')

/** Whether two wordings differ in spaces and punctuation only: that much the office corrects after the signature. */
export function isSameButForm(before: Elements, after: Elements): boolean {
  return bare(before) === bare(after)
}

function bare({ title, content }: Elements): string {
  return `${title}\n${textOf(content)}`.replace(form, '')
}
