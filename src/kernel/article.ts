import { both, type Text } from './text.ts'

const lawNames: Readonly<Record<string, string>> = {
  行政许可法: 'Administrative Licensing Law',
  行政处罚法: 'Administrative Penalty Law',
}
const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** An article as each language cites it: 'law art. 69(1)(1)' is 第六十九条第一款第一项. What is written in another way stays as it is. */
export function articleText(article: string): Text {
  const [, law = '', number = '', first, second] =
    /^(\S+) art\. (\d{1,3})(?:\((\d+)\))?(?:\((\d+)\))?$/.exec(article) ?? []
  if (!law) return both(article, article)
  const parts = second ? [`第${counted(first)}款`, `第${counted(second)}项`] : [first && inArticle(number, first)]
  return both(`${law}第${counted(number)}条${parts.join('')}`, article.replace(law, lawNames[law] ?? law))
}

/** A ground with its article behind it, in brackets. */
export function withArticle({ zh, en }: Text, article: string): Text {
  const cited = articleText(article)
  return both(`${zh}（${cited.zh}）`, `${en} (${cited.en})`)
}

/** Article 70 of the Licensing Law is one paragraph of items; the others that are cited with one number have paragraphs. */
function inArticle(article: string, part: string): string {
  return `第${counted(part)}${article === '70' ? '项' : '款'}`
}

/** 1 to 999 as a law writes them: 十二, 一百零五, 一百二十六. */
function counted(number = ''): string {
  const [hundreds, tens, ones] = [...number.padStart(3, '0')].map(Number)
  const rest = tens ? `${tens === 1 && !hundreds ? '' : digits[tens]}十${digits[ones ?? 0]}` : digits[ones ?? 0]
  if (!hundreds) return rest ?? number
  return `${digits[hundreds]}百${!tens && ones ? '零' : ''}${rest}`
}
