import { z } from 'zod'
import { Day } from '../../kernel/day.ts'
import { Text } from '../../kernel/text.ts'

export const ResultState = z.enum(['held', 'published', 'withheld', 'taken-down', 'expired'])
export type ResultState = z.infer<typeof ResultState>

const Fact = z.object({ code: z.string(), label: Text, value: Text })
const Finding = z.object({ kind: z.string(), excerpt: z.string(), where: z.string() })
export type Finding = z.infer<typeof Finding>

/** What became public of one decision, or why it did not. */
export const Result = z.object({
  id: z.uuid(),
  matterId: z.uuid(),
  decidedAt: z.date(),
  itemCode: z.string(),
  itemName: Text,
  organisationId: z.uuid(),
  placeId: z.uuid().nullable(),
  outcome: z.string(),
  outcomeName: Text,
  kind: z.enum(['grant', 'refuse']),
  workingDays: z.number().int().nullable(),
  state: ResultState,
  facts: z.array(Fact),
  body: z.string().nullable(),
  findings: z.array(Finding),
  ground: Text.nullable(),
  basis: Text.nullable(),
  clockId: z.uuid().nullable(),
  dueOn: Day.nullable(),
  publishedAt: z.date().nullable(),
  updatedAt: z.date(),
  late: z.boolean(),
  keepUntil: Day.nullable(),
  endedAt: z.date().nullable(),
})
export type Result = z.infer<typeof Result>

/** One act on what is public. */
export const Edition = z.object({
  ordinal: z.number().int(),
  act: z.enum(['published', 'corrected', 'taken-down', 'expired']),
  reason: z.string().nullable(),
  by: z.guid(),
  at: z.date(),
})
export type Edition = z.infer<typeof Edition>

/** What a list of results is narrowed by; all of it comes from the address of the page. */
export const ResultFilter = z.object({
  q: z.string().trim().max(100).optional(),
  organisation: z.uuid().optional().catch(undefined),
  item: z.string().max(64).optional(),
  outcome: z.enum(['grant', 'refuse']).optional().catch(undefined),
  /** The month of publication, YYYY-MM. */
  month: z
    .string()
    .regex(/^20\d\d-(0[1-9]|1[0-2])$/)
    .optional()
    .catch(undefined),
})
export type ResultFilter = z.infer<typeof ResultFilter>
