import { emptyRoot, foldHashes, hashNode, splitPoint } from './merkle.ts'
import { tileHashes, tileWidth } from './tile.ts'

/** Reads the hashes of a tile as far as it is filled; empty when there is none. */
export type ReadTile = (level: number, index: number) => Promise<readonly Buffer[]>

/** A tile as it shall be stored. */
export interface TileWrite {
  readonly level: number
  readonly index: number
  readonly data: Buffer
}

/** The tiles that change when `hashes` are appended to a tree of `size` leaves. */
export async function appendLeaves(read: ReadTile, size: number, hashes: readonly Buffer[]): Promise<TileWrite[]> {
  const writes: TileWrite[] = []
  let [level, start, row] = [0, size, hashes]
  while (row.length > 0) {
    const first = Math.floor(start / tileWidth)
    const filled = start % tileWidth
    const before = filled === 0 ? [] : await read(level, first)
    if (before.length !== filled) throw new Error(`tile ${level}/${first} holds ${before.length} hashes, not ${filled}`)
    const tiles = slices([...before, ...row])
    writes.push(...tiles.map((tile, at) => ({ level, index: first + at, data: Buffer.concat(tile) })))
    ;[level, start, row] = [level + 1, first, tiles.filter((tile) => tile.length === tileWidth).map(foldHashes)]
  }
  return writes
}

function slices(hashes: readonly Buffer[]): Buffer[][] {
  const count = Math.ceil(hashes.length / tileWidth)
  return Array.from({ length: count }, (_, at) => hashes.slice(at * tileWidth, (at + 1) * tileWidth))
}

/** The root of the first `size` leaves. */
export function rootAt(read: ReadTile, size: number): Promise<Buffer> {
  return hashRange(read, 0, size)
}

/** The hashes beside the way from the leaf at `index` up to the root of the first `size` leaves. */
export async function inclusionPath(read: ReadTile, index: number, size: number): Promise<Buffer[]> {
  if (index < 0 || index >= size) throw new RangeError(`no leaf ${index} in a tree of ${size}`)
  const path: Buffer[] = []
  let [low, high] = [0, size]
  while (high - low > 1) {
    const middle = low + splitPoint(high - low)
    const left = index < middle
    path.unshift(await (left ? hashRange(read, middle, high) : hashRange(read, low, middle)))
    ;[low, high] = left ? [low, middle] : [middle, high]
  }
  return path
}

/** The hashes that prove that the tree of `to` leaves continues the one of `from` leaves. */
export async function consistencyPath(read: ReadTile, from: number, to: number): Promise<Buffer[]> {
  if (from > to) throw new RangeError(`a tree of ${to} cannot continue one of ${from}`)
  if (from === 0 || from === to) return []
  const path: Buffer[] = []
  let [low, high] = [0, to]
  while (high !== from) {
    const middle = low + splitPoint(high - low)
    const left = from <= middle
    path.unshift(await (left ? hashRange(read, middle, high) : hashRange(read, low, middle)))
    ;[low, high] = left ? [low, middle] : [middle, high]
  }
  // the old tree's own root is known to whoever asks, when its last subtree is the whole of it
  return low === 0 ? path : [await hashRange(read, low, high), ...path]
}

async function hashRange(read: ReadTile, low: number, high: number): Promise<Buffer> {
  const count = high - low
  if (count === 0) return emptyRoot
  const level = Math.log2(count)
  if (Number.isInteger(level) && low % count === 0) return subtree(read, level, low / count)
  const middle = low + splitPoint(count)
  return hashNode(await hashRange(read, low, middle), await hashRange(read, middle, high))
}

/** The root of the complete subtree of 2^level leaves, the index-th of its kind: a run of hashes in one tile. */
async function subtree(read: ReadTile, level: number, index: number): Promise<Buffer> {
  const count = 2 ** (level % 8)
  const first = index * count
  const tile = await read(Math.floor(level / 8), Math.floor(first / tileWidth))
  const hashes = tile.slice(first % tileWidth, (first % tileWidth) + count)
  if (hashes.length < count) throw new RangeError(`the tiles do not reach subtree ${index} of level ${level}`)
  return foldHashes(hashes)
}

/** Reads tiles by a function that gives their bytes, each once. For the length of one proof or receipt. */
export function remember(load: (level: number, index: number) => Promise<Buffer | undefined>): ReadTile {
  const known = new Map<string, Promise<Buffer[]>>()
  return (level, index) => {
    const name = `${level}/${index}`
    const tile = known.get(name) ?? load(level, index).then((data) => (data ? tileHashes(data) : []))
    known.set(name, tile)
    return tile
  }
}
