import { both } from '../../../../kernel/text.ts'
import type { GuideDraft } from '../../model.ts'
import { organisations } from '../offices.ts'

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
    level: 'county',
    part: 'reviews',
    organisation: organisations.federation,
    name: both('云川区残疾人联合会', 'Yunchuan District Disabled Persons’ Federation'),
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
    level: 'village',
    who: both(
      '本人、监护人、家人、村（居）民委员会或者其他受托人',
      'The person, guardian, family, village committee or another who is asked',
    ),
    what: both(
      '填一张申请表。户口不在本区的，可以就近交给任何乡镇（街道）窗口。',
      'Fill in one form. If you are registered elsewhere, hand it in at any township or street counter.',
    ),
  },
  {
    code: 'accept',
    name: both('受理', 'Acceptance'),
    stage: 'acceptance',
    level: 'township',
    who: both('乡镇（街道）经办人', 'The township clerk'),
    what: both(
      '看申请填得全不全；要补的一次说清。',
      'Looks whether the form is complete; what must be added is said once.',
    ),
    limit: both(
      '5 个工作日内（本区规定）；到期没告诉您缺什么，就算受理了。',
      'Within 5 working days (local rule); if nothing is said by then, it counts as accepted.',
    ),
  },
  {
    code: 'first-review',
    name: both('初审', 'Township review'),
    stage: 'review',
    level: 'township',
    who: both('乡镇（街道）经办人', 'The township clerk'),
    what: both(
      '初步看符不符合条件，写明意见，报区里。',
      'Looks whether the conditions are met and sends it up with an opinion.',
    ),
  },
  {
    code: 'review',
    name: both('审核', 'Review'),
    stage: 'review',
    level: 'county',
    who: both('区民政局和区残联同时进行', 'The bureau and the federation, at the same time'),
    what: both(
      '民政局核对低保和重复待遇，残联核对残疾人证和等级。',
      'The bureau checks the subsistence allowance and double benefits; the federation checks certificate and grade.',
    ),
  },
  {
    code: 'decide',
    name: both('审批', 'Decision'),
    stage: 'decision',
    level: 'county',
    who: both('区民政局负责人', 'The head of the bureau'),
    what: both(
      '两边都查完以后审定；两项分别写明合格还是不合格、为什么。',
      'Decides when both checks are done, separately for each allowance and with reasons.',
    ),
    limit: both('受理后 8 个工作日内。', 'Within 8 working days of acceptance.'),
  },
  {
    code: 'finish',
    name: both('办结', 'Completion'),
    stage: 'completion',
    level: 'county',
    who: both('区民政局会同区残联', 'The bureau with the federation'),
    what: both(
      '报财政拨付，按月打到账户，从递交申请的当月算起。',
      'Funds are called and paid every month, from the month in which you applied.',
    ),
  },
  {
    code: 'deliver',
    name: both('送达', 'Delivery'),
    stage: 'delivery',
    level: 'township',
    who: both('乡镇（街道）', 'The township'),
    what: both('网上、邮寄或者由帮办员送到家。', 'Online, by post, or brought by the helper.'),
  },
]
