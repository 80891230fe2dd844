import { both } from '../../../kernel/text.ts'
import type { DeadlineRule } from '../rule.ts'
import { rule } from './shape.ts'

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
]
