import { z } from 'zod'
import { Text } from '../../../kernel/text.ts'
import { Month } from '../spans.ts'
import type { VoiceCounts } from '../voices/model.ts'

/** A rule by which something was counted. */
const Rule = z.object({ code: z.string(), version: z.number().int(), words: Text })
/** A figure of a report, with the numbers of the matters that it counts and the rule that counted it. */
export const Figure = z.object({
  code: z.string(),
  name: Text,
  /** Null where there is nothing to take a figure of: never a zero that looks like one. */
  value: z.number().int().nullable(),
  /** How many it was taken of, where that is not the figure itself. */
  n: z.number().int().nullable(),
  previous: z.number().int().nullable(),
  unit: z.enum(['matters', 'working-days', 'cards', 'findings', 'ratings', 'per-cent', 'complaints', 'rectifications']),
  rule: Rule,
  matters: z.array(z.string()),
})
export type Figure = z.infer<typeof Figure>

/** What a report says, as frozen: whole numbers and texts only, so that its digest is the same everywhere. */
export const ReportContent = z.object({
  format: z.literal(1),
  organisation: Text,
  month: Month,
  issuedAt: z.string(),
  figures: z.array(Figure),
})
export type ReportContent = z.infer<typeof ReportContent>

/** In which of the two languages a report is printed; traditional characters are for pages only. */
export const ReportLanguage = z.enum(['zh', 'en'])
export type ReportLanguage = z.infer<typeof ReportLanguage>

/** A matter of the month as the report counts it. */
export interface MonthCase {
  readonly number: string
  readonly submitted: boolean
  readonly accepted: boolean
  readonly deemed: boolean
  readonly corrected: boolean
  readonly stopped: boolean
  readonly extended: boolean
  readonly decision: 'grant' | 'refuse' | null
  /** The promised or statutory time had ended before the decision. */
  readonly late: boolean
  /** Working days from acceptance to decision, stops included: what the applicant waited. */
  readonly days: number | null
}
export interface MonthCard {
  readonly number: string
  readonly colour: 'yellow' | 'red'
  readonly outcome: 'upheld' | 'lifted' | null
}
export interface MonthFinding {
  readonly number: string
  readonly detector: string
  readonly version: number
}

/** What happened in a month. */
export interface MonthFacts {
  readonly cases: readonly MonthCase[]
  readonly cards: readonly MonthCard[]
  readonly findings: readonly MonthFinding[]
  /** What people said; null where nobody said anything. */
  readonly voices: VoiceCounts | null
  /** Fewer ratings are not told. */
  readonly leastRatings: number
}
