import { sql } from 'kysely'
import type { Actor, Role } from '../kernel/context.ts'
import type { DemoName } from '../modules/directory/index.ts'
import { codes } from './district/departments.ts'
import { castSeats, departmentSeats, districtSeats } from './district/staff.ts'
import type { Ground } from './ground.ts'

/** Somebody in a post, as the directory has it. */
export interface Colleague {
  readonly actor: Actor & { readonly post: NonNullable<Actor['post']> }
  readonly organisationId: string
  readonly organisationCode: string
  /** Name of the post. */
  readonly seat: string
}

interface Row {
  readonly id: string
  readonly name: string
  readonly postId: string
  readonly seat: string
  readonly roles: Role[]
  readonly unitId: string | null
  readonly organisationId: string
  readonly path: string[]
  readonly code: string
}

/** Everybody who holds a post, in the order of offices. */
export async function loadColleagues({ db }: Pick<Ground, 'db'>): Promise<Colleague[]> {
  const { rows } = await sql<Row>`
    select person.id, person.name, post.id as "postId", post.name->>'zh' as seat, post.roles, post.unit_id as "unitId",
           office.id as "organisationId", office.path, office.code
    from directory.pub_appointment as held
    join directory.pub_post as post on post.id = held.post_id
    join directory.pub_organisation as office on office.id = post.organisation_id
    join directory.pub_person as person on person.id = held.person_id
    where held.ends_on is null and post.closed_on is null
    order by office.number, post.name->>'zh', person.name`.execute(db)
  return rows.map(({ id, name, seat, code, organisationId, ...post }) => ({
    actor: {
      ...{ id, name, kind: 'person' },
      post: { id: post.postId, organisationId, organisationPath: post.path, unitId: post.unitId, roles: post.roles },
    },
    ...{ organisationId, organisationCode: code, seat },
  }))
}

/** The people whom the demonstration and the tests call by name. */
export type Cast = Readonly<Record<DemoName | 'federation', Actor>>

/** Name of the one of the cast who has no post. */
export const residentName = '林知秋'

/** Name of her child, for whom she acts as guardian. */
export const wardName = '林小禾'

const seats = [
  ...[...districtSeats, ...castSeats.township, ...castSeats.village],
  ...[codes.civilAffairs, codes.approval, codes.health, codes.government].flatMap(departmentSeats),
]

/** Finds who of the named cast is in a post. @returns asks for one by name, and throws when that one is not there */
export async function loadMembers(house: Pick<Ground, 'db'>): Promise<(name: DemoName) => Actor> {
  return membersAmong(await loadColleagues(house))
}

function membersAmong(colleagues: readonly Colleague[]): (name: DemoName) => Actor {
  const found = new Map<string, Actor>(
    seats.flatMap((seat) => {
      const holder = colleagues.find((one) => one.actor.name === seat.name && one.seat === seat.zh)
      return seat.cast && holder ? [[seat.cast, holder.actor] as const] : []
    }),
  )
  return (name) => actorOr(found.get(name))
}

/** Finds the named cast again. @throws Error when this is not the demonstration district */
export async function loadCast(house: Pick<Ground, 'db'>): Promise<Cast> {
  const colleagues = await loadColleagues(house)
  const member = membersAmong(colleagues)
  return {
    ...{ resident: await loadResident(house), village: member('village'), township: member('township') },
    ...{
      clerk: member('clerk'),
      head: member('head'),
      author: member('author'),
      publisher: member('publisher'),
      auditor: member('auditor'),
      admin: member('admin'),
    },
    ...{ registry: member('registry'), mayor: member('mayor'), bureau: member('bureau') },
    ...{ drafter: member('drafter'), secretary: member('secretary'), leader: member('leader') },
    ...{ approval: member('approval'), chief: member('chief'), health: member('health') },
    federation: actorOr(
      colleagues.find((one) => one.organisationCode === codes.federation && one.actor.post.roles.includes('handler'))
        ?.actor,
    ),
  }
}

async function loadResident({ db }: Pick<Ground, 'db'>): Promise<Actor> {
  const row = await db
    .selectFrom('directory.pub_person')
    .select(['id', 'name'])
    .where('name', '=', residentName)
    .executeTakeFirst()
  return actorOr(row && { ...row, kind: 'person', post: null })
}

function actorOr(actor: Actor | undefined): Actor {
  if (!actor) throw new Error('This is not the demonstration district: one of its cast is missing')
  return actor
}
