import type { Person } from '../../modules/directory/index.ts'
import { type Random, randomOf } from '../random.ts'
import { fateOf } from './fates.ts'
import type { Fate, Life, Service } from './model.ts'
import { type ServiceName, services } from './services/index.ts'
import type { Hours } from './time.ts'

/** What a plan of lives is made from. */
export interface Ingredients {
  /** Who may apply. */
  readonly people: readonly Person[]
  readonly hours: Hours
  readonly from: Date
  readonly to: Date
  /** Names the chance of all these lives. */
  readonly key: string
}

const MS_PER_DAY = 86_400_000
/** So many of the applications are of the last weeks, so that much of the work is in hand. */
const recent = { share: 0.26, days: 42 } as const

/** How often each service is applied for. */
const shares: Readonly<Record<ServiceName, number>> = {
  subsistence: 44,
  allowances: 33,
  careAllowance: 9,
  association: 14,
  // told as stories only
  business: 0,
  hygiene: 0,
}

/**
 * So many applications over the time, by people in turn.
 *
 * @param told lives that are told beside these; nobody applies twice for one service while others have not
 */
export function planYear({ people, hours, from, to, key }: Ingredients, count: number, told: readonly Life[]): Life[] {
  const taken = new Set(told.map(({ applicant, service }) => takenKey(applicant, service)))
  return Array.from({ length: count }, (_, at) => {
    const random = randomOf(`${key} ${at}`)
    const name = random.weighted(shares)
    const applicant = nextApplicant(people, { taken, name, start: random.between(0, people.length - 1) })
    return lifeOf(`${key} ${at}`, {
      random,
      name,
      applicant,
      begins: someTime(random, { hours, from, to }),
      fate: fateOf(random, name),
    })
  })
}

interface Beginnings {
  readonly random: Random
  readonly name: ServiceName
  readonly applicant: Person
  readonly begins: Date
  readonly fate: Fate
}

/** Puts a life together. */
export function lifeOf(key: string, { random, name, applicant, begins, fate }: Beginnings): Life {
  const actor = { id: applicant.id, kind: 'person', name: applicant.name, post: null } as const
  return { key, random, service: services[name], applicant, actor, begins, fate }
}

/** The next one who has not yet applied for the service; when all have, they apply again. */
function nextApplicant(
  people: readonly Person[],
  { taken, name, start }: { taken: Set<string>; name: ServiceName; start: number },
): Person {
  for (let step = 0; step < people.length; step++) {
    const person = people[(start + step) % people.length]
    if (!person || taken.has(takenKey(person, services[name]))) continue
    taken.add(takenKey(person, services[name]))
    return person
  }
  const again = people[start]
  if (!again) throw new Error('There is nobody who could apply')
  return again
}

function takenKey(person: Person, service: Service): string {
  return `${person.id} ${service.code}`
}

function someTime(random: Random, { hours, from, to }: Pick<Ingredients, 'hours' | 'from' | 'to'>): Date {
  const earliest = random.chance(recent.share)
    ? Math.max(from.getTime(), to.getTime() - recent.days * MS_PER_DAY)
    : from.getTime()
  const day = hours.dayOf(new Date(earliest + random.next() * (to.getTime() - earliest)))
  return hours.moment(day, random.between(7 * 60 + 30, 21 * 60 + 30))
}
