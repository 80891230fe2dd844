import { both } from '../../../../kernel/text.ts'
import type { GuideDraft } from '../../model.ts'
import { subsistenceReview } from '../laws/subsistence-review.ts'
import { organisations } from '../offices.ts'

/** Who does what, from the village to the county. */
export const handlers: GuideDraft['handlers'] = [
  {
    level: 'village',
    part: 'helps',
    organisation: null,
    name: both('您所在的村（居）民委员会', 'Your village or community committee'),
  },
  {
    level: 'township',
    part: 'accepts',
    organisation: null,
    name: both('您户口所在的乡镇人民政府（街道办事处）', 'The township or street office where you are registered'),
  },
  {
    level: 'township',
    part: 'reviews',
    organisation: null,
    name: both('您户口所在的乡镇人民政府（街道办事处）', 'The township or street office where you are registered'),
  },
  {
    level: 'county',
    part: 'decides',
    organisation: organisations.civilAffairs,
    name: both('云川区民政局', 'Yunchuan District Civil Affairs Bureau'),
  },
]

/** What happens, in the order in which the household lives it. */
export const steps: GuideDraft['steps'] = [
  {
    code: 'apply',
    name: both('申请', 'Applying'),
    stage: 'other',
    level: 'village',
    who: both('您自己；需要时由村（社区）帮办员上门帮忙', 'You; if needed the village helper comes to your home'),
    what: both('填申请，全家成年人在授权书上签名。', 'You fill in the application; all adults sign the authorisation.'),
  },
  {
    code: 'accept',
    name: both('受理', 'Acceptance'),
    stage: 'acceptance',
    level: 'township',
    who: both('乡镇（街道）经办人', 'The township clerk'),
    what: both(
      '看材料齐不齐。缺什么、错什么，一次说清楚；齐了就受理，时间从这天算起。',
      'Looks whether all is there. What is missing or wrong is said once and completely; if all is there it is accepted, and the time starts.',
    ),
    limit: both(
      '5 个工作日内（本区规定）；到期没告诉您缺什么，就算受理了。',
      'Within 5 working days (local rule); if nothing is said by then, it counts as accepted.',
    ),
  },
  {
    code: 'survey',
    name: both('入户调查和信息核对', 'Home visit and check'),
    stage: 'review',
    level: 'township',
    who: both(
      '乡镇（街道）至少两人上门，村（社区）协助（村里 5 个工作日没有回音也照样往下办）；区民政局同时核对信息',
      'At least two from the township, with the village (if it does not answer in 5 working days the work goes on); the bureau checks records at the same time',
    ),
    what: both(
      '看看家里的实际生活，问问邻居，核对收入和财产。核对不符合的会先告诉您，您可以要求复查。',
      'They see how you live, ask neighbours, and check income and property. If the check does not fit you are told first and may ask for another look.',
    ),
    limit: both('受理后 3 个工作日内启动。', 'Begun within 3 working days of acceptance.'),
  },
  {
    code: 'opinion',
    name: both('初审', 'Township review'),
    stage: 'review',
    level: 'township',
    who: both('乡镇（街道）经办人', 'The township clerk'),
    what: both('根据调查和核对提出同意或者不同意的意见。', 'Proposes yes or no on what was found.'),
  },
  {
    code: 'notice',
    name: both('公示', 'Public notice'),
    stage: 'other',
    level: 'village',
    who: both('乡镇（街道）在您所在的村（社区）张贴', 'Put up by the township in your village or community'),
    what: both(
      '拟同意的公示 7 天，谁都可以提意见。有异议就重新调查或者民主评议。',
      'If the proposal is yes it hangs for 7 days and anybody may object. An objection is looked into again.',
    ),
    limit: both('7 天，周末节假日也算。', '7 days, weekends and holidays included.'),
  },
  {
    code: 'county-review',
    name: both('审核', 'County review'),
    stage: 'review',
    level: 'county',
    who: both('区民政局经办人', 'The clerk of the civil affairs bureau'),
    what: both(
      '审查全部材料。有近亲属登记或者有人举报的，区里再入户一次。',
      'Reviews everything. If a relative of staff is involved or somebody has reported it, the county visits once more.',
    ),
    limit: both(
      '收到乡镇材料后 10 个工作日内作出决定。',
      'Decided within 10 working days of receiving the township’s papers.',
    ),
  },
  {
    code: 'decide',
    name: both('审批', 'Decision'),
    stage: 'decision',
    level: 'county',
    who: both('区民政局负责人', 'The head of the civil affairs bureau'),
    what: both(
      '作出确认或者不予确认的决定；同意的同时定下金额。',
      'Confirms or does not confirm; a confirmation also sets the amount.',
    ),
  },
  {
    code: 'finish',
    name: both('办结', 'Completion'),
    stage: 'completion',
    level: 'county',
    who: both('区民政局', 'The civil affairs bureau'),
    what: both(
      '同意的在村（社区）公布，并安排从下个月起发钱。',
      'If confirmed it is made known in the village or community, and payment is set up from the next month.',
    ),
  },
  {
    code: 'deliver',
    name: both('送达', 'Delivery'),
    stage: 'delivery',
    level: 'township',
    who: both('乡镇（街道）', 'The township'),
    what: both(
      '在网上发给您，也可以邮寄或者由帮办员送到家。',
      'It is sent to you online, by post, or brought by the helper.',
    ),
    limit: both(
      '不批准的，3 个工作日内书面告诉您理由。',
      'A refusal reaches you in writing, with reasons, within 3 working days.',
    ),
  },
]

/** Limits of parts, counted beside the whole. */
export const parts: NonNullable<GuideDraft['times']['parts']> = [
  {
    code: 'survey',
    name: both('启动入户调查', 'Home visit begun'),
    limit: {
      rule: 'mla-survey',
      amount: 3,
      unit: 'working-days',
      explain: both('自受理之日起。', 'From acceptance.'),
      basis: subsistenceReview.surveyStarts,
    },
  },
  {
    code: 'check',
    name: both('启动信息核对', 'Check of records begun'),
    limit: {
      rule: 'mla-check',
      amount: 3,
      unit: 'working-days',
      explain: both('自收到乡镇（街道）提请之日起。', 'From the township’s request.'),
      basis: subsistenceReview.checkStarts,
    },
  },
  {
    code: 'notice',
    name: both('公示', 'Public notice'),
    limit: {
      rule: 'mla-notice',
      amount: 7,
      unit: 'calendar-days',
      explain: both('自张贴之日起。', 'From the day it is put up.'),
      basis: subsistenceReview.notice,
    },
  },
  {
    code: 'county',
    name: both('区民政局审核确认', 'County review and decision'),
    limit: {
      rule: 'mla-county',
      amount: 10,
      unit: 'working-days',
      explain: both('自收到乡镇（街道）上报材料之日起。', 'From receiving the township’s papers.'),
      basis: subsistenceReview.countyDecides,
    },
  },
  {
    code: 'notify',
    name: both('告知不予确认', 'Telling of a refusal'),
    limit: {
      rule: 'mla-notify',
      amount: 3,
      unit: 'working-days',
      explain: both('自作出决定之日起。', 'From the decision.'),
      basis: subsistenceReview.decision,
    },
  },
]
