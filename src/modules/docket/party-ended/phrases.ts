import { both, type Text } from '../../../kernel/text.ts'
import { dayText } from '../../../ui/index.ts'

type Kind = 'person' | 'firm'

export const partyEndedPhrases = {
  task: (kind: Kind): Text =>
    kind === 'person'
      ? both('申请人死亡：依法处理', 'The applicant has died: deal with it')
      : both('申请单位已注销：依法处理', 'The firm has been closed: deal with it'),
  step: (kind: Kind, day: string): Text =>
    kind === 'person'
      ? both(`申请人已登记死亡（${dayText(day).zh}）。`, `The applicant was noted as deceased (${dayText(day).en}).`)
      : both(`申请单位已登记注销（${dayText(day).zh}）。`, `The firm was noted as closed (${dayText(day).en}).`),
  undone: both('死亡或者注销登记有误，已经更正。', 'The note of death or closure was wrong and has been undone.'),
  intro: both(
    '先核对，再决定：继承人或者共同生活的家庭成员可以接着办的，告诉他们；不能继续的，在事项页上方点“终止办理”。处理完写在下面。',
    'Look into it, then decide. Where heirs or the household may go on, tell them; where it cannot go on, end it with the button at the top of the matter. Write below what was done.',
  ),
  introPaid: both(
    '事项已经办结，但待遇按月发放，不会自己停止。核对后通知发放单位从哪个月起停发；家庭其他成员仍符合条件的，重新核定。死亡之后已经多发的，依法收回。处理完写在下面。',
    'The matter is closed, but what was granted is paid every month and does not stop by itself. Tell whoever pays from which month to stop; where others of the household still qualify, reckon anew. What was paid for the time after the death is taken back by law. Write below what was done.',
  ),
  doneHintPaid: both(
    '例如：已通知发放单位自 4 月起停发；其配偶继续符合条件，重新核定。',
    'For example: the paying office was told to stop from April; the widow still qualifies and is reckoned anew.',
  ),
  who: both('申请人', 'Applicant'),
  day: both('日期', 'Day'),
  evidence: both('依据', 'What it rests on'),
  source: both('登记单位', 'Noted by'),
  done: both('怎样处理的', 'What was done'),
  doneHint: both('例如：已联系其配偶，由其另行申请。', 'For example: the widow was told and applies herself.'),
  submit: both('处理完毕', 'Dealt with'),
  settled: both('申请人死亡或者注销的情况已经处理。', 'The end of the applicant was dealt with.'),
  none: both('没有这项待办。', 'There is no such work.'),
} as const
