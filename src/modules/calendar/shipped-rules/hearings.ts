import { both, type Text } from '../../../kernel/text.ts'
import type { DeadlineRule } from '../rule.ts'
import { rule } from './shape.ts'

const source = '行政许可法 (2019)'
const unit = 'working-days'
const article = (zh: string, en: string): Text => both(`《行政许可法》${zh}`, `Administrative Licensing Law ${en}`)

/** What runs while an application is reviewed: hearings, statements, procedures outside of the time. All in working days (art. 82). */
export const hearings: readonly DeadlineRule[] = [
  rule({
    ...{ code: 'hearing-request', amount: 5, unit, source },
    name: both('提出听证申请', 'Asking for a hearing'),
    legalBasis: article(
      '第四十七条第一款、第八十二条：被告知听证权利之日起五日内提出',
      'arts. 47(1) and 82: within five days of being told of the right',
    ),
  }),
  rule({
    ...{ code: 'hearing-organise', amount: 20, unit, source },
    name: both('组织听证', 'Holding the hearing that was asked for'),
    legalBasis: article(
      '第四十七条第一款、第八十二条：行政机关应当在二十日内组织听证',
      'arts. 47(1) and 82: held within twenty days of the request',
    ),
  }),
  rule({
    ...{ code: 'hearing-notice', amount: 7, unit, source },
    name: both('听证时间、地点须提前通知的时间', 'How long before a hearing its time and place are told'),
    legalBasis: article(
      '第四十八条第一款第一项、第八十二条：举行听证的七日前通知',
      'arts. 48(1)(1) and 82: told seven days before the hearing',
    ),
  }),
  rule({
    ...{ code: 'interested-statement', amount: 5, unit, mark: 'V-local' },
    source: 'No national figure; the district has set one',
    name: both('利害关系人陈述申辩', 'Statement of somebody whose interests are concerned'),
    legalBasis: both(
      '本区设定；《行政许可法》第三十六条规定陈述权、申辩权，未规定天数',
      'A setting of the district; the Licensing Law (art. 36) gives the right, not the days',
    ),
  }),
  rule({
    ...{ code: 'special-procedure', amount: 365, unit, mark: 'V-local' },
    source: 'The written notice tells the time needed, this at most; a guide may set less',
    name: both('特别程序所需时间', 'Time needed by a procedure outside of the limit'),
    legalBasis: article(
      '第四十五条：行政机关应当将所需时间书面告知申请人（天数由告知书载明）',
      'art. 45: the time needed is told to the applicant in writing (the notice says how long)',
    ),
  }),
  rule({
    ...{ code: 'inspection-assignment', amount: 5, unit, source },
    name: both('指派检验、检测、检疫人员', 'Assigning who inspects, tests or quarantines'),
    legalBasis: article(
      '第五十五条第二款、第八十二条：自受理申请之日起五日内指派两名以上工作人员',
      'arts. 55(2) and 82: two or more are assigned within five days of acceptance',
    ),
  }),
]
