import { both } from '../../../kernel/text.ts'

export const cardRulePhrases = {
  title: both('亮牌规则', 'Card rules'),
  intro: both(
    '什么时候提醒、亮黄牌、亮红牌由本区设定，没有全国统一标准，所以每条规则都写明来源。版本不能修改，只能加新版本或者停用；每张牌都记着按哪一版亮出。',
    'When a reminder, a yellow or a red card is shown is for the district to set; no national figure exists, hence each rule states its source. A version never changes: it is replaced or retired. Each card says by which version it was shown.',
  ),
  code: both('代码', 'Code'),
  codeHint: both(
    '小写字母、数字和连字符；填已有代码即为新版本',
    'Lower case, digits, hyphens; a code that exists gets a new version',
  ),
  colour: both('牌', 'Card'),
  rule: both('规则', 'Rule'),
  when: both('比较', 'Compared'),
  whens: {
    left: both('到期前还剩的工作日不多于', 'Working days left, at most'),
    late: both('到期后已过的工作日多于', 'Working days late, more than'),
  },
  days: both('工作日数', 'Working days'),
  zh: both('中文说明', 'In Chinese'),
  en: both('英文说明', 'In English'),
  validTo: both('最后一天', 'Last day'),
  open: both('一直有效', 'no end'),
  state: both('状态', 'State'),
  inForce: both('有效', 'In force'),
  coming: both('将生效', 'To come'),
  past: both('已失效', 'Past'),
  add: both('新增规则或者新版本', 'Add a rule or a version'),
  submit: both('保存新版本', 'Save as a new version'),
  retire: both('停用', 'Retire'),
  retireQuestion: (code: string) =>
    both(
      `从选定日期的次日起不再按“${code}”亮牌。已经亮出的牌不变。`,
      `No cards are shown by “${code}” after the chosen day. Cards that were shown stay.`,
    ),
  none: both('还没有规则。', 'There are no rules yet.'),
  notRunning: both('这条规则没有正在生效的版本。', 'No version of this rule is in force.'),
  added: (code: string, version: number) =>
    both(`亮牌规则“${code}”第 ${version} 版`, `Card rule “${code}”, version ${version}`),
  retired: (code: string, day: string) =>
    both(`亮牌规则“${code}”用到 ${day} 为止`, `Card rule “${code}” ends on ${day}`),
} as const
