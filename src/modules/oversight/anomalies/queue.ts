import type { Seen } from '../findings/model.ts'
import type { Limit } from '../thresholds/model.ts'
import { capped, type Decided, days, ofMatter, own, rowOf, span } from './model.ts'

/** Decisions that came before those about matters accepted earlier, which waited in the same office. */
export function queueJumps(cases: readonly Decided[], _period: string, limit: Limit): Seen[] {
  const usual = cases.filter(({ unusual }) => !unusual)
  return [...Map.groupBy(usual, ({ organisationId }) => organisationId).values()].flatMap((office) =>
    office.flatMap((one) => jumped(one, office, limit)),
  )
}

function jumped(one: Decided, office: readonly Decided[], limit: Limit): Seen[] {
  const waiting = office.filter(
    (other) => other !== one && other.acceptedAt < one.decidedAt && other.decidedAt > one.decidedAt,
  )
  const overtaken = waiting.filter((other) => other.acceptedAt < one.acceptedAt)
  if (overtaken.length < limit('leastOvertaken')) return []
  if (overtaken.length * 100 <= waiting.length * limit('overtakenPercent')) return []
  const data = { overtaken: overtaken.length, waiting: waiting.length, days: days(one) }
  const row = (other: Decided) =>
    rowOf(other, `${span(other)} ${overtaken.includes(other) ? '早于 earlier' : '晚于 later'}`)
  const rows = [own(one, span(one)), ...capped(waiting, row)]
  return [{ ...ofMatter(one, data), detector: 'queue-jump', rows }]
}
