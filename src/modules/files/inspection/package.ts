import { directoryOf, unpack } from '../zip.ts'
import { type Element, parseXml } from './xml.ts'

/** What all parts of one package may unpack to, pictures included, and one part that is read: 500 pages have some 10 MB. */
const mostUnpacked = 96 * 1024 * 1024
const mostOfPart = 40 * 1024 * 1024

/** An office file, opened: its parts by their names, unpacked when they are asked for. */
export interface OfficePackage {
  readonly names: readonly string[]
  /** @throws Error when the part is damaged */
  part(name: string): Buffer | undefined
  /** Kept, for a part that is read more than once. @throws Error when the part is no XML */
  xml(name: string): Element | undefined
  /** The same, kept only if it was before. */
  xmlOnce(name: string): Element | undefined
}

/** @throws Error when it is damaged, or would unpack to more than memory is for (`isTooLarge`) */
export function openPackage(bytes: Buffer): OfficePackage {
  const entries = new Map(directoryOf(bytes).map((entry) => [entry.name.toLowerCase(), entry]))
  if (entries.size === 0) throw new Error('not a zip')
  const said = [...entries.values()].reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)
  if (said > mostUnpacked) throw new Error('it unpacks to too much', { cause: tooLarge })
  const part = (name: string) => {
    const entry = entries.get(name.toLowerCase())
    return entry && unpack(bytes, entry, mostOfPart)
  }
  const kept = new Map<string, Element>()
  const xmlOnce = (name: string) => {
    const plain = kept.has(name) ? undefined : part(name)
    return plain ? parseXml(plain) : kept.get(name)
  }
  const xml = (name: string) => {
    const read = xmlOnce(name)
    if (read) kept.set(name, read)
    return read
  }
  return { names: [...entries.values()].map(({ name }) => name), part, xml, xmlOnce }
}

const tooLarge = 'too-large'

/** Whether a package could not be opened since it would unpack to more than memory is for. */
export function isTooLarge(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return error.cause === tooLarge || ('code' in error && error.code === 'ERR_BUFFER_TOO_LARGE')
}
