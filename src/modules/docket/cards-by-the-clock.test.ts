import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { aDistrict, type TownWithPeople } from '../../../test/cast.ts'
import { act, apply, applyAndAccept, matterOf, stepsOf } from '../../../test/story.ts'
import { machine } from '../../kernel/context.ts'
import { raiseCardLater, raiseCards } from './cards.ts'

/** The card that shows after the job has run at a moment. */
async function cardAt(place: TownWithPeople, number: string, moment: string): Promise<string | null> {
  place.town.now = new Date(moment)
  await raiseCards.run(place.town.caller(machine), {})
  await place.drain()
  return (await matterOf(place, number)).card
}

async function cardsKept({ town }: TownWithPeople): Promise<string[]> {
  const { rows } = await sql<{ colour: string }>`select colour from docket.card order by raised_at, colour`.execute(
    town.db,
  )
  return rows.map(({ colour }) => colour)
}

test('blue, yellow and red come once each at their moments, though nobody has taken the work', async (t) => {
  const place = await aDistrict(t, { now: '2026-09-10T02:00:00Z' })
  const number = await applyAndAccept(place, 'disability') // promised in eight working days
  const due = (await matterOf(place, number)).dueAt?.toISOString()
  assert.equal(due, '2026-09-21T15:59:59.999Z', '11, 14 to 18, the make-up Sunday 20, Monday 21 September')
  assert.equal(await cardAt(place, number, '2026-09-17T15:59:59Z'), null)
  assert.equal(await cardAt(place, number, '2026-09-18T01:00:00Z'), null, 'two working days are left: 20 and 21')
  assert.equal(
    await cardAt(place, number, '2026-09-19T16:00:00Z'),
    'blue',
    'Sunday 20 September: one working day is left',
  )
  assert.equal(await cardAt(place, number, '2026-09-21T15:59:59.999Z'), 'blue', 'the last instant is in time')
  assert.equal(await cardAt(place, number, '2026-09-21T16:00:00Z'), 'yellow')
  assert.equal(await cardAt(place, number, '2026-09-22T15:59:59Z'), 'yellow', 'one working day late')
  assert.equal(await cardAt(place, number, '2026-09-22T16:00:00Z'), 'red')
  assert.equal(await cardAt(place, number, '2026-10-30T01:00:00Z'), 'red')
  assert.deepEqual(await cardsKept(place), ['blue', 'yellow', 'red'])
  assert.deepEqual((await stepsOf(place, number)).filter((kind) => kind === 'card').length, 3)
})

test('due on a Friday, late on the Saturday, with a yellow card', async (t) => {
  const place = await aDistrict(t, { now: '2026-03-03T01:00:00Z' })
  const number = await applyAndAccept(place, 'disability')
  assert.equal((await matterOf(place, number)).dueAt?.toISOString(), '2026-03-13T15:59:59.999Z', 'a Friday')
  assert.equal(await cardAt(place, number, '2026-03-13T16:00:00Z'), 'yellow')
  assert.equal(await cardAt(place, number, '2026-03-16T15:00:00Z'), 'yellow', 'Monday is the first working day late')
  assert.equal(await cardAt(place, number, '2026-03-16T16:00:00Z'), 'red')
})

test('while nothing changes the job writes nothing', async (t) => {
  const place = await aDistrict(t, { now: '2026-03-03T01:00:00Z' })
  const number = await applyAndAccept(place, 'disability')
  assert.equal(await cardAt(place, number, '2026-03-12T16:00:00Z'), 'blue')
  const before = (await place.town.audit()).length
  for (const minute of ['15', '30', '45'])
    assert.equal(await cardAt(place, number, `2026-03-12T16:${minute}:00Z`), 'blue')
  assert.equal((await place.town.audit()).length, before)
})

test('a card is taken off when the clock stops, and comes again for the new last day', async (t) => {
  const place = await aDistrict(t, { now: '2026-09-14T02:00:00Z' })
  const number = await applyAndAccept(place, 'association')
  assert.equal(await cardAt(place, number, '2026-10-14T01:00:00Z'), 'blue')
  const stop = { ground: 'expert-review', notice: '依法组织专家评审，书面告知。', expectedDays: 5, body: '专家组' }
  await act(place, 'clerk', 'POST /matters/:number/stop', { number, ...stop })
  assert.equal(await cardAt(place, number, '2026-10-14T02:00:00Z'), null)
  assert.equal(await cardAt(place, number, '2026-10-20T02:00:00Z'), null)
  await act(place, 'clerk', 'POST /matters/:number/resumption', {
    number,
    note: '专家组认为章程草案可行。',
    reference: '1号',
  })
  assert.equal(await cardAt(place, number, '2026-10-20T03:00:00Z'), 'blue', 'the last day is still to come')
  assert.deepEqual(await cardsKept(place), ['blue', 'blue'], 'two due moments, a card for each')
})

test('an extension takes the reminder off', async (t) => {
  const place = await aDistrict(t, { now: '2026-09-10T02:00:00Z' })
  const number = await applyAndAccept(place, 'subsistence')
  assert.equal(await cardAt(place, number, '2026-10-21T01:00:00Z'), 'blue')
  await act(place, 'head', 'POST /matters/:number/extension', { number, amount: 15, reason: '需要外地协助核实财产。' })
  assert.equal(await cardAt(place, number, '2026-10-21T01:15:00Z'), null)
})

test('the applicant’s own time brings no card, and neither does a closed matter', async (t) => {
  const place = await aDistrict(t, { now: '2026-03-02T01:00:00Z' })
  const number = await apply(place, 'disability')
  assert.equal(await cardAt(place, number, '2026-03-09T01:00:00Z'), 'blue', 'the intake check ends today')
  const items = [{ target: 'field', code: 'bankName', reason: 'wrong', note: '不完整' }]
  await act(place, 'township', 'POST /matters/:number/correction-notice', { number, words: '请补充银行账户。', items })
  assert.equal(await cardAt(place, number, '2026-03-09T02:00:00Z'), null)
  assert.equal(await cardAt(place, number, '2026-03-30T15:00:00Z'), null, 'the last day for the applicant')
  await act(place, 'resident', 'POST /matters/:number/withdrawal', { number })
  assert.equal(await cardAt(place, number, '2026-04-30T02:00:00Z'), null)
})

test('one matter that fails holds up no other, and is tried again', async (t) => {
  const place = await aDistrict(t, { now: '2026-03-03T01:00:00Z' })
  const broken = await applyAndAccept(place, 'disability')
  const fine = await applyAndAccept(place, 'subsistence')
  await sql`create function docket.fail() returns trigger language plpgsql as $$ begin raise exception 'planted'; end $$`.execute(
    place.town.db,
  )
  const { id } = await matterOf(place, broken)
  await sql
    .raw(
      `create trigger planted before update of card on docket.matter for each row when (new.id = '${id}' and new.card is not null) execute function docket.fail()`,
    )
    .execute(place.town.db)
  place.town.now = new Date('2026-05-29T01:00:00Z')
  await raiseCards.run(place.town.caller(machine), {})
  await raiseCards.run(place.town.caller(machine), {})
  assert.equal((await matterOf(place, fine)).card, 'red')
  assert.equal((await place.town.jobs()).filter((name) => name === 'raise-card').length, 1)
  await sql`drop trigger planted on docket.matter`.execute(place.town.db)
  await raiseCardLater.run(place.town.caller(machine), { id })
  assert.equal((await matterOf(place, broken)).card, 'red')
})
