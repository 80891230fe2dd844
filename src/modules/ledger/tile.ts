/** Hashes in a full tile, entries in a full bundle (C2SP tlog-tiles). */
export const tileWidth = 256

/** Which tile or entry bundle, and how many of its places are meant; `level` 'entries' names a bundle. */
export interface TileAddress {
  readonly level: number | 'entries'
  readonly index: number
  /** 1 to 256. */
  readonly width: number
}

/** The path of C2SP tlog-tiles, such as 'tile/0/x001/x234/067' or 'tile/entries/000.p/17'. */
export function tilePath({ level, index, width }: TileAddress): string {
  const partial = width < tileWidth ? `.p/${width}` : ''
  return `tile/${level}/${indexPath(index)}${partial}`
}

/** Three digits to a folder; all but the last begin with x. */
function indexPath(index: number): string {
  const last = String(index % 1000).padStart(3, '0')
  let [path, rest] = [last, Math.floor(index / 1000)]
  while (rest > 0) {
    path = `x${String(rest % 1000).padStart(3, '0')}/${path}`
    rest = Math.floor(rest / 1000)
  }
  return path
}

const form = /^tile\/(\d{1,2}|entries)\/((?:x\d{3}\/)*\d{3})(?:\.p\/(\d{1,3}))?$/

/** The address a path names, or undefined when no tile has that path; each tile has exactly one. */
export function parseTilePath(path: string): TileAddress | undefined {
  const match = form.exec(path)
  if (!match) return undefined
  const [, level = '', digits = '', width] = match
  const address = {
    level: level === 'entries' ? level : Number(level),
    index: Number(digits.replaceAll(/[x/]/g, '')),
    width: width === undefined ? tileWidth : Number(width),
  } as const
  const sound = address.width > 0 && Number.isSafeInteger(address.index) && tilePath(address) === path
  return sound ? address : undefined
}

/** An entry bundle: each entry after its length as two bytes, the greater first. */
export function encodeBundle(entries: readonly Uint8Array[]): Buffer {
  return Buffer.concat(entries.flatMap((entry) => [lengthPrefix(entry), entry]))
}

function lengthPrefix(entry: Uint8Array): Buffer {
  if (entry.length > 0xffff) throw new RangeError(`an entry of ${entry.length} bytes does not fit a bundle`)
  const prefix = Buffer.alloc(2)
  prefix.writeUInt16BE(entry.length)
  return prefix
}

/** @throws RangeError when the bundle is cut off within an entry */
export function decodeBundle(bundle: Buffer): Buffer[] {
  const entries: Buffer[] = []
  for (let at = 0; at < bundle.length; ) {
    const end = at + 2 + bundle.readUInt16BE(at)
    if (end > bundle.length) throw new RangeError('the bundle ends within an entry')
    entries.push(bundle.subarray(at + 2, end))
    at = end
  }
  return entries
}

/** The hashes of a tile, 32 bytes each. */
export function tileHashes(data: Buffer): Buffer[] {
  const count = Math.floor(data.length / 32)
  return Array.from({ length: count }, (_, at) => data.subarray(at * 32, at * 32 + 32))
}
