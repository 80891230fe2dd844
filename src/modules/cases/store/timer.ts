import { type Kysely, sql, type Transaction } from 'kysely'
import { z } from 'zod'
import type { Tx } from '../../../kernel/context.ts'
import type { Database } from '../../../kernel/database.ts'
import type {} from '../tables.ts'

export const Timer = z.object({
  id: z.uuid(),
  matterId: z.uuid(),
  name: z.string(),
  clockId: z.uuid().nullable(),
  dueAt: z.date(),
})
export type Timer = z.infer<typeof Timer>

/** Sets or moves a timer of a matter. */
export async function setTimer(
  tx: Tx,
  timer: { matterId: string; name: string; clockId: string | null; dueAt: Date },
): Promise<void> {
  await tx
    .insertInto('cases.timer')
    .values({
      matter_id: timer.matterId,
      name: timer.name,
      clock_id: timer.clockId,
      due_at: timer.dueAt,
      fired_at: null,
      cancelled_at: null,
      failed_at: null,
    })
    .onConflict((conflict) =>
      conflict.columns(['matter_id', 'name']).doUpdateSet({
        due_at: timer.dueAt,
        clock_id: timer.clockId,
        fired_at: null,
        cancelled_at: null,
        failed_at: null,
      }),
    )
    .execute()
}

/**
 * Takes back one timer of a matter, or all of them.
 *
 * @returns the clocks that the timers waited for
 */
export async function cancelTimers(tx: Tx, matterId: string, at: Date, name?: string): Promise<string[]> {
  let update = tx
    .updateTable('cases.timer')
    .set({ cancelled_at: at })
    .where('matter_id', '=', matterId)
    .where('fired_at', 'is', null)
    .where('cancelled_at', 'is', null)
  if (name) update = update.where('name', '=', name)
  const rows = await update.returning('clock_id as clockId').execute()
  return rows.flatMap(({ clockId }) => clockId ?? [])
}

/** Keeps that firing a timer has failed: it is left to a job of its own. */
export async function setAside(tx: Tx, id: string, at: Date): Promise<void> {
  await tx.updateTable('cases.timer').set({ failed_at: at }).where('id', '=', id).execute()
}

/** A timer that still waits. */
export async function findWaitingTimer(tx: Tx, id: string): Promise<Timer | undefined> {
  const row = await timers(tx)
    .where('id', '=', id)
    .where('fired_at', 'is', null)
    .where('cancelled_at', 'is', null)
    .executeTakeFirst()
  return row && Timer.parse(row)
}

/** The name of a matter's timer that waited for this clock and has gone off. */
export async function firedTimerOf(tx: Tx, matterId: string, clockId: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('cases.timer')
    .select('name')
    .where('matter_id', '=', matterId)
    .where('clock_id', '=', clockId)
    .where('fired_at', 'is not', null)
    .executeTakeFirst()
  return row?.name
}

export async function markFired(tx: Tx, id: string, at: Date): Promise<void> {
  await tx.updateTable('cases.timer').set({ fired_at: at }).where('id', '=', id).execute()
}

/** Lets timers follow their clock when its end moves. */
export async function moveTimers(tx: Tx, clockId: string, dueAt: Date): Promise<void> {
  await tx
    .updateTable('cases.timer')
    .set({ due_at: dueAt })
    .where('clock_id', '=', clockId)
    .where('fired_at', 'is', null)
    .where('cancelled_at', 'is', null)
    .execute()
}

/** Timers whose last moment has passed, the oldest first, but for those set aside. */
export async function dueTimers(
  db: Kysely<Database> | Transaction<Database>,
  now: Date,
  limit: number,
): Promise<Timer[]> {
  const rows = await timers(db)
    .where('due_at', '<', now)
    .where('fired_at', 'is', null)
    .where('cancelled_at', 'is', null)
    .where('failed_at', 'is', null)
    .orderBy('due_at')
    .orderBy(sql`id`)
    .limit(limit)
    .execute()
  return rows.map((row) => Timer.parse(row))
}

function timers(db: Kysely<Database> | Transaction<Database>) {
  return db
    .selectFrom('cases.timer')
    .select(['id', 'name', 'matter_id as matterId', 'clock_id as clockId', 'due_at as dueAt'])
}
