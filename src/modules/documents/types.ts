import { z } from 'zod'
import { both, type Text } from '../../kernel/text.ts'

/** Towards whom a document goes: down, up, between those who do not command each other, or to everybody. */
export const Direction = z.enum(['down', 'up', 'level', 'public'])
export type Direction = z.infer<typeof Direction>
export const directionNames: Readonly<Record<Direction, Text>> = {
  down: both('下行文', 'to lower organs'),
  up: both('上行文', 'to a superior'),
  level: both('平行文', 'between organs of no common command'),
  public: both('公布', 'to the public'),
}

/** Layouts of GB/T 9704-2012: chapters 7, 10.1, 10.2, 10.3. */
export const Format = z.enum(['document', 'letter', 'order', 'minutes'])
export type Format = z.infer<typeof Format>
export const formatNames: Readonly<Record<Format, Text>> = {
  document: both('文件格式', 'Document'),
  letter: both('信函格式', 'Letter'),
  order: both('命令（令）格式', 'Order'),
  minutes: both('纪要格式', 'Minutes'),
}

export const Urgency = z.enum(['urgent-most', 'urgent', 'level'])
export type Urgency = z.infer<typeof Urgency>
export const urgencyNames: Readonly<Record<Urgency, Text>> = {
  'urgent-most': both('特急', 'Most urgent'),
  urgent: both('加急', 'Urgent'),
  level: both('平急', 'Ordinary haste'),
}

/** The fifteen types of 党政机关公文处理工作条例 art. 8. */
export const DocumentType = z.enum([
  'resolution',
  'decision',
  'order',
  'communique',
  'announcement',
  'public-notice',
  'opinions',
  'notice',
  'circular',
  'report',
  'request',
  'reply',
  'bill',
  'letter',
  'minutes',
])
export type DocumentType = z.infer<typeof DocumentType>

/** Types that only the head signs, whatever the direction: always upward, or in the name of the government itself. */
export const headTypes: readonly DocumentType[] = ['order', 'report', 'request', 'bill']

/** What the regulation says of a type. */
export interface TypeFacts {
  readonly name: Text
  readonly use: Text
  readonly directions: readonly Direction[]
  readonly format: Format
  /** The customary last sentence; none where there is none. */
  readonly closing: string | null
  /** Whether it goes to somebody named; what is made public need not. */
  readonly addressed: boolean
}

export const typeFacts: Readonly<Record<DocumentType, TypeFacts>> = {
  resolution: {
    ...fact(
      '决议',
      'Resolution',
      ['down', 'public'],
      '会议讨论通过的重大决策事项',
      'Major decisions passed by a meeting',
    ),
  },
  decision: {
    ...fact(
      '决定',
      'Decision',
      ['down', 'public'],
      '对重要事项作出决策和部署、奖惩、变更或者撤销不适当的决定事项',
      'Decides on important matters, rewards and penalties',
    ),
  },
  order: {
    ...fact(
      '命令',
      'Order',
      ['down', 'public'],
      '公布规章、宣布施行重大强制性措施、批准授予和晋升衔级、嘉奖',
      'Publishes rules, orders major compulsory measures',
    ),
    format: 'order',
  },
  communique: fact('公报', 'Communiqué', ['public'], '公布重要决定或者重大事项', 'Publishes important decisions'),
  announcement: {
    ...fact(
      '公告',
      'Announcement',
      ['public'],
      '向国内外宣布重要事项或者法定事项',
      'Announces important or statutory matters',
    ),
    closing: '特此公告。',
  },
  'public-notice': {
    ...fact(
      '通告',
      'Public notice',
      ['public'],
      '在一定范围内公布应当遵守或者周知的事项',
      'What is to be obeyed or known within a scope',
    ),
    closing: '特此通告。',
  },
  opinions: {
    ...fact(
      '意见',
      'Opinions',
      ['down', 'up', 'level'],
      '对重要问题提出见解和处理办法',
      'Views on important problems and ways to deal with them',
    ),
    addressed: true,
  },
  notice: {
    ...fact(
      '通知',
      'Notice',
      ['down', 'level'],
      '发布、传达要求下级机关执行和有关单位周知或者执行的事项，批转、转发公文',
      'What is to be carried out or known; forwards documents',
    ),
    ...{ closing: '特此通知。', addressed: true },
  },
  circular: {
    ...fact(
      '通报',
      'Circular',
      ['down', 'level'],
      '表彰先进、批评错误、传达重要精神和告知重要情况',
      'Commends, criticises, informs',
    ),
    ...{ closing: '特此通报。', addressed: true },
  },
  report: {
    ...fact('报告', 'Report', ['up'], '向上级机关汇报工作、反映情况，回复上级机关的询问', 'Reports to a superior'),
    ...{ closing: '特此报告。', addressed: true },
  },
  request: {
    ...fact('请示', 'Request', ['up'], '向上级机关请求指示、批准', 'Asks a superior for instruction or approval'),
    ...{ closing: '妥否，请批示。', addressed: true },
  },
  reply: {
    ...fact('批复', 'Reply', ['down'], '答复下级机关请示事项', 'Answers the request of a lower organ'),
    ...{ closing: '此复。', addressed: true },
  },
  bill: {
    ...fact(
      '议案',
      'Bill',
      ['level'],
      '各级人民政府按照法律程序向同级人民代表大会或者其常务委员会提请审议事项',
      'Puts a matter before the people’s congress',
    ),
    ...{ closing: '请予审议。', addressed: true },
  },
  letter: {
    ...fact(
      '函',
      'Letter',
      ['level'],
      '不相隶属机关之间商洽工作、询问和答复问题、请求批准和答复审批事项',
      'Between organs of which none commands the other',
    ),
    ...{ format: 'letter', closing: '特此函告。', addressed: true },
  },
  minutes: {
    ...fact(
      '纪要',
      'Minutes',
      ['down', 'up', 'level', 'public'],
      '记载会议主要情况和议定事项',
      'Main points of a meeting and what it agreed',
    ),
    format: 'minutes',
  },
}

function fact(
  zh: string,
  en: string,
  directions: readonly Direction[],
  ...[useZh = '', useEn = '']: readonly string[]
): TypeFacts {
  const name = both(zh, en)
  return { name, use: both(useZh, useEn), directions, format: 'document', closing: null, addressed: false }
}
