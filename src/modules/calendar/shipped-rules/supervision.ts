import { both } from '../../../kernel/text.ts'
import type { DeadlineRule } from '../rule.ts'
import { rule } from './shape.ts'

const local = { unit: 'working-days', mark: 'V-local' } as const
const setting = { source: 'No national figure; the district has set one' }
const ownBasis = both('本区设定；没有全国统一的期限', 'A setting of the district; there is no national figure')

/** Ratings, rectification and complaints: no national figures exist (国办发〔2019〕51号, 国办发〔2020〕53号 give none). */
export const supervision: readonly DeadlineRule[] = [
  rule({
    ...{ code: 'rating-period', amount: 7, unit: 'calendar-days', mark: 'V-local' },
    source: '广东省政务服务“好差评”管理规定：7 日内未评价的默认“基本满意”',
    name: both('评价期限', 'Time to rate'),
    legalBasis: both('国办发〔2019〕51号；天数由地方规定', '国办发〔2019〕51号; the days are local'),
  }),
  rule({
    ...{ code: 'rectification', amount: 15, ...local },
    source: '四川省规定 15 个工作日；山东省德州市规定 5 个工作日',
    name: both('差评和投诉整改反馈', 'Putting right what was rated bad or complained of'),
    legalBasis: both('国办发〔2019〕51号；天数由地方规定', '国办发〔2019〕51号; the days are local'),
  }),
  rule({
    ...{ code: 'rating-appeal-decision', amount: 5, ...local, ...setting },
    name: both('评价申诉复核', 'Deciding an appeal against a rating'),
    legalBasis: ownBasis,
  }),
  rule({
    ...{ code: 'complaint-acceptance', amount: 5, ...local },
    source: '电子监察地方规定：投诉 5 个工作日内决定是否受理',
    name: both('投诉受理', 'Accepting a complaint'),
    legalBasis: both('《优化营商环境条例》第四十九条；天数由地方规定', '优化营商环境条例 art. 49; the days are local'),
  }),
  rule({
    ...{ code: 'complaint-statement', amount: 3, ...local, ...setting },
    name: both('被投诉单位说明', 'Statement of the organisation complained of'),
    legalBasis: ownBasis,
  }),
  rule({
    ...{ code: 'complaint-decision', amount: 15, ...local },
    source: '广东省 12345 热线 2022 年规定：投诉举报类 15 个工作日',
    name: both('投诉办理', 'Deciding a complaint'),
    legalBasis: both('《优化营商环境条例》第四十九条；天数由地方规定', '优化营商环境条例 art. 49; the days are local'),
  }),
  rule({
    ...{ code: 'complaint-review', amount: 15, ...local, ...setting },
    name: both('投诉复核', 'Reviewing an answer to a complaint'),
    legalBasis: ownBasis,
  }),
]
