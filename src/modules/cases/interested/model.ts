import { z } from 'zod'
import { both, type Text } from '../../../kernel/text.ts'

/** Somebody who is heard while a case is reviewed: the applicant, or one whose major interests it concerns. */
export const Participant = z.object({
  id: z.uuid(),
  matterId: z.uuid(),
  part: z.enum(['applicant', 'interested']),
  /** How papers call them: 利害关系人 1, 2 …; the applicant is 0. */
  ordinal: z.number().int(),
  /** Who answers on the site; null: reached on paper only. */
  personId: z.uuid().nullable(),
  firmId: z.uuid().nullable(),
  name: z.string(),
  contact: z.string(),
  concern: z.string(),
  told: z.string(),
  namedAt: z.date(),
  statementState: z.enum(['open', 'stated', 'lapsed']),
  /** Null: until the decision. */
  statementClock: z.uuid().nullable(),
  statement: z.string().nullable(),
  statedAt: z.date().nullable(),
  hearingState: z.enum(['none', 'open', 'asked', 'waived', 'lapsed', 'withdrawn']),
  hearingClock: z.uuid().nullable(),
  hearingToldAt: z.date().nullable(),
  hearingWords: z.string().nullable(),
  hearingAt: z.date().nullable(),
})
export type Participant = z.infer<typeof Participant>

/** What the decision said to a statement. */
export const StatementAnswer = z.object({
  participantId: z.uuid(),
  adopted: z.boolean(),
  why: z.string(),
  decidedAt: z.date(),
})
export type StatementAnswer = z.infer<typeof StatementAnswer>

/** How pages and papers call them where the name is not to be read. */
export function calledName({ part, ordinal }: Pick<Participant, 'part' | 'ordinal'>): Text {
  return part === 'applicant' ? both('申请人', 'The applicant') : both(`利害关系人 ${ordinal}`, `Concerned ${ordinal}`)
}

export const statementStates: Readonly<Record<Participant['statementState'], Text>> = {
  open: both('可以陈述', 'May be made'),
  stated: both('已陈述', 'Made'),
  lapsed: both('期满未陈述', 'Not made in time'),
}
export const hearingRights: Readonly<Record<Participant['hearingState'], Text>> = {
  none: both('未告知', 'Not told'),
  open: both('可以要求听证', 'May be asked for'),
  asked: both('已要求听证', 'Asked for'),
  waived: both('已放弃', 'Given up'),
  lapsed: both('期满未要求', 'Not asked for in time'),
  withdrawn: both('已撤回要求', 'Request withdrawn'),
}
