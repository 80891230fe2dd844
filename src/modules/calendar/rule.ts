import { z } from 'zod'
import { roles } from '../../kernel/context.ts'
import { Day } from '../../kernel/day.ts'
import { Text } from '../../kernel/text.ts'

/** In what a deadline is counted: 工作日, 自然日, 小时. */
export const Unit = z.enum(['working-days', 'calendar-days', 'hours'])
export type Unit = z.infer<typeof Unit>

/** A name inside the program: 'expert-review'. */
export const Code = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(60)

/** Why the clock may stand still, by which article, and in whose hands the matter then is. */
export const StopGround = z.object({
  code: Code,
  name: Text,
  article: Text,
  holder: z.enum(['applicant', 'external', 'stopped-by-law']),
  /** Working days that all stops on this ground may take together; after that the clock runs again by itself. */
  maxWorkingDays: z.number().int().min(1).max(1000).nullable(),
  /** Whether the applicant must have been told in writing (行政许可法 art. 45). */
  needsNotice: z.boolean(),
})
export type StopGround = z.infer<typeof StopGround>

/** By how much a deadline may be extended, and by whom. */
export const Extension = z.object({
  /** In the unit of the rule; the most that one extension may add. */
  amount: z.number().int().min(1).max(3650),
  maxExtensions: z.number().int().min(1).max(10),
  by: z.object({ role: z.enum(roles), of: z.enum(['own-organisation', 'government']), words: Text }),
})

/**
 * How long something may take, by which law. A row with versions, never a constant: a change of law is a new version with
 * its own first day, and clocks that have started keep theirs.
 */
export const DeadlineRule = z.object({
  code: Code,
  name: Text,
  amount: z.number().int().min(1).max(3650),
  unit: Unit,
  /** The basis for moving a last day that is a rest day to the next working day; null: it is not moved. Calendar days only. */
  rollForward: Text.nullable(),
  extension: Extension.nullable(),
  stopGrounds: z.array(StopGround).max(40),
  legalBasis: Text,
  /** V: read in the law; M: from memory, to be checked; V-local: local rule or the district's own setting. */
  mark: z.enum(['V', 'M', 'V-local']),
  source: z.string().max(500),
  validFrom: Day,
  /** The last day on which clocks start by this version; null: until further notice. */
  validTo: Day.nullable(),
})
export type DeadlineRule = z.infer<typeof DeadlineRule>
