import { makeResidentId } from '../../../modules/directory/index.ts'
import { aName } from '../../district/names.ts'
import { districtCode } from '../../district/places.ts'
import type { Random } from '../../random.ts'
import type { Life } from '../model.ts'

/** Somebody who lives with the applicant. */
export interface Member {
  readonly name: string
  readonly residentId: string
  readonly relation: 'spouse' | 'child' | 'parent' | 'grandchild'
  readonly bornIn: number
  readonly health: 'healthy' | 'chronic' | 'severe' | 'disabled'
  readonly work: 'casual' | 'farming' | 'retired' | 'school' | 'child' | 'unable' | 'jobless'
}

/** Year of birth of the applicant; the register knows it. */
export function bornIn({ applicant }: Life): number {
  return Number(applicant.birth?.slice(0, 4) ?? '1975')
}

/** Who lives with the applicant: up to four people of likely ages. */
export function membersOf(life: Life): Member[] {
  const { random } = life
  const own = bornIn(life)
  if (random.chance(0.28)) return []
  const members: Member[] = []
  if (random.chance(0.7)) members.push(aMember(life, 'spouse', own + random.between(-4, 4)))
  const children = own > 1965 ? random.between(0, 2) : 0
  for (let at = 0; at < children; at++)
    members.push(aMember(life, 'child', Math.min(own + random.between(22, 34), 2023)))
  if (own > 1972 && random.chance(0.4)) members.push(aMember(life, 'parent', own - random.between(22, 30)))
  if (own < 1960 && random.chance(0.35)) members.push(aMember(life, 'grandchild', random.between(2009, 2021)))
  return members
}

function aMember({ random, applicant, begins }: Life, relation: Member['relation'], born: number): Member {
  const other = applicant.sex === 'female' ? 'male' : 'female'
  const sex = relation === 'spouse' ? other : random.chance(0.5) ? 'female' : 'male'
  const surname = relation === 'spouse' ? undefined : applicant.name.charAt(0)
  const age = begins.getUTCFullYear() - born
  const health = random.weighted({ healthy: age < 60 ? 6 : 2, chronic: 2, severe: 1, disabled: 1 })
  const name = aName(random, { sex, bornIn: born, ...(surname && { surname }) })
  return {
    name,
    residentId: anId(random, born, sex),
    relation,
    bornIn: born,
    health,
    work: workAt(random, age, health),
  }
}

/** What somebody of an age and health is likely to do. */
export function workAt(random: Random, age: number, health: Member['health']): Member['work'] {
  if (age < 6) return 'child'
  if (age < 19) return 'school'
  if (age >= 62) return 'retired'
  if (health === 'severe' || health === 'disabled') return random.weighted({ unable: 3, casual: 1 })
  return random.weighted({ casual: 4, farming: 3, jobless: 2 })
}

/** A resident number of the area that belongs to nobody, with a right check character. */
export function anId(random: Random, born: number, sex: 'female' | 'male'): string {
  const day = `${born}-${two(random.between(1, 12))}-${two(random.between(1, 28))}`
  return makeResidentId(districtCode, day, random.between(0, 498) * 2 + (sex === 'male' ? 1 : 0))
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}

/** An account of nobody: issuer number 6200990 is not given out. */
export function anAccount(random: Random): string {
  return `6200990${String(random.between(0, 999_999)).padStart(6, '0')}${String(random.between(0, 999_999)).padStart(6, '0')}`
}

/** A bank near the applicant. */
export function aBank({ applicant, random }: Life): string {
  const place = /云川区(..)[镇乡]|云川区(..)街道/.exec(applicant.address ?? '')
  const branch = place?.[1] ?? place?.[2] ?? '昭明'
  return random.pick([
    `云川农村商业银行${branch}支行`,
    `云川邮政储蓄所${branch}网点`,
    `云川农村商业银行${branch}分理处`,
  ])
}

/** A sum in words of the office: 1234.50 元. */
export function yuan(fen: number): string {
  return `${(fen / 100).toFixed(fen % 100 === 0 ? 0 : 2)} 元`
}
