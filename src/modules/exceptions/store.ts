import { sql } from 'kysely'
import { z } from 'zod'
import type { Context, Tx } from '../../kernel/context.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { phrases } from './phrases.ts'

export const Exception = z.object({
  id: z.uuid(),
  job: z.string(),
  payload: z.unknown(),
  error: z.string(),
  at: z.date(),
  settledAt: z.date().nullable(),
  note: z.string().nullable(),
})
export type Exception = z.infer<typeof Exception>

/** Exceptions, newest first; `before` is the id of the last one of the page before. */
export async function listExceptions(
  tx: Tx,
  wanted: { settled: boolean; before?: string | undefined; limit: number },
): Promise<Exception[]> {
  let query = exceptions(tx).where('settled_at', wanted.settled ? 'is not' : 'is', null)
  if (wanted.before)
    query = query.where(sql`(at, id)`, '<', sql`(select at, id from kernel.exception where id = ${wanted.before})`)
  const rows = await query.orderBy('at', 'desc').orderBy('id', 'desc').limit(wanted.limit).execute()
  return rows.map((row) => Exception.parse(row))
}

/** An open exception, locked. @throws Refusal 'not-found' */
export async function lockException(tx: Tx, id: string): Promise<Exception> {
  await tx.selectFrom('kernel.exception').select('id').where('id', '=', id).forUpdate().execute()
  const row = await exceptions(tx).where('id', '=', id).where('settled_at', 'is', null).executeTakeFirst()
  if (!row) throw new Refusal('not-found', phrases.noSuch)
  return Exception.parse(row)
}

export async function settle(ctx: Context, id: string, note: string): Promise<void> {
  await ctx.tx
    .updateTable('kernel.exception')
    .set({ settled_at: ctx.now, settled_by: ctx.actor.id, note })
    .where('id', '=', id)
    .execute()
}

function exceptions(tx: Tx) {
  return tx
    .selectFrom('kernel.exception')
    .select(['id', 'job', 'payload', 'error', 'at', 'note', 'settled_at as settledAt'])
}
