import { both, type Text } from '../../../kernel/text.ts'

export const figurePhrases = {
  stops: both('停表统计', 'Stopped time'),
  stopsIntro: both(
    '按季度统计已决定的办件：停表占全部时间的份额、受理期限过半才要求补正、延期。每个数字都能看到明细。',
    'Decided matters by quarter: the share of time that the clock stood still, material asked for late, extensions. Each figure leads to its rows.',
  ),
  quarter: both('季度', 'Quarter'),
  organisation: both('单位', 'Organisation'),
  anyOrganisation: both('全部单位', 'All organisations'),
  decided: both('决定件数', 'Decided'),
  share: both('停表时间份额', 'Share of time stopped'),
  ground: both('停表理由', 'Ground'),
  stopCount: both('停表次数', 'Stops'),
  hours: both('停表小时', 'Hours stopped'),
  byOrganisation: both('按单位', 'By organisation'),
  byGround: both('按理由', 'By ground'),
  none: both('这个季度没有决定的办件。', 'Nothing was decided in this quarter.'),
  noStops: both('这个季度没有停表。', 'No clock was stopped in this quarter.'),
  rows: both('停表统计明细', 'Matters behind the figures'),
  noRows: both('没有符合条件的办件。', 'No matter fits these filters.'),
  figure: both('统计项', 'Figure'),
  matter: both('办件', 'Matter'),
  accepted: both('受理', 'Accepted'),
  decidedAt: both('决定', 'Decided'),

  title: both('效能监察结果', 'Results of supervision'),
  intro: both(
    '按单位和季度公布监督机构的亮牌结果和评定等次。只计程序终结、没有撤销的牌；正在陈述、申诉的不计。同一次超期先黄后红的，只计红牌。',
    'Cards and grades of supervision by organisation and quarter. Only cards whose procedure has ended and which were not lifted count; of a yellow and a red card for one delay only the red one.',
  ),
  yellow: both('黄牌', 'Yellow cards'),
  red: both('红牌', 'Red cards'),
  lifted: both('撤销认定', 'Lifted'),
  pending: both('程序进行中', 'Not final yet'),
  grade: both('等次', 'Grade'),
  noQuarter: both(
    '这个季度没有决定的办件，也没有亮牌。',
    'Nothing was decided in this quarter, and no card was issued.',
  ),
  unfinished: both('本季度尚未结束，数字还会变化。', 'This quarter is not over: the figures will change.'),
  rule: (version: number) => both(`评定规则第 ${version} 版`, `Grading rule, version ${version}`),
  noRule: both(
    '没有适用于这个季度的评定规则，不能评定等次。请监督机构设定规则。',
    'No grading rule holds for this quarter, so no grade can be given. Supervision must enter one.',
  ),
  formula: (yellow: number, red: number) =>
    both(
      `每百件决定的扣分：黄牌 ${yellow} 分、红牌 ${red} 分`,
      `Points for each hundred decided matters: ${yellow} for a yellow card, ${red} for a red one`,
    ),
  thresholds: (excellent: number, good: number, passing: number) =>
    both(
      `不超过 ${excellent} 分优秀，不超过 ${good} 分良好，不超过 ${passing} 分合格，超过的不合格`,
      `up to ${excellent} excellent, up to ${good} good, up to ${passing} passing, more is failing`,
    ),
  /** A rule as one reads it: what counts, and where each grade ends. */
  grading: (formula: Text, thresholds: Text) =>
    both(`${formula.zh}；${thresholds.zh}`, `${formula.en}; ${thresholds.en}`),
  gradedBy: (rule: Text, grading: Text, source: string) =>
    both(`${rule.zh}：${grading.zh}。来源：${source}`, `${rule.en}: ${grading.en}. Source: ${source}`),
  source: both('来源', 'Source'),
  gradeRules: both('评定规则', 'Grading rules'),
  gradeRulesIntro: both(
    '季度等次由本区设定。版本不能修改；新版本从以后的季度起适用，不溯及已经开始的季度。',
    'Quarterly grades are for the district to set. A version never changes; a new one holds from a later quarter on.',
  ),
  addRule: both('新增版本', 'Add a version'),
  yellowPoints: both('黄牌分值', 'Points of a yellow card'),
  redPoints: both('红牌分值', 'Points of a red card'),
  excellent: both('优秀：每百件不超过', 'Excellent: at most, for each hundred'),
  good: both('良好：每百件不超过', 'Good: at most'),
  passing: both('合格：每百件不超过', 'Passing: at most'),
  least: both('少于多少件不评', 'Not graded below so many matters'),
  validFrom: both('从哪一天起的季度适用', 'For quarters that begin on or after'),
  order: both('各等次的分数须依次不减。', 'The thresholds must not fall from one grade to the next.'),
  added: (version: number) => both(`季度评定规则第 ${version} 版`, `Grading rule, version ${version}`),
} as const
