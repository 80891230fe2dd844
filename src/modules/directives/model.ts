import { z } from 'zod'
import { addDays, Day } from '../../kernel/day.ts'
import { Text } from '../../kernel/text.ts'
import type { Matter } from '../docket/index.ts'

export const Evidence = z.enum(['figure', 'file', 'operation', 'words'])
export type Evidence = z.infer<typeof Evidence>

export const Recurring = z.enum(['monthly', 'quarterly', 'yearly'])
export type Recurring = z.infer<typeof Recurring>

/** As one sees it from above. Who has not signed is not yet obliged. Reported in time is never late, however long it waits to be accepted. */
export const standings = ['unsigned', 'not-begun', 'begun', 'late', 'reported', 'done', 'ended'] as const
export const Standing = z.enum(standings)
export type Standing = z.infer<typeof Standing>

/** What one organisation has to do by a clause of a document. */
export const Obligation = z.object({
  id: z.uuid(),
  number: z.string(),
  documentId: z.uuid(),
  documentMatter: z.string(),
  documentNumber: z.string(),
  documentTitle: z.string(),
  ordinal: z.number().int(),
  clause: z.string(),
  what: z.string(),
  issuerId: z.uuid(),
  officeId: z.uuid(),
  demanderId: z.uuid(),
  organisationId: z.uuid(),
  parentId: z.uuid().nullable(),
  lineage: z.array(z.uuid()),
  evidence: Evidence,
  unit: z.string().nullable(),
  recurring: Recurring.nullable(),
  period: z.number().int(),
  firstDue: Day,
  dueDay: Day,
  clockId: z.uuid(),
  state: z.enum(['open', 'reported', 'done', 'ended']),
  stoppedAt: z.date().nullable(),
})
export type Obligation = z.infer<typeof Obligation>

export const Report = z.object({
  ordinal: z.number().int(),
  words: z.string(),
  figure: z.string().nullable(),
  linked: z.string().nullable(),
  linkedStage: Text.nullable(),
  /** Number of the obligation under which the same was reported before. */
  reuses: z.string().nullable(),
  reportedBy: z.uuid(),
  reportedAt: z.date(),
  verdict: z.enum(['accepted', 'returned']).nullable(),
  reasons: z.string().nullable(),
  decidedBy: z.uuid().nullable(),
  decidedAt: z.date().nullable(),
})
export type Report = z.infer<typeof Report>

export const Extension = z.object({
  ordinal: z.number().int(),
  amount: z.number().int(),
  reason: z.string(),
  askedBy: z.uuid(),
  askedAt: z.date(),
  verdict: z.enum(['granted', 'refused']).nullable(),
  answer: z.string().nullable(),
  decidedBy: z.uuid().nullable(),
  decidedAt: z.date().nullable(),
})
export type Extension = z.infer<typeof Extension>

/** What every rule about an obligation looks at. */
export interface ObligationSubject {
  readonly id: string
  readonly matter: Matter
  readonly obligation: Obligation
  readonly reports: readonly Report[]
  readonly extensions: readonly Extension[]
}

const monthsOf: Readonly<Record<Recurring, number>> = { monthly: 1, quarterly: 3, yearly: 12 }

/** The due day of a period, counted from the first one; the 31st is the last day of a shorter month. */
export function dueOfPeriod(firstDue: Day, recurring: Recurring, period: number): Day {
  const [year = 0, month = 1, day = 1] = firstDue.split('-').map(Number)
  const months = month - 1 + monthsOf[recurring] * (period - 1)
  const first = new Date(Date.UTC(year + Math.floor(months / 12), months % 12, 1))
  const length = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  return addDays(first.toISOString().slice(0, 10), Math.min(day, length) - 1)
}

/** An extension is asked for before the day, not on it. */
export function isInTimeToAsk(today: Day, dueDay: Day): boolean {
  return today < dueDay
}
