import { sql } from 'kysely'
import { aNeighbour, type TownWithPeople } from '../../../../test/cast.ts'
import { act, applyAndAccept, matterOf } from '../../../../test/story.ts'
import type { Actor } from '../../../kernel/context.ts'

/** Colleagues of the authority by the name of their post. */
export async function colleagueAt(place: TownWithPeople, post: string): Promise<{ actor: Actor; postId: string }> {
  const clerk = place.cast.clerk.post
  const { rows } = await sql<{ id: string; name: string; postId: string; roles: string[] }>`
    select a.person_id as id, n.name, p.id as "postId", p.roles from directory.pub_post p
      join directory.pub_appointment a on a.post_id = p.id join directory.pub_person n on n.id = a.person_id
     where p.organisation_id = ${clerk?.organisationId} and p.name->>'zh' = ${post}`.execute(place.town.db)
  const [found] = rows
  if (!found || !clerk) throw new Error(`There is no ${post}`)
  const roles = found.roles.includes('head') ? (['head'] as const) : (['handler'] as const)
  return {
    postId: found.postId,
    actor: { id: found.id, kind: 'person', name: found.name, post: { ...clerk, id: found.postId, roles } },
  }
}

/** A case of an association in whose review a neighbour is concerned, and told so. */
export async function withNeighbour(place: TownWithPeople): Promise<{ number: string; neighbour: Actor }> {
  const number = await applyAndAccept(place, 'association')
  const { actor, code } = await aNeighbour(place)
  await act(place, 'clerk', 'POST /matters/:number/interested', {
    ...{
      number,
      kind: 'person',
      name: actor.name,
      code,
      contact: '清溪镇新街 9 号',
      concern: '住所拟设在其楼下，影响通行。',
    },
    told: '有一项社会团体成立登记申请，拟设住所与您的住宅相邻。',
  })
  return { number, neighbour: actor }
}

/** As `withNeighbour`, with everybody told of the right to a hearing. */
export async function withRight(place: TownWithPeople): Promise<{ number: string; neighbour: Actor }> {
  const made = await withNeighbour(place)
  await act(place, 'clerk', 'POST /matters/:number/hearing-right', {
    ...{ number: made.number, why: '住所的使用直接涉及申请人与相邻住户的重大利益。' },
  })
  return made
}

/** Calls the hearing: by default on a day, in the morning, with ten seats. */
export function call(
  place: TownWithPeople,
  number: string,
  more: { day: string; chair: string; [name: string]: unknown },
) {
  return act(place, 'clerk', 'POST /matters/:number/hearing/call', {
    ...{ number, time: '09:30', place: '区政务服务中心三楼听证室', open: 'yes', seats: '2' },
    ...{ topic: '社会团体住所设置对相邻住户的影响。', ...more },
  }) as Promise<{ id: string }> // what the operation answers
}

/** Everybody heard on a matter by part, as the database has them. */
export async function heardOn(place: TownWithPeople, number: string) {
  const { id } = await matterOf(place, number)
  const { rows } = await sql<{ id: string; part: string; statement: string; hearing: string }>`
    select id, part, statement_state as statement, hearing_state as hearing from cases.participant
     where matter_id = ${id} order by ordinal`.execute(place.town.db)
  return rows
}

/** State of the newest hearing of a matter. */
export async function hearingState(place: TownWithPeople, number: string): Promise<string> {
  const { id } = await matterOf(place, number)
  const { rows } = await sql<{ state: string }>`
    select state from cases.hearing where matter_id = ${id} order by asked_at desc limit 1`.execute(place.town.db)
  return rows[0]?.state ?? 'none'
}
