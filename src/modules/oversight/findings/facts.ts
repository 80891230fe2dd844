import { z } from 'zod'
import { Text } from '../../../kernel/text.ts'

/** A clock of a matter as it ended or stands. */
const Clock = z.object({
  kind: z.string(),
  holder: z.string(),
  late: z.boolean(),
  dueAt: z.date().nullable(),
  finishedAt: z.date().nullable(),
})
const Stop = z.object({
  id: z.uuid(),
  ground: z.string(),
  /** The ground in words; null when its guide names it no more. */
  groundText: Text.nullable(),
  expectedDays: z.number().int().nullable(),
  stoppedAt: z.date(),
  resumedAt: z.date().nullable(),
})
const Charge = z.object({
  fee: z.string(),
  amountFen: z.number().int(),
  listed: z.boolean(),
  listedFen: z.number().int().nullable(),
})

/** Another application of the same person for the same service, before or after. */
const Sibling = z.object({
  matterId: z.uuid(),
  number: z.string(),
  state: z.string(),
  submittedAt: z.date(),
  acceptedAt: z.date().nullable(),
  correctionAt: z.date().nullable(),
  corrected: z.array(z.string()),
})

/** What the detectors look at: the course of one case, read at one moment. No words that people wrote. */
export const CaseFacts = z.object({
  matterId: z.uuid(),
  number: z.string(),
  itemCode: z.string(),
  organisationId: z.uuid(),
  holderId: z.uuid().nullable(),
  state: z.string(),
  submittedAt: z.date(),
  acceptedAt: z.date().nullable(),
  acceptedHow: z.enum(['accepted', 'deemed']).nullable(),
  decidedAt: z.date().nullable(),
  decisionKind: z.enum(['grant', 'refuse']).nullable(),
  decidedBy: z.uuid().nullable(),
  madeBy: z.string().nullable(),
  reasonLength: z.number().int().nullable(),
  grounds: z.number().int(),
  correctionAt: z.date().nullable(),
  corrected: z.array(z.string()),
  taskTimes: z.array(z.date()),
  clocks: z.array(Clock),
  stops: z.array(Stop),
  charges: z.array(Charge),
  siblings: z.array(Sibling),
})
export type CaseFacts = z.infer<typeof CaseFacts>
