import type { Day } from '../../kernel/day.ts'

const RESIDENT_ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const RESIDENT_ID_CHECKS = '10X98765432'
/** No I, O, S, V, Z: they are mistaken for digits. */
const USCC_CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const USCC_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
const ORG_CODE_CHARACTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const ORG_CODE_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2]

/**
 * Whether the text is a resident identity number with a real birth day and the right check character.
 * The area may be abolished or unknown: people keep the number of the place they once registered in.
 *
 * @param value 18 characters, 'X' in upper case; see `tidyCode`
 * @see GB 11643-1999
 */
export function isResidentId(value: string): boolean {
  return /^\d{17}[\dX]$/.test(value) && isRealDay(birthIn(value)) && residentIdCheck(value) === value[17]
}

/**
 * What a valid resident identity number tells of its owner.
 *
 * @param residentId one that `isResidentId` accepts
 */
export function residentIdFacts(residentId: string): { birth: Day; sex: 'female' | 'male' } {
  return { birth: birthIn(residentId), sex: Number(residentId[16]) % 2 === 1 ? 'male' : 'female' }
}

/**
 * Makes a number with the right check character, for the demonstration district.
 *
 * @param serial 0 to 999; odd for men
 */
export function makeResidentId(area: string, birth: Day, serial: number): string {
  const body = area + birth.replaceAll('-', '') + String(serial).padStart(3, '0')
  return body + residentIdCheck(body)
}

/** Whether the text is a unified social credit code. @see GB 32100-2015 */
export function isUscc(value: string): boolean {
  if (!/^[0-9A-HJ-NP-RTUWXY]{2}\d{6}[0-9A-HJ-NP-RTUWXY]{10}$/.test(value)) return false
  return usccCheck(value) === value[17]
}

/** Makes a unified social credit code of its first 17 characters, for the demonstration district. */
export function makeUscc(body: string): string {
  return body + usccCheck(body)
}

/** Whether the text is one of the older organisation codes, with or without its hyphen. @see GB 11714 */
export function isOrgCode(value: string): boolean {
  const code = value.replace(/-(?=.$)/, '')
  if (!/^[0-9A-Z]{8}[0-9X]$/.test(code)) return false
  const check = 11 - (weighted(code.slice(0, 8), ORG_CODE_WEIGHTS, ORG_CODE_CHARACTERS) % 11)
  return (check === 10 ? 'X' : check === 11 ? '0' : String(check)) === code[8]
}

/** Whether the text is a mobile number of the mainland. */
export function isMobile(value: string): boolean {
  return /^1[3-9]\d{9}$/.test(value)
}

/** Whether the text is a fixed line with its area code, such as 0826-2330000 or 0826-2330000-12. */
export function isLandline(value: string): boolean {
  return /^0\d{2,3}-\d{7,8}(-\d{1,6})?$/.test(value)
}

/** Brings a typed code to one form: full-width characters become narrow, spaces go, letters become capitals. */
export function tidyCode(typed: string): string {
  return typed.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase()
}

function residentIdCheck(digits: string): string {
  const sum = weighted(digits.slice(0, 17), RESIDENT_ID_WEIGHTS, '0123456789')
  return RESIDENT_ID_CHECKS.charAt(sum % 11)
}

function usccCheck(body: string): string {
  return USCC_CHARACTERS.charAt((31 - (weighted(body.slice(0, 17), USCC_WEIGHTS, USCC_CHARACTERS) % 31)) % 31)
}

function weighted(text: string, weights: readonly number[], characters: string): number {
  return weights.reduce((sum, weight, index) => sum + weight * characters.indexOf(text.charAt(index)), 0)
}

function birthIn(residentId: string): Day {
  return `${residentId.slice(6, 10)}-${residentId.slice(10, 12)}-${residentId.slice(12, 14)}`
}

function isRealDay(day: string): boolean {
  const at = Date.parse(day)
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(day)
}
