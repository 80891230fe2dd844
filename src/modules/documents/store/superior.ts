import type { Context, Tx } from '../../../kernel/context.ts'
import type {} from '../tables.ts'

/** The other superiors of organisations under double leadership, by the organisation. */
export async function secondSuperiors(tx: Tx): Promise<Map<string, string>> {
  const rows = await tx
    .selectFrom('documents.second_superior')
    .select(['organisation_id as organisationId', 'superior'])
    .execute()
  return new Map(rows.map(({ organisationId, superior }) => [organisationId, superior]))
}

/** Names the other superior of an organisation, in place of one named before. */
export async function nameSuperior(
  ctx: Context,
  organisationId: string,
  { superior, basis }: { superior: string; basis: string },
): Promise<void> {
  const named = { superior, basis, named_by: ctx.actor.id, named_at: ctx.now }
  await ctx.tx
    .insertInto('documents.second_superior')
    .values({ organisation_id: organisationId, ...named })
    .onConflict((conflict) => conflict.column('organisation_id').doUpdateSet(named))
    .execute()
}

/** Says that it has one superior only. */
export async function forgetSuperior(ctx: Context, organisationId: string): Promise<void> {
  await ctx.tx.deleteFrom('documents.second_superior').where('organisation_id', '=', organisationId).execute()
}
