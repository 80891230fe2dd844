import type { Kysely, Transaction } from 'kysely'
import type { Context, Tx } from '../../../kernel/context.ts'
import type { Database } from '../../../kernel/database.ts'
import type {} from '../tables.ts'
import { type Offer, Pledge } from './model.ts'

/** Puts what is promised now in the place of what a draft promised before. */
export async function replacePledges(ctx: Context, matterId: string, offers: readonly Offer[]): Promise<void> {
  await ctx.tx.deleteFrom('cases.promise').where('matter_id', '=', matterId).where('state', '=', 'promised').execute()
  if (offers.length === 0) return
  await ctx.tx
    .insertInto('cases.promise')
    .values(
      offers.map(({ kind, code, words, consequence }) => ({
        ...{ matter_id: matterId, kind, code, state: 'promised', promised_at: ctx.now, promised_by: ctx.actor.id },
        ...{ words: JSON.stringify(words), consequence: JSON.stringify(consequence) },
        ...{ clock_id: null, due_at: null, reminded_at: null, settled_at: null, settled_by: null, note: null },
      })),
    )
    .execute()
}

/** What was promised on a matter, in one order. */
export async function pledgesOf(tx: Tx, matterId: string): Promise<Pledge[]> {
  const rows = await pledges(tx).where('matter_id', '=', matterId).orderBy('kind').orderBy('code').execute()
  return rows.map((row) => Pledge.parse(row))
}

/** The time of a promise has begun. */
export async function startPledge(tx: Tx, id: string, time: { clockId: string; dueAt: Date }): Promise<void> {
  await tx
    .updateTable('cases.promise')
    .set({ state: 'running', clock_id: time.clockId, due_at: time.dueAt })
    .where('id', '=', id)
    .execute()
}

/** How it ended, and who found that. */
export async function settlePledge(
  ctx: Context,
  id: string,
  { state, note }: { state: 'kept' | 'broken' | 'released'; note: string | null },
): Promise<void> {
  await ctx.tx
    .updateTable('cases.promise')
    .set({ state, note, settled_at: ctx.now, settled_by: ctx.actor.id })
    .where('id', '=', id)
    .execute()
}

/** Keeps that somebody was reminded: once a promise. */
export async function markReminded(ctx: Context, id: string): Promise<void> {
  await ctx.tx.updateTable('cases.promise').set({ reminded_at: ctx.now }).where('id', '=', id).execute()
}

/** Lets a promise follow its clock when the clock's end moved. */
export async function movePledge(tx: Tx, id: string, dueAt: Date): Promise<void> {
  await tx.updateTable('cases.promise').set({ due_at: dueAt }).where('id', '=', id).execute()
}

/** Materials promised whose time ends before the moment, the earliest first. */
export async function pledgesDue(
  db: Kysely<Database> | Transaction<Database>,
  before: Date,
  only: { unreminded: boolean },
): Promise<Pledge[]> {
  let query = pledges(db).where('state', '=', 'running').where('kind', '=', 'material').where('due_at', '<', before)
  if (only.unreminded) query = query.where('reminded_at', 'is', null)
  const rows = await query.orderBy('due_at').limit(200).execute()
  return rows.map((row) => Pledge.parse(row))
}

function pledges(db: Kysely<Database> | Transaction<Database>) {
  return db
    .selectFrom('cases.promise')
    .select(['id', 'kind', 'code', 'words', 'consequence', 'state', 'note'])
    .select([
      'matter_id as matterId',
      'promised_at as promisedAt',
      'clock_id as clockId',
      'due_at as dueAt',
      'settled_at as settledAt',
    ])
}
