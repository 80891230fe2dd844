import { both } from '../../../kernel/text.ts'
import type { DeadlineRule } from '../rule.ts'
import { rule } from './shape.ts'

/** What is shown to the public, and answers to those who object. */
export const publicity: readonly DeadlineRule[] = [
  rule({
    ...{ code: 'result-publication', amount: 20, unit: 'working-days', source: '政府信息公开条例 (2019)' },
    name: both('公开办理结果', 'Publishing a result'),
    legalBasis: both(
      '《政府信息公开条例》第二十六条：自该政府信息形成或者变更之日起20个工作日内',
      'Regulations on Open Government Information art. 26: within 20 working days of its making or change',
    ),
  }),
  rule({
    ...{ code: 'notice-objection-answer', amount: 10, unit: 'working-days', mark: 'V-local' },
    source: 'No national figure; the district has set one',
    name: both('答复对公示的异议', 'Answering an objection to a public notice'),
    legalBasis: both(
      '本区设定；民发〔2021〕57号第十九条要求重新调查，未规定答复期限',
      'A setting of the district; 民发〔2021〕57号 art. 19 has it looked into again and gives no days',
    ),
  }),
]
