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
  postId: z.uuid(),
  part: z.enum(['host', 'helper']),
  workId: z.uuid(),
  at: z.date(),
  result: z.string().nullable(),
  doneBy: z.uuid().nullable(),
  doneAt: z.date().nullable(),
})
export type Assignment = z.infer<typeof Assignment>

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
})
export type Reader = z.infer<typeof Reader>

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
    .filter((reader) => reader.circulationId === circulationId && reader.since === null)
    .toSorted((a, b) => a.ordinal - b.ordinal)[0]
}
