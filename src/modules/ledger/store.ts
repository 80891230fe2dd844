import { z } from 'zod'
import type { Tx } from '../../kernel/context.ts'
import { Bytes, LogKey, MatterLeaf, PublishedCheckpoint, RecordedLeaf } from './model.ts'
import type {} from './tables.ts'
import type { TileWrite } from './tree.ts'

/** Keeps other sequencers waiting until the transaction ends; tells how many leaves the tree has. */
export async function lockSize(tx: Tx): Promise<number> {
  const { size } = await tx.selectFrom('ledger.state').select('size').forUpdate().executeTakeFirstOrThrow()
  return size
}

/** Audit rows that wait to become leaves, in the order in which they were written. */
export async function pendingLeaves(tx: Tx, limit: number): Promise<{ auditId: string; leaf: Buffer }[]> {
  const rows = await tx
    .selectFrom('ledger.pending as p')
    .innerJoin('kernel.pub_audit as a', 'a.id', 'p.audit_id')
    .select(['p.audit_id as auditId', 'a.leaf'])
    .orderBy('p.position')
    .limit(limit)
    .execute()
  return z.array(z.object({ auditId: z.uuid(), leaf: Bytes })).parse(rows)
}

/** How many audit rows wait to become leaves. */
export async function countPending(tx: Tx): Promise<number> {
  const { count } = await tx
    .selectFrom('ledger.pending')
    .select((on) => on.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

/** Writes new leaves with the tiles that change by them, and the new size. The state row must be locked. */
export async function insertLeaves(
  tx: Tx,
  first: number,
  leaves: readonly NewLeaf[],
  tiles: readonly TileWrite[],
): Promise<void> {
  const rows = leaves.map(({ auditId, hash }, at) => ({ leaf_index: first + at, audit_id: auditId, leaf_hash: hash }))
  await tx.insertInto('ledger.leaf').values(rows).execute()
  await tx
    .insertInto('ledger.tile')
    .values(tiles.map(({ level, index, data }) => ({ level, tile_index: index, data })))
    .onConflict((tile) =>
      tile.columns(['level', 'tile_index']).doUpdateSet((set) => ({ data: set.ref('excluded.data') })),
    )
    .execute()
  const ids = leaves.map(({ auditId }) => auditId)
  await tx.deleteFrom('ledger.pending').where('audit_id', 'in', ids).execute()
  await tx
    .updateTable('ledger.state')
    .set({ size: first + leaves.length })
    .execute()
}

interface NewLeaf {
  readonly auditId: string
  readonly hash: Buffer
}

/** The bytes of a tile as far as it is filled. */
export async function findTile(tx: Tx, level: number, index: number): Promise<Buffer | undefined> {
  const row = await tx
    .selectFrom('ledger.tile')
    .select('data')
    .where('level', '=', level)
    .where('tile_index', '=', index)
    .executeTakeFirst()
  return row && Bytes.parse(row.data)
}

/** The recorded leaves from `first` on, as their audit rows read today. */
export async function recordedLeaves(tx: Tx, first: number, count: number): Promise<RecordedLeaf[]> {
  const rows = await leaves(tx)
    .where('l.leaf_index', '>=', first)
    .where('l.leaf_index', '<', first + count)
    .orderBy('l.leaf_index')
    .execute()
  return z.array(RecordedLeaf).parse(rows)
}

/** The leaf of one call. */
export async function findLeaf(tx: Tx, auditId: string): Promise<RecordedLeaf | undefined> {
  const row = await leaves(tx).where('l.audit_id', '=', auditId).executeTakeFirst()
  return row && RecordedLeaf.parse(row)
}

/** The leaf whose hash lies between two bounds, both included: a receipt's code names a hash by its first bytes. */
export async function findLeafByHash(tx: Tx, low: Buffer, high: Buffer): Promise<RecordedLeaf | undefined> {
  const row = await leaves(tx).where('l.leaf_hash', '>=', low).where('l.leaf_hash', '<=', high).executeTakeFirst()
  return row && RecordedLeaf.parse(row)
}

function leaves(tx: Tx) {
  return tx
    .selectFrom('ledger.leaf as l')
    .leftJoin('kernel.pub_audit as a', 'a.id', 'l.audit_id')
    .select(['l.leaf_index as index', 'l.leaf_hash as hash', 'a.leaf', 'a.matter'])
}

/** The leaves of a matter within the first `size`, with what they recorded unless it was erased. */
export async function matterLeaves(tx: Tx, matter: string, size: number): Promise<MatterLeaf[]> {
  const rows = await tx
    .selectFrom('kernel.pub_audit as a')
    .innerJoin('ledger.leaf as l', 'l.audit_id', 'a.id')
    .leftJoin('kernel.pub_audit_content as c', 'c.audit_id', 'a.id')
    .select(['l.leaf_index as index', 'a.leaf', 'c.salt', 'c.content'])
    .where('a.matter', '=', matter)
    .where('l.leaf_index', '<', size)
    .orderBy('l.leaf_index')
    .execute()
  return z.array(MatterLeaf).parse(rows)
}

/** The salt that hides the matter's number in its leaves. */
export async function findMatterSalt(tx: Tx, matter: string): Promise<Buffer | undefined> {
  const row = await tx.selectFrom('kernel.pub_chain').select('salt').where('matter', '=', matter).executeTakeFirst()
  return row && Bytes.parse(row.salt)
}

/** The last published checkpoint. */
export async function findCheckpoint(tx: Tx): Promise<PublishedCheckpoint | undefined> {
  const row = await tx
    .selectFrom('ledger.checkpoint')
    .select(['size', 'root', 'note', 'at'])
    .orderBy('size', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && PublishedCheckpoint.parse(row)
}

/** Keeps a checkpoint that is about to be published. */
export async function insertCheckpoint(tx: Tx, checkpoint: PublishedCheckpoint): Promise<void> {
  await tx.insertInto('ledger.checkpoint').values(checkpoint).execute()
}

/** Name and public key of the log, once it was started. */
export async function findKey(tx: Tx): Promise<LogKey | undefined> {
  const row = await tx.selectFrom('ledger.key').select(['origin', 'vkey', 'since']).executeTakeFirst()
  return row && LogKey.parse(row)
}

/** Records under which name and key the log was started. */
export async function insertKey(tx: Tx, key: LogKey): Promise<void> {
  await tx.insertInto('ledger.key').values(key).execute()
}
