import type { Seen } from '../findings/model.ts'
import type { Limit } from '../thresholds/model.ts'
import { capped, type Decided, millionths, own, rowOf, span, staying } from './model.ts'
import { binomialAtLeast } from './statistics.ts'

/** One applicant's matters decided by one person more often than that person's share in the office would give. */
export function repeatHandlers(cases: readonly Decided[], period: string, limit: Limit): Seen[] {
  const offices = [...Map.groupBy(cases, ({ organisationId }) => organisationId).values()]
  const pairs = offices.flatMap((office) => pairsOf(office, limit))
  return staying(pairs, limit('falsePercent')).map((pair) => finding(pair, period))
}

/** An applicant's matters that one person decided, beside everything else of the office. */
interface Pair {
  readonly pair: readonly Decided[]
  /** All matters of the applicant there. */
  readonly wishes: readonly Decided[]
  readonly office: readonly Decided[]
  readonly handler: string
  /** Matters of others that the person decided, of all matters of others: their own would prove themselves. */
  readonly theirs: number
  readonly others: number
  readonly p: number
}

function pairsOf(office: readonly Decided[], limit: Limit): Pair[] {
  const byHandler = Map.groupBy(office, ({ handlerId }) => handlerId)
  const byApplicant = [...Map.groupBy(office, ({ applicantId }) => applicantId).values()]
  const pairs = byApplicant.flatMap((wishes) =>
    [...Map.groupBy(wishes, ({ handlerId }) => handlerId)].map(([handler, pair]) => {
      const others = office.length - wishes.length
      const theirs = (byHandler.get(handler)?.length ?? 0) - pair.length
      return { pair, wishes, office, handler, theirs, others }
    }),
  )
  return pairs
    .filter(({ pair, others }) => pair.length >= limit('leastPairs') && others >= limit('leastCompared'))
    .map((one) => ({ ...one, p: binomialAtLeast(one.pair.length, one.wishes.length, one.theirs / one.others) }))
}

function finding({ pair, wishes, office, handler, theirs, others, p }: Pair, period: string): Seen {
  const [first] = pair
  const compared = office.filter((one) => !wishes.includes(one))
  return {
    ...{ detector: 'repeat-handler', key: `${handler} ${first?.applicantId} ${period}` },
    ...{ organisationId: first?.organisationId ?? '', matter: null, personId: handler },
    data: {
      ...{ together: pair.length, ofApplicant: wishes.length, handlerOthers: theirs, others },
      chanceInAMillion: millionths(p),
    },
    rows: [
      ...pair.map((one) => own(one, span(one))),
      ...capped(compared, (one) => rowOf(one, one.handlerId === handler ? '同一人 same' : '其他人 other')),
    ],
  }
}
