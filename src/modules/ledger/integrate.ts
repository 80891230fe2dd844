import { hashLeaf } from '../../kernel/audit.ts'
import type { Caller, Tx } from '../../kernel/context.ts'
import { findTile, insertLeaves, lockSize, pendingLeaves } from './store.ts'
import { appendLeaves, type ReadTile, remember } from './tree.ts'

/** Audit rows that become leaves in one transaction: many enough to be fast, few enough to be short. */
const batchSize = 1000

/**
 * Makes waiting audit rows leaves of the tree, in one transaction: leaves, tiles and size, all or nothing.
 * Others who try at the same time wait, and then take what is left.
 *
 * @returns how many were integrated; 0 when none waited
 */
export function integrateBatch(db: Caller['db']): Promise<number> {
  return db.transaction().execute(async (tx) => {
    const size = await lockSize(tx)
    const waiting = await pendingLeaves(tx, batchSize)
    if (waiting.length === 0) return 0
    const leaves = waiting.map(({ auditId, leaf }) => ({ auditId, hash: hashLeaf(leaf) }))
    const hashes = leaves.map(({ hash }) => hash)
    await insertLeaves(tx, size, leaves, await appendLeaves(storedTiles(tx), size, hashes))
    return waiting.length
  })
}

/** Reads tiles of the database, each once; lives as long as the transaction. */
export function storedTiles(tx: Tx): ReadTile {
  return remember((level, index) => findTile(tx, level, index))
}
