import { z } from 'zod'
import { addDays, type Day, dayOf } from '../../kernel/day.ts'
import { both, type Text } from '../../kernel/text.ts'
import { monthText } from '../../ui/index.ts'
import { lastInstantOf } from '../calendar/index.ts'

/** From an instant on, up to another that no longer belongs to it. */
export interface Span {
  readonly from: Date
  readonly to: Date
}

/** '2026-Q3'. */
export const Quarter = z.string().regex(/^20\d\d-Q[1-4]$/)
/** '2026-03'. */
export const Month = z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/)

/** The quarter that a day lies in. */
export function quarterOf(day: Day): string {
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`
}

/** Quarters up to the present one, the newest first. */
export function quartersUntil(today: Day, count: number): string[] {
  const found = [quarterOf(today)]
  while (found.length < count) found.push(quarterOf(addDays(firstDay(found.at(-1) ?? ''), -1)))
  return found
}

/** A quarter or a month in the district's zone. */
export function spanOf(period: string, zone: string): Span {
  return { from: startOf(firstDay(period), zone), to: startOf(dayAfter(period), zone) }
}

/** The first day of a quarter or a month. */
export function firstDay(period: string): Day {
  const [year = '', part = ''] = period.split('-')
  const month = part.startsWith('Q') ? (Number(part.slice(1)) - 1) * 3 + 1 : Number(part)
  return `${year}-${String(month).padStart(2, '0')}-01`
}

/** The last day of a quarter or a month. */
export function lastDay(period: string): Day {
  return addDays(dayAfter(period), -1)
}

/** The month before a month. */
export function monthBefore(month: string): string {
  return addDays(firstDay(month), -1).slice(0, 7)
}

/** The newest month that is over. */
export function lastMonth(now: Date, zone: string): string {
  return monthBefore(dayOf(now, zone).slice(0, 7))
}

/** A quarter or a month in words. */
export function periodText(period: string): Text {
  const [year = '', part = ''] = period.split('-')
  const quarter = part.startsWith('Q')
  if (quarter) return both(`${year} 年第 ${part.slice(1)} 季度`, `${year}, quarter ${part.slice(1)}`)
  return monthText(period)
}

function dayAfter(period: string): Day {
  const first = firstDay(period)
  const months = period.includes('Q') ? 3 : 1
  const month = Number(first.slice(5, 7)) + months
  return month > 12
    ? `${Number(first.slice(0, 4)) + 1}-01-01`
    : `${first.slice(0, 4)}-${String(month).padStart(2, '0')}-01`
}

function startOf(day: Day, zone: string): Date {
  return new Date(lastInstantOf(addDays(day, -1), zone).getTime() + 1)
}
