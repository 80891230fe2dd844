import { both, type Text } from '../../kernel/text.ts'
import type { Finding, ResultState } from './model.ts'

export const refusals = {
  noSuch: both('没有这项结果。', 'There is no such result.'),
  notShown: both('这项结果现在不能这样处理。', 'This cannot be done with the result as it stands.'),
  reasonNeeded: both('请写明更正的原因。', 'Say why it is corrected.'),
  leaks: (findings: readonly Pick<Finding, 'kind' | 'excerpt'>[]) => {
    const said = findings.map(({ kind, excerpt }) => ({ name: findingNames[kind] ?? both(kind, kind), excerpt }))
    return both(
      `发布检查发现${said.map(({ name, excerpt }) => `${name.zh}（${excerpt}）`).join('、')}，不能公开，请改写。`,
      `The release check found ${said.map(({ name, excerpt }) => `${name.en} (${excerpt})`).join(', ')}. It cannot go out: say it in another way.`,
    )
  },
} as const

/** What the release check calls what it finds. */
export const findingNames: Readonly<Record<string, Text>> = {
  'resident-number': both('身份号码', 'a resident number'),
  telephone: both('电话号码', 'a telephone number'),
  account: both('银行账号', 'an account number'),
  name: both('完整姓名', 'a full name'),
  'secrecy-mark': both('密级标志', 'a secrecy mark'),
}

/** Why something is not public, where the guide does not say it. */
export const grounds = {
  guideSilent: both('办理时的指南没有写明结果怎样公开。', 'The guide in force did not say how results are published.'),
  disclosure: both(
    '政府信息公开条例第十四条至第十六条',
    'Regulations on Open Government Information, Articles 14 to 16',
  ),
  annulled: both('原决定已被撤销，不再公开。', 'The decision was annulled and is no longer shown.'),
} as const

export const stateNames: Readonly<Record<ResultState, Text>> = {
  held: both('等待发布检查', 'Held by the release check'),
  published: both('已公开', 'Published'),
  withheld: both('不公开', 'Withheld'),
  'taken-down': both('已撤下', 'Taken down'),
  expired: both('期满撤下', 'Expired'),
}
export const kindNames = { grant: both('准予（同意）', 'Granted'), refuse: both('不予（不同意）', 'Refused') } as const

export const steps = {
  published: both('办理结果按指南向社会公开', 'The result was published as the guide says'),
  held: both('发布检查发现不能公开的内容，等待经办人处理', 'The release check held the result for a person to look at'),
  withheld: both('办理结果不公开', 'The result is withheld'),
  corrected: both('公开的办理结果已更正', 'The published result was corrected'),
  takenDown: both('公开的办理结果已撤下', 'The published result was taken down'),
  expired: both('公开期满，自动撤下', 'Results that were shown long enough were taken down'),
  releaseWork: both('处理待公开的结果', 'Look at a result that is held'),
} as const

