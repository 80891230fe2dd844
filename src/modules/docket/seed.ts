import type { Tx } from '../../kernel/context.ts'
import { both } from '../../kernel/text.ts'
import type {} from './tables.ts'

/** Thresholds of a pilot; no national figure exists, so each installation sets its own (facts: 电子监察 is local). */
const source = '示范区默认值；电子监察的提醒与亮牌标准由各地规定'

/** Puts the default card rules in place; a second call changes nothing. */
export async function seedCardRules(tx: Tx): Promise<void> {
  const rules = [
    {
      code: 'reminder',
      colour: 'blue',
      when: 'left',
      days: 1,
      words: both('距到期不足 1 个工作日', 'At most one working day is left'),
    },
    { code: 'overdue', colour: 'yellow', when: 'late', days: 0, words: both('已超过期限', 'The due day has passed') },
    {
      code: 'long-overdue',
      colour: 'red',
      when: 'late',
      days: 1,
      words: both('超过期限 1 个工作日以上', 'More than one working day late'),
    },
  ]
  const rows = rules.map((rule) => ({
    ...rule,
    words: JSON.stringify(rule.words),
    source,
    valid_from: '2020-01-01',
    valid_to: null,
  }))
  await tx
    .insertInto('docket.card_rule')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
