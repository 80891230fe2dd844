import { sql } from 'kysely'
import type { Context, Tx } from '../../../kernel/context.ts'
import type {} from '../tables.ts'

/** Keeps who was told. Once for each level: the primary key. @returns false when it was kept before */
export async function keepEscalation(
  ctx: Context,
  incomingId: string,
  { level, told }: { level: number; told: readonly string[] },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await ctx.tx
    .insertInto('delivery.escalation')
    .values({ incoming_id: incomingId, level, told: [...told], at: ctx.now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** Numbers of urgent ones that ring past their time, and have a level before them of which nobody was told. */
export async function lateDeliveries(tx: Tx, now: Date): Promise<string[]> {
  const { rows } = await sql<{ number: string }>`
    select d.number from delivery.delivery d
    where d.rings and d.sign_by <= ${now}::timestamptz and not exists (
      select 1 from delivery.escalation e where e.incoming_id = d.incoming_id
        and e.level >= case when d.sign_by + (d.sign_by - d.sent_at) <= ${now}::timestamptz then 2 else 1 end)
    order by d.sign_by`.execute(tx)
  return rows.map(({ number }) => number)
}
