import { both, type Text } from '../../../kernel/text.ts'

/** Words of decisions that the law makes (默认同意). */
export const tacitPhrases = {
  step: (outcome: Text) =>
    both(`法定期限届满未作决定，依法视为“${outcome.zh}”`, `No decision in time: by law it counts as “${outcome.en}”`),
  notice: (title: Text, outcome: Text) =>
    both(
      `“${title.zh}”：法定期限内没有作出决定，依法视为“${outcome.zh}”。`,
      `“${title.en}”: no decision was made in time; by law it counts as “${outcome.en}”.`,
    ),
  over: both(
    '法定期限已过，依办事指南视为准予，不能再作其他决定。',
    'The statutory time has passed and the guide lets silence grant: no other decision can be made now.',
  ),
}
