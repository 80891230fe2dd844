import { isResidentId, isUscc, maskName } from '../directory/index.ts'

// The one gate before anything is shown to the public (先审查后公开). It sees text as people do: full-width digits are digits,
// and a number broken up by spaces or hyphens is still a number.

/** What must not go out. */
export const leakKinds = ['resident-number', 'telephone', 'account', 'name', 'secrecy-mark'] as const
export type LeakKind = (typeof leakKinds)[number]

export interface Leak {
  readonly kind: LeakKind
  /** Enough of it to be found again in the text, and no more. */
  readonly excerpt: string
}

/** What is known of a matter, by which its texts are looked through. */
export interface Known {
  /** Names of natural persons, who must not be named in full. */
  readonly persons: readonly string[]
  /** Names that are public: those of firms, and trade names, also when they hold the name of a person. */
  readonly firms?: readonly string[]
  /** Telephones that the guide itself gives out. */
  readonly telephones?: readonly string[]
}

/** Digits that may be an account: a card has 16 to 19 (GB/T 2659.1 and ISO/IEC 7812), old passbooks fewer. */
const accountDigits = { least: 14, most: 21 }

/** What a text holds that the public must not read. */
export function leaksIn(text: string, known: Known = { persons: [] }): Leak[] {
  const plain = text.normalize('NFKC')
  // what stands around a firm's name is looked through, not the name
  const around = cutAtFirms(plain, known).filter((_part, at) => at % 2 === 0)
  return [
    ...numbersIn(plain),
    ...landlinesIn(plain, known.telephones ?? []),
    ...namesIn(around.join('\n'), known.persons),
    ...marksIn(plain),
  ]
}

/** The text with the names of persons masked as everywhere on public pages; longer names first, as one may hold another. */
export function withMaskedNames(text: string, known: Known): string {
  const names = named(known.persons).toSorted((a, b) => b.length - a.length)
  const masked = (words: string) => names.reduce((rest, name) => rest.replaceAll(name, maskName(name)), words)
  return cutAtFirms(text, known)
    .map((part, at) => (at % 2 === 0 ? masked(part) : part))
    .join('')
}

const named = (names: readonly string[]) => [...new Set(names)].filter((name) => [...name].length > 1)

/** The text cut at the names of firms: they stand at the odd places. Whoever trades under the own name has no other to show. */
function cutAtFirms(text: string, { firms = [], persons }: Known): string[] {
  const names = named(firms)
    .filter((name) => !persons.includes(name))
    .toSorted((a, b) => b.length - a.length)
    .map((name) => name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return names.length === 0 ? [text] : text.split(new RegExp(`(${names.join('|')})`, 'u'))
}

/** Runs of digits, a capital X at the end allowed, with at most one separator between neighbours; none inside a longer code. */
const runs = /(?<![0-9A-Za-z])\d(?:[\s·\-_‐-―]?\d){9,}(?:[\s·\-_‐-―]?[Xx])?(?![0-9A-Za-z])/gu

function numbersIn(text: string): Leak[] {
  return (text.match(runs) ?? []).flatMap((run) => {
    const number = run.replaceAll(/[^0-9Xx]/g, '').toUpperCase()
    const kind = kindOf(number)
    return kind ? [{ kind, excerpt: `${number.slice(0, 3)}…${number.slice(-2)}` }] : []
  })
}

function kindOf(number: string): LeakKind | undefined {
  if (windows(number, 18).some(isResidentId) || isOldResidentNumber(number)) return 'resident-number'
  if (windows(number, 11).some(isMobile) && number.length <= 13) return 'telephone'
  if (isUscc(number)) return undefined
  return number.length >= accountDigits.least && number.length <= accountDigits.most ? 'account' : undefined
}

/** Country codes and the like stand before a number, so each part of the right length is looked at. */
function windows(number: string, length: number): string[] {
  return Array.from({ length: Math.max(0, number.length - length + 1) }, (_, at) => number.slice(at, at + length))
}

function isMobile(number: string): boolean {
  return /^1[3-9]\d{9}$/.test(number)
}

/** A local number: 7 or 8 digits that begin with 2 to 9, in one or two groups, and an extension. */
const local = String.raw`[2-9]\d{2,3}[\s·\-_‐-―]?\d{4}(?![0-9A-Za-z])`
/** With its area code of 2 or 3 digits after the 0, in brackets or not, or after 86 without the 0. */
const withArea = new RegExp(
  String.raw`(?<![0-9A-Za-z.])(?:\(?0|(?:\+|00)?86\)?[\s\-‐-―]?)(?:10|2\d|[3-9]\d{2})\)?[\s·\-_‐-―]{0,3}${local}`,
  'gu',
)
/** Without one, only words tell it from an amount, a year or the number of a document. */
const calledSo = new RegExp(
  String.raw`(?:电话|電話|座机|固话|联系方式|聯繫方式|致电|拨打|号码|(?<![a-z])(?:telephone|tel|phone|call))[^\d\n]{0,8}((?<![0-9A-Za-z])${local}(?:[\s,、;,;/或和及]{1,3}${local})*)`,
  'giu',
)

function landlinesIn(text: string, open: readonly string[]): Leak[] {
  const digits = (number: string) => number.replaceAll(/\D/g, '')
  const given = open.map(digits)
  const found = [
    ...(text.match(withArea) ?? []),
    ...[...text.matchAll(calledSo)].flatMap(([, list = '']) => list.split(/[,、;/或和及]/u)),
  ].map(digits)
  return found
    .filter((number) => number.length >= 7 && !given.some((one) => one === number || one.endsWith(number)))
    .map((number) => ({ kind: 'telephone', excerpt: `${number.slice(0, 3)}…${number.slice(-2)}` }))
}

/** Fifteen digits with a day of birth, as given out until 1999. */
function isOldResidentNumber(number: string): boolean {
  return /^[1-9]\d{5}\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}$/.test(number)
}

function namesIn(text: string, names: readonly string[]): Leak[] {
  return named(names)
    .filter((name) => text.includes(name))
    .map((name) => ({ kind: 'name', excerpt: maskName(name) }))
}

/** 绝密★, 【机密】, 秘密★10年, or the word alone on a line: a mark, not the subject of a sentence. */
const marks = /(?:绝密|机密|秘密)\s*[★☆*]|[【〔[(]\s*(?:绝密|机密|秘密)|^\s*(?:绝密|机密|秘密)\s*$/gmu

function marksIn(text: string): Leak[] {
  const simplified = text.replaceAll('絕', '绝').replaceAll('機', '机')
  return (simplified.match(marks) ?? []).map((mark) => ({ kind: 'secrecy-mark', excerpt: mark.trim() }))
}
