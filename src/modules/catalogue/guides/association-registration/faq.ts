import { both } from '../../../../kernel/text.ts'
import type { GuideDraft } from '../../model.ts'

export const faq: GuideDraft['faq'] = [
  {
    question: both('业务主管单位是什么，怎么找？', 'What is a supervising unit, and how do I find mine?'),
    answer: both(
      '就是管您这个行业、学科或者业务的区政府部门，或者区政府授权的组织。比如读书会找文化部门，养殖协会找农业农村部门。它要先审查同意，而且不能收费。',
      'The district department, or the body authorised by the district, in charge of your field: the culture department for a reading circle, agriculture for a breeders’ association. It must consent first and may not charge for it.',
    ),
  },
  {
    question: both('批准之前能先搞活动、收会费吗？', 'May we hold events or collect fees before we are registered?'),
    answer: both(
      '不能用社会团体的名义搞。筹备期间只能做筹备的事，比如起草章程、联系会员。',
      'Not under the name of an association. While preparing you may only prepare: draft the charter, find members and the like.',
    ),
  },
  {
    question: both('现职公务员能当负责人吗？', 'May a serving civil servant be an officer?'),
    answer: both(
      '要按干部管理的规定先经批准。本指南不要求交这方面的证明，由拟任负责人自己承诺，业务主管单位审查时把关。',
      'Only with prior approval under the rules for officials. This guide asks for no proof of it: the person declares it and the supervising unit looks into it.',
    ),
  },
  {
    question: both(
      '征求其他部门意见的时间，会不会让我多等？',
      'Do I wait longer while other departments are consulted?',
    ),
    answer: both(
      '不会。部门之间征求意见不停表，时间照样算在 30 天里。只有依法举行听证、依法需要专家评审的时间不算，并且会书面告诉您要多久。',
      'No. Consulting other departments does not stop the clock; it counts within the 30 days. Only a hearing or an expert review that the law demands is left out, and you are told in writing how long it takes.',
    ),
  },
  {
    question: both('60 天是工作日吗？', 'Are the 60 days working days?'),
    answer: both(
      '不是，是自然日，节假日也算。条例写的是“60日”，从收到全部有效文件那天起。我们承诺 30 天。',
      'No, calendar days, holidays included. The regulations say “60 days” from the day all valid documents were received. We promise 30.',
    ),
  },
  {
    question: both('名称能叫“中国××协会”吗？', 'May it be called “China … Association”?'),
    answer: both(
      '不能。地方性的社会团体名称不得冠以“中国”“全国”“中华”等字样，要与活动地域一致。',
      'No. The name of a local association may not begin with “China”, “National” or the like; it must fit its area of activity.',
    ),
  },
]
