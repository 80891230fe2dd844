import assert from 'node:assert/strict'
import { sql } from 'kysely'
import type { TownWithPeople } from '../../../../test/cast.ts'
import { act, doTask, type Who } from '../../../../test/story.ts'
import type { Actor, Role } from '../../../kernel/context.ts'

/** Somebody in a role of an organisation, by its short name or its name. */
export async function officerOf({ town }: TownWithPeople, office: string, role: Role): Promise<Actor> {
  const { rows } = await sql<{ id: string; post: string; organisation: string; path: string[]; roles: Role[] }>`
    select a.person_id as id, p.id as post, o.id as organisation, o.path, p.roles from directory.pub_appointment a
    join directory.pub_post p on p.id = a.post_id join directory.pub_organisation o on o.id = p.organisation_id
    where (o.name->>'zh' = ${office} or o.short_name->>'zh' = ${office}) and ${role} = any(p.roles)`.execute(town.db)
  const [row] = rows
  assert.ok(row, `${office} has a ${role}`)
  const post = {
    id: row.post,
    organisationId: row.organisation,
    organisationPath: row.path,
    unitId: null,
    roles: row.roles,
  }
  return { id: row.id, kind: 'person', name: office, post }
}

/** What was asked about a case, by organisation. */
export async function askedOf({ town }: TownWithPeople, number: string) {
  const { rows } = await sql<{ id: string; code: string | null; state: string; late: boolean | null; due: string }>`
    select o.id, o.code, o.state, o.late, (d.due_at at time zone 'Asia/Shanghai')::date::text as due
    from cases.opinion o join cases.case c on c.matter_id = o.matter_id join calendar.due d on d.clock_id = o.clock_id
    where c.number = ${number} order by o.asked_at, o.code`.execute(town.db)
  return rows
}

/** Answers what an organisation was asked. */
export async function answer(
  place: TownWithPeople,
  number: string,
  { code, by, view = 'for' }: { code: string | null; by: Who; view?: string },
): Promise<unknown> {
  const asked = (await askedOf(place, number)).find((one) => one.code === code)
  const opinion = asked?.id ?? assert.fail(`nothing was asked of ${code}`)
  const said = { view, answer: '现场和材料都看过，意见如上。' }
  return act(place, by, 'POST /matters/:number/opinions/:opinion/answer', { number, opinion, ...said })
}

/** The host's own part, up to the decision. */
export async function reviewed(place: TownWithPeople, number: string): Promise<void> {
  await doTask(place, number, { node: 'review', by: 'approval', outcome: 'clear' })
  await doTask(place, number, { node: 'opinion', by: 'approval', outcome: 'proposeGrant' })
}

/** Grants. */
export const grant = (place: TownWithPeople, number: string) =>
  act(place, 'chief', 'POST /matters/:number/decision', {
    ...{ number, outcome: 'granted', reason: '材料齐全，场所符合卫生标准，准予许可。' },
  })
