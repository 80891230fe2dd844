import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { aDistrict, type TownWithPeople } from '../../../test/cast.ts'
import { act, apply, applyAndAccept, doTask, dueDayOf, matterOf, stateOf, stepsOf, until } from '../../../test/story.ts'
import { enterYearPlan } from '../calendar/index.ts'

const stop = {
  ...{ ground: 'expert-review', notice: '依法组织专家评审，所需时间书面告知申请人。', expectedDays: 8 },
  body: '区社会组织专家组',
}
const result = { note: '专家组认为章程草案可行。', reference: '评审〔2026〕1号' }
const extend = (place: TownWithPeople, number: string, who: 'head' | 'clerk' | 'township', amount: number) =>
  act(place, who, 'POST /matters/:number/extension', { number, amount, reason: '需要外地协助核实家庭财产。' })
const at = (place: TownWithPeople, moment: string) => {
  place.town.now = new Date(moment)
}

test('a licence stopped for an expert review over the National Day holiday has exactly as many days left as before', async (t) => {
  const place = await aDistrict(t, { now: '2026-09-14T02:00:00Z' })
  const number = await apply(place, 'association')
  at(place, '2026-09-15T02:00:00Z')
  await act(place, 'clerk', 'POST /matters/:number/acceptance', { number })
  assert.equal(await dueDayOf(place, number), '2026-10-14', '30 calendar days from receipt on 14 September')

  at(place, '2026-09-29T02:00:00Z')
  await act(place, 'clerk', 'POST /matters/:number/stop', { number, ...stop })
  assert.equal((await matterOf(place, number)).clockState, 'stopped')
  await assert.rejects(act(place, 'clerk', 'POST /matters/:number/stop', { number, ...stop }), { kind: 'conflict' })
  at(place, '2026-10-12T02:00:00Z')
  await act(place, 'clerk', 'POST /matters/:number/resumption', { number, ...result })
  // from 29 September to 11 October the clock stood still at the end of 13 days: 14 October + 13
  assert.equal(await dueDayOf(place, number), '2026-10-27')
  const { rows } = await sql<{ day: string }>`
    select (d.due_at at time zone 'Asia/Shanghai')::date as day from calendar.due d join cases.case c on c.statutory_clock = d.clock_id`.execute(
    place.town.db,
  )
  assert.deepEqual(rows, [{ day: '2026-11-26' }], '60 calendar days from 14 September, and 13')
  await assert.rejects(act(place, 'clerk', 'POST /matters/:number/resumption', { number, ...result }), {
    kind: 'conflict',
  })
  await place.drain()
  assert.deepEqual((await stepsOf(place, number)).slice(-4), ['special-begun', 'stopped', 'special-done', 'resumed'])
})

test('nothing is decided while the clock stands still, and work goes on', async (t) => {
  const place = await aDistrict(t, { now: '2026-09-14T02:00:00Z' })
  const number = await applyAndAccept(place, 'association')
  await doTask(place, number, { node: 'legality', by: 'clerk' })
  await act(place, 'clerk', 'POST /matters/:number/stop', { number, ...stop })
  await doTask(place, number, { node: 'substance', by: 'clerk', outcome: 'clear' })
  await doTask(place, number, { node: 'opinion', by: 'clerk', outcome: 'proposeGrant' })
  const decide = () =>
    act(place, 'head', 'POST /matters/:number/decision', { number, outcome: 'granted', reason: '符合条例规定的条件。' })
  await assert.rejects(decide(), { kind: 'conflict' })
  await act(place, 'clerk', 'POST /matters/:number/resumption', { number, ...result })
  await decide()
  assert.equal(await stateOf(place, number), 'decided')
})

