import { both, type Text } from '../../../kernel/text.ts'
import { dayText, formatDay } from '../../../ui/index.ts'
import type { LegalBasis } from '../../catalogue/index.ts'
import type { Opinion, View } from './model.ts'

/** What the timeline and the notices say; parties read who is asked, until when and whether it answered, not what was said. */
export const jointSteps = {
  asked: (office: Text, due: string) =>
    both(
      `已请${office.zh}提出意见，最后一天 ${dayText(due).zh}；办理期限照常计算。`,
      `${office.en} was asked, until ${dayText(due).en}; the clock runs on.`,
    ),
  silent: (office: Text, due: string) =>
    both(
      `${office.zh}到 ${dayText(due).zh} 没有提出意见，已转其负责人督促。逾期不视为同意。`,
      `${office.en} gave no opinion by ${dayText(due).en}; its head has been told. Its silence does not count as consent.`,
    ),
  consented: (office: Text, due: string, law: LegalBasis) =>
    both(
      `${office.zh}到 ${dayText(due).zh} 没有提出意见，依照${law.law.zh}${law.article.zh}视为同意。`,
      `${office.en} gave no opinion by ${dayText(due).en}; by ${law.law.en} ${law.article.en} that counts as consent.`,
    ),
  answered: (office: Text) => both(`${office.zh}已经答复。`, `${office.en} has answered.`),
  answeredLate: (office: Text) => both(`${office.zh}已经答复（逾期）。`, `${office.en} has answered, late.`),
  dropped: (office: Text) => both(`不再需要${office.zh}答复。`, `The answer of ${office.en} is not needed any more.`),
  settled: (office: Text) =>
    both(`与${office.zh}的不同意见已经协调。`, `The disagreement with ${office.en} was dealt with.`),
  toGovernment: (office: Text) =>
    both(
      `与${office.zh}的不同意见已报区人民政府。`,
      `The disagreement with ${office.en} was put before the government.`,
    ),
  ruledForHost: (office: Text) =>
    both(
      `区人民政府负责人已就${office.zh}的不同意见作出决定：按主办单位的意见办理。`,
      `The head of the government has settled the disagreement with ${office.en}: the host’s view is followed.`,
    ),
  ruledForOpinion: (office: Text) =>
    both(
      `区人民政府负责人已作出决定：按${office.zh}的意见办理。`,
      `The head of the government has settled it: the view of ${office.en} is followed.`,
    ),
  extensionAsked: (amount: Text) =>
    both(
      `报请区人民政府负责人批准延长 ${amount.zh}（行政许可法第四十二条）。`,
      `The head of the government was asked for ${amount.en} more (Administrative Licensing Law art. 42).`,
    ),
  extensionRefused: both('区人民政府负责人没有批准延期。', 'The head of the government did not extend the time.'),
}

/** What a decision says of an organisation that was silent; in Chinese, the language of the law. */
export function silenceInDecision(office: string, due: string, consents: boolean): string {
  const day = formatDay(due, 'zh-Hans')
  return consents
    ? `\n${office}在规定期限（${day}）内没有提出意见，依法视为同意。`
    : `\n${office}在规定期限（${day}）内没有提出意见；本机关没有将其视为同意，依照查明的事实作出本决定。`
}

export const jointRefusals = {
  noSuch: both('没有这项征求意见。', 'Nothing like this was asked.'),
  notOpen: both('已经答复，或者不再需要答复。', 'It was answered, or is not needed any more.'),
  viewNeeded: both(
    '请选择同意、有条件同意或者不同意。',
    'Choose whether you agree, agree on conditions, or are against.',
  ),
  another: both('请选择另一个单位。', 'Choose another organisation.'),
  askedAlready: both('已经问过这个单位，等它答复。', 'That organisation was asked already. Wait for its answer.'),
  stillAsked: (office: Text, due: string) =>
    both(
      `${office.zh}提出意见的期限到 ${dayText(due).zh}，期限内不能先作决定。`,
      `${office.en} has until ${dayText(due).en} to give its opinion; nothing is decided before.`,
    ),
  unsettled: (office: Text) =>
    both(
      `${office.zh}不同意。先协调，或者报政府决定，再作准予的决定。`,
      `${office.en} is against. Deal with that, or put it before the government, before you grant.`,
    ),
  nothingToSettle: both('没有需要处理的不同意见。', 'There is no disagreement to deal with.'),
  notByGovernment: both(
    '这个事项由本机关负责人批准延期，不用报政府。',
    'This is extended by the head of the authority, not of the government.',
  ),
  requestOpen: both('已经报请，等待答复。', 'It was asked for already; wait for the answer.'),
  noRequest: both('没有等待答复的延期请求。', 'No request for more time is waiting.'),
}

