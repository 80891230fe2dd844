import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { aDistrict, type TownWithPeople } from '../../../test/cast.ts'
import {
  act,
  apply,
  applyAndAccept,
  begin,
  doTask,
  dueDayOf,
  matterOf,
  openWorkOf,
  stateOf,
  stepsOf,
} from '../../../test/story.ts'
import type { Actor } from '../../kernel/context.ts'

const monday = '2026-03-02T01:00:00Z'
const withdraw = (place: TownWithPeople, number: string) =>
  act(place, 'resident', 'POST /matters/:number/withdrawal', { number })

test('a transfer moves the work to the same roles of another township, and resets no clock', async (t) => {
  const place = await aDistrict(t, { now: monday })
  const number = await applyAndAccept(place, 'disability')
  const due = await dueDayOf(place, number)
  const other = await anotherTownship(place)
  const send = (organisation: string) =>
    act(place, 'township', 'POST /matters/:number/transfer', { number, organisation, reason: '户籍地在该镇。' })
  place.town.now = new Date('2026-03-05T01:00:00Z')
  const county = (await matterOf(place, number)).organisationId
  await assert.rejects(send(county), { kind: 'invalid' }, 'of another level')
  await assert.rejects(send(place.cast.township.post?.organisationId ?? ''), { kind: 'invalid' }, 'it is there already')
  await send(other.post?.organisationId ?? '')

  assert.equal(await dueDayOf(place, number), due)
  assert.equal((await matterOf(place, number)).holderOrganisationId, other.post?.organisationId)
  await assert.rejects(doTask(place, number, { node: 'first', by: 'township', outcome: 'fits' }), { kind: 'forbidden' })
  await doTask(place, number, { node: 'first', by: other, outcome: 'fits' })
  const { rows } = await sql<{ events: string[] }>`
    select array_agg(e.kind order by e.ordinal) as events from calendar.clock_event e
    join cases.case c on c.promised_clock = e.clock_id where c.number = ${number}`.execute(place.town.db)
  assert.deepEqual(rows[0]?.events.slice(0, 2), ['started', 'transferred'])
})

test('what waits for one post waits for its role after a transfer', async (t) => {
  const place = await aDistrict(t, { now: monday })
  const number = await apply(place, 'disability')
  const head = await inTownship(place, place.cast.township.post?.organisationId ?? '', 'head')
  const { rows } = await sql<{ id: string }>`select id from docket.work_item where closed_at is null`.execute(
    place.town.db,
  )
  const give = (post: string | undefined, by: Actor = head) =>
    act(place, by, 'POST /matters/:number/assignment/:work', { number, work: rows[0]?.id, post })
  await assert.rejects(give(head.post?.id), { kind: 'invalid' }, 'a head is no handler')
  await assert.rejects(give(place.cast.clerk.post?.id), { kind: 'invalid' }, 'of another organisation')
  await assert.rejects(give(place.cast.township.post?.id, place.cast.township), { kind: 'forbidden' })
  const page = (by: Actor) => act(place, by, 'GET /matters/:number/assignment', { number })
  await assert.rejects(page(place.cast.township), { kind: 'forbidden' })
  await assert.rejects(page(place.cast.head), { kind: 'forbidden' }, 'of another organisation')
  const work = async () => {
    const shown = (await page(head)) as { work: { posts: { id: string; names: string; isNow: boolean }[] }[] } // its answer
    return shown.work[0]
  }
  const shown = await work()
  assert.ok(shown?.posts.some(({ id, names }) => id === place.cast.township.post?.id && names.length > 1))
  assert.ok(!shown?.posts.some(({ id }) => id === head.post?.id), 'a head is no handler')
  await give(place.cast.township.post?.id)
  assert.ok((await work())?.posts.some(({ isNow }) => isNow))
  await give('any')
  assert.ok(!(await work())?.posts.some(({ isNow }) => isNow), 'given back to the role')
  await give(place.cast.township.post?.id)
  const other = await anotherTownship(place)
  const organisation = other.post?.organisationId
  await act(place, 'township', 'POST /matters/:number/transfer', { number, organisation, reason: '户籍地在该镇。' })
  const after = await sql<{ scope: string }>`select scope from docket.work_item where closed_at is null`.execute(
    place.town.db,
  )
  assert.deepEqual(after.rows, [{ scope: `role:${organisation}:handler` }])
  await act(place, other, 'POST /matters/:number/acceptance', { number })
})

