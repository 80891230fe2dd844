import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import type { Context, Tx } from '../../../../kernel/context.ts'
import type { Database } from '../../../../kernel/database.ts'
import type {} from '../../tables.ts'

const LiveRow = z.object({
  epoch: z.uuid(),
  state: z.instanceof(Buffer),
  /** Whose text the state stands on. */
  version: z.number().int(),
  /** Who typed into it what no version holds yet. */
  hands: z.array(z.uuid()),
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
  { state, version, now, hands }: Pick<LiveRow, 'version' | 'hands'> & { state: Uint8Array; now: Date },
): Promise<void> {
  await tx
    .updateTable('documents.live_draft')
    .set({ state: Buffer.from(state), version, stored_at: now, hands: [...new Set(hands)] })
    .where('document_id', '=', id)
    .execute()
}

/** Says whose text the shared document stands on from now. */
export async function standOn(tx: Tx, id: string, version: number): Promise<void> {
  await tx.updateTable('documents.live_draft').set({ version }).where('document_id', '=', id).execute()
}

/** Names everybody who typed since the last version on a new one, besides the one who saved it. */
export async function nameHands(ctx: Context, id: string, version: number): Promise<void> {
  await sql`
    insert into documents.co_writer (document_id, version, person_id)
    select distinct document_id, ${version}::int, hand from documents.live_draft, unnest(hands) hand
     where document_id = ${id} and hand <> ${ctx.actor.id}`.execute(ctx.tx)
  await sql`update documents.live_draft set hands = '{}' where document_id = ${id} and hands <> '{}'`.execute(ctx.tx)
}

export async function removeLive(tx: Tx, id: string): Promise<void> {
  await sql`delete from documents.live_draft where document_id = ${id}`.execute(tx)
}

function live(db: Kysely<Database>, id: string) {
  return db
    .selectFrom('documents.live_draft')
    .select(['epoch', 'state', 'version', 'hands'])
    .where('document_id', '=', id)
}
