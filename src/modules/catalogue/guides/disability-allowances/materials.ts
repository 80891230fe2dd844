import { both } from '../../../../kernel/text.ts'
import type { GuideDraft } from '../../model.ts'
import { delegationBlank, delegationExample } from '../delegation.ts'
import { disabilityAllowances } from '../laws/disability-allowances.ts'
import { onlineService } from '../laws/online-service.ts'
import { applicationBlank, applicationExample } from './templates.ts'

const none = { original: 0, copy: 0 }
const nothing = both('不用填写。', 'Nothing to fill in.')

/** One application; everything else is in government’s hands already. */
export const materials: GuideDraft['materials'] = [
  {
    code: 'application',
    name: both('残疾人两项补贴申请表', 'Application for the two disability allowances'),
    kind: 'application-form',
    necessity: 'required',
    form: 'either',
    source: 'applicant',
    sourceExplain: both(
      '网上填写的表单就是申请表，不用另交；在窗口办的填一份纸质的。',
      'The form filled in online is the application; at the counter fill in one sheet.',
    ),
    copies: { original: 1, copy: 0 },
    acceptStandard: both(
      '写清楚申请哪一项，签名或按手印；网上提交的以登录确认为签名。',
      'Says which allowance, and is signed or marked; online the sign-in counts as the signature.',
    ),
    fillExplain: both('两项都符合的可以一起申请。', 'If both fit, apply for both at once.'),
    collection: ['paper'],
    blank: applicationBlank,
    example: applicationExample,
    basis: disabilityAllowances.apply,
  },
  {
    code: 'delegation',
    name: both('代办委托书', 'Letter of delegation'),
    kind: 'application-form',
    necessity: 'required',
    when: both(
      '只有监护人、家人、村（居）民委员会以外的人代办时才要。',
      'Only when somebody other than guardian, family or village committee applies.',
    ),
    form: 'either',
    source: 'applicant',
    sourceExplain: both('残疾人或者监护人提供', 'From the disabled person or guardian'),
    copies: { original: 1, copy: 0 },
    acceptStandard: both('委托人签名或按手印，写明委托办什么。', 'Signed or marked, saying what for.'),
    fillExplain: both('一张就够，不用公证。', 'One sheet is enough; it need not be notarised.'),
    collection: ['upload', 'paper'],
    blank: delegationBlank,
    example: delegationExample,
    basis: disabilityAllowances.apply,
  },
  {
    code: 'disability-certificate',
    name: both('残疾人证', 'Disability certificate'),
    kind: 'certificate',
    necessity: 'required',
    form: 'electronic',
    source: 'shared-data',
    sourceExplain: both('从残联系统取得，不用您交。', 'From the federation’s register; you do not hand it in.'),
    copies: none,
    acceptStandard: both('在有效期内；类别和等级以登记为准。', 'Valid; kind and grade as registered.'),
    fillExplain: nothing,
    collection: ['licence-store'],
    basis: disabilityAllowances.apply,
  },
  {
    code: 'identity',
    name: both('居民身份证、居民户口簿', 'Identity card and household book'),
    kind: 'certificate',
    necessity: 'required',
    form: 'electronic',
    source: 'shared-data',
    sourceExplain: both(
      '从公安人口信息和电子证照取得，不用您交。',
      'From the police register and the store of electronic licences; you do not hand it in.',
    ),
    copies: none,
    acceptStandard: both(
      '与申请表所填一致；不一致的先向您核实。',
      'Agrees with the application; if not, we ask you first.',
    ),
    fillExplain: nothing,
    collection: ['licence-store'],
    basis: onlineService.notAgain,
  },
  {
    code: 'benefits',
    name: both('低保和其他待遇信息', 'Subsistence allowance and other benefits'),
    kind: 'other',
    necessity: 'required',
    form: 'electronic',
    source: 'shared-data',
    sourceExplain: both(
      '低保、特困、孤儿信息民政局自己有，工伤护理费向社保查。',
      'The civil affairs bureau has its own records; work injury benefits are asked of social insurance.',
    ),
    copies: none,
    acceptStandard: both('查到的结果会告诉您，您可以提出异议。', 'You are told what is found and may object.'),
    fillExplain: nothing,
    collection: ['licence-store'],
    basis: disabilityAllowances.review,
  },
]
