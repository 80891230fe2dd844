import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '../../../../kernel/context.ts'
import type { Database } from '../../../../kernel/database.ts'
import type {} from '../../tables.ts'

const LiveRow = z.object({
  epoch: z.uuid(),
  state: z.instanceof(Buffer),
  /** Whose text the state stands on. */
  version: z.number().int(),
})
export type LiveRow = z.infer<typeof LiveRow>

interface Seed {
  readonly id: string
  readonly version: number
  readonly state: Uint8Array
  readonly now: Date
}

/** The shared document of a draft; begun from the seed when there is none, by whoever comes first. */
export async function openLive(db: Kysely<Database>, { id, version, state, now }: Seed): Promise<LiveRow> {
  await db
    .insertInto('documents.live_draft')
    .values({ document_id: id, version, state: Buffer.from(state), stored_at: now })
    .onConflict((on) => on.doNothing())
    .execute()
  const row = await live(db, id).executeTakeFirstOrThrow()
  return LiveRow.parse(row)
}

/** Locked until the end of the transaction: whoever stores first joins what another server stored. */
export async function lockLive(tx: Tx, id: string): Promise<LiveRow | undefined> {
  const row = await live(tx, id).forUpdate().executeTakeFirst()
  return row && LiveRow.parse(row)
}

export async function storeLive(
  tx: Tx,
  id: string,
  { state, version, now }: { state: Uint8Array; version: number; now: Date },
): Promise<void> {
  await tx
    .updateTable('documents.live_draft')
    .set({ state: Buffer.from(state), version, stored_at: now })
    .where('document_id', '=', id)
    .execute()
}

export async function removeLive(tx: Tx, id: string): Promise<void> {
  await sql`delete from documents.live_draft where document_id = ${id}`.execute(tx)
}

function live(db: Kysely<Database>, id: string) {
  return db.selectFrom('documents.live_draft').select(['epoch', 'state', 'version']).where('document_id', '=', id)
}