test('an applicant withdraws at any time before the decision, and may apply again at once', async (t) => {
  const place = await aDistrict(t, { now: monday })
  const draft = await begin(place, 'disability')
  await withdrawn(place, draft)

  const submitted = await apply(place, 'disability')
  await withdrawn(place, submitted)

  const correcting = await apply(place, 'disability')
  const item = { target: 'field', code: 'bankName', reason: 'wrong', note: '不完整' }
  await act(place, 'township', 'POST /matters/:number/correction-notice', {
    ...{ number: correcting, words: '请补充银行账户。', items: [item] },
  })
  await withdrawn(place, correcting)

  const handling = await applyAndAccept(place, 'subsistence')
  await withdrawn(place, handling)

  const stopped = await applyAndAccept(place, 'association')
  await act(place, 'clerk', 'POST /matters/:number/stop', {
    ...{ number: stopped, ground: 'expert-review', notice: '依法组织专家评审，书面告知。', expectedDays: 5 },
    body: '区社会组织专家组',
  })
  await withdrawn(place, stopped)
})

test('what is decided cannot be withdrawn', async (t) => {
  const place = await aDistrict(t, { now: monday })
  const number = await applyAndAccept(place, 'association')
  await doTask(place, number, { node: 'legality', by: 'clerk' })
  await doTask(place, number, { node: 'substance', by: 'clerk', outcome: 'clear' })
  await doTask(place, number, { node: 'opinion', by: 'clerk', outcome: 'proposeGrant' })
  await act(place, 'head', 'POST /matters/:number/decision', {
    number,
    outcome: 'granted',
    reason: '符合条例规定的条件。',
  })
  await assert.rejects(withdraw(place, number), { kind: 'conflict' })
  await doTask(place, number, { node: 'deliver', by: 'clerk', way: 'counter' })
  await assert.rejects(withdraw(place, number), { kind: 'conflict' })
  await act(place, 'clerk', 'POST /matters/:number/archiving', { number })
  await assert.rejects(withdraw(place, number), { kind: 'conflict' })
})

/** Withdraws, and looks whether anything goes on. */
async function withdrawn(place: TownWithPeople, number: string): Promise<void> {
  await withdraw(place, number)
  assert.deepEqual([await stateOf(place, number), (await matterOf(place, number)).state], ['withdrawn', 'closed'])
  assert.deepEqual(await openWorkOf(place, number), [])
  assert.equal((await stepsOf(place, number)).at(-1), 'withdrawn')
  const { rows } = await sql<{ timers: number; clocks: number }>`
    select (select count(*) from cases.timer where matter_id = m.id and fired_at is null and cancelled_at is null) as timers,
           (select count(*) from calendar.due d join calendar.clock c on c.id = d.clock_id
            where c.matter_id = m.id and d.state <> 'finished') as clocks
    from docket.matter m where m.number = ${number}`.execute(place.town.db)
  assert.deepEqual(rows, [{ timers: 0, clocks: 0 }])
  await assert.rejects(withdraw(place, number), { kind: 'conflict' }, 'once')
}

async function anotherTownship(place: TownWithPeople): Promise<Actor> {
  const { rows } = await sql<{ id: string }>`
    select id from directory.organisation where kind in ('township', 'street') and id <> ${place.cast.township.post?.organisationId}`.execute(
    place.town.db,
  )
  return inTownship(place, rows[0]?.id ?? '', 'handler')
}

/** Somebody who holds a post with the role there. */
async function inTownship({ town }: TownWithPeople, organisation: string, role: 'handler' | 'head'): Promise<Actor> {
  const { rows } = await sql<{ person: string; post: string; path: string[] }>`
    select a.person_id as person, p.id as post, o.path from directory.pub_appointment a
    join directory.post p on p.id = a.post_id join directory.organisation o on o.id = p.organisation_id
    where p.organisation_id = ${organisation} and ${role} = any(p.roles) order by p.id limit 1`.execute(town.db)
  const [found] = rows
  if (!found) throw new Error(`Nobody is ${role} there`)
  const post = {
    id: found.post,
    organisationId: organisation,
    organisationPath: found.path,
    unitId: null,
    roles: [role],
  }
  return { id: found.person, kind: 'person', name: role, post }
}
