import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { aDistrict, type TownWithPeople } from '../../../../test/cast.ts'
import { act, apply, doTask, openNodes, openWorkOf, stateOf, stepsOf } from '../../../../test/story.ts'
import { basis, republish } from '../results/published.fixture.ts'

const monday = '2026-03-02T01:00:00Z'
const items = [{ target: 'field', code: 'bankName', reason: 'wrong', note: '不完整，请补全。' }]
const askAgain = (place: TownWithPeople, by: 'clerk' | 'township', number: string) =>
  act(place, by, 'POST /matters/:number/correction-notice', { number, words: '请补充银行账户。', items })

/** A guide that the township examines first (初审), within 20 working days of acceptance. */
async function twoLevels(t: { after(work: () => Promise<void>): void }): Promise<TownWithPeople> {
  const place = await aDistrict(t, { now: monday })
  await republish(place, 'subsistence', ({ process }) => ({
    preliminary: { level: 'township', task: 'opinion', basis },
    process: process.replace('id="opinion" name', 'id="opinion" heliograph:rule="licence-preliminary-review" name'),
  }))
  return place
}

test('the lower level has 20 working days from acceptance, then sends opinion and papers up', async (t) => {
  const place = await twoLevels(t)
  const number = await apply(place, 'subsistence')
  await act(place, 'township', 'POST /matters/:number/acceptance', { number })
  place.town.now = new Date('2026-03-06T01:00:00Z')
  await doTask(place, number, { node: 'neighbours', by: 'village' })
  await doTask(place, number, { node: 'check', by: 'clerk', outcome: 'within' })
  await doTask(place, number, { node: 'survey', by: 'township', colleague: '李明' })
  const { rows } = await sql<{ day: string }>`
    select (w.due_at at time zone 'Asia/Shanghai')::date::text as day from docket.work_item w
    join docket.matter m on m.id = w.matter_id
    where m.number = ${number} and w.task like 'opinion:%'`.execute(place.town.db)
  assert.deepEqual(rows, [{ day: '2026-03-30' }], '20 working days after 2 March, not after the visit')
  await doTask(place, number, { node: 'opinion', by: 'township', outcome: 'proposeRefusal' })
  assert.ok((await stepsOf(place, number)).includes('sent-up'))
})

test('the upper level cannot ask the applicant again, and is told the article (art. 35)', async (t) => {
  const place = await twoLevels(t)
  const number = await apply(place, 'subsistence')
  await assert.rejects(askAgain(place, 'clerk', number), { kind: 'conflict', message: /art\. 35/ })
  await act(place, 'township', 'POST /matters/:number/acceptance', { number })
  for (const by of ['clerk', 'township'] as const)
    await assert.rejects(askAgain(place, by, number), { kind: 'conflict', message: /art\. 35/ })
  const other = await apply(place, 'disability')
  await assert.rejects(askAgain(place, 'clerk', other), { kind: 'forbidden' }, 'a guide of one level')
})

test('the database lets only the lower level ask, and only before acceptance', async (t) => {
  const place = await twoLevels(t)
  const number = await apply(place, 'subsistence')
  const insert = (organisation: string | undefined) =>
    sql`insert into cases.correction (matter_id, words, issued_at, issued_by, organisation_id)
        select matter_id, '请补充材料', now(), applicant_id, ${organisation}::uuid from cases.case where number = ${number}`.execute(
      place.town.db,
    )
  await assert.rejects(insert(place.cast.clerk.post?.organisationId), { code: '23000', message: /art\. 35/ })
  await askAgain(place, 'township', number)
})

test('complete and in due form: accepted and registered in one act; the timeline shows both (arts. 34 and 56)', async (t) => {
  const place = await aDistrict(t, { now: monday })
  const number = await apply(place, 'business')
  const decide = (outcome: string) =>
    act(place, 'approval', 'POST /matters/:number/decision-on-the-spot', {
      ...{ number, outcome, reason: '材料齐全、符合法定形式，当场予以登记。' },
    })
  await assert.rejects(decide('refused'), { kind: 'invalid' }, 'a refusal takes the usual way')
  await assert.rejects(
    act(place, 'clerk', 'POST /matters/:number/decision-on-the-spot', {
      number,
      outcome: 'granted',
      reason: '材料齐全、符合法定形式。',
    }),
    { kind: 'forbidden' },
  )
  await decide('granted')
  assert.deepEqual((await stepsOf(place, number)).slice(0, 3), ['submitted', 'accepted', 'granted'])
  assert.deepEqual([await stateOf(place, number), await openNodes(place, number)], ['decided', ['deliver']])
  await assert.rejects(decide('granted'), { kind: 'conflict' })
})

test('only where the guide is of the immediate kind', async (t) => {
  const place = await aDistrict(t, { now: monday })
  const number = await apply(place, 'hygiene')
  await assert.rejects(
    act(place, 'approval', 'POST /matters/:number/decision-on-the-spot', {
      number,
      outcome: 'granted',
      reason: '材料齐全、符合法定形式。',
    }),
    { kind: 'conflict' },
  )
  assert.deepEqual(await openWorkOf(place, number), ['intake'])
  await assert.rejects(
    sql`insert into cases.on_the_spot (matter_id, decided_at, decided_by)
        select matter_id, now(), applicant_id from cases.case where number = ${number}`.execute(place.town.db),
    { code: '23000' },
  )
})
