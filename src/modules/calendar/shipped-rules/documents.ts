import { both } from '../../../kernel/text.ts'
import type { DeadlineRule } from '../rule.ts'
import { rule } from './shape.ts'

const source = 'No national figure for signing for a document; the district has set one'

/** Official documents: 党政机关公文处理工作条例 gives no figures of days; the district has set some. */
export const documents: readonly DeadlineRule[] = [
  rule({
    ...{ code: 'document-consultation', amount: 5, unit: 'working-days', mark: 'V-local' },
    source: 'No national figure for answering a consultation on a draft; the district has set one',
    name: both('公文会签', 'Answering a consultation on a draft document'),
    legalBasis: both(
      '《党政机关公文处理工作条例》第十九条；天数由本区设定',
      '党政机关公文处理工作条例 art. 19; the days are local',
    ),
  }),
  ...signing('urgent-most', 1, '特急', 'most urgent'),
  ...signing('urgent', 4, '加急', 'urgent'),
  ...signing('level', 8, '平急', 'of ordinary haste'),
  rule({
    ...{ code: 'incoming-sign', amount: 1, unit: 'working-days', mark: 'V-local', source },
    name: both('公文签收', 'Signing for a document'),
    legalBasis: both(
      '《党政机关公文处理工作条例》第二十四条；天数由本区设定',
      '党政机关公文处理工作条例 art. 24; the days are local',
    ),
  }),
  rule({
    ...{ code: 'incoming-handling', amount: 60, unit: 'working-days', mark: 'V-local' },
    source: 'The office names the days of each document, this at most; the district has set it',
    name: both('收文承办', 'Handling an incoming document'),
    legalBasis: both(
      '《党政机关公文处理工作条例》第二十四条：紧急公文应当明确办理时限；天数由本区设定',
      '党政机关公文处理工作条例 art. 24: urgent documents name a limit; the days are local',
    ),
  }),
  rule({
    ...{ code: 'incoming-day', amount: 3650, unit: 'calendar-days', mark: 'V-local' },
    source: 'The day stands in the document that came from outside',
    name: both('外来公文写明日期的答复', 'Answering a document from outside by the day that it names'),
    legalBasis: both(
      '《党政机关公文处理工作条例》第二十四条；以来文写明的日期为准',
      '党政机关公文处理工作条例 art. 24; the day stands in the document',
    ),
  }),
  rule({
    ...{ code: 'directive-day', amount: 3650, unit: 'calendar-days', mark: 'V-local' },
    source: 'The day stands in the document; how much more time may be granted, and how often, the district has set',
    name: both('公文写明日期的督办事项', 'What a document demands by a named day'),
    legalBasis: both(
      '公文写明的日期；延期由交办单位决定，每次不超过三十日，最多两次，由本区设定',
      'The day that the document names; more time, thirty days at most and twice at most, is local',
    ),
    extension: byDemander(30, 2),
  }),
  rule({
    ...{ code: 'directive-report', amount: 10, unit: 'working-days', mark: 'V-local' },
    source: 'No national figure for what a document demands without naming a day; the district has set one',
    name: both('公文未写明日期的督办事项', 'What a document demands without naming a day'),
    legalBasis: both(
      '《政府督查工作条例》未规定天数；由本区设定，自签收之日起计算',
      '政府督查工作条例 gives no days; local, counted from the signature of receipt',
    ),
    extension: byDemander(5, 1),
  }),
]

/** One for each degree of urgency, in hours that run day and night. */
function signing(urgency: string, hours: number, ...[zh, en]: readonly [zh: string, en: string]): DeadlineRule[] {
  const kept = { code: `incoming-sign-${urgency}`, amount: hours, unit: 'hours', mark: 'V-local', source } as const
  return [
    rule({
      ...kept,
      name: both(`${zh}公文签收`, `Signing for a document: ${en}`),
      legalBasis: both(
        '《党政机关公文处理工作条例》第二十四条：紧急公文应当及时送达、办理；小时数由本区设定',
        '党政机关公文处理工作条例 art. 24: urgent documents are delivered and handled in time; the hours are local',
      ),
    }),
  ]
}

/** More time by whoever demands it, asked for before the day. */
function byDemander(amount: number, maxExtensions: number): DeadlineRule['extension'] {
  const words = both('交办单位决定', 'decided by the organisation that demands it')
  return { amount, maxExtensions, by: { role: 'office', of: 'own-organisation', words } }
}
