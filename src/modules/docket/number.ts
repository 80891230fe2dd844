import type { Day } from '../../kernel/day.ts'

/** Shape of a matter's number: `<area6><organisation4><yyyymmdd><kind2><serial6><check>`. */
export const matterNumberPattern = /^[0-9]{6}[0-9A-Z]{4}[0-9]{8}[A-Z0-9]{2}[0-9]{6}[0-9A-Z]$/

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/**
 * Composes a number. The last character is the check of ISO 7064 MOD 37,36, which finds every single wrong character
 * and every swap of neighbours.
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

/** Whether the text is a number that this scheme could have given, as typed: case and spaces do not matter. */
export function isMatterNumber(text: string): boolean {
  const number = plainNumber(text)
  return matterNumberPattern.test(number) && checkCharacter(number.slice(0, -1)) === number.at(-1)
}

/** The number without what people add when copying it from paper. */
export function plainNumber(text: string): string {
  return text.toUpperCase().replace(/[\s\-–—·.]/g, '')
}

function checkCharacter(body: string): string {
  let product = 36
  for (const character of body) {
    const sum = (product + alphabet.indexOf(character)) % 36 || 36
    product = (sum * 2) % 37
  }
  return alphabet[(37 - product) % 36] ?? ''
}
