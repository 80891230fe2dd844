import { both, type Text } from '../../kernel/text.ts'
import type { Kind, Recipients } from './model.ts'
import type { Length } from './period.ts'

export const kindNames: Readonly<Record<Kind, Text>> = {
  documents: both('发文', 'Documents'),
  pages: both('页数', 'Pages'),
  meetings: both('会议', 'Meetings'),
  forms: both('报表材料', 'Forms'),
  figures: both('数据项', 'Data items'),
}

export const groupNames: Readonly<Record<Recipients, Text>> = {
  all: both('所有单位', 'everybody'),
  townships: both('各乡镇（街道）', 'the townships'),
  villages: both('各村（社区）', 'the villages'),
  departments: both('区级各部门', 'the departments'),
}

/** The same by themselves, as one picks them. */
export const groupOptions: Readonly<Record<Recipients, Text>> = {
  all: both(groupNames.all.zh, 'Everybody'),
  townships: both(groupNames.townships.zh, 'Townships'),
  villages: both(groupNames.villages.zh, 'Villages'),
  departments: both(groupNames.departments.zh, 'Departments'),
}

export const lengthNames: Readonly<Record<Length, Text>> = {
  month: both('每月', 'Each month'),
  quarter: both('每季度', 'Each quarter'),
  year: both('每年', 'Each year'),
}

export const thisPeriod: Readonly<Record<Length, Text>> = {
  month: both('本月', 'this month'),
  quarter: both('本季度', 'this quarter'),
  year: both('今年', 'this year'),
}

export const refusals = {
  noBudget: both('没有这项限额。', 'There is no such budget.'),
  ended: both('这项限额已经取消，请刷新页面。', 'This budget was ended already. Reload the page.'),
  meanwhile: both(
    '另一人刚刚设定了同样的限额，请刷新页面再看。',
    'Somebody else has just set the same budget. Reload the page and look again.',
  ),
}

export const steps = {
  set: (kind: Text, most: number | null) =>
    most === null
      ? both(`设定限额：${kind.zh}不超过上年同期`, `Budget set: ${kind.en} not above the year before`)
      : both(`设定限额：${kind.zh}不超过 ${most}`, `Budget set: ${kind.en} at most ${most}`),
  ended: (kind: Text) => both(`取消限额：${kind.zh}`, `Budget ended: ${kind.en}`),
}

export const summaries = {
  show: both(
    '按单位统计一个时期的发文、页数、会议、报表和数据项，并与上期比较。',
    'Count documents, pages, meetings, forms and data items demanded in a period, beside the period before.',
  ),
  file: both('导出基层负担统计。', 'The same figures as a file.'),
  budgets: both('查看限额、已用多少和历史。', 'Show budgets, how much of each is used, and their history.'),
  set: both(
    '负责人为本单位或者下级单位设定限额，写明理由。',
    'A head sets how much an organisation of one’s own or below may demand, with the reason.',
  ),
  end: both('取消限额，写明理由。', 'End a budget, with the reason.'),
}

