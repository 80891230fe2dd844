import { both, type Text } from '../../../kernel/text.ts'
import { dayText } from '../../../ui/index.ts'

export const endedPhrases = {
  terminate: both('终止办理', 'End this matter'),
  intro: both(
    '申请人已登记死亡或者注销，事项不能继续的，终止办理。终止后不能恢复；继承人、共同生活的家庭成员可以另行申请。',
    'The applicant was noted as deceased or closed. Where the matter cannot go on, end it. It cannot be taken up again; heirs and the household may apply for themselves.',
  ),
  reason: both('为什么不能继续', 'Why it cannot go on'),
  step: both('申请人死亡或者终止，依法终止办理。', 'The applicant is no more: the matter was ended.'),
  alive: both(
    '没有已确认的死亡或者注销登记，不能终止。',
    'There is no confirmed note of death or closure: it cannot be ended.',
  ),
  allowance: (granted: Text): Text =>
    both(`领取人死亡：停发或者重新核定（${granted.zh}）`, `Who was paid has died: stop or reckon anew (${granted.en})`),
  begun: (day: string): Text =>
    both(
      `持有人已登记死亡或者注销（${dayText(day).zh}），启动注销。`,
      `The holder was noted as gone (${dayText(day).en}): deregistration begun.`,
    ),
  facts: (day: string, evidence: string): Text =>
    both(`${day} 登记；依据：${evidence}`, `Noted for ${day}; it rests on: ${evidence}`),
  dropped: both(
    '死亡或者注销登记有误，已经更正，注销程序终止。',
    'The note was wrong and has been undone; the deregistration ends.',
  ),
} as const
