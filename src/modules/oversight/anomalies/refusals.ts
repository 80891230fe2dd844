import type { Seen } from '../findings/model.ts'
import type { Limit } from '../thresholds/model.ts'
import { capped, type Decided, millionths, own, rowOf, staying } from './model.ts'
import { fisherExact } from './statistics.ts'

/** Persons and organisations whose share of refusals differs from that of all others for the service. */
export function refusalRates(cases: readonly Decided[], period: string, limit: Limit): Seen[] {
  const least = limit('leastCompared')
  const refusals = (some: readonly Decided[]) => some.filter(({ refused }) => refused).length
  const groups = [
    ...[...Map.groupBy(cases, ({ handlerId }) => handlerId)].map(([key, theirs]) => ({ key, theirs, personId: key })),
    ...[...Map.groupBy(cases, ({ organisationId }) => organisationId)].map(([key, theirs]) => ({
      key,
      theirs,
      personId: null,
    })),
  ]
  const tests = groups.flatMap((group) => {
    const within = new Set(group.theirs)
    const rest = cases.filter((one) => !within.has(one))
    const n = group.theirs.length
    if (n < least || rest.length < least) return []
    const [k, restK] = [refusals(group.theirs), refusals(rest)]
    return [{ ...group, rest, k, restK, p: fisherExact({ k, n, restK, restN: rest.length }) }]
  })
  return staying(tests, limit('falsePercent')).map((one) => refusalFinding(one, period))
}

interface RefusalTest {
  readonly key: string
  readonly personId: string | null
  readonly theirs: readonly Decided[]
  readonly rest: readonly Decided[]
  readonly k: number
  readonly restK: number
  readonly p: number
}

function refusalFinding({ key, personId, theirs, rest, k, restK, p }: RefusalTest, period: string): Seen {
  const said = ({ refused }: Decided) => (refused ? '不予 refused' : '准予 granted')
  return {
    ...{ detector: 'refusal-rate', key: `${key} ${period}`, matter: null, personId },
    organisationId: theirs[0]?.organisationId ?? '',
    data: {
      ...{ refused: k, decided: theirs.length, othersRefused: restK, othersDecided: rest.length },
      chanceInAMillion: millionths(p),
    },
    rows: [...capped(theirs, (one) => own(one, said(one))), ...capped(rest, (one) => rowOf(one, said(one)))],
  }
}
