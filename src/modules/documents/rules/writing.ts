import { both } from '../../../kernel/text.ts'
import { levelOf } from '../content/model.ts'
import { paragraphsOf } from '../content/text.ts'
import type { Elements } from '../model.ts'
import { type AttachedFile, found, type Rule, regulation } from './model.ts'

/** Words by which a superior is asked, in a document that must not ask. */
const requests =
  /妥否|当否|请(?:予)?(?:批示|批准|审批|批复|核准|审示)|(?:恳请|请求|望予|敬请)[^。；]{0,30}(?:批准|支持|解决|拨付|安排|同意|帮助|研究)/u

const mayAsk: readonly Elements['type'][] = ['request', 'letter', 'bill', 'opinions']

/** 不得在报告等非请示性公文中夹带请示事项. */
export const noRequestInside: Rule = ({ type, content, direction }) => {
  const at =
    direction === 'up' && !mayAsk.includes(type) ? paragraphsOf(content).find((text) => requests.test(text)) : undefined
  return found(at !== undefined, {
    ...{ code: 'request-inside', grade: 'blocking', at: 'text', article: regulation('第十五条第四项', 'art. 15(4)') },
    words: both(
      `报告等非请示性公文不得夹带请示事项：“${excerpt(at)}”。需要上级批准的，另行请示。`,
      `A report must not carry a request: “${excerpt(at)}”. Ask in a document of its own.`,
    ),
  })
}

/** 应当提出倾向性意见后上报，不得原文转报. */
export const ownOpinion: Rule = ({ type, content }) => {
  const text = paragraphsOf(content).join('\n')
  const isForwarded =
    /(?:转报|转呈|(?:上报|报来|呈报|提出)的?[^。]{0,20}请示[^。]{0,10}(?:随文|现)?(?:上报|转报|呈报|转呈))/u.test(text)
  const hasOpinion =
    /(?:我(?:区|县|镇|乡|街道|局|委|办|院|校|中心|单位)?(?:意见|认为|建议|拟同意)|(?:拟|建议|倾向)(?:同意|不同意|批准|支持|于)|倾向性意见|经研究)/u.test(
      text,
    )
  return found(type === 'request' && isForwarded && !hasOpinion, {
    ...{ code: 'own-opinion', grade: 'blocking', at: 'text', article: regulation('第十五条第三项', 'art. 15(3)') },
    words: both(
      '转报下级机关的请示，应当提出倾向性意见后上报，不得原文转报。',
      'A lower organ’s request is passed on with an opinion of one’s own, never merely forwarded.',
    ),
  })
}

/** Something must be said. */
export const hasBody: Rule = ({ content }) =>
  found(content.blocks.length === 0, {
    ...{ code: 'no-body', grade: 'blocking', at: 'text', article: regulation('第九条第九项', 'art. 9(9)') },
    words: both('还没有正文。', 'There is no body yet.'),
  })

/** GB/T 9704-2012, 7.3.3: 一、（一）1.（1） in this order. */
export const levelsInOrder: Rule = ({ content }) => {
  let last = 0
  let jump: string | undefined
  for (const text of paragraphsOf(content)) {
    const level = levelOf(text)
    if (level === 0) continue
    if (level > last + 1 && !(last === 0 && level === 3)) jump ??= text
    last = level
  }
  return found(jump !== undefined, {
    ...{
      code: 'levels',
      grade: 'advice',
      at: 'text',
      article: both('GB/T 9704-2012 第7.3.3条', 'GB/T 9704-2012, 7.3.3'),
    },
    words: both(
      `结构层次依次用“一、”“（一）”“1.”“（1）”标注，“${excerpt(jump)}”跳了一级。`,
      `Levels follow each other as 一、 （一） 1. （1）; “${excerpt(jump)}” skips one.`,
    ),
  })
}

/** 主题词 went with the regulation of 2012; dates are in Arabic figures. */
export const nothingObsolete: Rule = ({ content, notes }) => {
  const text = [...paragraphsOf(content), notes]
  return [
    ...found(
      text.some((line) => /^主\s*题\s*词\s*[:：]/u.test(line)),
      {
        ...{ code: 'subject-words', grade: 'blocking', at: 'text', article: regulation('第九条', 'art. 9') },
        words: both('2012 年起公文不再标注主题词，请删去。', 'Subject words were given up in 2012; take them out.'),
      },
    ),
    ...found(
      text.some((line) => /[一二][〇○零一二三四五六七八九]{3}年[一二三四五六七八九十]{1,3}月/u.test(line)),
      {
        ...{
          code: 'chinese-date',
          grade: 'advice',
          at: 'text',
          article: both('GB/T 9704-2012 第7.3.5条', 'GB/T 9704-2012, 7.3.5'),
        },
        words: both('日期用阿拉伯数字，如 2026年3月5日。', 'Write dates in Arabic figures: 2026年3月5日.'),
      },
    ),
  ]
}

/** Attachments are named after the body, hence mentioned in it. */
export const attachmentsMentioned: Rule = ({ attachments, content }) =>
  found(attachments.length > 0 && !paragraphsOf(content).some((text) => text.includes('附件')), {
    ...{ code: 'attachment-unmentioned', grade: 'advice', at: 'attachments' },
    article: regulation('第九条第十项', 'art. 9(10)'),
    words: both('有附件，但正文没有提到附件。', 'There are attachments which the body does not mention.'),
  })

const law = both('《保守国家秘密法》第三十条', '保守国家秘密法 art. 30')
type FileState = AttachedFile['state']

/** Secret papers do not travel in attachments either: a mark in their text stands in the way, words are to be looked at. */
export const attachmentsAreOpen: Rule = (_elements, { files }) => {
  const named = (state: FileState) => files.filter((file) => file.state === state).map(({ name }) => name)
  return (['marked', 'suspect', 'waiting', 'unreadable'] as const).flatMap((state) => {
    const names = named(state)
    const { code, words } = attachmentFindings[state]
    const grade = state === 'marked' ? 'blocking' : 'advice'
    return found(names.length > 0, { code, grade, at: 'attachments', article: law, words: words(names) })
  })
}

const attachmentFindings = {
  marked: {
    code: 'marked-attachment',
    words: (names: readonly string[]) =>
      both(
        `附件内容带有密级标志，不得在本平台办理，请删去：${names.join('、')}。`,
        `A mark of secrecy stands in an attachment, which must not be handled here; take it off: ${names.join(', ')}.`,
      ),
  },
  suspect: {
    code: 'suspect-attachment',
    words: (names: readonly string[]) =>
      both(
        `附件内容里出现“绝密”“机密”字样，请核对不是涉密文件：${names.join('、')}。`,
        `Words of classification stand in: ${names.join(', ')}. Make sure that it is no secret paper.`,
      ),
  },
  waiting: {
    code: 'unread-attachment',
    words: (names: readonly string[]) =>
      both(
        `正在检查附件内容，检查完才能签发：${names.join('、')}。`,
        `Being looked at; signed only when that is done: ${names.join(', ')}.`,
      ),
  },
  unreadable: {
    code: 'unreadable-attachment',
    words: (names: readonly string[]) =>
      both(
        `读不出附件的文字，请打开核对不是涉密文件：${names.join('、')}。`,
        `No words could be read in: ${names.join(', ')}. Open it and make sure that it is no secret paper.`,
      ),
  },
} satisfies Record<Exclude<FileState, 'harmless'>, unknown>

function excerpt(text = ''): string {
  return text.length > 24 ? `${text.slice(0, 24)}…` : text
}
