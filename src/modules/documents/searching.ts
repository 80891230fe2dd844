import { bigramCandidates, bigramQuery } from '../../kernel/bigram.ts'

/** Full-width letters and digits made plain, sign by sign: places in the text stay what they are. */
export function findable(text: string): string {
  return text.replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g, (sign) =>
    String.fromCharCode(sign.charCodeAt(0) - 0xfee0),
  )
}

/** The same without capitals, as words are compared: the Latin ones of ASCII only, which the database does alike everywhere. */
export function comparable(text: string): string {
  return findable(text).replace(/[A-Z]/g, (sign) => sign.toLowerCase())
}

/** A piece of what somebody looks for; pieces stand between spaces. */
export interface Term {
  readonly text: string
  /** The `tsquery` for its attachments, where places are kept. */
  readonly phrase: string
  /** Whether what the index finds has to be looked at: of more than one pair the order counts. */
  readonly isLong: boolean
}

const mostTerms = 6

/** The pieces of what somebody looks for, those of a single character left out. */
export function termsOf(words: string): Term[] {
  return comparable(words)
    .split(/\s+/)
    .filter((text) => bigramCandidates(text) !== '')
    .slice(0, mostTerms)
    .map((text) => ({
      text,
      phrase: bigramQuery(text),
      isLong: !/^(?:\p{Script=Han}{2}|[\p{L}\p{N}]+)$/u.test(text) || isMixed(text),
    }))
}

/** A word of several scripts, such as 12号, is several words of the index. */
function isMixed(text: string): boolean {
  return /\p{Script=Han}/u.test(text) && text.length > 2
}

/**
 * The `tsquery` for marks of a number or a part of it: 云政发〔2026〕12号, 云政发, 政发2026, 12号. A serial without 号 behind it may go on.
 *
 * @returns '' when there is nothing of a number in it
 */
export function numberMarks(text: string): string {
  const plain = comparable(text.normalize('NFKC')).replace(/\s/g, '')
  const year = /[〔[【(（<〈]([0-9]{4})[〕\]】)）>〉]?/u.exec(plain)
  const rest = plain.replace(year?.[0] ?? '', ' ').replace(/第/g, ' ')
  const serial = /([0-9]+)(号?)\s*$/u.exec(rest)
  const word = rest.replace(serial?.[0] ?? '', ' ').replace(/[^\p{L}\p{N}]/gu, '')
  const characters = Array.from(word).slice(0, 12)
  const pairs = characters.slice(0, -1).map((character, at) => mark(`n:${character}${characters[at + 1] ?? ''}`))
  if (characters.length === 1) pairs.push(`${mark(`n:${word}`)}:*`)
  if (year) pairs.push(mark(`ny:${year[1]}`))
  if (serial)
    pairs.push(serial[2] ? mark(`ns:${serial[1]}`) : `(${mark(`ns:${serial[1]}`)}:* | ${mark(`ny:${serial[1]}`)})`)
  return pairs.join(' & ')
}

/** The marks of an issuer that is no organisation here, by pairs of characters of its name. */
export function nameMarks(name: string): string[] {
  const characters = Array.from(comparable(name.normalize('NFKC')).replace(/\s/g, ''))
  return [...new Set(characters.slice(0, -1).map((character, at) => `x:${character}${characters[at + 1] ?? ''}`))]
}

/** A lexeme of the marks, quoted. */
export function mark(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`
}

/** Whether what was typed among the words is meant as a number. */
export function looksLikeNumber(text: string): boolean {
  return /[〔[【][0-9]{4}[〕\]】]|^\s*第?[0-9]+号\s*$/u.test(text)
}
