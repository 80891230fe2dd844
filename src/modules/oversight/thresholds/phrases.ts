import { both, type Text } from '../../../kernel/text.ts'

export const thresholdWords = {
  title: both('线索规则', 'Rules of findings'),
  intro: both(
    '系统按下列规则在办件中找线索。线索不是结论，由人核实。阈值没有全国统一标准，由本区设定，每一版写明来源；每条线索都记着按哪一版找到。',
    'By these rules matters are looked through for findings. A finding is no verdict: a person looks. No national figure exists for the thresholds; the district sets them, each version states its source, and each finding says by which version it was made.',
  ),
  oversight: both('季度亮牌结果', 'Cards and grades by quarter'),
  rule: both('规则', 'Rule'),
  falsePositive: both('什么时候不是问题', 'When it is no fault'),
  since: both('自', 'Since'),
  versions: both('历次版本', 'All versions'),
  figures: both('阈值', 'Thresholds'),
  noFigures: both('没有阈值，依法律和办事指南', 'No threshold: law and guides'),
  enteredBy: both('设定人', 'Entered by'),
  shipped: both('随系统提供', 'came with the product'),
  change: both('改变阈值', 'Change thresholds'),
  changeIntro: both(
    '保存为新版本，从生效日起使用；已经找到的线索保留原来的版本，不会因此消失或者重复。',
    'It is saved as a new version and holds from its day on. What was found keeps its version; nothing disappears or comes twice.',
  ),
  keep: both('去修改', 'Change them'),
  submit: both('保存新版本', 'Save as a new version'),
  none: both('没有规则。', 'There are no rules.'),
  noSuch: both('没有这条规则，或者它没有阈值。', 'There is no such rule, or it has no threshold.'),
  bounds: (name: Text, least: number, most: number) =>
    both(`“${name.zh}”须是 ${least} 到 ${most} 的整数。`, `“${name.en}” is a whole number from ${least} to ${most}.`),
  added: (code: string, version: number) =>
    both(`线索规则“${code}”第 ${version} 版`, `Rule “${code}”, version ${version}`),
} as const
