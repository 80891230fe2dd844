import { both, type Text } from '../../../kernel/text.ts'

const lawNames: Readonly<Record<string, Text>> = {
  行政许可法: both('行政许可法', 'Administrative Licensing Law'),
  行政处罚法: both('行政处罚法', 'Administrative Penalty Law'),
}
const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** A ground with its article as each language cites it: 行政许可法第六十九条第一款第一项; art. 69(1)(1). */
export function withArticle({ zh, en }: Text, article: string): Text {
  const [, law = '', number = '', first, second] = /^(\S+) art\. (\d+)(?:\((\d+)\))?(?:\((\d+)\))?$/.exec(article) ?? []
  const name = lawNames[law]
  if (!name) return both(`${zh}（${article}）`, `${en} (${article})`)
  const parts = second ? [`第${counted(first)}款`, `第${counted(second)}项`] : [first && inArticle(number, first)]
  const cited = `${name.zh}第${counted(number)}条${parts.join('')}`
  return both(`${zh}（${cited}）`, `${en} (${article.replace(law, name.en)})`)
}

/** Article 70 of the Licensing Law is one paragraph of items; the others that are cited with one number have paragraphs. */
function inArticle(article: string, part: string): string {
  return `第${counted(part)}${article === '70' ? '项' : '款'}`
}

/** 1 to 99 as a law writes them. */
function counted(number = ''): string {
  const [tens, ones] = [Math.floor(Number(number) / 10), Number(number) % 10]
  if (tens === 0) return digits[ones] ?? number
  return `${tens === 1 ? '' : (digits[tens] ?? '')}十${digits[ones] ?? ''}`
}
