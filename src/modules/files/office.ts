import { childrenOf, type Element, parseXml } from './inspection/xml.ts'
import { type Kind, kinds } from './model.ts'
import type { phrases } from './phrases.ts'
import { directoryOf, unpack, type ZipEntry } from './zip.ts'

/** Why a file of an office program is not taken. */
export type WhyNot = keyof Pick<
  typeof phrases,
  'locked' | 'otherFormat' | 'macros' | 'template' | 'damagedPackage' | 'notWhatItSays' | 'notAccepted'
>

/** Of a list of contents; honest ones have some kilobytes. What is longer costs neither time nor memory. */
const mostOfList = 1024 * 1024
/** Word and Excel files may have at most this. */
const mostOfOffice = Math.max(
  ...kinds.filter(({ type }) => /officedocument/.test(type)).map((kind) => kind.maxMegabytes),
)
const macros = /(^|\/)vbaProject\.bin$/i

/**
 * What a zip archive is, as it says itself: OFD by its entry document (GB/T 33190), office files by the content type of the part that
 * their first relationship leads to (ECMA-376 part 2). What it is called within does not matter: Word on the web writes document2.xml.
 */
export function packageKind(bytes: Buffer, name: string): Kind | WhyNot {
  const entries = directoryOf(bytes)
  const names = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]))
  if (entries.length === 0) return 'damagedPackage'
  if (entries.some((entry) => entry.name === 'OFD.xml')) return kindOf('application/ofd') ?? 'notAccepted'
  if (entries.some((entry) => macros.test(entry.name))) return 'macros'
  if (names.has('mimetype')) return 'otherFormat'
  const list = names.get('[content_types].xml')
  if (!list) return isPromised(name) ? 'notWhatItSays' : 'notAccepted'
  // it is refused for its size; looking into it would only take time
  if (bytes.length > mostOfOffice * 1024 * 1024) return kindOf(types.word) ?? 'notAccepted'
  try {
    return ofType(mainType(bytes, list, names.get('_rels/.rels')))
  } catch {
    return 'damagedPackage'
  }
}

/** Whether a name promises a type that is taken. */
export function isPromised(name: string): boolean {
  return kinds.some(({ extensions }) => extensions.includes(extensionOf(name)))
}

/** Office files of before 2007, and all of them once they have a password, lie in this container ([MS-CFB]). */
export function whyNotCompound(bytes: Buffer): WhyNot | undefined {
  if (!bytes.subarray(0, 8).equals(compound)) return undefined
  const entry = bytes.indexOf(encrypted)
  // names in its directory begin at multiples of their length
  return entry >= 0 && entry % 128 === 0 ? 'locked' : 'otherFormat'
}

/** Whether a name is that of a format of office programs that is not taken. */
export function isOtherFormat(name: string): boolean {
  return /^(docm?|dot|wps|wpt|rtf|odt|uot|uof|mht|xls|xlt|et|ett|ods|ppt|dps|pages|numbers)$/.test(extensionOf(name))
}

export function extensionOf(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1).toLowerCase()
}

const compound = Buffer.from('d0cf11e0a1b11ae1', 'hex')
const encrypted = Buffer.from('EncryptedPackage', 'utf16le')
const office = 'application/vnd.openxmlformats-officedocument.'
const types = { word: `${office}wordprocessingml.document`, sheet: `${office}spreadsheetml.sheet` } as const

function mainType(bytes: Buffer, list: ZipEntry, relations: ZipEntry | undefined): string {
  const said = parseXml(unpack(bytes, list, mostOfList))
  const main = relations && mainPart(parseXml(unpack(bytes, relations, mostOfList)))
  const overrides = childrenOf(said, 'Override')
  const found = [
    overrides.find(({ attributes }) => attributes.PartName?.replace(/^\//, '').toLowerCase() === main?.toLowerCase()),
    childrenOf(said, 'Default').find(({ attributes }) => main?.endsWith(`.${attributes.Extension}`)),
    ...overrides,
  ].map((one) => one?.attributes.ContentType ?? '')
  return found.find((type) => /main(\+xml)?$/.test(type)) ?? ''
}

/** The part that a package is about. */
export function mainPart(relations: Element | undefined): string | undefined {
  const all = childrenOf(relations, 'Relationship').map(({ attributes }) => attributes)
  return all.find(({ Type }) => Type?.endsWith('/officeDocument'))?.Target?.replace(/^\//, '')
}

function ofType(type: string): Kind | WhyNot {
  if (type.endsWith('.binary.macroEnabled.main')) return 'otherFormat'
  if (/macroEnabled/.test(type)) return 'macros'
  if (/\.template\.main\+xml$/.test(type)) return 'template'
  return kindOf(type.replace(/\.main\+xml$/, '')) ?? (type ? 'notAccepted' : 'damagedPackage')
}

function kindOf(type: string): Kind | undefined {
  return kinds.find((kind) => kind.type === type)
}
