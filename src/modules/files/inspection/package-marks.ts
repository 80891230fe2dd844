import { markInText } from '../marks.ts'
import { classificationMark } from '../model.ts'
import { symbolIn } from './docx-symbols.ts'
import { isTooLarge, type OfficePackage, openPackage } from './package.ts'
import type { Element } from './xml.ts'

/** Packages within packages that are looked into: a sheet within a letter, and what is in that. */
const mostNested = 2

/**
 * The mark of secrecy in an office file, wherever it stands: text, page headers and footers, notes, comments, text boxes, water
 * marks, properties, names of sheets, and what is embedded, with its name. What was deleted and is still in the file counts.
 *
 * @throws Error when it is no package, or a part would unpack to more than memory is for
 */
export function markInPackage(bytes: Buffer, depth = 0): string | undefined {
  return markIn(openPackage(bytes), depth)
}

/** The same, of a file that is open. */
export function markIn(file: OfficePackage, depth = 0): string | undefined {
  for (const name of file.names) {
    const last = name.split('/').at(-1) ?? ''
    const mark = /\.(xml|rels|vml)$/i.test(name)
      ? markInXml(file, name)
      : (classificationMark(last) ?? (picturesAndFonts.test(name) ? undefined : markInOther(file.part(name), depth)))
    if (mark) return mark
  }
  return undefined
}

/** Words that are drawn in them are not looked for. */
const picturesAndFonts = /\.(png|jpe?g|gif|bmp|tiff?|webp|wdp|jxr|svg|ico|odttf|ttf|otf|fntdata|mp[34]|wav|wmv|avi)$/i

function markInXml(file: OfficePackage, name: string): string | undefined {
  const lines: string[] = []
  const read = readXml(file, name)
  if (typeof read === 'string') return markInText(read)
  if (read) linesIn(read, lines)
  const title = /^docProps\/core/i.test(name) ? lines.map(classificationMark).find(Boolean) : undefined
  return markInText(lines.filter(Boolean).join('\n')) ?? title
}

/** A part that no program reads may be no XML at all; its words are looked at all the same. */
function readXml(file: OfficePackage, name: string): Element | string | undefined {
  try {
    return file.xmlOnce(name)
  } catch {
    return withoutTags(file.part(name)?.toString('utf8') ?? '')
  }
}

function withoutTags(text: string): string {
  return text
    .split('<')
    .map(
      (piece) => `${/^\/(\w+:)?(p|td|div|h\d|li|si)\b/i.test(piece) ? '\n' : ''}${piece.slice(piece.indexOf('>') + 1)}`,
    )
    .join('')
}

/** Paragraphs, cells and properties: a line each, for a mark that stands alone. Emphasis within them makes no line. */
const isLine = new Set(['p', 'si', 'lpwstr', 'title', 'subject', 'keywords', 'description', 'category'])
/** Begins lines of its own within a paragraph. */
const boxes = new Set(['txbxContent', 'textbox', 'txbx'])

function linesIn(element: Element, lines: string[], isWithin = false): void {
  const begins = isLine.has(element.name)
  if (begins) lines.push(...readingsOf(element))
  else if (!isWithin) lines.push(element.children.filter((child) => typeof child === 'string').join(''))
  for (const value of shownAttributes(element)) if (value) lines.push(value)
  const goesWithin = (begins || isWithin) && !boxes.has(element.name)
  for (const child of element.children) if (typeof child !== 'string') linesIn(child, lines, goesWithin)
}

/** Words of water marks, names of sheets, descriptions of pictures, and variables. */
function shownAttributes({ name, attributes }: Element): (string | undefined)[] {
  const { string, descr, title, alt } = attributes
  const own = name === 'sheet' ? attributes.name : name === 'docVar' ? attributes.val : undefined
  return [string, descr, title, alt, own]
}

const inserted = new Set(['ins', 'moveTo'])
const deleted = new Set(['del', 'moveFrom'])

/** What a paragraph says with all its words; and, where it was changed, after the changes and before them. */
function readingsOf(paragraph: Element): string[] {
  const whole = wordsIn(paragraph)
  return isChanged(paragraph) ? [whole, wordsIn(paragraph, deleted), wordsIn(paragraph, inserted)] : [whole]
}

function isChanged({ children }: Element): boolean {
  return children.some(
    (child) => typeof child !== 'string' && (inserted.has(child.name) || deleted.has(child.name) || isChanged(child)),
  )
}

const signs: Readonly<Record<string, string>> = { tab: '\t', ptab: '\t', br: '\n', cr: '\n', rt: '' }

function wordsIn({ children }: Element, without?: ReadonlySet<string>): string {
  return children
    .map((child) => {
      if (typeof child === 'string') return child
      if (boxes.has(child.name) || without?.has(child.name)) return ''
      // the star of a mark may be a letter of a face of symbols
      if (child.name === 'sym')
        return symbolIn(child.attributes.font ?? '', Number.parseInt(child.attributes.char ?? '', 16) || 0) ?? '★'
      return signs[child.name] ?? wordsIn(child, without)
    })
    .join('')
}

/** A package within, a web page, or an object of older programs, whose words lie in it in one of these encodings. */
function markInOther(bytes: Buffer | undefined, depth: number): string | undefined {
  if (!bytes || bytes.length < 4) return undefined
  if (bytes.readUInt32LE(0) === 0x04034b50) return depth < mostNested ? markInNested(bytes, depth + 1) : undefined
  const page = bytes.subarray(0, 512).toString('latin1')
  if (/<html|<body|<!doctype/i.test(page)) {
    const encoding = /charset=["']?gb/i.test(page) ? 'gb18030' : 'utf-8'
    return markInText(withoutTags(new TextDecoder(encoding).decode(bytes)))
  }
  for (const { words, encoding } of encoded)
    for (let at = bytes.indexOf(words); at >= 0; at = bytes.indexOf(words, at + 1)) {
      const found = /^(绝密|机密|秘密)级?\s*[★☆]/u.exec(
        new TextDecoder(encoding).decode(bytes.subarray(at, at + 24)),
      )?.[1]
      if (found) return found
    }
  return undefined
}

function markInNested(bytes: Buffer, depth: number): string | undefined {
  try {
    return markInPackage(bytes, depth)
  } catch (error) {
    if (isTooLarge(error)) throw error
    return undefined // no office file, or a damaged one: nothing in it can be shown either
  }
}

const encoded = ['绝密', '机密', '秘密'].flatMap((mark, at) => [
  { words: Buffer.from(mark, 'utf16le'), encoding: 'utf-16le' },
  { words: Buffer.from(mark), encoding: 'utf-8' },
  { words: Buffer.from(['bef8c3dc', 'bbfac3dc', 'c3d8c3dc'][at] ?? '', 'hex'), encoding: 'gb18030' },
])
