import { both, type Text } from '../../../kernel/text.ts'
import type { DeadlineRule } from '../rule.ts'
import { licenceStops } from './licence-stops.ts'
import { civilCode203, extendedOnce, rule } from './shape.ts'

const workingDays = 'working-days'
const calendarDays = 'calendar-days'

const allowance = '民发〔2021〕57号'
const allowanceArticle = (zh: string, en: string): Text =>
  both(
    `《最低生活保障审核确认办法》（${allowance}）${zh}`,
    `Measures for confirming the minimum living allowance (${allowance}) ${en}`,
  )
const allowanceExtension = extendedOnce(
  15,
  'own-organisation',
  both(
    '作出决定的民政部门负责人批准（批准人为本区设定）',
    'approved by the head of the deciding department (who approves is a setting of the district)',
  ),
)

/** 最低生活保障审核确认. */
const minimumLivingAllowance: readonly DeadlineRule[] = [
  rule({
    ...{ code: 'mla-whole', amount: 30, unit: workingDays, source: allowance, extension: allowanceExtension },
    name: both('最低生活保障审核确认', 'Confirmation of the minimum living allowance'),
    legalBasis: allowanceArticle(
      '第二十二条：自受理之日起三十个工作日',
      'art. 22: thirty working days from acceptance',
    ),
  }),
  rule({
    ...{ code: 'mla-promised', amount: 25, unit: workingDays, mark: 'V-local', extension: allowanceExtension },
    source: 'A promise of the district, shorter than the rule',
    name: both('最低生活保障审核确认（承诺）', 'Confirmation of the minimum living allowance (promised)'),
    legalBasis: both('本区公布的办事指南', 'The published guide of the district'),
  }),
  rule({
    ...{ code: 'mla-survey', amount: 3, unit: workingDays, source: allowance },
    name: both('启动入户调查', 'Beginning of the household survey'),
    legalBasis: allowanceArticle('第十五条', 'art. 15'),
  }),
  rule({
    ...{ code: 'mla-check', amount: 3, unit: workingDays, source: allowance },
    name: both('启动家庭经济状况信息核对', 'Beginning of the check of means'),
    legalBasis: allowanceArticle('第十七条', 'art. 17'),
  }),
  rule({
    ...{ code: 'mla-notice', amount: 7, unit: calendarDays, source: allowance, rollForward: civilCode203 },
    name: both('最低生活保障公示', 'Public notice on the minimum living allowance'),
    legalBasis: allowanceArticle('第十九条：公示期为七天', 'art. 19: notice of seven days'),
  }),
  rule({
    ...{ code: 'mla-county', amount: 10, unit: workingDays, source: allowance },
    name: both('区级审核确认', 'Confirmation by the district'),
    legalBasis: allowanceArticle('第二十条', 'art. 20'),
  }),
  rule({
    ...{ code: 'mla-notify', amount: 3, unit: workingDays, source: allowance },
    name: both('告知不予确认', 'Telling a refusal'),
    legalBasis: allowanceArticle('第二十一条', 'art. 21'),
  }),
]

const associations = '社会团体登记管理条例 (2016)'
const associationArticle = both(
  '《社会团体登记管理条例》第十二条：自收到全部有效文件之日起60日内',
  'Regulations on the registration of social organisations art. 12: within 60 days of receiving all valid documents',
)
const associationStops = licenceStops.filter(({ code }) => code === 'hearing' || code === 'expert-review')

/** 社会团体成立登记. */
const socialOrganisation: readonly DeadlineRule[] = [
  rule({
    ...{ code: 'so-whole', amount: 60, unit: calendarDays, source: associations },
    name: both('社会团体成立登记', 'Registration of a social organisation'),
    ...{ legalBasis: associationArticle, rollForward: civilCode203, stopGrounds: associationStops },
  }),
  rule({
    ...{ code: 'so-promised', amount: 30, unit: calendarDays, mark: 'V-local' },
    source: 'A promise of the district, shorter than the regulations',
    name: both('社会团体成立登记（承诺）', 'Registration of a social organisation (promised)'),
    legalBasis: both('本区公布的办事指南', 'The published guide of the district'),
    ...{ rollForward: civilCode203, stopGrounds: associationStops },
  }),
  rule({
    ...{ code: 'so-deliver', amount: 10, unit: workingDays, source: '行政许可法 (2019)' },
    name: both('颁发、送达社会团体登记证书', 'Delivery of the certificate of a social organisation'),
    legalBasis: both('《行政许可法》第四十四条、第八十二条', 'Administrative Licensing Law arts. 44 and 82'),
  }),
]

/** 困难残疾人生活补贴和重度残疾人护理补贴. */
const disabilityAllowances: readonly DeadlineRule[] = [
  rule({
    ...{ code: 'da-whole', amount: 10, unit: workingDays },
    source:
      'Notice of 2021 on handling the allowances across provinces, as publicly reported; 国发〔2015〕52号 sets no figure',
    name: both('残疾人两项补贴审核', 'Decision on the two allowances for disabled persons'),
    ...{ mark: 'M' },
    legalBasis: both(
      '两项补贴“跨省通办”通知（2021年）',
      'Notice on handling the two allowances across provinces (2021)',
    ),
  }),
  rule({
    ...{ code: 'da-promised', amount: 8, unit: workingDays, mark: 'V-local' },
    source: 'A promise of the district, shorter than the notice',
    name: both('残疾人两项补贴审核（承诺）', 'Decision on the two allowances for disabled persons (promised)'),
    legalBasis: both('本区公布的办事指南', 'The published guide of the district'),
  }),
]

/** What is paid every month does not stop by itself. */
const allowances: readonly DeadlineRule[] = [
  rule({
    ...{ code: 'allowance-after-death', amount: 5, unit: workingDays, mark: 'V-local' },
    source: '本平台随带的起始值，没有官方出处，由本区核定：法规要求及时决定，没有规定天数',
    name: both('领取人死亡后停发或者重新核定', 'Stopping or reckoning anew an allowance after a death'),
    legalBasis: both(
      '《社会救助暂行办法》第十三条：人口状况发生变化的，应当及时决定增发、减发或者停发；其他按月发放的待遇参照办理（本区设定）',
      'Interim Measures for Social Assistance art. 13: to be decided in time when the household has changed; applied to other monthly allowances by the district',
    ),
  }),
]

/** The limits of three services of civil affairs; those marked V-local are the district's own. */
export const civilAffairs: readonly DeadlineRule[] = [
  ...minimumLivingAllowance,
  ...socialOrganisation,
  ...disabilityAllowances,
  ...allowances,
]
