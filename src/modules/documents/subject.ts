import { z } from 'zod'
import { Day } from '../../kernel/day.ts'
import { Text } from '../../kernel/text.ts'
import type { Matter } from '../docket/index.ts'
import type { OfficialDocument } from './model.ts'

export const Answer = z.enum(['agree', 'comments', 'disagree'])
export type Answer = z.infer<typeof Answer>

/** 会签: an organisation that was asked, and what it said to which version. */
export const Consultation = z.object({
  id: z.uuid(),
  organisationId: z.uuid(),
  version: z.number().int(),
  question: z.string().nullable(),
  clockId: z.uuid(),
  dueAt: z.date(),
  askedAt: z.date(),
  answer: Answer.nullable(),
  words: z.string().nullable(),
  answeredBy: z.uuid().nullable(),
  answeredAt: z.date().nullable(),
  withdrawnAt: z.date().nullable(),
})
export type Consultation = z.infer<typeof Consultation>

/** 签发: what an organisation that issues was asked to sign, and what came of it. */
export const Signature = z.object({
  round: z.number().int(),
  organisationId: z.uuid(),
  verdict: z.enum(['signed', 'returned']).nullable(),
  opinion: z.string().nullable(),
  signedBy: z.uuid().nullable(),
  signerName: z.string().nullable(),
  /** As the directory calls the post that signed. */
  post: Text.nullable(),
  delegationId: z.uuid().nullable(),
  signedOn: Day.nullable(),
  signedAt: z.date().nullable(),
})
export type Signature = z.infer<typeof Signature>

/** 授权: who may sign which types for an organisation, from when to when. */
export const Delegation = z.object({
  id: z.uuid(),
  organisationId: z.uuid(),
  postId: z.uuid(),
  types: z.array(z.string()),
  startsOn: Day,
  endsOn: Day,
  reason: z.string(),
  givenBy: z.uuid(),
})
export type Delegation = z.infer<typeof Delegation>

export const Review = z.object({
  version: z.number().int(),
  verdict: z.enum(['passed', 'returned']),
  reasons: z.string().nullable(),
  reviewedBy: z.uuid(),
  reviewer: z.string(),
  reviewedAt: z.date(),
})
export type Review = z.infer<typeof Review>

/** A proposal to annul what was signed, and what came of it. */
export const Annulment = z.object({
  reason: z.string(),
  proposer: z.string(),
  proposedBy: z.uuid(),
  proposedAt: z.date(),
  verdict: z.enum(['annulled', 'kept']).nullable(),
  opinion: z.string().nullable(),
  decider: z.string().nullable(),
  decidedAt: z.date().nullable(),
})
export type Annulment = z.infer<typeof Annulment>

/** What every rule about a document looks at. */
export interface DocumentSubject {
  readonly id: string
  readonly matter: Matter
  readonly document: OfficialDocument
  readonly consultations: readonly Consultation[]
  /** Of the round that runs now. */
  readonly signatures: readonly Signature[]
  /** In force today, of the organisations that sign. */
  readonly delegations: readonly Delegation[]
  readonly reviews: readonly Review[]
  /** Who wrote what nobody else has found fit yet: they do not review it (条例 art. 20). */
  readonly hands: readonly string[]
  /** Oldest first; at most the last is open. */
  readonly annulments: readonly Annulment[]
}
