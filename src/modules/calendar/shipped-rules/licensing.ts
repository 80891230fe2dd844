import { both, type Text } from '../../../kernel/text.ts'
import type { DeadlineRule } from '../rule.ts'
import { licenceStops } from './licence-stops.ts'
import { extendedOnce, rule } from './shape.ts'

const source = '行政许可法 (2019)'
const unit = 'working-days'
const article = (zh: string, en: string): Text => both(`《行政许可法》${zh}`, `Administrative Licensing Law ${en}`)

/** The limits of 行政许可法, all in working days (art. 82). */
export const licensing: readonly DeadlineRule[] = [
  rule({
    ...{ code: 'licence-intake', amount: 5, unit, source },
    name: both('行政许可申请的受理审查', 'Intake check of a licence application'),
    legalBasis: article(
      '第三十二条第一款第四项：当场或者在五日内一次告知，逾期不告知的，自收到申请材料之日起即为受理',
      'art. 32(1)(4): everything is told at once within five days, otherwise the application counts as accepted from its receipt',
    ),
  }),
  rule({
    ...{ code: 'licence-decision', amount: 20, unit, source, stopGrounds: licenceStops },
    name: both('行政许可决定', 'Decision on a licence'),
    legalBasis: article('第四十二条第一款、第八十二条', 'arts. 42(1) and 82'),
    extension: extendedOnce(
      10,
      'own-organisation',
      both(
        '本行政机关负责人批准，并告知申请人理由',
        'approved by the head of the agency; the applicant is told the reason',
      ),
    ),
  }),
  rule({
    ...{ code: 'licence-joint-decision', amount: 45, unit, source, stopGrounds: licenceStops },
    name: both('统一、联合、集中办理的行政许可决定', 'Decision on a licence handled jointly'),
    legalBasis: article('第四十二条第二款、第二十六条、第八十二条', 'arts. 42(2), 26 and 82'),
    extension: extendedOnce(
      15,
      'government',
      both(
        '本级人民政府负责人批准，并告知申请人理由',
        'approved by the head of the government of that level; the applicant is told the reason',
      ),
    ),
  }),
  rule({
    ...{ code: 'licence-preliminary-review', amount: 20, unit, source, stopGrounds: licenceStops },
    name: both('下级行政机关的初审', 'Preliminary review by a lower agency'),
    legalBasis: article('第四十三条、第八十二条', 'arts. 43 and 82'),
  }),
  rule({
    ...{ code: 'licence-delivery', amount: 10, unit, source },
    name: both('颁发、送达行政许可证件', 'Delivery of a licence'),
    legalBasis: article('第四十四条、第八十二条', 'arts. 44 and 82'),
  }),
  rule({
    ...{ code: 'business-registration', amount: 3, unit, mark: 'M' },
    source: '市场主体登记管理条例 art. 19, from memory: have it checked against the text before real use',
    name: both('市场主体登记（不能当场登记的）', 'Registration of a business that cannot be registered on the spot'),
    legalBasis: both(
      '《行政许可法》第五十六条：材料齐全、符合法定形式的当场登记；期限据《市场主体登记管理条例》第十九条（待核对）',
      'Administrative Licensing Law art. 56: registered on the spot when complete; the time after art. 19 of the Regulations on Registering Market Entities (to be checked)',
    ),
    extension: extendedOnce(
      3,
      'own-organisation',
      both('登记机关负责人批准（待核对）', 'approved by the head of the registration authority (to be checked)'),
    ),
  }),
]
