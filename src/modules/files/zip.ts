/** Entries looked at; packages of documents have a few dozen. */
const mostEntries = 5000

/**
 * The names of a zip archive's entries, read from its directory at the end; nothing is unpacked. Empty when it is none, or
 * damaged.
 */
export function zipEntries(bytes: Buffer): string[] {
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  if (end < 0 || end + 20 > bytes.length) return []
  const count = Math.min(bytes.readUInt16LE(end + 10), mostEntries)
  const names: string[] = []
  for (let at = bytes.readUInt32LE(end + 16); names.length < count; ) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50) return []
    const [name, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset))
    const from = at + 46
    names.push(bytes.toString('utf8', from, from + (name ?? 0)))
    at = from + (name ?? 0) + (extra ?? 0) + (comment ?? 0)
  }
  return names
}
