import { both } from '../../../kernel/text.ts'
import type { DeadlineRule } from '../rule.ts'
import { licenceStops } from './licence-stops.ts'
import { rule } from './shape.ts'

/** Limits that any service may use; settings of the district, since no law gives a figure. */
export const general: readonly DeadlineRule[] = [
  rule({
    ...{ code: 'service-intake', amount: 5, unit: 'working-days', mark: 'V-local' },
    source: 'The district holds every service to the limit of 行政许可法 art. 32',
    name: both('公共服务申请的受理审查', 'Intake check of an application for a public service'),
    legalBasis: both(
      '本区设定，比照《行政许可法》第三十二条',
      'A setting of the district, after the Administrative Licensing Law art. 32',
    ),
  }),
  rule({
    ...{ code: 'applicant-correction', amount: 15, unit: 'working-days', mark: 'V-local' },
    source: 'No national figure for correcting an application; the district has set one',
    name: both('申请人补正材料', 'Correction by the applicant'),
    legalBasis: both(
      '本区设定；《行政许可法》未规定补正期限',
      'A setting of the district; the Administrative Licensing Law gives no figure',
    ),
  }),
  rule({
    ...{ code: 'process-step', amount: 60, unit: 'working-days', mark: 'V-local', stopGrounds: licenceStops },
    source: 'The guide sets the time of each step, this at most; the whole matter has a clock of its own',
    name: both('办理环节', 'Step of a process'),
    legalBasis: both('办事指南公布的环节时限', 'The time of the step in the published guide'),
  }),
  rule({
    ...{ code: 'joint-opinion', amount: 15, unit: 'working-days', mark: 'V-local' },
    source:
      'No law gives the departments asked by 行政许可法 art. 26 a time; the district sets the most, each guide its own',
    name: both('联合办理中提出意见', 'Opinion in joint handling'),
    legalBasis: both(
      '本区设定；《行政许可法》第二十六条未规定各部门提出意见的期限',
      'A setting of the district; the Administrative Licensing Law art. 26 gives the departments no time',
    ),
  }),
  rule({
    ...{ code: 'inter-agency-question', amount: 5, unit: 'working-days', mark: 'V-local' },
    source: 'No national figure for answering a question of another authority; the district has set one',
    name: both('答复征求意见、协查', 'Answer to a question of another authority'),
    legalBasis: both('本区设定，法律没有规定', 'A setting of the district; no law gives a time'),
  }),
]
