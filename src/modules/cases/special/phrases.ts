import { both, type Text } from '../../../kernel/text.ts'
import { dayText } from '../../../ui/index.ts'

const days = (count: number): Text => both(`${count} 个工作日`, count === 1 ? '1 working day' : `${count} working days`)

/** Words of procedures that the law leaves out of the time. */
export const specialPhrases = {
  panel: both('特别程序', 'Procedures outside of the time'),
  kind: both('程序', 'Procedure'),
  who: both('承担单位', 'Carried out by'),
  told: both('告知的时间', 'Time told'),
  from: both('开始', 'Begun'),
  state: both('进展', 'Stage'),
  result: both('结果', 'Result'),
  running: both('进行中', 'Under way'),
  overrun: both('超过告知的时间', 'Longer than was told'),
  ended: both('已完成', 'Completed'),
  given: both('随申请终结', 'Ended with the application'),
  days,
  organisation: both('承担单位（机构目录内）', 'Office of the directory that carries it out'),
  body: both('承担单位（机构目录外，如检测机构、专家组）', 'Outside body, such as a laboratory or a panel of experts'),
  bodyHint: both('停止计时的，两项填一项。', 'Name one of the two.'),
  bodyNeeded: both('请写明由谁承担，机构目录内外只填一项。', 'Say who carries it out: one of the two.'),
  hearingElsewhere: both(
    '听证在“听证”页面启动，时钟随听证停止和恢复。',
    'A hearing is begun on its own page; the clock stops and runs again with it.',
  ),
  beyondCap: (left: number) =>
    both(
      `超过办事指南的上限，还可以用 ${left} 个工作日。`,
      `Beyond the limit of the guide: ${left} working days are left.`,
    ),
  oneAtATime: both('已有一项特别程序在进行。', 'One such procedure is under way already.'),
  noneOpen: both('没有正在进行的特别程序。', 'No such procedure is under way.'),
  begun: (kind: Text, by: Text, told: number) =>
    both(
      `开始${kind.zh}，由${by.zh}承担，所需 ${told} 个工作日不计入办理期限`,
      `${kind.en} begun by ${by.en}; the ${told} working days needed do not count`,
    ),
  begunNotice: (title: Text, kind: Text, told: number) =>
    both(
      `您的“${title.zh}”需要${kind.zh}，所需时间 ${told} 个工作日，不计入办理期限，见书面告知。`,
      `Your “${title.en}” needs this: ${kind.en}. It takes ${told} working days, which do not count; see the written notice.`,
    ),
  extendTitle: both('延长特别程序的时间', 'Tell a longer time'),
  extendIntro: both(
    '告知的时间不够的，重新书面告知申请人，并说明理由；不得超过办事指南的上限。时间仍从开始之日起算。',
    'Where the told time is not enough, the applicant is told anew in writing, with the reason, within the limit of the guide. It still counts from the first day.',
  ),
  totalDays: both('从开始起共需（工作日）', 'Working days needed in all, from the beginning'),
  why: both('理由', 'Reason'),
  extendSubmit: both('重新告知', 'Tell the longer time'),
  mustBeLonger: (now: number) =>
    both(`须比已告知的 ${now} 个工作日长。`, `Must be longer than the ${now} working days told.`),
  extended: (kind: Text, told: number, due: string) =>
    both(
      `${kind.zh}所需时间延长为 ${told} 个工作日，至 ${dayText(due).zh}`,
      `${kind.en} now takes ${told} working days, until ${dayText(due).en}`,
    ),
  late: (kind: Text) => both(`${kind.zh}没有在告知的时间内完成`, `${kind.en} was not completed in the time told`),
  lateNotice: (title: Text, kind: Text) =>
    both(
      `您的“${title.zh}”：${kind.zh}没有在告知的时间内完成，承办单位须说明情况。`,
      `Your “${title.en}”: ${kind.en} was not completed in the time told; the office must account for it.`,
    ),
  lateWork: (kind: Text) =>
    both(`${kind.zh}超时：催办或者重新告知`, `${kind.en} overruns: press for it or tell a new time`),
  resultTitle: both('记录结果，恢复计时', 'Record the result; the clock runs again'),
  resultIntro: both(
    '结果附卷，申请人可以查看。没有电子件的，写明纸质报告的文号。',
    'The result becomes part of the file and is read by the applicant. Where it is on paper only, give its reference.',
  ),
  resultWords: both('结果', 'Result'),
  files: both('报告或者证明', 'Report'),
  reference: both('纸质报告文号', 'Reference of a report on paper'),
  resultNeeded: both('请写明结果，至少 10 个字。', 'Write the result, at least 10 characters.'),
  proofNeeded: both(
    '请上传报告，或者写明纸质报告的文号。',
    'Hand in the report, or give the reference of the one on paper.',
  ),
  done: (kind: Text) => both(`${kind.zh}完成`, `${kind.en} completed`),
  doneNotice: (title: Text, kind: Text, due: string) =>
    both(
      `您的“${title.zh}”：${kind.zh}已完成，恢复计时${due ? `，到期日 ${dayText(due).zh}` : ''}。`,
      `Your “${title.en}”: ${kind.en} is completed; the clock runs again${due ? `, due ${dayText(due).en}` : ''}.`,
    ),
  assignTitle: both('指派检验、检测、检疫人员', 'Assign who inspects'),
  assignIntro: both(
    '自受理之日起五个工作日内指派两名以上工作人员（《行政许可法》第五十五条）。',
    'Two or more are assigned within five working days of acceptance (Administrative Licensing Law art. 55).',
  ),
  inspectors: both('工作人员', 'Staff'),
  assignSubmit: both('指派', 'Assign'),
  twoNeeded: both('至少指派两人，且须是本机关工作人员。', 'Assign two or more, all of this authority.'),
  assigned: (count: number) => both(`已指派 ${count} 名检验人员`, `${count} people were assigned to inspect`),
  alreadyAssigned: both('已经指派过。', 'They have been assigned.'),
  slot: both('特别程序结果', 'Result of a procedure'),
  ownColleague: both('须是另一名工作人员，不能是本人。', 'It must be somebody else, not yourself.'),
} as const
