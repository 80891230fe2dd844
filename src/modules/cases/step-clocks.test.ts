import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { aDistrict, type TownWithPeople } from '../../../test/cast.ts'
import { act, applyAndAccept, doTask, dueDayOf, matterOf } from '../../../test/story.ts'
import { enterYearPlan } from '../calendar/index.ts'

/** Last days of the open work, by node. */
async function workDue({ town }: TownWithPeople, number: string): Promise<Record<string, string>> {
  const { rows } = await sql<{ node: string; day: string }>`
    select split_part(w.task, ':', 1) as node, (w.due_at at time zone 'Asia/Shanghai')::date as day
    from docket.work_item w join docket.matter m on m.id = w.matter_id
    where m.number = ${number} and w.closed_at is null`.execute(town.db)
  return Object.fromEntries(rows.map(({ node, day }) => [node, day]))
}

async function proposed(place: TownWithPeople): Promise<string> {
  const number = await applyAndAccept(place, 'subsistence')
  await doTask(place, number, { node: 'neighbours', by: 'village' })
  await doTask(place, number, { node: 'check', by: 'clerk', outcome: 'within' })
  await doTask(place, number, { node: 'survey', by: 'township', colleague: '李明' })
  await doTask(place, number, { node: 'opinion', by: 'township', outcome: 'proposeRefusal' })
  return number
}

test('a licence granted is delivered within ten working days, by a clock that everybody sees', async (t) => {
  const place = await aDistrict(t, { now: '2026-09-14T02:00:00Z' })
  const number = await applyAndAccept(place, 'association')
  await doTask(place, number, { node: 'legality', by: 'clerk' })
  await doTask(place, number, { node: 'substance', by: 'clerk', outcome: 'clear' })
  await doTask(place, number, { node: 'opinion', by: 'clerk', outcome: 'proposeGrant' })
  place.town.now = new Date('2026-09-24T02:00:00Z')
  await act(place, 'head', 'POST /matters/:number/decision', {
    number,
    outcome: 'granted',
    reason: '符合条例规定的条件。',
  })
  // after Thursday 24 September: 28, 29, 30 September, 8, 9, 10, 12, 13, 14, 15 October
  assert.equal(await dueDayOf(place, number), '2026-10-15')
  assert.deepEqual(await workDue(place, number), { deliver: '2026-10-15' })
  assert.equal((await matterOf(place, number)).clockState, 'running')
  await doTask(place, number, { node: 'deliver', by: 'clerk', way: 'counter' })
  assert.deepEqual([(await matterOf(place, number)).clockState, await dueDayOf(place, number)], ['finished', null])
})

test('a step with a limit of its own is due by it, beside the whole', async (t) => {
  const place = await aDistrict(t, { now: '2026-09-14T02:00:00Z' })
  const number = await proposed(place)
  const whole = await dueDayOf(place, number)
  assert.equal(whole, '2026-10-23', '25 working days')
  assert.deepEqual(await workDue(place, number), { review: '2026-09-28' }, 'ten working days for the county')
  await act(place, 'head', 'POST /matters/:number/extension', { number, amount: 5, reason: '需要外地协助核实财产。' })
  assert.deepEqual(await workDue(place, number), { review: '2026-09-28' }, 'the extension is of the whole')
  await doTask(place, number, { node: 'review', by: 'clerk', outcome: 'clear' })
  assert.deepEqual(await workDue(place, number), { refusalDecision: '2026-10-30' }, 'due with the whole')
  const { rows } = await sql<{ state: string }>`
    select d.state from calendar.due d join calendar.clock c on c.id = d.clock_id where c.kind = 'step'`.execute(
    place.town.db,
  )
  assert.deepEqual(rows, [{ state: 'finished' }])
})

test('work with a limit of its own follows the holiday plan', async (t) => {
  const place = await aDistrict(t, { now: '2026-12-28T02:00:00Z' })
  const number = await proposed(place)
  assert.deepEqual(await workDue(place, number), { review: '2027-01-12' })
  const notice = [
    '2027-01-01 rest 元旦',
    '2027-01-04 rest 调休',
    '2027-05-01..2027-05-02 rest 劳动节',
    '2027-10-01..2027-10-03 rest 国庆节',
  ]
  await enterYearPlan(place.as('admin'), { year: 2027, notice: notice.join('\n'), 'source.zh': '国务院办公厅通知' })
  await place.drain()
  assert.deepEqual(await workDue(place, number), { review: '2027-01-13' })
})

test('who withdraws stops the clocks of steps too', async (t) => {
  const place = await aDistrict(t, { now: '2026-09-14T02:00:00Z' })
  const number = await proposed(place)
  await act(place, 'resident', 'POST /matters/:number/withdrawal', { number })
  const { rows } = await sql`select 1 from calendar.due where state <> 'finished'`.execute(place.town.db)
  assert.equal(rows.length, 0)
})
