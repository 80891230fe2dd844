import type { Day } from '../../kernel/day.ts'

/** Shape of a matter's number: `<area6><organisation4><yyyymmdd><kind2><serial6><check>`. */
export const matterNumberPattern = /^[0-9]{6}[0-9A-Z]{4}[0-9]{8}[A-Z0-9]{2}[0-9]{6}[0-9A-Z]$/

const alphabet = [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ']

/**
 * Composes a number. The last character finds every single wrong character and every swap of neighbours; the usual check
 * over 36 signs, ISO 7064 MOD 37,36, lets some swaps through.
 */
export function matterNumber(parts: {
  area: string
  organisation: string
  day: Day
  kind: string
  serial: number
}): string {
  const body = `${parts.area}${parts.organisation}${parts.day.replaceAll('-', '')}${parts.kind}${String(parts.serial).padStart(6, '0')}`
  return body + checkCharacter(body)
}

/** By what a number is found: people say its end on the telephone, kind and serial, or the serial alone. */
export function numberWords(number: string): string {
  return `${number} ${number.slice(-9)} ${number.slice(-7)}`
}

/** Whether the text is a number that this scheme could have given, as typed: case and spaces do not matter. */
export function isMatterNumber(text: string): boolean {
  const number = plainNumber(text)
  return matterNumberPattern.test(number) && checkCharacter(number.slice(0, -1)) === number.at(-1)
}

/** The number without what people add when copying it from paper. */
export function plainNumber(text: string): string {
  return text.toUpperCase().replace(/[\s\-–—·.]/g, '')
}

/**
 * The check character. Each of the 36 signs stands for an element of GF(4) × GF(9); a word is right when its sum, weighted
 * by the powers of a constant, is zero. The constant differs from 0 and 1 in both fields, hence single errors and swaps
 * change the sum. Characters two apart that change places, and a doubled character typed as another, are found as well.
 */
function checkCharacter(body: string): string {
  const sum = [...body].reduce((before, sign) => add(times(before), elementOf(sign)), zero)
  return alphabet.find((sign) => isZero(add(times(sum), elementOf(sign)))) ?? ''
}

/** A number of GF(4) in two bits, and one of GF(9) as a + bi. */
type Element = readonly [four: number, a: number, b: number]
const zero: Element = [0, 0, 0]

function elementOf(sign: string): Element {
  const index = alphabet.indexOf(sign)
  const nine = Math.floor(index / 4)
  return [index % 4, nine % 3, Math.floor(nine / 3)]
}

function add(one: Element, other: Element): Element {
  return [one[0] ^ other[0], (one[1] + other[1]) % 3, (one[2] + other[2]) % 3]
}

/** Times the constant: ω in GF(4), where ω² = ω + 1; 1 + i in GF(9), where i² = −1. */
function times([four, a, b]: Element): Element {
  return [timesOmega[four] ?? 0, (a + 2 * b) % 3, (a + b) % 3]
}
const timesOmega = [0, 2, 3, 1]

function isZero(element: Element): boolean {
  return element.every((part) => part === 0)
}
