import { both, type Text } from '../../../kernel/text.ts'

interface Sums {
  readonly from: string
  readonly to: string
}

export const feePhrases = {
  title: both('收费', 'Fees'),
  chargeTitle: both('收取费用', 'Charge a fee'),
  intro: both(
    '只能收办事指南列明的费用，每项一次，不得超过公布的标准（行政许可法第五十九条）。申请人会收到通知。收错了的，由一人申请、另一人审定后更正。',
    'Only fees that the guide lists, each once, at most as high as published (Licensing Law, art. 59). The applicant is told. A wrong charge is put right by one who asks and another who decides.',
  ),
  panel: both('收费', 'Fees'),
  which: both('收费项目', 'Fee'),
  yuan: both('金额（元）', 'Sum (yuan)'),
  yuanHint: both(
    '不填即按公布的标准收。指南写明可以减免的，填实际收取的金额，全免填 0。',
    'Leave empty to charge what the guide says. Where the guide lets it be reduced, give what is really charged; 0 waives it.',
  ),
  submit: both('收取并告知申请人', 'Charge and tell the applicant'),
  none: both('办事指南没有列明任何收费，不能收费。', 'The guide lists no fee: nothing can be charged.'),
  allCharged: both('办事指南列明的费用都已经收过。', 'Every fee of the guide has been charged.'),
  tooLate: both('现在的环节不能再收费。', 'At this stage nothing can be charged any more.'),
  noSum: both('请写成金额，例如 12.50。', 'Write a sum, such as 12.50.'),
  sumNeeded: both('这项费用按标准计算，请填写金额。', 'This fee is computed by its standard: give the sum.'),
  overStandard: (yuan: string) =>
    both(`超过公布的标准，最多 ${yuan} 元。`, `More than was published: at most ¥${yuan}.`),
  notReducible: (yuan: string) =>
    both(
      `办事指南没有写明这项费用可以减免，应收 ${yuan} 元。`,
      `The guide does not let this fee be reduced: it is ¥${yuan}.`,
    ),
  standard: both('收费标准', 'Standard'),
  basis: both('依据', 'Basis'),
  charged: both('已收', 'Charged'),
  day: both('日期', 'Day'),
  notYet: both('未收', 'not charged'),
  sum: (yuan: string) => both(`${yuan} 元`, `¥${yuan}`),
  before: (yuan: string) => both(`原收 ${yuan} 元，已更正`, `¥${yuan} before it was corrected`),

  correctTitle: both('更正或者取消收费', 'Correct a charge or take it back'),
  correctIntro: both(
    '写明错在哪里。由本单位负责人审定（负责人申请的，由另一人审定）后生效，并告知缴款人；多收的退还。',
    'Say what was wrong. It holds once the head of the organisation has decided (or another person, where the head asks); who pays is told, and what was taken too much goes back.',
  ),
  whichCharge: both('哪一项收费', 'Which charge'),
  how: both('怎样更正', 'What is right'),
  hows: {
    cancel: both('取消：这项费用不应当收', 'Take it back: nothing was due'),
    correct: both('更正金额', 'Another sum'),
  },
  right: both('正确的金额（元）', 'The right sum (yuan)'),
  rightHint: both('更正金额的填写；取消的不填。', 'For another sum; leave empty when it is taken back.'),
  rightNeeded: both('请填写正确的金额。', 'Give the right sum.'),
  reason: both('错在哪里，依据什么', 'What was wrong, and on what that rests'),
  reasonHint: both('至少 10 个字，缴款人会看到。', 'At least 10 characters; who pays reads it.'),
  ask: both('申请更正，待另一人审定', 'Ask for it; another person decides'),
  sameSum: both('和现在的金额一样，不需要更正。', 'That is the sum that holds now: nothing is to be corrected.'),
  notCharged: both('这项费用没有收过。', 'This fee has not been charged.'),
  waits: both('这项收费已经有更正等待审定。', 'A correction of this charge waits for its decision already.'),
  corrections: both('更正记录', 'Corrections'),
  change: both('更正', 'Change'),
  fromTo: ({ from, to }: Sums) => both(`${from} 元改为 ${to} 元`, `¥${from} to ¥${to}`),
  askedBy: both('申请人员', 'Asked by'),
  state: both('状态', 'State'),
  states: {
    waits: both('待审定', 'waits'),
    granted: both('已更正', 'corrected'),
    refused: both('不予更正', 'refused'),
  },
  decidedBy: both('审定人员', 'Decided by'),
  own: both('须由另一人审定。', 'Somebody else has to decide.'),
  task: both('审定收费更正', 'Decide on a correction of a charge'),
  grant: both('同意更正', 'Correct it'),
  grantQuestion: (yuan: string) =>
    both(
      `同意后立即生效：这项费用为 ${yuan} 元，并告知缴款人。不能撤回；再有错误的，另行更正。`,
      `It holds at once: the fee is ¥${yuan}, and who pays is told. This cannot be taken back; another mistake is corrected anew.`,
    ),
  refuse: both('不同意', 'Refuse'),
  refuseQuestion: both('原来的收费不变，记录保留。', 'The charge stands as it is; the record stays.'),
  answer: both('不同意的理由', 'Why not'),
  answerNeeded: both('请写明不同意的理由，至少 5 个字。', 'Say why not, in at least 5 characters.'),
  noCorrection: both('没有这项更正。', 'There is no such correction.'),
  decidedAlready: both('这项更正已经审定。', 'This correction has been decided.'),
  asked: (fee: Text, from: string, to: string) =>
    both(`申请把${fee.zh}由 ${from} 元更正为 ${to} 元。`, `Asked to correct ${fee.en} from ¥${from} to ¥${to}.`),
  granted: (fee: Text, { from, to }: Sums, cancelled: boolean) =>
    cancelled
      ? both(`取消收取${fee.zh} ${from} 元。`, `${fee.en} of ¥${from} was taken back.`)
      : both(`${fee.zh}由 ${from} 元更正为 ${to} 元。`, `${fee.en} was corrected from ¥${from} to ¥${to}.`),
  refused: (fee: Text, { from, to }: Sums, _cancelled: boolean) =>
    both(`不同意把${fee.zh}由 ${from} 元更正为 ${to} 元。`, `Refused to correct ${fee.en} from ¥${from} to ¥${to}.`),
  goesBack: (yuan: string) =>
    both(
      `已经缴纳的，多缴的 ${yuan} 元退还，请保留缴款凭证，与收费单位联系。`,
      `If you have paid, ¥${yuan} go back to you: keep the receipt and get in touch with the office.`,
    ),
  stillDue: (yuan: string) => both(`还应缴纳 ${yuan} 元。`, `¥${yuan} are still due.`),
} as const
