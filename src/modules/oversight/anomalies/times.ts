import type { Found } from '../findings/model.ts'
import { capped, type Decided, days, ofMatter, own, rowOf, settings, span } from './model.ts'
import { median, modifiedZ } from './statistics.ts'

/** Matters whose time from acceptance to decision lies far from that of their like. */
export function handlingTimes(cases: readonly Decided[]): Found[] {
  const usual = cases.filter(({ unusual }) => !unusual)
  if (usual.length <= settings.leastCompared) return []
  const times = usual.map(days)
  const middle = median(times) ?? 0
  return usual.flatMap((one, at) => {
    const score = modifiedZ(
      days(one),
      times.filter((_days, other) => other !== at),
    )
    if (Math.abs(score) <= settings.unusualScore) return []
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
        version: 1,
        rows: [own(one, span(one)), ...capped(rest, (other) => rowOf(other, span(other)))],
      },
    ]
  })
}
