import type { Context, Tx } from '../../../kernel/context.ts'
import { type CirculationWay, type Inside, Instruction, Proposal, Reader } from '../inside.ts'
import type {} from '../tables.ts'
import { assignmentsOf } from './assignment.ts'

export async function insertProposal(
  ctx: Context,
  incomingId: string,
  proposal: Pick<Proposal, 'way' | 'words' | 'days'> & { readonly leader: string | null },
): Promise<void> {
  const { way, words, days, leader } = proposal
  await ctx.tx
    .insertInto('delivery.proposal')
    .values({
      ...{ incoming_id: incomingId, way, words, days, leader_post: leader },
      ...{ proposed_by: ctx.actor.id, proposed_at: ctx.now },
    })
    .execute()
}

export async function insertInstruction(
  ctx: Context,
  incomingId: string,
  { words, attachmentId }: Pick<Instruction, 'words' | 'attachmentId'>,
): Promise<void> {
  await ctx.tx
    .insertInto('delivery.instruction')
    .values({
      ...{ incoming_id: incomingId, words, attachment_id: attachmentId, post_id: ctx.actor.post?.id ?? '' },
      ...{ given_by: ctx.actor.id, given_at: ctx.now },
    })
    .execute()
}

export async function insertCirculation(ctx: Context, incomingId: string, way: CirculationWay): Promise<string> {
  const { id } = await ctx.tx
    .insertInto('delivery.circulation')
    .values({ incoming_id: incomingId, way, started_by: ctx.actor.id, started_at: ctx.now })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function insertReaders(ctx: Context, circulationId: string, postIds: readonly string[]): Promise<void> {
  const read = { words: null, read_by: null, read_at: null, passed_by: null, passed_at: null }
  const none = { work_id: null, had_since: null, ...read }
  await ctx.tx
    .insertInto('delivery.reader')
    .values(postIds.map((post_id, at) => ({ circulation_id: circulationId, ordinal: at + 1, post_id, ...none })))
    .execute()
}

type Place = Pick<Reader, 'circulationId' | 'ordinal'>

/** It is with this reader from now on. */
export async function handTo(ctx: Context, { circulationId, ordinal }: Place, workId: string): Promise<void> {
  await ctx.tx
    .updateTable('delivery.reader')
    .set({ work_id: workId, had_since: ctx.now })
    .where('circulation_id', '=', circulationId)
    .where('ordinal', '=', ordinal)
    .execute()
}

export async function signAsRead(ctx: Context, { circulationId, ordinal }: Place, words: string | null): Promise<void> {
  await ctx.tx
    .updateTable('delivery.reader')
    .set({ words, read_by: ctx.actor.id, read_at: ctx.now })
    .where('circulation_id', '=', circulationId)
    .where('ordinal', '=', ordinal)
    .execute()
}

/** It goes past somebody who is away. */
export async function passReader(ctx: Context, { circulationId, ordinal }: Place): Promise<void> {
  await ctx.tx
    .updateTable('delivery.reader')
    .set({ passed_by: ctx.actor.id, passed_at: ctx.now })
    .where('circulation_id', '=', circulationId)
    .where('ordinal', '=', ordinal)
    .execute()
}

/** Four statements, whatever was done. */
export async function insideOf(tx: Tx, incomingId: string): Promise<Inside> {
  const proposals = await tx
    .selectFrom('delivery.proposal')
    .select(['way', 'words', 'leader_post as leaderPost', 'days', 'proposed_by as by', 'proposed_at as at'])
    .where('incoming_id', '=', incomingId)
    .orderBy('proposed_at')
    .execute()
  const instructions = await tx
    .selectFrom('delivery.instruction')
    .select(['words', 'attachment_id as attachmentId', 'given_by as by', 'given_at as at'])
    .where('incoming_id', '=', incomingId)
    .orderBy('given_at')
    .execute()
  return {
    proposals: proposals.map((row) => Proposal.parse(row)),
    instructions: instructions.map((row) => Instruction.parse(row)),
    assignments: await assignmentsOf(tx, incomingId),
    readers: await readersOf(tx, incomingId),
  }
}

async function readersOf(tx: Tx, incomingId: string): Promise<Reader[]> {
  const rows = await tx
    .selectFrom('delivery.reader as r')
    .innerJoin('delivery.circulation as c', 'c.id', 'r.circulation_id')
    .select(['r.circulation_id as circulationId', 'c.way', 'c.started_at as startedAt', 'r.ordinal'])
    .select(['r.post_id as postId', 'r.work_id as workId', 'r.had_since as since', 'r.words'])
    .select(['r.read_by as readBy', 'r.read_at as readAt', 'r.passed_at as passedAt'])
    .where('c.incoming_id', '=', incomingId)
    .orderBy('c.started_at')
    .orderBy('r.ordinal')
    .execute()
  return rows.map((row) => Reader.parse(row))
}
