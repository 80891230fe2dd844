import { crc32, deflateRawSync } from 'node:zlib'

/**
 * A zip archive with these entries, deflated; they carry no time, so the same entries give the same bytes. For what fits in memory:
 * less than 65,536 entries, less than 4 GiB.
 */
export function zip(entries: Readonly<Record<string, string | Uint8Array>>): Buffer {
  const { locals, directory, offset } = packedEntries(entries, 0)
  const listed = Buffer.concat(directory)
  return Buffer.concat([...locals, listed, endOf({ count: directory.length, size: listed.length, start: offset })])
}

/** Said to be of Unix: of what comes from DOS, `unzip` takes names in UTF-8 for another code page. */
const madeOnUnix = 3
/** A plain file, mode 644. */
const readableByAll = 0o100644 * 2 ** 16

/** Entries that follow each other from a place on, and how the directory names them. */
function packedEntries(entries: Readonly<Record<string, string | Uint8Array>>, start: number) {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = start
  for (const [name, content] of Object.entries(entries)) {
    const packed = deflateRawSync(content)
    const common = headerOf(name, Buffer.from(content), packed)
    const place = Buffer.alloc(14)
    place.writeUInt32LE(readableByAll, 6)
    place.writeUInt32LE(offset, 10)
    const made = Buffer.from([20, madeOnUnix])
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02', 'latin1'), made, common, place, Buffer.from(name)]))
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, Buffer.from(name), packed])
    locals.push(local)
    offset += local.length
  }
  return { locals, directory, offset }
}

/** Length of the record at the end, which carries no comment. */
const endBytes = 22

function endOf({ count, size, start }: { count: number; size: number; start: number }): Buffer {
  const end = Buffer.alloc(endBytes)
  end.write('PK\x05\x06', 0, 'latin1')
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(start, 16)
  return end
}

/** What the directory repeats of an entry's own header. */
function headerOf(name: string, plain: Buffer, packed: Buffer): Buffer {
  const header = Buffer.alloc(26)
  header.writeUInt16LE(20, 0) // version
  header.writeUInt16LE(0x0800, 2) // names in UTF-8
  header.writeUInt16LE(8, 4) // deflate
  header.writeUInt32LE(crc32(plain), 10)
  header.writeUInt32LE(packed.length, 14)
  header.writeUInt32LE(plain.length, 18)
  header.writeUInt16LE(Buffer.byteLength(name), 22)
  return header
}

/**
 * The same archive with more entries behind those that it has: nothing of it is packed anew.
 *
 * @param archive one that `zip` has made
 */
export function addToZip(archive: Buffer, entries: Readonly<Record<string, string | Uint8Array>>): Buffer {
  const end = archive.subarray(-endBytes)
  const [count, size, start] = [end.readUInt16LE(10), end.readUInt32LE(12), end.readUInt32LE(16)]
  const added = packedEntries(entries, start)
  const listed = Buffer.concat([archive.subarray(start, start + size), ...added.directory])
  const last = endOf({ count: count + added.directory.length, size: listed.length, start: added.offset })
  return Buffer.concat([archive.subarray(0, start), ...added.locals, listed, last])
}
