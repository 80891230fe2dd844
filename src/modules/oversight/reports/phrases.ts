import type { Day } from '../../../kernel/day.ts'
import { both, type Text } from '../../../kernel/text.ts'
import type { Figure } from './model.ts'

export const reportPhrases = {
  list: both('监察月报', 'Monthly reports'),
  intro: both(
    '每个单位每月一份，签发后不再改变：内容的摘要写入公开账本，任何时候再下载都是同样的数字。',
    'One for each organisation and month. What was issued does not change: its digest stands in the public ledger, and it can be printed again with the same figures.',
  ),
  noSuch: both('没有这份月报。', 'There is no such report.'),
  already: both('这个单位这个月的月报已经签发。', 'The report of this organisation and month has been issued.'),
  notOver: both('这个月还没有结束。', 'This month is not over.'),
  none: both('还没有签发的月报。', 'No report has been issued.'),
  organisation: both('单位', 'Organisation'),
  about: both('哪个单位的月报', 'Report of which organisation'),
  month: both('月份', 'Month'),
  monthHint: both('例如 2026-08', 'Such as 2026-08'),
  issuedAt: both('签发', 'Issued'),
  issue: both('签发月报', 'Issue a report'),
  title: (organisation: Text, month: Text) =>
    both(`${organisation.zh} ${month.zh}监察月报`, `Report of ${organisation.en}, ${month.en}`),
  figure: both('指标', 'Figure'),
  value: both('本月', 'This month'),
  previous: both('上月', 'Month before'),
  n: both('件数 n', 'n'),
  rule: both('计数规则', 'How it is counted'),
  version: (version: number) => both(`第 ${version} 版`, `version ${version}`),
  ruleOf: (rule: Text, version: number) => both(`${rule.zh}（第 ${version} 版）`, `${rule.en} (version ${version})`),
  printed: (day: Day) => {
    const [year, month, date] = day.split('-').map(Number)
    return both(
      `签发于 ${year} 年 ${month} 月 ${date} 日　签发后不再改变，每个数字的明细见平台`,
      `Issued on ${day}. What was issued does not change; the matters behind each figure are on the platform.`,
    )
  },
  /** Words around the number of the page and of all pages. */
  pageOf: { zh: ['第 ', ' 页，共 ', ' 页'], en: ['Page ', ' of ', ''] },
  figuresSheet: both('指标', 'Figures'),
  unit: both('单位', 'Unit'),
  noValue: both('无', 'none'),
  noValueOf: both('没有可以计算的，或者太少不列', 'nothing to take it of, or too few to be told'),
  units: {
    matters: both('件', 'matters'),
    'working-days': both('工作日', 'working days'),
    cards: both('张', 'cards'),
    findings: both('条', 'findings'),
    ratings: both('件', 'ratings'),
    'per-cent': both('%', '%'),
    complaints: both('件', 'complaints'),
    rectifications: both('件', 'rectifications'),
  } satisfies Record<Figure['unit'], Text>,
  digest: both('内容摘要（SHA-256）', 'Digest of the content (SHA-256)'),
  digestHint: both('与公开账本中签发操作的内容一致', 'As in the content of the act of issuing in the public ledger'),
  pdf: both('下载 PDF', 'Download as PDF'),
  sheet: both('下载电子表格', 'Download as spreadsheet'),
  rows: both('明细', 'Matters'),
  noRows: both('没有办件。', 'No matters.'),
  number: both('办件编号', 'Number'),
  issued: (organisation: Text, month: string) =>
    both(`签发${organisation.zh} ${month} 月报`, `Report of ${organisation.en} for ${month} issued`),
} as const
