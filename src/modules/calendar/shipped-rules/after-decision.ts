import { both } from '../../../kernel/text.ts'
import type { DeadlineRule } from '../rule.ts'
import { civilCode203, rule } from './shape.ts'

const local = { unit: 'working-days', mark: 'V-local' } as const
const setting = 'No national figure; the district has set one'

/** What runs beside and after a decision: promises, statements of a holder, and the time to contest. */
export const afterDecision: readonly DeadlineRule[] = [
  rule({
    ...{ code: 'material-follow-up', amount: 60, ...local },
    source: 'The guide sets the time, this at most',
    name: both('容缺材料补交', 'Handing in materials that may follow'),
    legalBasis: both('办事指南公布的补交期限', 'The time in the published guide'),
  }),
  rule({
    ...{ code: 'commitment-verification', amount: 60, ...local },
    source: 'The guide sets the time, this at most',
    name: both('承诺事项核查', 'Verification of a commitment'),
    legalBasis: both('办事指南公布的核查期限', 'The time in the published guide'),
  }),
  rule({
    ...{ code: 'renewal-application', amount: 30, unit: 'working-days', source: '行政许可法 (2019)' },
    name: both('申请延续须提前的时间', 'How long before the end renewal is asked for'),
    legalBasis: both(
      '《行政许可法》第五十条、第八十二条：有效期届满三十日前提出申请',
      'Administrative Licensing Law arts. 50 and 82: asked for thirty days before the validity ends',
    ),
  }),
  rule({
    ...{ code: 'result-statement', amount: 5, ...local, source: setting },
    name: both('被许可人陈述申辩', 'Statement of the holder before a licence is taken away'),
    legalBasis: both(
      '本区设定；《行政许可法》第七条规定陈述权、申辩权，未规定天数',
      'A setting of the district; the Licensing Law (art. 7) gives the right, not the days',
    ),
  }),
  rule({
    ...{ code: 'result-act-decision', amount: 30, ...local, source: setting },
    name: both('撤回、撤销、注销的决定', 'Decision to withdraw, cancel or deregister a licence'),
    legalBasis: both(
      '本区设定；《行政许可法》第八条、第六十九条、第七十条未规定天数',
      'A setting of the district; arts. 8, 69 and 70 of the Licensing Law give no days',
    ),
  }),
  rule({
    ...{ code: 'reconsideration-apply', amount: 60, unit: 'calendar-days', rollForward: civilCode203 },
    source: '行政复议法 (2023) art. 20',
    name: both('申请行政复议', 'Applying for reconsideration'),
    legalBasis: both(
      '《行政复议法》第二十条：自知道或者应当知道该行政行为之日起六十日内',
      'Administrative Reconsideration Law art. 20: within sixty days of knowing of the act',
    ),
  }),
  rule({
    // six months are 181 to 184 days; each clock gets the days of its own six months
    ...{ code: 'litigation-apply', amount: 184, unit: 'calendar-days', rollForward: civilCode203 },
    source: '行政诉讼法 art. 46',
    name: both('提起行政诉讼（六个月）', 'Going to court (six months)'),
    legalBasis: both(
      '《行政诉讼法》第四十六条：自知道或者应当知道作出行政行为之日起六个月内',
      'Administrative Litigation Law art. 46: within six months of knowing of the act',
    ),
  }),
]
