import type { Context, Tx } from '../../../kernel/context.ts'
import type {} from '../tables.ts'

/** In whose name an office issues: its own, and those who let it. */
export async function issuersFor(tx: Tx, officeId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('documents.issuer_right')
    .select('issuer_id as issuerId')
    .where('office_id', '=', officeId)
    .where('ended_at', 'is', null)
    .orderBy('granted_at')
    .execute()
  return [officeId, ...rows.map(({ issuerId }) => issuerId)]
}

/** Lets an office issue in another's name; twice is once. */
export async function insertRight(ctx: Context, right: { officeId: string; issuerId: string }): Promise<void> {
  await ctx.tx
    .insertInto('documents.issuer_right')
    .values({
      ...{ office_id: right.officeId, issuer_id: right.issuerId, granted_by: ctx.actor.id, granted_at: ctx.now },
      ...{ ended_by: null, ended_at: null },
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Takes the right back; documents that are on their way keep their name. */
export async function endRight(ctx: Context, right: { officeId: string; issuerId: string }): Promise<boolean> {
  const { numUpdatedRows } = await ctx.tx
    .updateTable('documents.issuer_right')
    .set({ ended_by: ctx.actor.id, ended_at: ctx.now })
    .where('office_id', '=', right.officeId)
    .where('issuer_id', '=', right.issuerId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Offices that may issue in the name of an organisation. */
export async function officesOf(tx: Tx, issuerId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('documents.issuer_right')
    .select('office_id as officeId')
    .where('issuer_id', '=', issuerId)
    .where('ended_at', 'is', null)
    .orderBy('granted_at')
    .execute()
  return rows.map(({ officeId }) => officeId)
}
