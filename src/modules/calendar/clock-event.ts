import { z } from 'zod'

/**
 * In whose hands the time is: an organisation (its id), the applicant, somebody outside (an expert body, a court),
 * or nobody because the law itself lets the time stand still.
 */
export const Holder = z.union([z.literal('applicant'), z.literal('external'), z.literal('stopped-by-law'), z.uuid()])
export type Holder = z.infer<typeof Holder>

const at = z.date()

/** What can happen to a clock. Facts in the past tense: they are added, never changed. */
export const ClockEvent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('started'), at, holder: Holder }),
  z.object({
    kind: z.literal('stopped'),
    at,
    /** Code of a stop ground of the rule. */
    ground: z.string(),
    /** The written notice to the applicant, for grounds that need one. */
    noticeRef: z.string().min(1).max(200).nullable(),
    /** The time told to the applicant, in working days. */
    expectedDays: z.number().int().min(1).max(1000).nullable(),
  }),
  z.object({ kind: z.literal('resumed'), at }),
  z.object({
    kind: z.literal('extended'),
    at,
    /** In the unit of the rule. */
    amount: z.number().int().min(1).max(3650),
    reason: z.string().min(1).max(2000),
    /** When it was asked for, where that counts and not when it was decided. Kept as text, so read as either. */
    askedAt: z.coerce.date().optional(),
  }),
  z.object({ kind: z.literal('transferred'), at, holder: Holder }),
  z.object({ kind: z.literal('finished'), at }),
])
export type ClockEvent = z.infer<typeof ClockEvent>
export type ClockEventKind = ClockEvent['kind']
