import { inflateRawSync } from 'node:zlib'
import { markInText } from '../marks.ts'
import { classificationMark } from '../model.ts'
import { directoryOf, type ZipEntry } from '../zip.ts'
import { type Element, parseXml } from './xml.ts'

/** What all parts of one package may unpack to, pictures included, and one part that is read: 500 pages have some 10 MB. */
const mostUnpacked = 96 * 1024 * 1024
const mostOfPart = 40 * 1024 * 1024
/** Packages within packages that are looked into: a sheet within a letter, and what is in that. */
const mostNested = 2

/** An office file, opened: its parts by their names, unpacked when they are asked for. */
export interface OfficePackage {
  readonly names: readonly string[]
  /** @throws Error when the part is damaged */
  part(name: string): Buffer | undefined
  /** @throws Error when the part is no XML */
  xml(name: string): Element | undefined
}

/** @throws Error when it is damaged, or would unpack to more than memory is for (`isTooLarge`) */
export function openPackage(bytes: Buffer): OfficePackage {
  const entries = new Map(directoryOf(bytes).map((entry) => [entry.name, entry]))
  if (entries.size === 0) throw new Error('not a zip')
  const said = [...entries.values()].reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)
  if (said > mostUnpacked) throw new Error('it unpacks to too much', { cause: tooLarge })
  const part = (name: string) => {
    const entry = entries.get(name)
    return entry && unpack(bytes, entry)
  }
  const xml = (name: string) => {
    const plain = part(name)
    return plain && parseXml(plain)
  }
  return { names: [...entries.keys()], part, xml }
}

const tooLarge = 'too-large'

/** Whether a package could not be opened since it would unpack to more than memory is for. */
export function isTooLarge(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return error.cause === tooLarge || ('code' in error && error.code === 'ERR_BUFFER_TOO_LARGE')
}

/** What the directory says of sizes may be a lie; zlib stops by itself. */
function unpack(bytes: Buffer, { at, packedBytes, method }: ZipEntry): Buffer {
  if (bytes.readUInt32LE(at) !== 0x04034b50) throw new Error('damaged')
  const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28)
  const packed = bytes.subarray(start, start + packedBytes)
  if (method === 0) return packed
  if (method !== 8) throw new Error('packed in an unknown way')
  return inflateRawSync(packed, { maxOutputLength: mostOfPart })
}

/**
 * The mark of secrecy in an office file, wherever it stands: text, page headers and footers, notes, comments, text boxes, water
 * marks, properties, names of sheets, and what is embedded, with its name. What was deleted and is still in the file counts.
 */
export function markInPackage(bytes: Buffer, depth = 0): string | undefined {
  const { names, part } = openPackage(bytes)
  for (const name of names) {
    const mark = /\.(xml|rels)$/.test(name)
      ? markInXml(part(name), name)
      : (classificationMark(name.split('/').at(-1) ?? '') ??
        (/embeddings\//.test(name) ? markInEmbedded(part(name), depth) : undefined))
    if (mark) return mark
  }
  return undefined
}

function markInXml(bytes: Buffer | undefined, name: string): string | undefined {
  if (!bytes) return undefined
  const lines: string[] = []
  linesIn(parseXml(bytes), lines)
  const title = /^docProps\/core/.test(name) ? lines.map(classificationMark).find(Boolean) : undefined
  return markInText(lines.join('\n')) ?? title
}

/** Paragraphs, cells and properties are lines of their own, for a mark that stands alone; the words of a water mark are an attribute. */
function linesIn(element: Element, lines: string[]): void {
  const blocks = element.children.filter((child) => typeof child !== 'string' && child.name !== 'tab')
  if (['p', 'si', 'lpwstr', 'title', 'subject', 'keywords', 'description', 'category'].includes(element.name))
    lines.push(wordsIn(element))
  else lines.push(element.children.filter((child) => typeof child === 'string').join(''))
  for (const value of [element.attributes.string, element.name === 'sheet' ? element.attributes.name : undefined])
    if (value) lines.push(value)
  for (const block of blocks) if (typeof block !== 'string') linesIn(block, lines)
}

function wordsIn({ children }: Element): string {
  return children.map((child) => (typeof child === 'string' ? child : wordsIn(child))).join('')
}

/** A package within, or an object of older programs, whose words lie in it in one of these encodings. */
function markInEmbedded(bytes: Buffer | undefined, depth: number): string | undefined {
  if (!bytes) return undefined
  if (bytes.readUInt16LE(0) === 0x4b50) return depth < mostNested ? markInPackage(bytes, depth + 1) : undefined
  for (const encoding of ['utf-16le', 'gb18030', 'utf-8'])
    for (const from of encoding === 'utf-16le' ? [0, 1] : [0]) {
      const found = /(绝密|机密|秘密)\s*★/u.exec(new TextDecoder(encoding).decode(bytes.subarray(from)))?.[1]
      if (found) return found
    }
  return undefined
}
