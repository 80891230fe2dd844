import { z } from 'zod'
import { addDays, type Day, daysBetween } from '../../kernel/day.ts'
import { both, type Text } from '../../kernel/text.ts'
import { monthText } from '../../ui/index.ts'

/** 2026, 2026-Q3 or 2026-07, in the district's days. */
export const Period = z.string().regex(/^20\d{2}(-Q[1-4]|-(0[1-9]|1[0-2]))?$/)
export type Period = z.infer<typeof Period>

export const lengths = ['month', 'quarter', 'year'] as const
export const Length = z.enum(lengths)
export type Length = z.infer<typeof Length>

/** From a day on, up to another that no longer belongs to it. */
export interface Days {
  readonly first: Day
  readonly end: Day
}

const monthsIn: Readonly<Record<Length, number>> = { month: 1, quarter: 3, year: 12 }

export function lengthOf(period: Period): Length {
  if (period.length === 4) return 'year'
  return period.includes('Q') ? 'quarter' : 'month'
}

/** The period of a length in which a day lies. */
export function periodOf(day: Day, length: Length): Period {
  const [year = '', month = ''] = day.split('-')
  if (length === 'year') return year
  return length === 'month' ? `${year}-${month}` : `${year}-Q${Math.ceil(Number(month) / 3)}`
}

export function daysOf(period: Period): Days {
  const [year = '', part = '01'] = period.split('-')
  const month = part.startsWith('Q') ? (Number(part.slice(1)) - 1) * 3 : Number(part) - 1
  return { first: firstOf(Number(year), month), end: firstOf(Number(year), month + monthsIn[lengthOf(period)]) }
}

/** The period of the same length before, or `back` of them. */
export function periodBefore(period: Period, back = 1): Period {
  const { first } = daysOf(period)
  const [year = 0, month = 1] = first.split('-').map(Number)
  return periodOf(firstOf(year, month - 1 - back * monthsIn[lengthOf(period)]), lengthOf(period))
}

/** The period before as far as this one has come, so that half a quarter is not held against a whole one. */
export function comparedWith(period: Period, today: Day): Days {
  const [now, before] = [daysOf(period), daysOf(periodBefore(period))]
  if (today >= now.end || today < now.first) return before
  // days compare as strings; February ends before the 31st of January has its like
  const [end = before.end] = [addDays(before.first, daysBetween(now.first, today) + 1), before.end].toSorted()
  return { first: before.first, end }
}

/** Month 12 is January of the next year, month -1 December of the last. */
function firstOf(year: number, month: number): Day {
  return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10)
}

export function periodName(period: Period): Text {
  const [year = '', part = ''] = period.split('-')
  if (!part) return both(`${year}年`, year)
  if (part.startsWith('Q')) return both(`${year}年第${part.slice(1)}季度`, `${part} ${year}`)
  return monthText(period)
}