export const says = {
  title: both('基层负担', 'Burden'),
  intro: both(
    '谁发了多少文、多少页，开了多少会，要了多少报表和数据。数字全部来自收发和督办的记录，不用任何单位填报。',
    'Who sent how many documents and pages, called how many meetings, asked for how many forms and figures. All of it is counted from what was delivered and opened; nobody reports it.',
  ),
  rules: both(
    '怎样计算：一件公文发给多少单位都算发文单位一件，每个收文单位也算一件；退文和撤销的不算；会议是公文里填写的会议；报表、数据项是督办事项要求的材料和数据，每一期算一次，签收时起算；联合发文计入每个联署机关；分解下达的计入分解的单位；区外来文按收到日期计入来文机关，要求答复的计一项报表材料。',
    'How it is counted: a document is one of its issuer, however many got it, and one of each recipient; what came back or was recalled does not count. Meetings are those that a document names. Forms and data items are the files and figures that obligations ask for, each turn once, from the day of signing for it. Joint documents count for each issuer; what was broken down counts for whoever broke it down. What came from outside the district counts for its issuer on the day it came in, an answer that is asked for as a form.',
  ),
  outside: both('区外', 'Outside'),
  by: both('看谁', 'Whose'),
  bys: { issuers: both('发文单位', 'Issuers'), recipients: both('收文单位', 'Recipients') },
  period: both('时期', 'Period'),
  recipients: both('发给', 'Sent to'),
  issuer: both('发文单位', 'Issuer'),
  recipient: both('收文单位', 'Recipient'),
  any: both('不限', 'Any'),
  organisation: both('单位', 'Organisation'),
  deliveries: both('送达份数', 'Copies delivered'),
  before: both('上期同时段', 'Period before'),
  change: (now: number, before: number) =>
    now === before
      ? both('持平', 'as before')
      : now > before
        ? both(`比上期多 ${now - before}`, `${now - before} more`)
        : both(`比上期少 ${before - now}`, `${before - now} fewer`),
  compared: (first: string, last: string) =>
    both(
      `与上期同时段（${first} 至 ${last}）比较。`,
      `Held against the same stretch of the period before (${first} to ${last}).`,
    ),
  none: both('这个时期没有发文，也没有要求报送。', 'Nothing was sent or asked for in this period.'),
  ranking: (kind: Text) => both(`排在前面的：${kind.zh}`, `The highest: ${kind.en}`),
  legend: both('竖线是上期同时段。', 'The thin mark is the same stretch of the period before.'),
  legendWithLimits: both(
    '竖线是上期同时段，红线是限额，红色是超过限额。',
    'The thin mark is the period before, the red line the budget, red is above it.',
  ),
  eachRecipient: both(
    '上面的合计是各收文单位相加：一件公文发给几个单位就算几件。',
    'The totals above add up the recipients: a document that went to three of them counts three times.',
  ),
  turns: (kind: Text) => both(`逐期变化：${kind.zh}`, `Period by period: ${kind.en}`),
  kind: both('图上显示', 'Shown in the picture'),
  table: both('各单位', 'By organisation'),
  budgets: both('限额', 'Budgets'),
  budgetsIntro: both(
    '负责人可以限定一个单位在一个时期内最多发多少文、要多少报表。起草人在起草和送审时就看到是否超过；限额注明“超过要说明理由”的，办公室审核时不写理由不能通过。',
    'A head may say how much an organisation may demand in a period. Whoever drafts sees while drafting and at sending for review whether it would be exceeded; where the budget holds, the office has to say at the review why it goes on.',
  ),
  inForce: both('现行限额', 'In force'),
  noBudgets: both('还没有设定限额。', 'No budget was set yet.'),
  used: both('本期已用', 'Used'),
  allowed: both('限额', 'Allowed'),
  lastYear: both('不超过上年同期', 'Not above the year before'),
  lastYearIs: (allowed: number | null) =>
    allowed === null
      ? both(
          '不超过上年同期（还没有上年数据，暂不适用）',
          'Not above the year before (of which nothing is known yet, so it does not apply)',
        )
      : both(`不超过上年同期（${allowed}）`, `Not above the year before (${allowed})`),
  length: both('周期', 'Period'),
  what: both('限什么', 'What'),
  whom: both('对谁', 'Of whom'),
  holds: both('超过要说明理由', 'Whoever exceeds it gives a reason'),
  advises: both('超过只提醒', 'Exceeding it is only said'),
  reason: both('理由', 'Reason'),
  full: both('已满', 'Used up'),
  exceeded: both('已超过', 'Exceeded'),
  history: both('取消和改过的限额', 'Budgets ended or replaced'),
  endedBecause: both('取消理由', 'Why it was ended'),
  set: both('设定限额', 'Set a budget'),
  setIntro: both(
    '同一单位、同一内容再次设定，新的代替旧的，旧的留在历史里。',
    'Set again for the same, the new one takes the place of the old one, which stays in the history.',
  ),
  most: both('最多多少', 'At most'),
  mostHint: both('留空表示不超过上年同期。', 'Left empty it means: not above the same period of the year before.'),
  end: both('取消限额', 'End'),
  endQuestion: both('取消后不再提醒，历史里仍然看得到。', 'Nothing is said of it any more; it stays in the history.'),
} as const
