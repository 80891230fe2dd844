import type { Text } from '../../../kernel/text.ts'
import type { ComparedRow, Seen } from '../findings/model.ts'
import type { Limit } from '../thresholds/model.ts'
import { staysAmongMany } from './statistics.ts'

/** A decided case among others for the same service: what comparisons look at. */
export interface Decided {
  readonly matterId: string
  readonly number: string
  readonly organisationId: string
  readonly handlerId: string
  readonly applicantId: string
  readonly refused: boolean
  readonly acceptedAt: Date
  readonly decidedAt: Date
  /** Corrected, stopped or extended: no order of arrival can be expected of it. */
  readonly unusual: boolean
}

/** A comparison: what it looks for, how it counts, and when it is wrong. It gives no verdict. */
export interface Comparison {
  readonly code: string
  readonly name: Text
  rule(limit: Limit): Text
  readonly falsePositive: Text
  /** @param period names the stretch of time, so that what is about a person is found once in it */
  find(cases: readonly Decided[], period: string, limit: Limit): Seen[]
}

/** Rows of a comparison set that are kept; the size is always said. */
const mostRows = 1000

const MS_PER_DAY = 86_400_000

/**
 * What stays when it is taken into account that many were tested.
 *
 * @param falsePercent of what stays, at most this share may be chance
 */
export function staying<Test extends { readonly p: number }>(tests: readonly Test[], falsePercent: number): Test[] {
  const stays = staysAmongMany(
    tests.map(({ p }) => p),
    falsePercent / 100,
  )
  return tests.filter((_test, at) => stays[at])
}

export function ofMatter({ matterId, number, organisationId, handlerId }: Decided, data: Seen['data']) {
  return { key: matterId, organisationId, matter: { id: matterId, number }, personId: handlerId, data }
}

export function capped(cases: readonly Decided[], row: (one: Decided) => ComparedRow): ComparedRow[] {
  return cases.slice(0, mostRows).map(row)
}
export const rowOf = ({ matterId, number }: Decided, figure: string): ComparedRow => ({
  matterId,
  number,
  figure,
  own: false,
})
export const own = (one: Decided, figure: string): ComparedRow => ({ ...rowOf(one, figure), own: true })

/** Whole days from acceptance to decision, rounded. */
export function days({ acceptedAt, decidedAt }: Pick<Decided, 'acceptedAt' | 'decidedAt'>): number {
  return Math.round((decidedAt.getTime() - acceptedAt.getTime()) / MS_PER_DAY)
}
export function span({ acceptedAt, decidedAt }: Decided): string {
  return `${acceptedAt.toISOString().slice(0, 10)} – ${decidedAt.toISOString().slice(0, 10)}`
}
export const millionths = (p: number) => Math.round(p * 1_000_000)
