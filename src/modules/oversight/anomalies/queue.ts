import type { Found } from '../findings/model.ts'
import { capped, type Decided, days, ofMatter, own, rowOf, settings, span } from './model.ts'

/** Decisions that came before those about matters accepted earlier, which waited in the same office. */
export function queueJumps(cases: readonly Decided[]): Found[] {
  const usual = cases.filter(({ unusual }) => !unusual)
  return [...Map.groupBy(usual, ({ organisationId }) => organisationId).values()].flatMap((office) =>
    office.flatMap((one) => jumped(one, office)),
  )
}

function jumped(one: Decided, office: readonly Decided[]): Found[] {
  const waiting = office.filter(
    (other) => other !== one && other.acceptedAt < one.decidedAt && other.decidedAt > one.decidedAt,
  )
  const overtaken = waiting.filter((other) => other.acceptedAt < one.acceptedAt)
  if (overtaken.length < settings.leastOvertaken || overtaken.length * 2 <= waiting.length) return []
  const data = { overtaken: overtaken.length, waiting: waiting.length, days: days(one) }
  const row = (other: Decided) =>
    rowOf(other, `${span(other)} ${overtaken.includes(other) ? '早于 earlier' : '晚于 later'}`)
  const rows = [own(one, span(one)), ...capped(waiting, row)]
  return [{ ...ofMatter(one, data), detector: 'queue-jump', version: 1, rows }]
}
