import type { Context, Tx } from '../../../kernel/context.ts'
import { Assignment } from '../inside.ts'
import type {} from '../tables.ts'

type NewAssignment = Pick<Assignment, 'postId' | 'unitId' | 'part' | 'workId'>

export async function insertAssignment(ctx: Context, incomingId: string, to: NewAssignment): Promise<void> {
  const nothingYet = { result: null, done_by: null, done_at: null, taken_at: null }
  await ctx.tx
    .insertInto('delivery.assignment')
    .values({
      ...{ incoming_id: incomingId, post_id: to.postId, unit_id: to.unitId, part: to.part, work_id: to.workId },
      ...{ assigned_by: ctx.actor.id, assigned_at: ctx.now, ...nothingYet },
      ...{ withdrawn_by: null, withdrawn_at: null, withdrawn_reason: null },
    })
    .execute()
}

/** Somebody of the unit has taken it on. */
export async function takeAssignment(
  ctx: Context,
  id: string,
  { postId, workId }: { postId: string; workId: string },
): Promise<void> {
  await ctx.tx
    .updateTable('delivery.assignment')
    .set({ post_id: postId, work_id: workId, taken_at: ctx.now })
    .where('id', '=', id)
    .execute()
}

export async function withdrawAssignment(ctx: Context, id: string, reason: string): Promise<void> {
  await ctx.tx
    .updateTable('delivery.assignment')
    .set({ withdrawn_by: ctx.actor.id, withdrawn_at: ctx.now, withdrawn_reason: reason })
    .where('id', '=', id)
    .execute()
}

export async function finishAssignment(ctx: Context, id: string, result: string): Promise<void> {
  await ctx.tx
    .updateTable('delivery.assignment')
    .set({ result, done_by: ctx.actor.id, done_at: ctx.now })
    .where('id', '=', id)
    .execute()
}

/** Who handles it or has handled it, in the order in which it was assigned. */
export async function assignmentsOf(tx: Tx, incomingId: string): Promise<Assignment[]> {
  const rows = await tx
    .selectFrom('delivery.assignment')
    .select(['id', 'post_id as postId', 'unit_id as unitId', 'part', 'work_id as workId', 'assigned_at as at'])
    .select(['result', 'done_by as doneBy', 'done_at as doneAt'])
    .select(['withdrawn_at as withdrawnAt', 'withdrawn_reason as withdrawnReason'])
    .where('incoming_id', '=', incomingId)
    .orderBy('assigned_at')
    .orderBy('part', 'desc')
    .execute()
  return rows.map((row) => Assignment.parse(row))
}
