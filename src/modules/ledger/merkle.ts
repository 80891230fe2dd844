import { createHash } from 'node:crypto'

/** Root of the tree without leaves: SHA-256 of nothing (RFC 6962, 2.1). */
export const emptyRoot: Buffer = createHash('sha256').digest()

/** RFC 6962 hash of two subtrees: SHA-256 over 0x01, left, right. */
export function hashNode(left: Uint8Array, right: Uint8Array): Buffer {
  return createHash('sha256').update(Buffer.of(1)).update(left).update(right).digest()
}

/** Root of a complete subtree from its hashes, whose count is a power of two. */
export function foldHashes(hashes: readonly Buffer[]): Buffer {
  let row = hashes
  while (row.length > 1) row = pairs(row)
  return row[0] ?? emptyRoot
}

function pairs(row: readonly Buffer[]): Buffer[] {
  const above: Buffer[] = []
  for (let at = 0; at + 1 < row.length; at += 2) above.push(hashNode(node(row, at), node(row, at + 1)))
  return above
}

/** The greatest power of two below `count`, where RFC 6962 splits a tree; `count` from 2 to 2^47, beyond which logarithms round. */
export function splitPoint(count: number): number {
  return 2 ** Math.floor(Math.log2(count - 1))
}

/**
 * The root of the tree of `size` leaves in which `leafHash` stands at `index`, if the proof has the right length.
 * Comparing it with a known root is the check (RFC 9162, 2.1.3.2). Halving by division: positions may exceed 32 bits.
 */
export function rootOfInclusion(proof: InclusionProof): Buffer | undefined {
  const { leafHash, index, size, path } = proof
  if (!Number.isSafeInteger(index) || index < 0 || index >= size) return undefined
  let [at, last, hash] = [index, size - 1, leafHash]
  for (const sibling of path) {
    if (last === 0) return undefined
    if (at % 2 === 1 || at === last) {
      hash = hashNode(sibling, hash)
      while (at % 2 === 0 && at !== 0) [at, last] = [half(at), half(last)]
    } else hash = hashNode(hash, sibling)
    ;[at, last] = [half(at), half(last)]
  }
  return last === 0 ? hash : undefined
}

/** Where a leaf stands in a tree of a size, and the hashes beside its way up. */
export interface InclusionProof {
  readonly leafHash: Buffer
  readonly index: number
  readonly size: number
  readonly path: readonly Buffer[]
}

/** A tree as a checkpoint states it. */
export interface TreeHead {
  readonly size: number
  readonly root: Buffer
}

/** Whether `to` only added leaves to `from` (RFC 9162, 2.1.4.2). Every tree continues the empty one. */
export function isConsistent(from: TreeHead, to: TreeHead, path: readonly Buffer[]): boolean {
  if (from.size > to.size) return false
  if (from.size === to.size) return path.length === 0 && from.root.equals(to.root)
  if (from.size === 0) return path.length === 0 && from.root.equals(emptyRoot)
  const roots = rootsOfConsistency(from, to.size, path)
  return roots ? roots.old.equals(from.root) && roots.new.equals(to.root) : false
}

function rootsOfConsistency(from: TreeHead, size: number, path: readonly Buffer[]): Roots | undefined {
  const complete = Number.isInteger(Math.log2(from.size))
  const [first, ...rest] = complete ? [from.root, ...path] : path
  if (!first) return undefined
  let [at, last] = [from.size - 1, size - 1]
  while (at % 2 === 1) [at, last] = [half(at), half(last)]
  let roots: Roots = { old: first, new: first }
  for (const sibling of rest) {
    if (last === 0) return undefined
    if (at % 2 === 1 || at === last) {
      roots = { old: hashNode(sibling, roots.old), new: hashNode(sibling, roots.new) }
      while (at % 2 === 0 && at !== 0) [at, last] = [half(at), half(last)]
    } else roots = { old: roots.old, new: hashNode(roots.new, sibling) }
    ;[at, last] = [half(at), half(last)]
  }
  return last === 0 ? roots : undefined
}

interface Roots {
  readonly old: Buffer
  readonly new: Buffer
}

function half(position: number): number {
  return Math.floor(position / 2)
}

function node(row: readonly Buffer[], at: number): Buffer {
  const hash = row[at]
  if (!hash) throw new RangeError(`no hash at ${at} of ${row.length}`)
  return hash
}
