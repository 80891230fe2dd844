import { z } from 'zod'
import { Code, LegalBasis, Words } from './guide-parts.ts'

// What a guide may say beyond asking and deciding: what may come later, what may be promised instead of proved, what silence
// means, and the certificate that a grant carries. Nothing of it happens where the guide does not say so.

/** 容缺受理: the materials marked 'may-follow' may be handed in within this time after acceptance. */
export const FollowUp = z.object({
  workingDays: z.number().int().min(1).max(60),
  /** What happens when they do not come. */
  onLapse: Words,
  basis: LegalBasis,
})
export type FollowUp = z.infer<typeof FollowUp>

/** 告知承诺: a condition that the applicant promises to meet instead of proving it. */
export const Commitment = z.object({
  code: Code,
  /** What is promised, in the applicant's own voice. */
  text: Words,
  /** Code of the material that need not be handed in then; null when it replaces none. */
  instead: Code.nullable().default(null),
  /** What follows when it is not true. */
  consequence: Words,
  /** Within how many working days of the decision it is looked into. */
  verifyWithin: z.number().int().min(1).max(60),
  basis: LegalBasis,
})
export type Commitment = z.infer<typeof Commitment>

/** 默认同意: what counts as decided when the statutory time ends without a decision. */
export const Tacit = z.object({
  /** Code of the granting outcome. */
  outcome: Code,
  words: Words,
  basis: LegalBasis,
})
export type Tacit = z.infer<typeof Tacit>

/** The electronic certificate that a licence carries. */
export const ResultCertificate = z.object({
  typeCode: z.string().regex(/^[a-z0-9-]{2,40}$/),
  article: z.string().min(2),
  /** Months that it is valid; null without end. */
  validMonths: z.number().int().min(1).max(600).nullable(),
  /** Lines of the certificate, filled in from the form. */
  fields: z.array(z.object({ label: Words, from: z.string().min(1) })).min(1),
})
export type ResultCertificate = z.infer<typeof ResultCertificate>
