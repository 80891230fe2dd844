import { both } from '../../../kernel/text.ts'

export const feePhrases = {
  title: both('收费', 'Charge a fee'),
  intro: both(
    '只能收办事指南列明的费用，每项一次，不得超过公布的标准（行政许可法第五十九条）。申请人会收到通知。',
    'Only fees that the guide lists, each once, at most as high as published (Licensing Law, art. 59). The applicant is told.',
  ),
  panel: both('收费', 'Fees'),
  which: both('收费项目', 'Fee'),
  yuan: both('金额（元）', 'Sum (yuan)'),
  yuanHint: both(
    '不填即按公布的标准收。减免的，填实际收取的金额。',
    'Leave empty to charge what the guide says. With a reduction, give what is really charged.',
  ),
  submit: both('收取并告知申请人', 'Charge and tell the applicant'),
  none: both('办事指南没有列明任何收费，不能收费。', 'The guide lists no fee: nothing can be charged.'),
  allCharged: both('办事指南列明的费用都已经收过。', 'Every fee of the guide has been charged.'),
  noSum: both('请写成金额，例如 12.50。', 'Write a sum, such as 12.50.'),
  sumNeeded: both('这项费用按标准计算，请填写金额。', 'This fee is computed by its standard: give the sum.'),
  standard: both('收费标准', 'Standard'),
  basis: both('依据', 'Basis'),
  charged: both('已收', 'Charged'),
  day: both('日期', 'Day'),
  notYet: both('未收', 'not charged'),
  sum: (yuan: string) => both(`${yuan} 元`, `¥${yuan}`),
} as const
