import { hashLeaf } from '../../kernel/audit.ts'
import type { Caller, Tx } from '../../kernel/context.ts'
import { storedTiles } from './integrate.ts'
import { emptyRoot, hashNode } from './merkle.ts'
import { findCheckpoint, recordedLeaves } from './store.ts'
import { tileWidth } from './tile.ts'

/** Leaves read at a time. */
const chunk = tileWidth * 16
/** As many are named; the first is what matters. */
const maxNamed = 10

/**
 * Replays the whole ledger from the audit rows and compares it with the tiles and the last published checkpoint.
 *
 * @returns what does not agree, in plain words; empty when all is well
 */
export function inspectLedger(db: Caller['db']): Promise<string[]> {
  return db
    .transaction()
    .setAccessMode('read only')
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => {
      const checkpoint = await findCheckpoint(tx)
      const size = checkpoint?.size ?? 0
      const faults: string[] = []
      const peaks: Peak[] = []
      for (let first = 0; first < size && faults.length < maxNamed; first += chunk) {
        const count = Math.min(chunk, size - first)
        faults.push(...(await inspectLeaves(tx, first, { count, peaks })))
      }
      if (checkpoint && faults.length === 0 && !rootOf(peaks).equals(checkpoint.root)) {
        faults.push(`the leaves do not make the root of the checkpoint of ${size}`)
      }
      return faults.slice(0, maxNamed)
    })
}

async function inspectLeaves(
  tx: Tx,
  first: number,
  { count, peaks }: { count: number; peaks: Peak[] },
): Promise<string[]> {
  const leaves = await recordedLeaves(tx, first, count)
  const read = storedTiles(tx)
  const faults: string[] = []
  for (let at = 0; at < count; at += 1) {
    const [leaf, index] = [leaves[at], first + at]
    const tile = await read(0, Math.floor(index / tileWidth))
    if (leaf?.index !== index) return [...faults, `leaf ${index} is missing`]
    if (!leaf.leaf) faults.push(`the audit row of leaf ${index} is gone`)
    else if (!hashLeaf(leaf.leaf).equals(leaf.hash)) faults.push(`the audit row of leaf ${index} was altered`)
    if (!tile[index % tileWidth]?.equals(leaf.hash)) faults.push(`the tile of leaf ${index} does not hold its hash`)
    pushPeak(peaks, leaf.hash)
  }
  return faults
}

/** A complete subtree at the right edge of the tree that has been read so far. */
interface Peak {
  readonly hash: Buffer
  readonly size: number
}

function pushPeak(peaks: Peak[], hash: Buffer): void {
  let peak: Peak = { hash, size: 1 }
  for (let left = peaks.at(-1); left?.size === peak.size; left = peaks.at(-1)) {
    peaks.pop()
    peak = { hash: hashNode(left.hash, peak.hash), size: left.size * 2 }
  }
  peaks.push(peak)
}

function rootOf(peaks: readonly Peak[]): Buffer {
  const [last, ...lefts] = peaks.map(({ hash }) => hash).toReversed()
  return lefts.reduce((right, left) => hashNode(left, right), last ?? emptyRoot)
}
