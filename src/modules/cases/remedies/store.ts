import type { Context, Tx } from '../../../kernel/context.ts'
import type {} from '../tables.ts'
import { Remedy } from './model.ts'

/** The clocks by which a decision may be contested. */
export async function insertContestTime(
  ctx: Context,
  matterId: string,
  clocks: { reconsideration: string; litigation: string },
): Promise<void> {
  await ctx.tx
    .insertInto('cases.contest_time')
    .values({
      ...{ matter_id: matterId, decided_at: ctx.now },
      ...{ reconsideration_clock: clocks.reconsideration, litigation_clock: clocks.litigation },
    })
    .execute()
}

/** The clocks of the newest decision. */
export async function contestClocks(
  tx: Tx,
  matterId: string,
): Promise<{ reconsideration: string; litigation: string } | undefined> {
  return tx
    .selectFrom('cases.contest_time')
    .select(['reconsideration_clock as reconsideration', 'litigation_clock as litigation'])
    .where('matter_id', '=', matterId)
    .orderBy('decided_at', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** What became known of reconsideration and litigation, oldest first. */
export async function remediesOf(tx: Tx, matterId: string): Promise<Remedy[]> {
  const rows = await tx
    .selectFrom('cases.remedy')
    .select(['id', 'way', 'body', 'reference', 'state', 'result', 'note'])
    .select(['matter_id as matterId', 'applied_on as appliedOn'])
    .where('matter_id', '=', matterId)
    .orderBy('noted_at')
    .execute()
  return rows.map((row) => Remedy.parse(row))
}

export async function insertRemedy(
  ctx: Context,
  remedy: Pick<Remedy, 'matterId' | 'way' | 'body' | 'reference' | 'appliedOn'>,
): Promise<string> {
  const { id } = await ctx.tx
    .insertInto('cases.remedy')
    .values({
      ...{ matter_id: remedy.matterId, way: remedy.way, body: remedy.body, reference: remedy.reference },
      ...{ applied_on: remedy.appliedOn, state: 'applied', result: null, note: null, settled_at: null },
      ...{ noted_at: ctx.now, noted_by: ctx.actor.id },
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function updateRemedy(
  ctx: Context,
  id: string,
  { state, result, note }: Pick<Remedy, 'state' | 'result' | 'note'>,
): Promise<void> {
  const settled = state === 'applied' || state === 'accepted' ? null : ctx.now
  await ctx.tx
    .updateTable('cases.remedy')
    .set({ state, result, note, settled_at: settled })
    .where('id', '=', id)
    .execute()
}

/** Keeps an annulled decision readable as it stood. */
export async function insertAnnulled(
  ctx: Context,
  matterId: string,
  annulled: { remedyId: string; decision: unknown },
) {
  await ctx.tx
    .insertInto('cases.annulled_decision')
    .values({
      ...{ matter_id: matterId, remedy_id: annulled.remedyId, annulled_at: ctx.now },
      decision: JSON.stringify(annulled.decision),
    })
    .execute()
}

/** Takes the annulled decision of an application out of force. */
export async function annulDecision(ctx: Context, matterId: string, annulled: { remedyId: string; decision: unknown }) {
  await insertAnnulled(ctx, matterId, annulled)
  await ctx.tx.deleteFrom('cases.decision_ground').where('matter_id', '=', matterId).execute()
  await ctx.tx.deleteFrom('cases.decision').where('matter_id', '=', matterId).execute()
}
