import { crc32, inflateRawSync } from 'node:zlib'

/** Entries looked at; packages of documents have a few dozen. */
const mostEntries = 5000

/** An entry as the archive's directory has it; what it says of sizes may be a lie. */
export interface ZipEntry {
  readonly name: string
  /** Unpacked. */
  readonly sizeBytes: number
  readonly packedBytes: number
  /** 0 as it is, 8 deflated. */
  readonly method: number
  /** Where its own header begins. */
  readonly at: number
  readonly crc32: number
}

/** The entries of a zip archive, read from its directory at the end; nothing is unpacked. Empty when it is none, or damaged. */
export function directoryOf(bytes: Buffer): ZipEntry[] {
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  if (end < 0 || end + 20 > bytes.length) return []
  const count = Math.min(bytes.readUInt16LE(end + 10), mostEntries)
  const entries: ZipEntry[] = []
  for (let at = bytes.readUInt32LE(end + 16); entries.length < count; ) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50) return []
    const [name = 0, extra = 0, comment = 0] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset))
    entries.push({
      // some programs of Windows write folders their own way
      name: bytes.toString('utf8', at + 46, at + 46 + name).replaceAll('\\', '/'),
      ...{ method: bytes.readUInt16LE(at + 10), crc32: bytes.readUInt32LE(at + 16) },
      ...{ packedBytes: bytes.readUInt32LE(at + 20), sizeBytes: bytes.readUInt32LE(at + 24) },
      at: bytes.readUInt32LE(at + 42),
    })
    at += 46 + name + extra + comment
  }
  return entries
}

/**
 * The bytes of an entry. What the directory says of sizes may be a lie; zlib stops by itself.
 *
 * @throws Error when it is damaged, or longer than `mostBytes`
 */
export function unpack(bytes: Buffer, { at, packedBytes, method, crc32: said }: ZipEntry, mostBytes: number): Buffer {
  if (at + 30 > bytes.length || bytes.readUInt32LE(at) !== 0x04034b50) throw new Error('damaged')
  const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28)
  const packed = bytes.subarray(start, start + packedBytes)
  if (method !== 0 && method !== 8) throw new Error('packed in an unknown way')
  const plain = method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: mostBytes })
  if (crc32(plain) !== said) throw new Error('damaged')
  return plain
}
