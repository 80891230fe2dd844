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