export const pagePhrases = {
  title: both('结果公开', 'Published results'),
  lead: both(
    '政务服务办理结果，按事项指南公开；个人信息已经隐去，不该公开的写明理由并计数。',
    'What was decided, published as each guide says. Personal data are masked; what is withheld is counted with its ground.',
  ),
  search: both('查找结果', 'Find a result'),
  example: both('例如：协会、柳树村', 'Such as 协会 or 柳树村'),
  organisation: both('决定机关', 'Office'),
  item: both('事项', 'Service'),
  outcome: both('决定', 'Decision'),
  month: both('公开月份', 'Month of publication'),
  any: both('全部', 'All'),
  none: both('没有符合条件的结果。', 'No result fits.'),
  noneHint: both(
    '有的事项依法不公开，数量和理由见“阳光数据”。',
    'Some are withheld by law: their number and grounds are among the figures.',
  ),
  publishedOn: both('公开日期', 'Published'),
  decidedOn: both('决定日期', 'Decided'),
  place: both('所在村（社区）', 'Village or community'),
  body: both('决定内容', 'Reasons of the decision'),
  keepUntil: both('公开至', 'Shown until'),
  noEnd: both('决定有效期间', 'as long as the decision stands'),
  basis: both('公开依据', 'Basis'),
  late: both('逾期公开', 'published late'),
  due: both('应当公开的最后一天', 'To be published by'),
  days: both('办理用时', 'Time taken'),
  workingDays: (count: number) => both(`${count} 个工作日`, `${count} working day${count === 1 ? '' : 's'}`),
  feed: both('订阅全部（Atom）', 'Subscribe to all (Atom)'),
  feedOf: both('订阅这个列表（Atom）', 'Subscribe to this list (Atom)'),
  csv: both('下载（CSV）', 'Download (CSV)'),
  json: both('接口（JSON）', 'For programs (JSON)'),
  notices: both('正在公示', 'Public notices'),
  figures: both('阳光数据', 'Figures'),
  gone: both('这项结果已经不再公开', 'This result is shown no more'),
  removed: both('最近撤下的结果', 'Taken down lately'),
  reason: both('原因', 'Reason'),
  when: both('时间', 'When'),
  history: both('公开记录', 'What happened to it'),
  acts: {
    published: both('公开', 'Published'),
    corrected: both('更正', 'Corrected'),
    'taken-down': both('撤下', 'Taken down'),
    expired: both('期满撤下', 'Expired'),
  },
  // the desk
  held: both('发布检查没有通过', 'Held by the release check'),
  heldLead: both(
    '请改写下面公开用的文字。改的只是公开的文字，决定原件不变。',
    'Change the words that will be public. The decision itself stays as it is.',
  ),
  correct: both('更正公开内容', 'Correct what is public'),
  release: both('检查并公开', 'Check and publish'),
  correctReason: both('更正原因', 'Why it is corrected'),
  takeDown: both('撤下', 'Take down'),
  takeDownOpen: both('撤下公开结果', 'Take it down'),
  takeDownHint: both(
    '原因会公开显示。决定被依法变更、撤销、确认违法或者确认无效的，应当三日内撤下并公开说明理由（参照《行政处罚法》第四十八条）。',
    'The reason is shown in public.',
  ),
  panel: both('结果公开', 'Publication of the result'),
  seePublic: both('查看公开页面', 'See what is public'),
  // figures
  sunlight: both('阳光数据', 'Figures of decisions'),
  sunlightLead: both(
    '各事项作出了多少决定、公开了多少、不公开的理由、异议怎么处理、用了多长时间。每个数都能下载明细自己核对。',
    'How many decisions, what of them is public and why the rest is not, what became of objections, and how long it took. The rows behind each figure can be downloaded.',
  ),
  window: both('统计区间', 'Period'),
  windows: {
    '30': both('最近 30 天', 'Last 30 days'),
    '90': both('最近 90 天', 'Last 90 days'),
    '365': both('最近一年', 'Last year'),
  },
  decided: both('作出决定', 'Decided'),
  published: both('已公开', 'Published'),
  withheld: both('不公开', 'Withheld'),
  heldCount: both('待检查', 'Held'),
  ended: both('已撤下或期满', 'Taken down or expired'),
  lateCount: both('逾期公开', 'Published late'),
  byItem: both('决定和公开', 'Decisions and their publication'),
  byItemNote: both(
    '公式：已公开 + 不公开 + 待检查 + 已撤下或期满 = 作出决定。逾期公开：晚于决定后 20 个工作日（政府信息公开条例第二十六条）。',
    'Formula: published + withheld + held + taken down or expired = decided. Late: later than 20 working days after the decision (Article 26).',
  ),
  times: both('办理时间', 'Time taken'),
  timesNote: both(
    '从受理到决定的工作日数。中位数：一半的决定不超过它；90% 分位：九成的决定不超过它（均为实际出现的值）。n 为有受理日期的决定数。',
    'Working days from acceptance to decision. Median: half took no longer; 90th percentile: nine in ten took no longer (values that occurred). n is the number of decisions with an acceptance.',
  ),
  picture: both('图（深色到中位数，浅色到 90% 分位）', 'Picture (dark to the median, light to the 90th percentile)'),
  median: both('中位数', 'Median'),
  ninetieth: both('90% 分位', '90th percentile'),
  groundsTitle: both('不公开和撤下的理由', 'Why results are withheld or were taken down'),
  ground: both('理由', 'Ground'),
  article: both('依据', 'Basis'),
  count: both('件数', 'Number'),
  objections: both('公示和异议', 'Public notices and objections'),
  noticesCount: both('公示', 'Notices'),
  objectionState: both('异议结论', 'Conclusion'),
  objectionNames: {
    upheld: both('成立', 'Upheld'),
    partly: both('部分成立', 'Upheld in part'),
    'not-upheld': both('不成立', 'Not upheld'),
    'matter-ended': both('事项已终止', 'The matter ended'),
    waiting: both('正在核实', 'Waiting'),
  },
  nothing: both('这段时间没有数据。', 'No data in this period.'),
  rows: both('下载明细（CSV）', 'Download the rows (CSV)'),
} as const

/** The head line of CSV files: Chinese, as spreadsheets here are read. */
export const csvHeads = {
  results: [
    '编号',
    '事项编码',
    '事项',
    '决定',
    '决定机关',
    '村（社区）',
    '决定日期',
    '公开日期',
    '公开至',
    '办理工作日',
    '逾期公开',
    '公开内容',
    '决定内容',
  ],
  decisions: ['事项编码', '事项', '决定编码', '准予或不予', '公开状态', '决定日期', '办理工作日', '逾期公开'],
} as const
