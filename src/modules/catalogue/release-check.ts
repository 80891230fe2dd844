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

/** Digits that may be an account: a card has 16 to 19 (GB/T 2659.1 and ISO/IEC 7812), old passbooks fewer. */
const accountDigits = { least: 14, most: 21 }

/**
 * What a text holds that the public must not read.
 *
 * @param names of persons who must not be named in full
 */
export function leaksIn(text: string, names: readonly string[] = []): Leak[] {
  const plain = text.normalize('NFKC')
  return [...numbersIn(plain), ...namesIn(plain, names), ...marksIn(plain)]
}

/** The text with the names masked as everywhere on public pages; longer names first, as one may hold another. */
export function withMaskedNames(text: string, names: readonly string[]): string {
  return named(names)
    .toSorted((a, b) => b.length - a.length)
    .reduce((words, name) => words.replaceAll(name, maskName(name)), text)
}

const named = (names: readonly string[]) => [...new Set(names)].filter((name) => [...name].length > 1)

/** Runs of digits, a capital X at the end allowed, with at most one separator between neighbours; none inside a longer code. */
const runs = /(?<![0-9A-Za-z])\d(?:[\s·\-_]?\d){9,}(?:[\s·\-_]?[Xx])?(?![0-9A-Za-z])/gu

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
