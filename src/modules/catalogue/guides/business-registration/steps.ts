import { both } from '../../../../kernel/text.ts'
import type { GuideDraft } from '../../model.ts'

const counter = both('开办企业专区', 'The business counters')

export const steps: GuideDraft['steps'] = [
  {
    code: 'accept',
    name: both('受理', 'Acceptance'),
    stage: 'acceptance',
    level: 'county',
    who: counter,
    what: both(
      '看材料齐不齐、合不合形式。要补的一次说清。',
      'Looks whether the papers are complete and in due form. What is missing is said once.',
    ),
    limit: both('5 个工作日内告知，逾期即为受理。', 'Within 5 working days, otherwise it counts as accepted.'),
  },
  {
    code: 'review',
    name: both('审核', 'Review'),
    stage: 'review',
    level: 'county',
    who: counter,
    what: both('形式审查，材料齐全的当场完成。', 'A check of form, at once when complete.'),
  },
  {
    code: 'decide',
    name: both('登记', 'Registration'),
    stage: 'decision',
    level: 'county',
    who: counter,
    what: both(
      '受理和登记一次完成，时间线上各记一步。',
      'Acceptance and registration are one act; the timeline shows both.',
    ),
    limit: both('当场；不能当场的 3 个工作日。', 'On the spot; otherwise 3 working days.'),
  },
  {
    code: 'finish',
    name: both('办结', 'Completion'),
    stage: 'completion',
    level: 'county',
    who: counter,
    what: both('生成电子营业执照，公布登记。', 'Issues the electronic licence and makes the registration known.'),
  },
  {
    code: 'deliver',
    name: both('送达', 'Delivery'),
    stage: 'delivery',
    level: 'county',
    who: counter,
    what: both('网上发给您，纸质的可以来取或者邮寄。', 'Online; on paper at the counter or by post.'),
  },
]

export const faq: GuideDraft['faq'] = [
  {
    question: both('要先办卫生许可才能登记吗？', 'Do I need the hygiene licence first?'),
    answer: both(
      '不用。先登记，再办许可；两件事可以在“开小旅馆一件事”里一次填好。',
      'No. Register first, then get the licence; the bundle “Open a guest house” asks once for both.',
    ),
  },
]