export const viewNames: Readonly<Record<View, Text>> = {
  for: both('同意', 'Agrees'),
  conditions: both('有条件同意', 'Agrees on conditions'),
  against: both('不同意', 'Is against'),
  information: both('已答复', 'Answered'),
}
export const stateNames: Readonly<Record<Opinion['state'], Text>> = {
  asked: both('等待中', 'Waited for'),
  silent: both('逾期未提出', 'No answer in time'),
  answered: both('已提出', 'Given'),
  dropped: both('不再需要', 'Not needed any more'),
}
export const rulingNames = {
  host: both('按主办单位的意见办理', 'The host’s view is followed'),
  opinion: both('按提出意见的单位办理', 'The view of the organisation asked is followed'),
}

/** Words of pages and panels. */
export const jointPhrases = {
  page: {
    joint: both('其他单位的意见', 'Opinion of another organisation'),
    question: both('征求意见', 'Question to another organisation'),
  },
  work: {
    joint: both('提出联办意见', 'Give an opinion'),
    question: both('答复征求意见', 'Answer a question'),
  },
  overdue: both('逾期未提出意见，请督促', 'An opinion is overdue: see to it'),
  rule: both('裁定部门之间的不同意见', 'Settle a disagreement between departments'),
  extension: both('批准延长办理期限', 'Extend the time'),
  panel: both('其他单位的意见', 'Opinions of other organisations'),
  office: both('单位', 'Organisation'),
  wanted: both('要提出的意见', 'What is asked'),
  since: both('自', 'Since'),
  until: both('最后一天', 'Last day'),
  state: both('现在', 'Now'),
  said: both('意见', 'Opinion'),
  none: both('没有征求其他单位的意见。', 'No other organisation was asked.'),
  late: both('逾期', 'late'),
  consents: both('依法视为同意', 'counts as consent by law'),
  silentTitle: (office: Text) => both(`${office.zh}没有在期限内提出意见`, `${office.en} gave no opinion in time`),
  silentHint: both(
    '沉默不等于同意。办理期限照常计算；主办单位可以在决定中写明后作出决定。',
    'Silence is no consent. The clock runs on; the host may decide and must say so in the decision.',
  ),
  waitsFor: (office: Text, day: string) =>
    both(`自 ${dayText(day).zh} 起等待${office.zh}`, `Waits for ${office.en} since ${dayText(day).en}`),
  ask: both('征求其他单位意见', 'Ask another organisation'),
  askIntro: both(
    '被问的单位能看到这个办件，并有自己的期限。办理期限不停。申请人看到问了谁、到哪一天，看不到问了什么。',
    'The organisation asked can read this matter and has a time of its own. The clock does not stop. The applicant reads who is asked until when, not what.',
  ),
  which: both('问哪个单位', 'Which organisation'),
  question: both('问题', 'Question'),
  days: both('几个工作日内答复', 'Within how many working days'),
  daysHint: (most: number) =>
    both(`最多 ${most} 个，由本区的期限规则规定。`, `At most ${most}, by the district’s deadline rule.`),
  holds: both('没有答复就办不下去', 'The case cannot go on without the answer'),
  holdsHint: both(
    '勾选后，等待的时间记在对方名下；只能有一个单位。',
    'If ticked, the time of waiting is counted as theirs; only one organisation at a time.',
  ),
  send: both('发出', 'Ask'),
  answerTitle: both('提出意见', 'Give an opinion'),
  answerIntro: both(
    '意见、理由和附件只给办理单位看，申请人看到的是您单位答复了没有。逾期仍可提出，记为逾期。',
    'Opinion, reasons and files are for the offices; the applicant reads only whether you answered. After the last day it is still taken, as late.',
  ),
  view: both('意见', 'Opinion'),
  reasons: both('理由、条件或者答复内容', 'Reasons, conditions, or the answer'),
  files: both('附件（申请人看不到）', 'Files (not seen by the applicant)'),
  give: both('提出', 'Give it'),
  drop: both('撤回这个问题', 'Take the question back'),
  dropQuestion: both('对方不用再答复，时间线会写明。', 'It need not be answered any more; the timeline says so.'),
  coordinate: both('协调不同意见', 'Deal with the disagreement'),
  way: both('怎样处理', 'How'),
  ways: {
    settled: both('已经协调一致', 'It has been settled'),
    government: both('报本级人民政府决定', 'Put it before the government'),
  },
  note: both('协调情况', 'What was done'),
  ruling: both('决定', 'Ruling'),
  ruled: both('理由', 'Reasons'),
  settle: both('记录', 'Record'),
  decide: both('作出决定', 'Decide'),
  askExtension: both('报请政府延期', 'Ask the government for more time'),
  askExtensionIntro: both(
    '统一办理、联合办理、集中办理的，由本级人民政府负责人批准延长一次，理由告知申请人（行政许可法第四十二条）。',
    'Joint handling is extended once by the head of the government; the reason is told to the applicant (Administrative Licensing Law art. 42).',
  ),
  amount: both('延长多少工作日', 'By how many working days'),
  reason: both('理由（申请人看得到）', 'Reason (the applicant reads it)'),
  refuseExtension: both('不批准', 'Do not extend'),
}
