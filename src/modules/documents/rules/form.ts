import { both, type Text } from '../../../kernel/text.ts'
import { membersOf } from '../addressees.ts'
import { paragraphsOf } from '../content/text.ts'
import { typeFacts } from '../types.ts'
import { found, type Rule, regulation } from './model.ts'

/** Each of the fifteen types goes where art. 8 lets it go. */
export const typeFitsDirection: Rule = ({ type, direction }) => {
  const { name, directions } = typeFacts[type]
  return found(!directions.includes(direction), {
    ...{ code: 'type-direction', grade: 'blocking', at: 'type', article: regulation('第八条', 'art. 8') },
    words: both(`${name.zh}不用于这个行文方向。`, `The type “${name.en}” is not used in this direction.`),
  })
}

/** Orders are issued by governments from the county upward; bills go from a government to its congress. */
export const typeFitsIssuer: Rule = ({ type }, { issuer }) => {
  const { name } = typeFacts[type]
  return found((type === 'order' || type === 'bill') && issuer.kind !== 'district', {
    ...{ code: 'type-issuer', grade: 'blocking', at: 'type', article: regulation('第八条', 'art. 8') },
    words: both(
      `${name.zh}由县级以上人民政府发布，部门和乡镇不用。`,
      `“${name.en}” is for governments of county level and above.`,
    ),
  })
}

/** Layout and type belong together where the standard gives a layout of its own. */
export const formatFitsType: Rule = ({ type, format }) => {
  const wrong = (type === 'order') !== (format === 'order') || (type === 'minutes') !== (format === 'minutes')
  return found(wrong, {
    ...{ code: 'format', grade: 'blocking', at: 'format' },
    article: both('GB/T 9704-2012 第10条', 'GB/T 9704-2012, 10'),
    words: both(
      '命令、纪要有各自的特定格式，请选与文种对应的版式；其他文种不用。',
      'Orders and minutes have layouts of their own; choose the one that belongs to the type.',
    ),
  })
}

/** 标题由发文机关名称、事由和文种组成. */
export const titleIsWhole: Rule = ({ title, type }) => {
  const name = typeFacts[type].name.zh
  const isNamed = title.endsWith(name) || (type === 'order' && title.endsWith('令'))
  const article = regulation('第九条第七项', 'art. 9(7)')
  return [
    ...found(!isNamed, {
      ...{ code: 'title-type', grade: 'blocking', at: 'title', article },
      words: both(`标题应当以文种“${name}”结尾。`, `The title ends with the type, “${name}”.`),
    }),
    ...found(isNamed && type !== 'minutes' && type !== 'order' && !/关于/u.test(title), {
      ...{ code: 'title-subject', grade: 'advice', at: 'title', article },
      words: both(
        '标题由发文机关、事由和文种组成，一般写作“关于……的×”。',
        'A title has issuer, subject (关于…) and type.',
      ),
    }),
  ]
}

/** What is sent to somebody names them. */
export const isAddressed: Rule = ({ type, main, direction }) =>
  found(typeFacts[type].addressed && direction !== 'public' && main.length === 0, {
    ...{ code: 'no-addressee', grade: 'blocking', at: 'main', article: regulation('第九条第八项', 'art. 9(8)') },
    words: both('还没有主送机关。', 'There is no main addressee.'),
  })

/** Whoever is asked must be able to ask back. */
export const requestHasContact: Rule = ({ type, contact, notes }) =>
  found(type === 'request' && contact === '' && !notes.includes('联系人'), {
    ...{ code: 'contact', grade: 'advice', at: 'contact', article: regulation('第九条第十四项', 'art. 9(14)') },
    words: both('请示应当在附注中写明联系人和电话。', 'A request names a contact and telephone.'),
  })

export const minutesNameThosePresent: Rule = ({ type, attendees }) =>
  found(type === 'minutes' && !attendees?.present, {
    ...{
      code: 'attendees',
      grade: 'advice',
      at: 'present',
      article: both('GB/T 9704-2012 第10.3条', 'GB/T 9704-2012, 10.3'),
    },
    words: both('纪要标注出席人员名单。', 'Minutes name those present.'),
  })

/** 公开属性 with its ground. */
export const disclosureIsDecided: Rule = ({ disclosure }) =>
  found(
    disclosure.decision !== 'open' &&
      (disclosure.ground === null || (disclosure.decision === 'withheld' && disclosure.ground === 'on-request')),
    {
      ...{ code: 'disclosure', grade: 'blocking', at: 'ground' },
      article: both('《政府信息公开条例》第十三条至第十六条', '政府信息公开条例 art. 13 to 16'),
      words: both('不主动公开的，请选明依据。', 'Say on which ground it is not published.'),
    },
  )

/** The customary last sentence. */
export const endsAsUsual: Rule = ({ type, content }) => {
  const { closing } = typeFacts[type]
  const isUsual =
    closing === null ||
    paragraphsOf(content)
      .slice(-3)
      .some((text) => similar(text, closing))
  return found(content.blocks.length > 0 && !isUsual && (type === 'request' || type === 'reply' || type === 'letter'), {
    ...{ code: 'closing', grade: 'advice', at: 'text', article: both('惯用结尾', 'customary') },
    words: both(`一般以“${closing}”结尾。`, `It usually ends with “${closing}”.`),
  })
}

function similar(text: string, closing: string): boolean {
  const [, end = ''] = /([\u4e00-\u9fa5]{2})[。.]?$/u.exec(closing) ?? []
  return text.includes(end) || /盼复|此复|函告|函复|函达|函商|为盼|为荷|批示|批复|审批/u.test(text)
}

/** Whoever is obliged gets the document, and the day is still to come. */
export const obligationsFit: Rule = (elements, { book, today }) => {
  const main = new Set(membersOf(book, elements.main))
  const strangers = elements.obligations.filter(({ organisations }) =>
    membersOf(book, organisations).some((id) => !main.has(id)),
  )
  const past = elements.obligations.filter(({ due }) => 'day' in due && due.day < today)
  const article: Text = both('《政府督查工作条例》', '政府督查工作条例')
  return [
    ...found(strangers.length > 0, {
      ...{ code: 'obligation-stranger', grade: 'blocking', at: 'obligations', article },
      words: both(
        `督办事项“${strangers[0]?.what}”的承办单位不在主送机关之列。`,
        `Those obliged by “${strangers[0]?.what}” are not among the main addressees.`,
      ),
    }),
    ...found(past.length > 0, {
      ...{ code: 'obligation-past', grade: 'blocking', at: 'obligations', article },
      words: both(`督办事项“${past[0]?.what}”的期限已经过去。`, `The day of “${past[0]?.what}” has passed.`),
    }),
  ]
}

/** Whoever is called can still come; a notice or a letter calls, nothing else (条例 art. 8). */
export const meetingFits: Rule = ({ meeting, type }, { today }) => [
  ...found(meeting !== undefined && meeting.day < today, {
    ...{ code: 'meeting-past', grade: 'blocking', at: 'meetingDay', article: regulation('第十九条', 'art. 19') },
    words: both('会期已经过去。', 'The day of the meeting has passed.'),
  }),
  ...found(meeting !== undefined && type !== 'notice' && type !== 'letter', {
    ...{ code: 'meeting-type', grade: 'advice', at: 'type', article: regulation('第八条', 'art. 8') },
    words: both(
      '召集会议一般用通知，向不相隶属的机关用函。',
      'A meeting is called by a notice, or by a letter to equals.',
    ),
  }),
]
