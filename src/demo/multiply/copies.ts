import { bigramVector } from '../../kernel/bigram.ts'
import { dayOf } from '../../kernel/day.ts'
import { matterNumber, numberWords } from '../../modules/docket/index.ts'
import { districtCode } from '../district/places.ts'
import type { Random } from '../random.ts'
import type { Copy } from './batch.ts'

/** A matter that may be copied. */
export interface Pattern {
  readonly id: string
  readonly officeId: string
  readonly open: boolean
  readonly openedAt: Date
}
/** An organisation that may stand in for another one of its kind. */
export interface Office {
  readonly id: string
  readonly kind: string
  readonly number: string
}
export interface Item {
  readonly code: string
  readonly name: { readonly zh: string; readonly en: string }
}
export interface World {
  readonly people: readonly string[]
  readonly patterns: readonly Pattern[]
  /** Matters that operations made, drafts among them; copies come after these. */
  readonly made: number
  readonly items: readonly Item[]
  readonly offices: readonly Office[]
}

/** Matters of one citizen, the most that another system is known to have had. */
export const mattersOfOne = 872
/** Years over which what is finished is spread. */
const years = 4

/** Chooses what each copy is: the same place in the count always gets the same. */
export function copiesFrom(
  world: World,
  batch: { from: number; count: number; random: Random; id: () => string },
): Copy[] {
  return Array.from({ length: batch.count }, (_, index) => oneCopy(world, batch, batch.from + index))
}

function oneCopy(
  { people, patterns, made, items, offices }: World,
  { random, id }: { random: Random; id: () => string },
  place: number,
): Copy {
  const pattern = at(patterns, place)
  const item = at(items, Math.floor(place / 7))
  const office = offices.find((each) => each.id === pattern.officeId) ?? at(offices, 0)
  const other = random.pick(firstOf(offices.filter((each) => each.kind === office.kind)))
  // what is open began lately; what is finished may be years old
  const days = -7 * (pattern.open ? random.between(0, 2) : random.between(0, years * 52))
  const day = dayOf(new Date(pattern.openedAt.getTime() + days * 86_400_000), 'Asia/Shanghai')
  const kind = `M${Math.floor(place / 999_999)
    .toString(36)
    .toUpperCase()}`
  const number = matterNumber({
    area: districtCode,
    organisation: other.number,
    day,
    kind,
    serial: (place % 999_999) + 1,
  })
  return {
    ...{ id: id(), pattern: pattern.id, number, days, item: item.code, title: JSON.stringify(item.name) },
    person: at(people, place - made < mattersOfOne ? 0 : random.between(1, people.length - 1)),
    words: bigramVector(`${numberWords(number)} ${item.name.zh} ${item.name.en}`),
    ...{ office: office.id, otherOffice: other.id },
  }
}

function at<T>(things: readonly T[], place: number): T {
  const thing = things[place % things.length]
  if (thing === undefined) throw new Error('The demonstration has nothing to copy.')
  return thing
}

function firstOf<T>(things: readonly T[]): readonly [T, ...T[]] {
  return [at(things, 0), ...things.slice(1)]
}
