import type { Day } from '../../kernel/day.ts'
import type { Candidate, Fonds, Retention, RetentionRule } from './model.ts'

/** What a rule looks at. */
type Facts = Pick<Candidate, 'direction' | 'type' | 'title' | 'part'>

/** The first rule that fits; an organisation's own stand before the district's. */
export function proposed(rules: readonly RetentionRule[], facts: Facts): RetentionRule | undefined {
  const inOrder = rules.toSorted(
    (a, b) => Number(a.organisationId === null) - Number(b.organisationId === null) || a.ordinal - b.ordinal,
  )
  return inOrder.find((rule) => fits(rule, facts))
}

function fits({ direction, types, words, part }: RetentionRule, facts: Facts): boolean {
  return (
    (direction === null || direction === facts.direction) &&
    (types.length === 0 || types.includes(facts.type)) &&
    (words.length === 0 || words.some((word) => facts.title.includes(word))) &&
    (part === null || part === facts.part)
  )
}

/** The last day of keeping, counted from the first day after the year of filing; null: for ever. */
export function keptUntil(year: number, retention: Retention): Day | null {
  return retention === 'permanent' ? null : `${year + Number(retention)}-12-31`
}

/** On the last day of keeping it is still kept; from the next day on it may be listed. */
export function hasExpired(keepUntil: Day | null, today: Day): boolean {
  return keepUntil !== null && keepUntil < today
}

/** Codes of DA/T 22-2015, as remembered. */
const codes: Readonly<Record<Retention, string>> = { permanent: 'Y', '30': 'D30', '10': 'D10' }

/** 档号: 全宗号-门类·年度-保管期限-机构-件号. WS is 文书, the class of documents. */
export function archiveNumber(
  { number, unit }: Pick<Fonds, 'number' | 'unit'>,
  { year, retention, serial }: { year: number; retention: Retention; serial: number },
): string {
  return `${number}-WS·${year}-${codes[retention]}-${unit}-${String(serial).padStart(4, '0')}`
}
