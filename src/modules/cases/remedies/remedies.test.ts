import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { aDistrict } from '../../../../test/cast.ts'
import { act, openWorkOf, stateOf, stepsOf } from '../../../../test/story.ts'
import { granted } from '../results/published.fixture.ts'

const place = await aDistrict({ after }, { now: '2026-03-02T01:00:00Z' })
const note = (number: string, more: object = {}) =>
  act(place, 'clerk', 'POST /matters/:number/remedies', {
    ...{
      number,
      way: 'reconsideration',
      body: '云川区人民政府',
      reference: '云复〔2026〕1号',
      appliedOn: '2026-03-02',
    },
    ...more,
  }) as Promise<{ id: string }> // what the operation answers
const settle = (number: string, remedy: string, more: object) =>
  act(place, 'clerk', 'POST /matters/:number/remedies/:remedy', { number, remedy, note: '收到文书。', ...more })

test('sixty days for reconsideration, six months for the court, both shown as days', async () => {
  const number = await granted(place)
  const { rows } = await sql<{ kind: string; day: string }>`
    select k.kind, d.day::text as day from calendar.clock k
    join cases.case c on c.matter_id = k.matter_id
    cross join lateral (select (d.due_at at time zone 'Asia/Shanghai')::date as day from calendar.due d where d.clock_id = k.id) d
    where c.number = ${number} and k.kind in ('reconsideration', 'litigation') order by k.kind`.execute(place.town.db)
  assert.deepEqual(
    rows.map(({ day }) => day),
    ['2026-09-02', '2026-05-06'],
  )
})

test('one of a way at a time, by the authority, and not before there is a decision', async () => {
  const number = await granted(place)
  await assert.rejects(note(number, { appliedOn: '2026-03-03' }), { kind: 'invalid' }, 'tomorrow')
  await note(number)
  await assert.rejects(note(number), { kind: 'conflict' })
  await note(number, { way: 'litigation', body: '云川区人民法院' })
  await assert.rejects(
    act(place, 'resident', 'POST /matters/:number/remedies', {
      ...{ number, way: 'litigation', body: '云川区人民法院', appliedOn: '2026-03-02' },
    }),
    { kind: 'forbidden' },
  )
})

test('what is upheld stays; a result ends the remedy', async () => {
  const number = await granted(place)
  const { id } = await note(number)
  await settle(number, id, { state: 'accepted' })
  await assert.rejects(settle(number, id, { state: 'decided' }), { kind: 'invalid' }, 'without its result')
  await settle(number, id, { state: 'decided', result: 'upheld' })
  assert.notEqual(await stateOf(place, number), 'handling')
  await assert.rejects(settle(number, id, { state: 'decided', result: 'annulled' }), { kind: 'not-found' })
})

test('an annulled decision opens the matter again, takes back what it gave, and is decided anew', async () => {
  const number = await granted(place)
  const { id } = await note(number)
  await settle(number, id, { state: 'decided', result: 'annulled' })
  assert.equal(await stateOf(place, number), 'handling')
  assert.deepEqual(await openWorkOf(place, number), ['redecide'])
  const { rows } = await sql<{ state: string }>`
    select x.state from certificates.certificate x join cases.case c on c.matter_id = x.matter_id where c.number = ${number}`.execute(
    place.town.db,
  )
  assert.deepEqual(
    rows.map(({ state }) => state),
    ['cancelled'],
  )
  place.town.now = new Date('2026-03-03T01:00:00Z')
  await act(place, 'head', 'POST /matters/:number/decision', {
    ...{ number, outcome: 'refused', reason: '按照复议决定重新审查，不符合条件。', grounds: ['members-too-few'] },
  })
  assert.equal(await stateOf(place, number), 'closed')
  const steps = await stepsOf(place, number)
  assert.ok(steps.indexOf('reopened') < steps.lastIndexOf('refused'))
})

test('after an annulled grant the head may grant again', async () => {
  const number = await granted(place)
  const { id } = await note(number, { appliedOn: '2026-03-03' })
  await settle(number, id, { state: 'decided', result: 'annulled' })
  place.town.now = new Date('2026-03-04T01:00:00Z')
  await act(place, 'head', 'POST /matters/:number/decision', {
    ...{ number, outcome: 'granted', reason: '按照复议决定补充查明事实，符合条件。' },
  })
  const { rows } = await sql<{ state: string }>`
    select x.state from certificates.certificate x join cases.case c on c.matter_id = x.matter_id where c.number = ${number}
    order by x.identifier`.execute(place.town.db)
  assert.deepEqual(
    rows.map(({ state }) => state),
    ['cancelled', 'valid'],
  )
})
