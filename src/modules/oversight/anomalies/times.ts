import type { Seen } from '../findings/model.ts'
import type { Limit } from '../thresholds/model.ts'
import { capped, type Decided, days, ofMatter, own, rowOf, span } from './model.ts'
import { median, modifiedZ } from './statistics.ts'

/** Matters whose time from acceptance to decision lies far from that of their like. */
export function handlingTimes(cases: readonly Decided[], _period: string, limit: Limit): Seen[] {
  const usual = cases.filter(({ unusual }) => !unusual)
  if (usual.length <= limit('leastCompared')) return []
  const times = usual.map(days)
  const middle = median(times) ?? 0
  return usual.flatMap((one, at) => {
    const score = modifiedZ(
      days(one),
      times.filter((_days, other) => other !== at),
    )
    if (Math.abs(score) * 10 <= limit('unusualScoreTenths')) return []
    const data = {
      days: days(one),
      medianTimesTen: Math.round(middle * 10),
      scoreTimesTen: Math.round(score * 10),
      compared: times.length - 1,
    }
    const rest = usual.filter((other) => other !== one)
    return [
      {
        ...ofMatter(one, data),
        detector: 'handling-time',
        rows: [own(one, span(one)), ...capped(rest, (other) => rowOf(other, span(other)))],
      },
    ]
  })
}
