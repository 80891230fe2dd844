import { sql } from 'kysely'
import type { Context, Tx } from '../../../kernel/context.ts'
import type { Delivery } from '../model.ts'
import type {} from '../tables.ts'

/** Gives the next number of the recipient's register. Two at once wait for each other at the row of the serial: no gaps. */
export async function registerNext(
  ctx: Context,
  { id, organisationId }: Pick<Delivery, 'id' | 'organisationId'>,
  year: number,
): Promise<number> {
  const { last } = await ctx.tx
    .insertInto('delivery.serial')
    .values({ organisation_id: organisationId, year, last: 1 })
    .onConflict((conflict) =>
      conflict.columns(['organisation_id', 'year']).doUpdateSet({ last: sql`delivery.serial.last + 1` }),
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  await ctx.tx
    .insertInto('delivery.register')
    .values({
      ...{ organisation_id: organisationId, year, serial: last, incoming_id: id },
      ...{ registered_by: ctx.actor.id, registered_at: ctx.now },
    })
    .execute()
  return last
}

/** The number under which it was registered, if it was. */
export async function registeredAs(tx: Tx, incomingId: string): Promise<{ year: number; serial: number } | null> {
  const row = await tx
    .selectFrom('delivery.register')
    .select(['year', 'serial'])
    .where('incoming_id', '=', incomingId)
    .executeTakeFirst()
  return row ?? null
}
