import type { Day } from '../../kernel/day.ts'

/** 张三 -> 张*, 张小三 -> 张*三: enough to recognise somebody one knows. */
export function maskName(name: string): string {
  const characters = [...name]
  const [first = '', last = ''] = [characters[0], characters.at(-1)]
  if (characters.length <= 2) return characters.length === 2 ? `${first}*` : first
  return first + '*'.repeat(characters.length - 2) + last
}

/** Keeps the first 3 and the last 4 characters; the day of birth stays hidden. */
export function maskId(code: string): string {
  return code.length <= 7 ? '*'.repeat(code.length) : code.slice(0, 3) + '*'.repeat(code.length - 7) + code.slice(-4)
}

/** 13812345678 -> 138****5678 */
export function maskPhone(phone: string): string {
  return phone.length <= 7
    ? '*'.repeat(phone.length)
    : phone.slice(0, 3) + '*'.repeat(phone.length - 7) + phone.slice(-4)
}

/** Keeps the first 6 characters: the place, not the door. */
export function maskAddress(address: string): string {
  const characters = [...address]
  return characters.slice(0, 6).join('') + (characters.length > 6 ? '****' : '')
}

/** Whole years of life on `today`; a person born on 29 February is a year older on 1 March. */
export function ageOn(birth: Day, today: Day): number {
  const years = Number(today.slice(0, 4)) - Number(birth.slice(0, 4))
  return today.slice(5) < birth.slice(5) ? years - 1 : years
}
