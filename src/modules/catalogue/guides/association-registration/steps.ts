import { both } from '../../../../kernel/text.ts'
import type { GuideDraft } from '../../model.ts'
import { licensing } from '../laws/licensing.ts'
import { organisations } from '../offices.ts'

export const handlers: GuideDraft['handlers'] = [
  {
    level: 'county',
    part: 'accepts',
    organisation: organisations.civilAffairs,
    name: both('云川区民政局社会组织登记窗口', 'Registry counter of the civil affairs bureau'),
  },
  {
    level: 'county',
    part: 'reviews',
    organisation: organisations.civilAffairs,
    name: both(
      '云川区民政局社会组织管理科、法制审核岗',
      'Registry section and legal review of the civil affairs bureau',
    ),
  },
  {
    level: 'county',
    part: 'decides',
    organisation: organisations.civilAffairs,
    name: both('云川区民政局', 'Yunchuan District Civil Affairs Bureau'),
  },
]

export const steps: GuideDraft['steps'] = [
  {
    code: 'apply',
    name: both('申请', 'Applying'),
    stage: 'other',
    level: 'county',
    who: both('发起人', 'The founders'),
    what: both(
      '业务主管单位同意以后，在网上填登记申请书，上传文件。',
      'After the supervising unit has consented, fill in the application online and upload the documents.',
    ),
  },
  {
    code: 'accept',
    name: both('受理', 'Acceptance'),
    stage: 'acceptance',
    level: 'county',
    who: both('登记窗口', 'The registry counter'),
    what: both(
      '看文件齐不齐、合不合形式。能当场改的当场改；要补的，5 个工作日内一次说清。受理或者不受理都给盖章、写日期的书面凭证。',
      'Looks whether the documents are complete and in due form. What can be corrected on the spot is; what must be added is said once, within 5 working days. Either way you get a sealed and dated paper.',
    ),
    limit: both(
      '5 个工作日内；逾期不告知的，收到材料那天就算受理。',
      'Within 5 working days; if nothing is said by then it counts as accepted from the day of receipt.',
    ),
  },
  {
    code: 'review',
    name: both('审核', 'Review'),
    stage: 'review',
    level: 'county',
    who: both('社会组织管理科和法制审核岗同时进行', 'The registry section and legal review, at the same time'),
    what: both(
      '一边看会员、资金、住所、人员、章程是否真实、够条件，一边看是否合法。需要实地核查的，去两个以上的人。涉及别人重大利益的，听你们双方的意见。',
      'One looks whether members, funds, domicile, people and charter are real and sufficient, the other whether all is lawful. If the place must be seen, two or more go. If others’ major interests are touched, both sides are heard.',
    ),
  },
  {
    code: 'decide',
    name: both('审批', 'Decision'),
    stage: 'decision',
    level: 'county',
    who: both('区民政局负责人', 'The head of the bureau'),
    what: both(
      '作出准予或者不予登记的书面决定；不予登记的说明理由，并告诉您怎么复议、起诉。',
      'Decides in writing; a refusal gives reasons and says how to contest it.',
    ),
    limit: both(
      '收到全部有效文件之日起 30 天（承诺），最长 60 天（法定）。',
      '30 days after all valid documents were received (promised), at most 60 (statutory).',
    ),
  },
  {
    code: 'finish',
    name: both('办结', 'Completion'),
    stage: 'completion',
    level: 'county',
    who: both('社会组织管理科', 'The registry section'),
    what: both('制作登记证书，公告成立。', 'Makes the certificate and announces the registration.'),
  },
  {
    code: 'deliver',
    name: both('送达', 'Delivery'),
    stage: 'delivery',
    level: 'county',
    who: both('登记窗口', 'The registry counter'),
    what: both('网上发给您，证书可以邮寄，也可以来取。', 'Online; the certificate comes by post, or you collect it.'),
    limit: both('准予登记之日起 10 个工作日内。', 'Within 10 working days of the decision to register.'),
  },
]

export const parts: NonNullable<GuideDraft['times']['parts']> = [
  {
    code: 'intake',
    name: both('一次性告知补正', 'Telling what is missing, once'),
    limit: {
      rule: 'licence-intake',
      amount: 5,
      unit: 'working-days',
      explain: both('自收到申请之日起。', 'From receiving the application.'),
      basis: licensing.correct,
    },
  },
  {
    code: 'delivery',
    name: both('颁发、送达证书', 'Issue and delivery of the certificate'),
    limit: {
      rule: 'so-deliver',
      amount: 10,
      unit: 'working-days',
      explain: both('自作出准予登记决定之日起。', 'From the decision to register.'),
      basis: licensing.deliver,
    },
  },
]
