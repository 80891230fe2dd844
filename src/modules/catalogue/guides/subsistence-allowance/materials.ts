import { both } from '../../../../kernel/text.ts'
import type { GuideDraft } from '../../model.ts'
import { delegationBlank, delegationExample } from '../delegation.ts'
import { onlineService } from '../laws/online-service.ts'
import { subsistenceReview } from '../laws/subsistence-review.ts'
import { applicationBlank, applicationExample, authorisationBlank, authorisationExample } from './templates.ts'

const none = { original: 0, copy: 0 }
const fromApplicant = both('申请人提供', 'From the applicant')

/** What the applicant hands in. */
const handedIn: GuideDraft['materials'] = [
  {
    code: 'application',
    name: both('最低生活保障申请书', 'Application for the subsistence allowance'),
    kind: 'application-form',
    necessity: 'required',
    form: 'either',
    source: 'applicant',
    sourceExplain: both(
      '网上填写的表单就是申请书，不用另交；在窗口办的填一份纸质的。',
      'The form filled in online is the application; at the counter fill in one sheet.',
    ),
    copies: { original: 1, copy: 0 },
    acceptStandard: both(
      '各栏如实填写，申请人签名或按手印；网上提交的以本人登录确认为签名。',
      'Filled in truthfully and signed or marked with a fingerprint; online, the sign-in of the person counts as the signature.',
    ),
    fillExplain: both(
      '说不准的数字填估计数并写明“约”。家里其他人的身份号码照户口簿填。',
      'Where you do not know a figure, give your best guess and say so. Copy ID numbers of others from the household book.',
    ),
    collection: ['paper'],
    blank: applicationBlank,
    example: applicationExample,
    basis: subsistenceReview.apply,
  },
  {
    code: 'authorisation',
    name: both('家庭经济状况核对授权书', 'Authorisation to check the household’s means'),
    kind: 'application-form',
    necessity: 'required',
    form: 'either',
    source: 'applicant',
    sourceExplain: fromApplicant,
    copies: { original: 1, copy: 0 },
    acceptStandard: both(
      '所有成年家庭成员都签了名或按了手印；照片要清楚、完整。',
      'Signed or marked with a fingerprint by every adult member; a photograph must be clear and complete.',
    ),
    fillExplain: both(
      '下载打印，签好后拍照上传；没有打印机可以到村里取，帮办员代您上传。',
      'Print it, sign it and photograph it. Without a printer ask in the village; the helper uploads it for you.',
    ),
    collection: ['upload', 'paper'],
    blank: authorisationBlank,
    example: authorisationExample,
    basis: subsistenceReview.authorise,
  },
  {
    code: 'delegation',
    name: both('代办委托书', 'Letter of delegation'),
    kind: 'application-form',
    necessity: 'required',
    when: both(
      '只有村（居）民委员会或者其他人代您申请时才要。',
      'Only when the village committee or somebody else applies for you.',
    ),
    form: 'either',
    source: 'applicant',
    sourceExplain: fromApplicant,
    copies: { original: 1, copy: 0 },
    acceptStandard: both(
      '委托人签名或按手印，写明委托办什么。',
      'Signed or marked by the person who delegates, saying what for.',
    ),
    fillExplain: both('一张就够，不用公证。', 'One sheet is enough; it need not be notarised.'),
    collection: ['upload', 'paper'],
    blank: delegationBlank,
    example: delegationExample,
    basis: subsistenceReview.helped,
  },
  {
    code: 'medical-proof',
    name: both('诊断证明或者住院、门诊收费单', 'Diagnosis, or bills from hospital or clinic'),
    kind: 'certificate',
    necessity: 'may-follow',
    when: both(
      '只有因病困难、想扣减看病支出时才要。',
      'Only when illness is a reason and you want medical costs to be deducted.',
    ),
    form: 'either',
    source: 'third-party',
    sourceExplain: both(
      '看病的医院；医保系统里查得到的由政府查。',
      'The hospital; what the medical insurance system holds is looked up by us.',
    ),
    copies: { original: 0, copy: 1 },
    acceptStandard: both(
      '近 12 个月的，看得清姓名、病名或者金额。',
      'Of the last 12 months; name and illness or amount can be read.',
    ),
    fillExplain: both(
      '没有也可以先申请，入户调查时再给看。',
      'You may apply without it and show it during the home visit.',
    ),
    collection: ['upload', 'paper', 'may-follow'],
    basis: subsistenceReview.income,
  },
]

/** What government looks up itself, once the household has agreed. */
const lookedUp: GuideDraft['materials'] = [
  {
    code: 'identity',
    name: both('居民身份证、居民户口簿', 'Identity cards and household book'),
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
      '与申请书所填一致；不一致的先向您核实。',
      'Agrees with the application; if not, we ask you first.',
    ),
    fillExplain: both('不用填写。', 'Nothing to fill in.'),
    collection: ['licence-store'],
    basis: onlineService.notAgain,
  },
  {
    code: 'economic-data',
    name: both('家庭经济状况核对结果', 'Result of the check of means'),
    kind: 'other',
    necessity: 'required',
    form: 'electronic',
    source: 'shared-data',
    sourceExplain: both(
      '区民政局凭授权书向税务、社保、不动产、车辆、银行等单位查询。',
      'The civil affairs bureau asks tax, social insurance, real estate, vehicle offices and banks, by your authorisation.',
    ),
    copies: none,
    acceptStandard: both(
      '有授权书才查；查到的结果会告诉您，您可以提出异议。',
      'Asked only with your authorisation; you are told the result and may object.',
    ),
    fillExplain: both('不用填写。', 'Nothing to fill in.'),
    collection: ['licence-store'],
    basis: subsistenceReview.checkStarts,
  },
  {
    code: 'disability-certificate',
    name: both('残疾人证', 'Disability certificate'),
    kind: 'certificate',
    necessity: 'optional',
    when: both('家里有持证残疾人的。', 'When a member holds one.'),
    form: 'electronic',
    source: 'shared-data',
    sourceExplain: both(
      '从残联系统取得，不用您交。',
      'From the register of the disabled persons’ federation; you do not hand it in.',
    ),
    copies: none,
    acceptStandard: both('在有效期内。', 'Valid.'),
    fillExplain: both('不用填写。', 'Nothing to fill in.'),
    collection: ['licence-store'],
    basis: onlineService.notAgain,
  },
]

export const materials: GuideDraft['materials'] = [...handedIn, ...lookedUp]
