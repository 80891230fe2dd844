import { sql } from 'kysely'
import type { Context } from '../../../kernel/context.ts'
import type {} from '../tables.ts'

/** Keeps that recipients were nagged now; the database refuses a second time within an hour. */
export async function keepNags(ctx: Context, ids: readonly string[]): Promise<void> {
  await sql`
    insert into delivery.nag (incoming_id, at, nagged_by)
    select x, ${ctx.now}::timestamptz, ${ctx.actor.id}::uuid from unnest(${sql.val([...ids])}::uuid[]) as x`.execute(
    ctx.tx,
  )
  await ctx.tx
    .updateTable('delivery.delivery')
    .set({ nagged_at: ctx.now })
    .where('incoming_id', 'in', [...ids])
    .execute()
}
