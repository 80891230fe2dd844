import type { Context, Tx } from '../../../kernel/context.ts'
import type {} from '../tables.ts'

export async function seatsTaken(tx: Tx, hearingId: string): Promise<number> {
  const { count } = await tx
    .selectFrom('cases.hearing_seat')
    .select((on) => on.fn.countAll<string>().as('count'))
    .where('hearing_id', '=', hearingId)
    .executeTakeFirstOrThrow()
  return Number(count)
}

export async function hasSeat(tx: Tx, hearingId: string, personId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('cases.hearing_seat')
    .select('person_id')
    .where('hearing_id', '=', hearingId)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return row !== undefined
}

/** Gives a seat; a trigger counts once more. */
export async function insertSeat(ctx: Context, hearingId: string): Promise<void> {
  await ctx.tx
    .insertInto('cases.hearing_seat')
    .values({ hearing_id: hearingId, person_id: ctx.actor.id, asked_at: ctx.now })
    .execute()
}

export async function deleteSeat(ctx: Context, hearingId: string): Promise<void> {
  await ctx.tx
    .deleteFrom('cases.hearing_seat')
    .where('hearing_id', '=', hearingId)
    .where('person_id', '=', ctx.actor.id)
    .execute()
}
