import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { aDistrict } from '../../../../test/cast.ts'
import { act } from '../../../../test/story.ts'
import { type Actor, nobody } from '../../../kernel/context.ts'
import { call, colleagueAt, withRight } from './hearing.fixture.ts'

const place = await aDistrict({ after }, { now: '2026-09-21T02:00:00Z' })
const lawyer = await colleagueAt(place, '法制审核')
const { number, neighbour } = await withRight(place)
await act(place, neighbour, 'POST /matters/:number/interest/hearing', { number, answer: 'ask' })
const { id } = await call(place, number, { day: '2026-10-12', chair: lawyer.postId })
const { rows } = await sql<{ id: string; name: string }>`select id, name from directory.person limit 12`.execute(
  place.town.db,
)
const people = rows.map((person): Actor => ({ ...person, kind: 'person', post: null }))
const take = (who: Actor) => act(place, who, 'POST /hearings/:id/seat', { id })

test('of twelve who ask at once for two seats two get one; one given back goes to another', async () => {
  const results = await Promise.allSettled(people.map((person) => take(person)))
  const lost = results.flatMap((one) => (one.status === 'rejected' ? [(one.reason as { kind?: string }).kind] : []))
  assert.deepEqual(
    lost,
    Array.from({ length: 10 }, () => 'conflict'),
  )
  const at = results.findIndex(({ status }) => status === 'fulfilled')
  const [lucky, unlucky] = [people[at], people[results.findIndex(({ status }) => status === 'rejected')]]
  assert.ok(lucky && unlucky)
  await assert.rejects(take(lucky), { kind: 'conflict' }, 'one seat each')
  await act(place, lucky, 'DELETE /hearings/:id/seat', { id })
  await assert.rejects(act(place, lucky, 'DELETE /hearings/:id/seat', { id }), { kind: 'conflict' })
  await take(unlucky)
  const seat = sql`insert into cases.hearing_seat (hearing_id, person_id, asked_at) values (${id}, ${lucky.id}, now())`
  await assert.rejects(seat.execute(place.town.db), /no seat is left/)
})

test('anybody reads of it, without a name of anybody heard; a seat is for who is signed in, until it begins', async () => {
  const list = JSON.stringify(await act(place, nobody, 'GET /hearings', {}))
  const page = JSON.stringify(await act(place, nobody, 'GET /hearings/:id', { id }))
  for (const shown of [list, page]) {
    assert.match(shown, /社会团体住所设置/)
    for (const hidden of [place.cast.resident.name, neighbour.name, number]) assert.ok(!shown.includes(hidden))
  }
  await assert.rejects(take(nobody), { kind: 'unauthenticated' })
  place.town.now = new Date('2026-10-12T01:30:00Z')
  const [one] = people
  assert.ok(one)
  await assert.rejects(take(one), { kind: 'conflict' })
  assert.match(JSON.stringify(await act(place, nobody, 'GET /hearings', { when: 'past' })), /社会团体住所设置/)
  assert.doesNotMatch(JSON.stringify(await act(place, nobody, 'GET /hearings', {})), /社会团体住所设置/)
})

test('a hearing that is not public is nowhere in public, and needs its reason', async () => {
  place.town.now = new Date('2026-09-21T02:00:00Z')
  const other = await withRight(place)
  await act(place, other.neighbour, 'POST /matters/:number/interest/hearing', { number: other.number, answer: 'ask' })
  const closed = (closedWhy: string) =>
    call(place, other.number, { day: '2026-10-13', chair: lawyer.postId, ...{ open: 'no', closedWhy } })
  await assert.rejects(closed(''), { kind: 'invalid' })
  const { id: hidden } = await closed('涉及当事人的健康信息，属于个人隐私。')
  await assert.rejects(act(place, nobody, 'GET /hearings/:id', { id: hidden }), { kind: 'not-found' })
  const [one] = people
  assert.ok(one)
  await assert.rejects(act(place, one, 'POST /hearings/:id/seat', { id: hidden }), { kind: 'not-found' })
})
