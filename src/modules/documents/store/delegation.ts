import type { Context } from '../../../kernel/context.ts'
import type { Delegation } from '../subject.ts'
import type {} from '../tables.ts'

export async function insertDelegation(ctx: Context, given: Omit<Delegation, 'id' | 'givenBy'>): Promise<string> {
  const { id } = await ctx.tx
    .insertInto('documents.delegation')
    .values({
      ...{
        organisation_id: given.organisationId,
        post_id: given.postId,
        types: [...given.types],
        reason: given.reason,
      },
      ...{ starts_on: given.startsOn, ends_on: given.endsOn, given_by: ctx.actor.id, given_at: ctx.now },
      ...{ ended_by: null, ended_at: null },
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Ends a delegation before its time. @returns whether there was one of this organisation */
export async function endDelegation(ctx: Context, organisationId: string, id: string): Promise<boolean> {
  const { numUpdatedRows } = await ctx.tx
    .updateTable('documents.delegation')
    .set({ ended_by: ctx.actor.id, ended_at: ctx.now })
    .where('id', '=', id)
    .where('organisation_id', '=', organisationId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
