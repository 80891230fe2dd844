import { both } from '../../../../kernel/text.ts'
import type { GuideDraft } from '../../model.ts'
import { licensing } from '../laws/licensing.ts'
import { organisations } from '../offices.ts'

const counter = both('云川区行政审批局窗口', 'Counter of the approval bureau')

export const handlers: GuideDraft['handlers'] = [
  { level: 'county', part: 'accepts', organisation: organisations.approval, name: counter },
  {
    level: 'county',
    part: 'assists',
    organisation: organisations.health,
    name: both('云川区卫生健康局', 'Yunchuan District Health Bureau'),
  },
  {
    level: 'county',
    part: 'assists',
    organisation: organisations.fire,
    name: both('云川区消防救援大队', 'Yunchuan District Fire and Rescue Brigade'),
  },
  {
    level: 'county',
    part: 'decides',
    organisation: organisations.approval,
    name: both('云川区行政审批局', 'Yunchuan District Administrative Approval Bureau'),
  },
]

export const steps: GuideDraft['steps'] = [
  {
    code: 'accept',
    name: both('受理', 'Acceptance'),
    stage: 'acceptance',
    level: 'county',
    who: counter,
    what: both(
      '看材料齐不齐。要补的一次说清。受理的同时转告卫健局、消防大队。',
      'Looks whether the papers are complete; what is missing is said once. With acceptance the health bureau and the fire brigade are told.',
    ),
    limit: both('5 个工作日内；逾期即为受理。', 'Within 5 working days, otherwise it counts as accepted.'),
  },
  {
    code: 'review',
    name: both('审核', 'Review'),
    stage: 'review',
    level: 'county',
    who: both(
      '行政审批局、卫健局、消防大队同时进行',
      'Approval bureau, health bureau and fire brigade, at the same time',
    ),
    what: both(
      '审批局看材料，需要时两个人以上到现场；卫健局、消防大队各自提出意见。逾期没有提出的，时间线上写明，不视为同意。',
      'The bureau looks at the papers and, if needed, two or more visit; the health bureau and the fire brigade give opinions. Who is late is named on the timeline; silence is no consent.',
    ),
    limit: both('卫健局 10 个、消防大队 8 个工作日。', 'Health bureau 10, fire brigade 8 working days.'),
  },
  {
    code: 'decide',
    name: both('审批', 'Decision'),
    stage: 'decision',
    level: 'county',
    who: both('行政审批局负责人', 'The head of the approval bureau'),
    what: both(
      '作出书面决定；有部门没有答复的，在决定里写明。不予许可的说明理由。',
      'Decides in writing, naming whoever did not answer. A refusal gives reasons.',
    ),
    limit: both('20 个工作日（承诺），45 个工作日（法定）。', '20 working days (promised), 45 (statutory).'),
  },
  {
    code: 'finish',
    name: both('办结', 'Completion'),
    stage: 'completion',
    level: 'county',
    who: counter,
    what: both('生成电子许可证，公布结果。', 'Issues the electronic licence and makes the result known.'),
  },
  {
    code: 'deliver',
    name: both('送达', 'Delivery'),
    stage: 'delivery',
    level: 'county',
    who: counter,
    what: both('网上发给您，纸质的可以来取或者邮寄。', 'Online; on paper at the counter or by post.'),
    limit: both('作出决定之日起 10 个工作日内。', 'Within 10 working days of the decision.'),
  },
]

export const parts: NonNullable<GuideDraft['times']['parts']> = [
  {
    code: 'delivery',
    name: both('颁发、送达许可证', 'Issue and delivery of the licence'),
    limit: {
      rule: 'licence-delivery',
      amount: 10,
      unit: 'working-days',
      explain: both('自作出决定之日起。', 'From the decision.'),
      basis: licensing.deliver,
    },
  },
]

export const faq: GuideDraft['faq'] = [
  {
    question: both('要自己去找卫健局和消防大队吗？', 'Must I go to the health bureau and the fire brigade myself?'),
    answer: both(
      '不用。审批局受理以后同时去问它们，您在办件页面看得到问了谁、到哪一天。',
      'No. The approval bureau asks both with acceptance; your matter’s page shows who is asked and until when.',
    ),
  },
  {
    question: both('有一个部门一直不答复怎么办？', 'What if one of them never answers?'),
    answer: both(
      '到期没有答复的，时间线上写明，转它的负责人督促。审批局可以写明后作出决定，总的期限不会因此变长。',
      'The timeline says so and its head is told. The approval bureau may decide, naming it; your time does not get longer for it.',
    ),
  },
]
