import type { Actor } from '../../kernel/context.ts'
import {
  actorInPost,
  addPerson,
  addPost,
  addUnit,
  appoint,
  createAccount,
  type DemoName,
  demoPassword,
} from '../../modules/directory/index.ts'
import type { Ground, Pen } from '../ground.ts'
import { aName, aPhone } from './names.ts'
import type { Made } from './organisations.ts'
import type { Seat } from './staff.ts'

/** Somebody in a post. */
export interface Officer {
  readonly actor: Actor
  readonly organisationId: string
  readonly seat: Seat
}

/** Fills every seat of the organisations with a person. */
export async function seatOfficers(house: Ground, pen: Pen, made: readonly Made[]): Promise<Officer[]> {
  const officers: Officer[] = []
  for (const { id, seats } of made) {
    const units = new Map<string, string>()
    for (const seat of seats) {
      const unitId = seat.unit && (units.get(seat.unit[0]) ?? (await makeUnit(pen, id, seat.unit)))
      if (seat.unit && unitId) units.set(seat.unit[0], unitId)
      const actor = await fill(house, pen, { organisationId: id, unitId, seat, serial: officers.length + 1 })
      officers.push({ actor, organisationId: id, seat })
    }
  }
  return officers
}

/** A seat in its place. */
interface Placed {
  readonly organisationId: string
  readonly unitId?: string | undefined
  readonly seat: Seat
  /** Makes the telephone number. */
  readonly serial: number
}

/** Puts somebody new into a new post. */
export async function fill(house: Ground, pen: Pen, { organisationId, unitId, seat, serial }: Placed): Promise<Actor> {
  const { id: personId } = await pen.call(addPerson, {
    name: nameFor(seat, pen.random),
    phone: aPhone(9_000_000 + serial),
  })
  const names = { nameZh: seat.zh, nameEn: seat.en }
  const { id: postId } = await pen.call(addPost, { organisationId, unitId, roles: seat.roles, ...names })
  await pen.call(appoint, { postId, personId })
  if (seat.cast) await giveAccount(pen, personId, seat.cast)
  return house.db.transaction().execute((tx) => actorInPost(tx, personId, postId))
}

/** Lets one of the named cast sign in with the password that everybody knows. */
export async function giveAccount(pen: Pen, personId: string, name: DemoName): Promise<void> {
  await pen.call(createAccount, { personId, name, password: demoPassword, isDemo: true })
}

async function makeUnit(pen: Pen, organisationId: string, [nameZh, nameEn]: readonly [string, string]) {
  return (await pen.call(addUnit, { organisationId, nameZh, nameEn })).id
}

function nameFor(seat: Seat, random: Pen['random']): string {
  const sex = random.chance(0.5) ? 'female' : 'male'
  return seat.name ?? aName(random, { sex, bornIn: random.between(1972, 2000) })
}