test('the head of the authority extends once, at most by what the guide allows, while there is time', async (t) => {
  const place = await aDistrict(t, { now: '2026-09-10T02:00:00Z' })
  const number = await applyAndAccept(place, 'subsistence')
  assert.equal(await dueDayOf(place, number), '2026-10-21', '25 working days')
  await assert.rejects(extend(place, number, 'clerk', 5), { kind: 'forbidden' })
  await assert.rejects(extend(place, number, 'township', 5), { kind: 'forbidden' })
  await assert.rejects(extend(place, number, 'head', 16), { kind: 'invalid' })
  await assert.rejects(extend(place, number, 'head', 0), { kind: 'invalid' })
  at(place, '2026-10-21T15:59:59.999Z')
  await extend(place, number, 'head', 15)
  assert.equal(await dueDayOf(place, number), '2026-11-11', '22 October is the first of 15 more')
  await assert.rejects(extend(place, number, 'head', 1), { kind: 'conflict' })

  at(place, '2026-09-10T02:00:00Z')
  const late = await apply(place, 'association')
  await act(place, 'clerk', 'POST /matters/:number/acceptance', { number: late })
  await assert.rejects(extend(place, late, 'head', 5), { kind: 'conflict' }, 'its guide has no extension')
})

test('once the due day has passed nobody extends', async (t) => {
  const place = await aDistrict(t, { now: '2026-09-10T02:00:00Z' })
  const number = await applyAndAccept(place, 'subsistence')
  at(place, '2026-10-21T16:00:00Z')
  await assert.rejects(extend(place, number, 'head', 5), { kind: 'conflict' })
  assert.equal(await dueDayOf(place, number), '2026-10-21')
  const { rows } = await sql`select 1 from cases.extension`.execute(place.town.db)
  assert.equal(rows.length, 0)
})

test('a holiday plan moves the due day of an open matter; its parties are told once', async (t) => {
  const place = await aDistrict(t, { now: '2026-12-21T02:00:00Z' })
  const number = await applyAndAccept(place, 'subsistence')
  await place.drain()
  // 25 working days: eight until 31 December; 4 to 8, 11 to 15, 18 to 22, 25 and 26 January, without 1 January
  assert.equal(await dueDayOf(place, number), '2027-01-26')
  assert.equal((await matterOf(place, number)).provisional, true)

  at(place, '2026-12-22T02:00:00Z')
  await enterYearPlan(place.as('admin'), { year: 2027, notice, 'source.zh': '国务院办公厅通知' })
  await place.drain()
  await place.drain()
  assert.equal(await dueDayOf(place, number), '2027-01-27', '25 January has become a day of rest')
  assert.equal((await matterOf(place, number)).provisional, false)
  assert.equal((await stepsOf(place, number)).filter((kind) => kind === 'due-moved').length, 1)
  const told = await sql<{ words: { en: string } }>`
    select words from notices.notice where cause like 'due-moved%' and person_id = ${place.cast.resident.id}`.execute(
    place.town.db,
  )
  assert.equal(told.rows.length, 1)
  assert.match(told.rows[0]?.words.en ?? '', /26 January 2027 to 27 January 2027/)

  await doTask(place, number, { node: 'check', by: 'clerk', outcome: 'within' })
  await until(place, '2026-12-28T16:00:00Z')
  assert.ok((await stepsOf(place, number)).includes('timer'), 'other clocks of the matter go on')
})

test('what happens by itself follows the plan too: deemed acceptance waits for the new last day', async (t) => {
  const place = await aDistrict(t, { now: '2026-12-29T02:00:00Z' })
  const number = await apply(place, 'disability')
  assert.equal(await dueDayOf(place, number), '2027-01-06', '30 and 31 December, 4, 5 and 6 January')
  const rest = `${notice}\n2027-01-04 rest 调休`
  await enterYearPlan(place.as('admin'), { year: 2027, notice: rest, 'source.zh': '国务院办公厅通知' })
  await place.drain()
  assert.equal(await dueDayOf(place, number), '2027-01-07')
  await until(place, '2027-01-07T15:59:59.999Z')
  assert.equal(await stateOf(place, number), 'submitted')
  await until(place, '2027-01-07T16:00:00Z')
  assert.equal(await stateOf(place, number), 'handling')
})

const notice = [
  '2027-01-01..2027-01-03 rest 元旦',
  '2027-01-25 rest 调休',
  '2027-05-01..2027-05-03 rest 劳动节',
  '2027-10-01..2027-10-03 rest 国庆节',
].join('\n')
