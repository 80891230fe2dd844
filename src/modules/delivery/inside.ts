import { z } from 'zod'

/** 阅知性: to be read; 批办性: to be handled (条例 art. 24). */
export const ProposalWay = z.enum(['read', 'handle'])
export type ProposalWay = z.infer<typeof ProposalWay>

export const Proposal = z.object({
  way: ProposalWay,
  words: z.string(),
  leaderPost: z.uuid().nullable(),
  days: z.number().int().nullable(),
  by: z.uuid(),
  at: z.date(),
})
export type Proposal = z.infer<typeof Proposal>

export const Instruction = z.object({
  words: z.string().nullable(),
  attachmentId: z.uuid().nullable(),
  by: z.uuid(),
  at: z.date(),
})
export type Instruction = z.infer<typeof Instruction>

export const Assignment = z.object({
  id: z.uuid(),
  /** Null while it waits for somebody of the unit to take it on. */
  postId: z.uuid().nullable(),
  unitId: z.uuid().nullable(),
  part: z.enum(['host', 'helper']),
  workId: z.uuid(),
  at: z.date(),
  result: z.string().nullable(),
  doneBy: z.uuid().nullable(),
  doneAt: z.date().nullable(),
  withdrawnAt: z.date().nullable(),
  withdrawnReason: z.string().nullable(),
})
export type Assignment = z.infer<typeof Assignment>

/** Somebody has it, or a unit has: neither finished nor taken back. */
export function isInHand({ doneAt, withdrawnAt }: Pick<Assignment, 'doneAt' | 'withdrawnAt'>): boolean {
  return doneAt === null && withdrawnAt === null
}

export const CirculationWay = z.enum(['parallel', 'in-order'])
export type CirculationWay = z.infer<typeof CirculationWay>

/** Somebody on a circulation: who has it now has a `since` and has not read it. */
export const Reader = z.object({
  circulationId: z.uuid(),
  way: CirculationWay,
  startedAt: z.date(),
  ordinal: z.number().int(),
  postId: z.uuid(),
  workId: z.uuid().nullable(),
  since: z.date().nullable(),
  words: z.string().nullable(),
  readBy: z.uuid().nullable(),
  readAt: z.date().nullable(),
  passedAt: z.date().nullable(),
})
export type Reader = z.infer<typeof Reader>

/** Has still to read it: neither read nor passed over. */
export function isUnread({ readAt, passedAt }: Pick<Reader, 'readAt' | 'passedAt'>): boolean {
  return readAt === null && passedAt === null
}

/** Has it now. */
export function isReading(reader: Pick<Reader, 'since' | 'readAt' | 'passedAt'>): boolean {
  return reader.since !== null && isUnread(reader)
}

/** Everything that a recipient does inside. */
export interface Inside {
  readonly proposals: readonly Proposal[]
  readonly instructions: readonly Instruction[]
  readonly assignments: readonly Assignment[]
  readonly readers: readonly Reader[]
}

/** Whose turn comes after somebody has read: nobody when all have it already. */
export function nextReader(readers: readonly Reader[], circulationId: string): Reader | undefined {
  return readers
    .filter((reader) => reader.circulationId === circulationId && reader.since === null && isUnread(reader))
    .toSorted((a, b) => a.ordinal - b.ordinal)[0]
}
