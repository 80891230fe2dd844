import { both } from '../../../kernel/text.ts'
import { levelOf } from '../content/model.ts'
import { paragraphsOf } from '../content/text.ts'
import { found, type Rule, regulation } from './model.ts'

/** A heading or paragraph that asks for something: 请求拨付…, 恳请支持…; not the heading 申请事由. */
const asks =
  /^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|\d{1,2}[.．]|（\d{1,2}）)?\s*(?:关于)?(?:请求|恳请|申请|拟请|请予|请同意|请批准|请解决)(?!事由|理由|依据|事项|原因|背景|内容|情况)[^。]{2,}/u

/** Something definite is asked for, anywhere in a sentence. */
const asksSomewhere =
  /(?:拟请|恳请|请求|申请|望予|敬请)[^。；]{0,40}(?:拨付|追加|增加|增拨|批准|核定|核增|同意|支持|解决|安排|划拨|设立|调整|给予)/u

const article = regulation('第十五条第四项', 'art. 15(4)')

/** 请示应当一文一事: two headings that ask, or two closings, are two matters; two parts or a title of two parts may be. */
export const oneMatter: Rule = ({ type, content, title }) => {
  if (type !== 'request') return []
  const paragraphs = paragraphsOf(content)
  const asked = Math.max(askingHeadings(paragraphs), closings(paragraphs))
  if (asked > 1) return found(true, { code: 'one-matter', grade: 'blocking', at: 'text', article, words: isTwo(asked) })
  const parts = askingParts(paragraphs)
  const isTitled = /关于.*(?:和|及|以及|、).*(?:和|及|以及)?.*的请示$/u.test(title)
  return [
    ...found(parts.length > 1, {
      ...{ code: 'one-matter-text', grade: 'advice', at: 'text', article },
      words: both(
        `正文${parts.map((part) => `“${part}”`).join('')}都提出了请求，请确认是一文一事。`,
        `Something is asked for in ${parts.join(' ')} alike; a request is about one matter.`,
      ),
    }),
    ...found(isTitled, {
      ...{ code: 'one-matter-title', grade: 'advice', at: 'title', article },
      words: both(
        '标题像是写了两件事，请确认是一文一事。',
        'The title reads like two matters; a request is about one.',
      ),
    }),
  ]
}

function isTwo(asked: number) {
  return both(
    `请示应当一文一事，这件请示提出了 ${asked} 件事，请分开行文。`,
    `A request is about one matter; this one asks for ${asked}. Write one document for each.`,
  )
}

function askingHeadings(paragraphs: readonly string[]): number {
  return paragraphs.filter((text) => levelOf(text) > 0 && asks.test(text)).length
}

function closings(paragraphs: readonly string[]): number {
  return paragraphs.filter((text) => /(?:妥否|当否|可否)[，,]?\s*请(?:予)?(?:批示|审批|批复)/u.test(text)).length
}

/** The parts (一、二、…) in which something is asked for. */
function askingParts(paragraphs: readonly string[]): string[] {
  const parts = new Set<string>()
  let part = ''
  for (const text of paragraphs) {
    if (levelOf(text) === 1) part = text.slice(0, text.indexOf('、') + 1)
    if (part && asksSomewhere.test(text)) parts.add(part)
  }
  return [...parts]
}
