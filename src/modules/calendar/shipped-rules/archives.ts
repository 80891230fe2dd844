import { both } from '../../../kernel/text.ts'
import type { DeadlineRule } from '../rule.ts'
import { rule } from './shape.ts'

/** Filing of a year's documents (归档). */
export const archives: readonly DeadlineRule[] = [
  rule({
    ...{ code: 'archive-filing', amount: 181, unit: 'calendar-days', mark: 'M' },
    source:
      'Counted from 31 December: 30 June of the next year, in leap years 29 June, never later; the day is as remembered and to be checked',
    name: both('年度归档', 'Filing of a year’s documents'),
    legalBasis: both(
      '《档案法》第十四条（应当归档的材料按照国家有关规定定期移交）；文书材料一般于次年六月底前归档，日期待核',
      '档案法 art. 14 (what is to be filed is handed over at regular times); by the end of June of the next year, the day to be checked',
    ),
  }),
]
