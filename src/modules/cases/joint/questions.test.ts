import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { aDistrict, type TownWithPeople } from '../../../../test/cast.ts'
import { act, apply, applyAndAccept, openWorkOf, stateOf, stepsOf, until } from '../../../../test/story.ts'
import { answer, askedOf, officerOf } from './joint.fixture.ts'

const monday = '2026-03-02T01:00:00Z'
const federation = async (place: TownWithPeople) =>
  (await officerOf(place, '区残联', 'handler')).post?.organisationId ?? ''
const put = async (place: TownWithPeople, number: string, more: object = {}) =>
  act(place, 'clerk', 'POST /matters/:number/questions', {
    ...{ number, organisation: await federation(place), wanted: '发起人是否在贵会登记？', ...more },
  })

/** In whose hands the promised clock is, stretch by stretch. */
async function hands({ town }: TownWithPeople, number: string): Promise<string[]> {
  const { rows } = await sql<{ holder: string }>`
    select coalesce(o.short_name->>'zh', o.name->>'zh') as holder from calendar.clock_event e
    join cases.case c on c.promised_clock = e.clock_id
    join directory.pub_organisation o on o.id::text = e.detail->>'holder'
    where c.number = ${number} and e.kind in ('started', 'transferred') order by e.ordinal`.execute(town.db)
  return rows.map(({ holder }) => holder)
}

test('a question has its own last day, is answered once, and does not stop the clock', async (t) => {
  const place = await aDistrict(t, { now: monday })
  const number = await applyAndAccept(place, 'association')
  const before = await clockOf(place, number)
  await put(place, number, { days: 2, holds: 'yes' })
  assert.deepEqual(
    (await askedOf(place, number)).map(({ due }) => due),
    ['2026-03-04'],
  )
  await assert.rejects(put(place, number), { kind: 'conflict' }, 'asked already')
  assert.deepEqual(await clockOf(place, number), before, 'the same last day')
  await answer(place, number, { code: null, by: 'federation', view: 'information' })
  assert.deepEqual(await hands(place, number), ['区民政局', '区残联', '区民政局'])
  assert.ok((await stepsOf(place, number)).includes('opinion-given'))
})

test('its time over, the matter is in the asker’s hands again and the silence is seen', async (t) => {
  const place = await aDistrict(t, { now: monday })
  const number = await applyAndAccept(place, 'association')
  await put(place, number, { days: 2, holds: 'yes' })
  await until(place, '2026-03-04T16:01:00Z')
  assert.deepEqual(
    (await askedOf(place, number)).map(({ state }) => state),
    ['silent'],
  )
  assert.deepEqual(await hands(place, number), ['区民政局', '区残联', '区民政局'])
  await answer(place, number, { code: null, by: 'federation', view: 'information' })
  assert.deepEqual(
    (await askedOf(place, number)).map(({ late }) => late),
    [true],
  )
})

test('no more days than the rule gives; not oneself; only the handler; taken back when not needed', async (t) => {
  const place = await aDistrict(t, { now: monday })
  const number = await applyAndAccept(place, 'association')
  await put(place, number, { days: 5 })
  await assert.rejects(put(place, await applyAndAccept(place, 'association'), { days: 6 }), { kind: 'conflict' })
  const own = place.cast.clerk.post?.organisationId
  await assert.rejects(put(place, number, { organisation: own }), { kind: 'invalid' })
  await assert.rejects(
    act(place, 'resident', 'POST /matters/:number/questions', {
      ...{ number, organisation: await federation(place), wanted: '请问情况怎么样？' },
    }),
    { kind: 'forbidden' },
  )
  const [asked] = await askedOf(place, number)
  await act(place, 'clerk', 'POST /matters/:number/opinions/:opinion/withdrawal', { number, opinion: asked?.id })
  assert.deepEqual(
    (await openWorkOf(place, number)).filter((task) => task.startsWith('asked')),
    [],
  )
  await assert.rejects(answer(place, number, { code: null, by: 'federation' }), { kind: 'conflict' })
})

test('whoever was asked reads the matter; what is open falls away when the case ends', async (t) => {
  const place = await aDistrict(t, { now: monday })
  const number = await apply(place, 'association')
  await assert.rejects(act(place, 'federation', 'GET /matters/:number', { number }), { kind: 'forbidden' })
  await put(place, number)
  await act(place, 'federation', 'GET /matters/:number', { number })
  await act(place, 'resident', 'POST /matters/:number/withdrawal', { number })
  assert.equal(await stateOf(place, number), 'withdrawn')
  assert.deepEqual(
    (await askedOf(place, number)).map(({ state }) => state),
    ['dropped'],
  )
  assert.deepEqual(await openWorkOf(place, number), [])
})

async function clockOf({ town }: TownWithPeople, number: string): Promise<string | undefined> {
  const { rows } = await sql<{ due: string }>`
    select d.due_at::text as due from calendar.due d join cases.case c on c.promised_clock = d.clock_id
    where c.number = ${number}`.execute(town.db)
  return rows[0]?.due
}
