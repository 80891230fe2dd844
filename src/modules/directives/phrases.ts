import { both, type Text } from '../../kernel/text.ts'
import { formatDay } from '../../ui/index.ts'
import type { Standing } from './model.ts'

const zhDay = (day: string) => formatDay(day, 'zh-Hans')
const enDay = (day: string) => formatDay(day, 'en')

export const refusals = {
  noSuch: both('没有这件督办事项。', 'There is no such obligation.'),
  noTree: both('这件公文没有督办事项。', 'This document has led to no obligations.'),
  notNow: both(
    '这件督办事项现在不能这样办理，请刷新页面。',
    'This cannot be done with the obligation now. Reload the page.',
  ),
  figure: both(
    '请填写数据，最多四位小数，不要写单位。',
    'Give the figure, with at most four decimals and without the unit.',
  ),
  file: both('请附上文件要求的材料。', 'Attach what the document asks for.'),
  linked: both(
    '请填写系统里办理记录的编号，不用拍照上传。',
    'Give the number of the matter that shows it; a picture of it is not needed.',
  ),
  notKnown: both('没有可以沿用的这项报告，请直接填报。', 'There is no such report to point to. Report it here.'),
  noLinked: both('没有您可以查看的这个编号，请核对。', 'No matter that you may read has this number. Check it.'),
  ownReport: both(
    '自己报告的，要由其他人确认或者退回。',
    'Somebody else accepts or returns what one has reported oneself.',
  ),
  ownExtension: both(
    '自己申请的延期，要由其他人决定。',
    'Somebody else decides on an extension that one has asked for oneself.',
  ),
  asked: both('已经申请延期，正在等待答复。', 'An extension has been asked for and is not yet decided.'),
  extendedEnough: both('延期次数已经用完。', 'No more extensions: the rule allows no further one.'),
  askedLate: both(
    '延期要在到期日之前申请，到期当天和以后不能再申请。',
    'An extension is asked for before the day on which it is due, not on it or later.',
  ),
  notExtendable: both('这类期限不能延长。', 'A deadline of this kind cannot be extended.'),
  tooMuch: (most: number) => both(`最多延长 ${most}。`, `At most ${most}.`),
  answerFirst: both(
    '到期日以前申请的延期还没有答复，请先决定延期，再确认这份报告。',
    'More time was asked for before the day and is not decided. Decide on that, then accept the report.',
  ),
  notAsked: both('没有等待答复的延期申请。', 'No extension waits for a decision.'),
  sayWhy: both('不同意延期的，请说明理由。', 'Say why it is refused.'),
  notBelow: both('只能分解给本单位的下级单位。', 'It can be broken down only to organisations below one’s own.'),
  givenAlready: both('已经分解给其中的单位，不能重复分解。', 'One of these organisations has it already.'),
  dayWithin: (day: string) =>
    both(`期限不能早于今天，也不能晚于${zhDay(day)}。`, `The day is not before today and not after ${enDay(day)}.`),
} as const

export const stages = {
  open: { code: 'obliged', text: both('办理中', 'To be done') },
  reported: { code: 'reported', text: both('已报告，待确认', 'Reported, to be accepted') },
  done: { code: 'done', text: both('已完成', 'Done') },
  ended: {
    code: 'ended',
    text: both('公文失效或者退回，终止', 'Ended: its document holds no longer, or was given back'),
  },
} as const

export const standingNames: Readonly<Record<Standing, Text>> = {
  unsigned: both('未签收', 'Not signed for'),
  'not-begun': both('未开始', 'Not begun'),
  begun: both('办理中', 'In hand'),
  late: both('已逾期', 'Late'),
  reported: both('已报告，待确认', 'Reported'),
  done: both('已完成', 'Done'),
  ended: both('已终止', 'Ended'),
}

export const evidenceNames = {
  figure: both('一个数据', 'A figure'),
  file: both('一份材料', 'A file'),
  operation: both('系统里的办理记录', 'A matter in the system'),
  words: both('文字说明', 'Words'),
} as const

export const recurringNames = {
  monthly: both('每月', 'Monthly'),
  quarterly: both('每季度', 'Quarterly'),
  yearly: both('每年', 'Yearly'),
} as const

