import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { aDistrict, type TownWithPeople } from '../../../../test/cast.ts'
import { act, applyAndAccept, openWorkOf, stepsOf } from '../../../../test/story.ts'
import { addWorkingDays, loadCalendar } from '../../calendar/index.ts'
import { officerOf } from './joint.fixture.ts'

const monday = '2026-03-02T01:00:00Z'
const reason = '卫生检测需要复测，审查工作量较大。'
const ask = (place: TownWithPeople, number: string, amount = 15) =>
  act(place, 'approval', 'POST /matters/:number/extension-request', { number, amount, reason })
const extend = (place: TownWithPeople, by: Parameters<typeof act>[1], number: string, amount = 15) =>
  act(place, by, 'POST /matters/:number/extension', { number, amount, reason })

/** The last day of the statutory time, and so many working days after the day of acceptance. */
async function lastDay({ town }: TownWithPeople, number: string, days: number): Promise<[string | undefined, string]> {
  const { rows } = await sql<{ day: string }>`
    select (d.due_at at time zone 'Asia/Shanghai')::date::text as day from calendar.due d
    join cases.case c on c.statutory_clock = d.clock_id where c.number = ${number}`.execute(town.db)
  const calendar = await town.db.transaction().execute((tx) => loadCalendar(tx))
  return [rows[0]?.day, addWorkingDays('2026-03-02', days, calendar)]
}

test('joint handling has 45 working days, and 15 more by the head of the government alone (art. 42)', async (t) => {
  const place = await aDistrict(t, { now: monday })
  const top = await officerOf(place, '云川区', 'head')
  const number = await applyAndAccept(place, 'hygiene')
  const [before, fortyFive] = await lastDay(place, number, 45)
  assert.equal(before, fortyFive)
  await assert.rejects(extend(place, 'chief', number), { kind: 'forbidden' }, 'the head of the host')
  await assert.rejects(extend(place, top, number), { kind: 'forbidden' }, 'nobody has asked the government')
  await assert.rejects(ask(place, number, 16), { kind: 'invalid' })
  await ask(place, number)
  await assert.rejects(ask(place, number), { kind: 'conflict' }, 'asked already')
  assert.ok((await openWorkOf(place, number)).includes('extension-request'))
  await assert.rejects(extend(place, top, number, 16), { kind: 'invalid' })
  await extend(place, top, number)
  const [after, sixty] = await lastDay(place, number, 60)
  assert.equal(after, sixty)
  await assert.rejects(extend(place, top, number), { kind: 'conflict' }, 'once')
  await assert.rejects(ask(place, number), { kind: 'conflict' })
  assert.ok((await stepsOf(place, number)).includes('extended'))
})

test('the government may say no, with its reason; then it may be asked again', async (t) => {
  const place = await aDistrict(t, { now: monday })
  const top = await officerOf(place, '云川区', 'head')
  const number = await applyAndAccept(place, 'hygiene')
  const refuse = () => act(place, top, 'POST /matters/:number/extension-refusal', { number, reason: '时间够用。' })
  await assert.rejects(refuse(), { kind: 'conflict' })
  await ask(place, number)
  await refuse()
  assert.ok((await stepsOf(place, number)).includes('extension-refused'))
  await ask(place, number, 10)
})

test('the database lets nobody but the government extend joint handling, nor by more than the guide', async (t) => {
  const place = await aDistrict(t, { now: monday })
  const number = await applyAndAccept(place, 'hygiene')
  const insert = (organisation: string | undefined, amount: number) =>
    sql`insert into cases.extension (matter_id, amount, reason, granted_at, granted_by, organisation_id)
        select matter_id, ${amount}::int, ${reason}, now(), applicant_id, ${organisation}::uuid from cases.case
        where number = ${number}`.execute(place.town.db)
  const top = (await officerOf(place, '云川区', 'head')).post?.organisationId
  await assert.rejects(insert(place.cast.chief.post?.organisationId, 15), { code: '23000' })
  await assert.rejects(insert(top, 16), { code: '23000' })
  await insert(top, 15)
})
