import { both, same, type Text } from '../../../kernel/text.ts'
import { partWords } from './dictionary-parts.ts'

/** What a clerk calls a part, with a hint where the name alone does not say what to write. */
export interface Entry {
  readonly label: Text
  readonly hint?: Text
}

/** Words of members that mean the same wherever they stand. */
const common: Readonly<Record<string, Entry>> = {
  code: {
    label: both('编码', 'Code'),
    hint: both(
      '只用英文字母、数字和短横；发布后不要改。',
      'Letters, digits and hyphens; do not change it once published.',
    ),
  },
  name: { label: both('名称', 'Name') },
  kind: { label: both('类别', 'Kind') },
  basis: { label: both('依据', 'Basis') },
  bases: { label: both('设定依据', 'Legal bases') },
  law: { label: both('法律法规名称', 'Law'), hint: both('写全称和修订年份。', 'Full name and year.') },
  article: { label: both('条款', 'Article') },
  text: { label: both('条文原文', 'Text of the article'), hint: both('逐字照录，不改写。', 'Word for word.') },
  local: { label: both('本地规定（不是法律）', 'A local rule, not law') },
  explain: { label: both('说明', 'Explanation') },
  title: { label: both('标题', 'Title') },
  body: { label: both('正文', 'Body') },
  level: { label: both('层级', 'Level') },
  organisation: { label: both('机构', 'Organisation') },
  address: { label: both('地址', 'Address') },
  phone: { label: both('电话', 'Telephone') },
  hours: { label: both('时间', 'Hours') },
  limit: { label: both('时限', 'Time') },
  rule: {
    label: both('期限规则', 'Deadline rule'),
    hint: both('由工作日历计算；可按规则带入天数。', 'Computed by the calendar; the days can be taken from it.'),
  },
  amount: { label: both('数量', 'Amount') },
  unit: { label: both('单位', 'Unit') },
  result: { label: both('发给的结果', 'Result that is issued') },
  outcome: { label: both('视为哪种决定', 'Counts as which decision') },
  grounds: { label: both('理由', 'Grounds'), hint: both('不予许可须从中引用。', 'A refusal must cite one of them.') },
  workingDays: { label: both('工作日数', 'Working days') },
  onLapse: { label: both('逾期怎么办', 'What follows when it lapses') },
  blank: { label: both('空白表格', 'Blank form') },
  example: { label: both('示例样表', 'Filled example') },
  sample: { label: both('结果样本', 'Sample of the result') },
  remark: { label: both('备注', 'Remark') },
  reason: { label: both('原因', 'Reason') },
  within: { label: both('期限', 'Within') },
  fields: { label: both('证面项目', 'Lines of the certificate') },
  label: { label: both('项目名称', 'Name of the line') },
  from: { label: both('取自表单项目', 'Taken from the field') },
  question: { label: both('问题', 'Question') },
  answer: { label: both('回答', 'Answer') },
  value: { label: both('号码或地址', 'Number or address') },
  zh: { label: both('中文', 'Chinese') },
  en: { label: both('英文', 'English') },
  _key: { label: both('编码', 'Code') },
}

/** What a part is called; one that nobody has named yet by its name in the model. */
export function entryOf(path: string): Entry {
  const pattern = patternOf(path)
  const last = pattern.split('.').at(-1) ?? pattern
  return partWords[pattern] ?? common[last] ?? { label: same(last) }
}

/** A path without the places in lists: materials.2.name -> materials.name. */
export function patternOf(path: string): string {
  return path.replace(/\.\d+(?=\.|$)/g, '')
}
