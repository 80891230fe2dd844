import { isUscc, tidyCode } from '../directory/index.ts'

const ROOT = '1.2.156.3005.2'
const CHARACTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** The parts of an identifier, without its check character. */
export interface IdentifierParts {
  /** Definer's code of 18 characters and three digits of its own. */
  readonly type: string
  /** Code of the issuer, 18 characters. */
  readonly issuer: string
  readonly serial: string
  readonly version: number
}

/** The identifier of an electronic certificate. @see GB/T 36904-2018 */
export function makeIdentifier({ type, issuer, serial, version }: IdentifierParts): string {
  const three = String(version).padStart(3, '0')
  return [ROOT, type, issuer, serial, three, checkCharacter(type + issuer + serial + three)].join('.')
}

/** Whether the text is an identifier whose check character is right. */
export function isIdentifier(text: string): boolean {
  const parts = /^1\.2\.156\.3005\.2\.([0-9A-Z]{21})\.([0-9A-Z]{18})\.([0-9A-Z]{1,20})\.(\d{3})\.([0-9A-Z])$/.exec(text)
  return parts !== null && checkCharacter(parts.slice(1, 5).join('')) === parts[5]
}

/** Brings a typed identifier to one form: narrow characters, no spaces, capitals. */
export function tidyIdentifier(typed: string): string {
  return tidyCode(typed).replaceAll('。', '.')
}

/**
 * The 18 characters that stand for an organisation. Real registers carry old and internal codes; such a one is filled up
 * in front, so that the identifier keeps its shape and stays unique, though no other system would resolve it.
 */
export function issuerCode(code: string): string {
  const tidy = tidyCode(code)
  if (isUscc(tidy)) return tidy
  return tidy
    .replaceAll(/[^0-9A-Z]/g, '')
    .slice(-18)
    .padStart(18, '0')
}

/** ISO 7064 MOD 37,36 over the parts joined. */
export function checkCharacter(text: string): string {
  let product = 36
  for (const character of text) {
    const sum = (product + CHARACTERS.indexOf(character)) % 36 || 36
    product = (sum * 2) % 37
  }
  return CHARACTERS.charAt((37 - product) % 36)
}