export const steps = {
  opened: (document: string, clause: string, day: string) =>
    both(`按${document}${clause}，应当在${zhDay(day)}前完成。`, `By ${document} ${clause}, due on ${enDay(day)}.`),
  reported: both('报告了完成情况。', 'Reported what was done.'),
  accepted: both('交办单位确认完成。', 'Accepted by the organisation that demands it.'),
  returned: both('交办单位退回，要继续办理。', 'Returned by the organisation that demands it; it goes on.'),
  extensionAsked: both('申请延期。', 'Asked for more time.'),
  extension: {
    granted: (day: string) => both(`同意延期到${zhDay(day)}。`, `More time was granted, until ${enDay(day)}.`),
    refused: (day: string) =>
      both(`不同意延期，期限仍为${zhDay(day)}。`, `More time was refused; still due on ${enDay(day)}.`),
  },
  brokenDown: (count: number) => both(`分解给 ${count} 个下级单位。`, `Broken down to ${count} lower organisations.`),
  ended: both('公文不再有效，督办事项终止。', 'The document holds no longer; the obligation ends.'),
  endedReturned: both('承办单位退文，督办事项终止。', 'The document was returned; the obligation ends.'),
} as const

export const words = {
  kind: both('督办事项', 'Obligation'),
  internal: both('内部事务信息（政府信息公开条例第十六条第一款）', 'Internal affairs (art. 16 para. 1)'),
  tasks: {
    obligation: both('办理督办事项', 'Do what a document demands'),
    'obligation-report': both('确认督办报告', 'Accept or return a report'),
    'obligation-extension': both('决定延期申请', 'Decide on an extension'),
  },
  work: both('办理', 'Work on it'),
  tree: both('督办任务树', 'Obligations of the document'),
  reused: (document: string, clause: string, day: string) =>
    both(
      `与${zhDay(day)}按${document}${clause}报送的相同。`,
      `The same as was reported on ${enDay(day)} under ${document} ${clause}.`,
    ),
  next: {
    open: both('承办单位办理，在到期日前报告。', 'The obliged organisation does it and reports before the day.'),
    reported: both('交办单位确认或者退回。', 'The organisation that demands it accepts or returns the report.'),
  },
  slot: both('报告所附材料', 'Evidence'),
} as const

export const summaries = {
  open: both(
    '单位签收公文后，打开公文交给它的督办事项，每条一次。',
    'Open what a document obliges an organisation to when it signs for it, each clause once.',
  ),
  next: both(
    '到期日的次日，打开重复督办事项的下一期。',
    'Open the next period of a recurring obligation on the day after its day.',
  ),
  reuse: both(
    '沿用本单位已经报过的同一项数据或者材料。',
    'Point to the same item that one’s organisation has reported before.',
  ),
  end: both('公文撤销、废止或者被替代，终止督办事项。', 'End the obligations of a document that holds no longer.'),
  endReturned: both(
    '单位退文，终止它的督办事项。',
    'End the obligations of an organisation that gave the document back.',
  ),
  report: both(
    '承办单位报告完成情况，附上公文要求的凭据。',
    'Report what was done, with the evidence that the document asks for.',
  ),
  accept: both('交办单位确认完成；不能确认自己的报告。', 'Accept a report; nobody accepts an own one.'),
  giveBack: both('交办单位说明理由退回报告，期限继续计算。', 'Return a report with reasons; the clock runs on.'),
  askExtension: both('承办单位在到期日之前申请延期。', 'Ask for more time before the day on which it is due.'),
  decideExtension: both('交办单位决定延期申请。', 'Grant or refuse more time.'),
  breakDown: both('承办单位把督办事项分解给下级单位。', 'Break an obligation down to lower organisations.'),
  show: both(
    '查看一件督办事项、报告、延期和分解。',
    'Show an obligation with its reports, extensions and what it was broken down to.',
  ),
  tree: both(
    '查看一件公文的全部督办事项；承办单位只看本单位和下级的。',
    'Show all obligations of a document; an obliged organisation sees its own branch.',
  ),
  treeFile: both('把公文的督办事项下载为表格。', 'Save the obligations of a document as a table.'),
  list: both('列出本单位承办或者交办的督办事项。', 'List what one’s organisation has to do, or demands of others.'),
  listFile: both('把督办事项列表下载为表格。', 'Save the list of obligations as a table.'),
} as const
