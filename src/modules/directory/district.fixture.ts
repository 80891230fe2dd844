import type { Town } from '../../../test/town.ts'
import { type Actor, machine, type Role } from '../../kernel/context.ts'
import { actorInPost } from './actors.ts'
import { makeResidentId } from './identifiers.ts'
import { createOrganisation } from './operations/organisations.ts'
import { addPerson } from './operations/people.ts'
import { addPost, appoint } from './operations/posts.ts'

let serial = 0

/** A small district for tests of this module: a bureau, a township with a village, and an administrator. */
export async function aDistrict(town: Town) {
  const system = town.caller(machine)
  const make = async (kind: string, nameZh: string, parentId?: string) =>
    (await createOrganisation(system, { kind, nameZh, parentId, code: `9901${++serial}` })).id
  const district = await make('district', '云川区人民政府')
  const bureau = await make('department', '区民政局', district)
  const township = await make('township', '青石镇', district)
  const village = await make('village', '柳湾村', township)
  const admin = await anOfficer(town, { organisationId: district, roles: ['administrator'], name: '钱管理' })
  return { district, bureau, township, village, admin, system }
}

/** Somebody newly appointed to a new post. */
export async function anOfficer(
  town: Town,
  wanted: { organisationId: string; roles: readonly Role[]; name?: string },
): Promise<Actor & { post: NonNullable<Actor['post']> }> {
  const system = town.caller(machine)
  const person = await aResident(town, { name: wanted.name ?? '赵经办' })
  const made = { organisationId: wanted.organisationId, roles: wanted.roles, nameZh: '岗位' }
  const post = await addPost(system, made)
  await appoint(system, { postId: post.id, personId: person.id })
  const actor = await town.db.transaction().execute((tx) => actorInPost(tx, person.id, post.id))
  if (!actor.post) throw new Error('an officer has a post')
  return { ...actor, post: actor.post }
}

/** A person of a desk's making, with a resident number that checks and that nobody has. */
export async function aResident(town: Town, wanted: { name?: string; phone?: string; villageId?: string } = {}) {
  const residentId = makeResidentId('990101', '1986-05-04', ++serial)
  const made = {
    name: wanted.name ?? '孙小满',
    residentId,
    phone: wanted.phone,
    residenceOrganisationId: wanted.villageId,
  }
  const { id } = await addPerson(town.caller(machine), made)
  return { id, residentId, name: made.name, actor: { id, kind: 'person', name: made.name, post: null } satisfies Actor }
}
