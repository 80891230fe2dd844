import { both } from '../../../../kernel/text.ts'
import type { GuideDraft } from '../../model.ts'

export const faq: GuideDraft['faq'] = [
  {
    question: both('两项补贴能一起领吗？', 'Can both allowances be received together?'),
    answer: both(
      '能。低保家庭里的一级、二级残疾人，两项都可以领，一次申请就行。',
      'Yes. A person of grade 1 or 2 in a household with the subsistence allowance receives both, with one application.',
    ),
  },
  {
    question: both('领了两项补贴，低保会少吗？', 'Will the subsistence allowance be cut?'),
    answer: both('不会。两项补贴不算家庭收入。', 'No. The two allowances do not count as income.'),
  },
  {
    question: both('我在外地打工，要回来办吗？', 'I work in another province. Must I come back?'),
    answer: both(
      '不用。网上可以办；或者到当地任何一个乡镇（街道）窗口交材料，3 个工作日内转回来，我们办完了由那边告诉您。',
      'No. Apply online, or hand it in at any township or street counter where you are. It reaches us within 3 working days, and the counter there tells you the result.',
    ),
  },
  {
    question: both('审核要时间，中间的月份补不补？', 'Is the time of the review paid?'),
    answer: both(
      '补。审定合格的，从递交申请的当月算起，补正材料、审核花的时间都不影响。',
      'Yes. Once granted it counts from the month in which you applied; time spent on corrections or review does not matter.',
    ),
  },
  {
    question: both('孩子还小，没有银行卡怎么办？', 'My child is small and has no bank account. What now?'),
    answer: both(
      '先写监护人能为孩子开的账户；确实开不了的，在表里选“没有账户”，工作人员帮您办。',
      'A guardian can open one for the child. If that is impossible choose “no account” in the form; staff will help.',
    ),
  },
  {
    question: both('家人说不清话，工作人员能上门吗？', 'My relative cannot speak clearly. Can staff come to us?'),
    answer: both(
      '能。打村（社区）帮办员电话 0990-8612300，可以上门，也可以请手语翻译。',
      'Yes. Ring the helper at 0990-8612300. They come to your home and can bring a sign language interpreter.',
    ),
  },
]
