import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { aDistrict, type TownWithPeople } from '../../../../test/cast.ts'
import { act, doTask, fill, services, stateOf, until } from '../../../../test/story.ts'
import { exampleAnswers } from '../../catalogue/index.ts'
import type { BundleProgress } from './operations.ts'

const monday = '2026-03-02T01:00:00Z'
const begin = async (place: TownWithPeople, code: string) =>
  ((await act(place, 'resident', 'POST /bundles/:code/applications', { code })) as { id: string }).id // what the operation answers
const progress = (place: TownWithPeople, id: string) =>
  act(place, 'resident', 'GET /bundles/applications/:id', { id }) as Promise<BundleProgress> // what the query answers
const send = (place: TownWithPeople, id: string) =>
  act(place, 'resident', 'POST /bundles/applications/:id/submission', { id })
const numberOf = async (place: TownWithPeople, id: string, part: string) =>
  (await progress(place, id)).parts.find((one) => one.part === part)?.matter?.number ?? ''
const complete = (place: TownWithPeople, number: string, service: 'subsistence' | 'disability') =>
  fill(place, number, { by: 'resident', answers: exampleAnswers[services[service]] ?? {} })

/** The subsistence allowance from acceptance to its decision. */
async function decided(place: TownWithPeople, number: string, decision: object): Promise<void> {
  await act(place, 'township', 'POST /matters/:number/acceptance', { number })
  await doTask(place, number, { node: 'neighbours', by: 'village' })
  await doTask(place, number, { node: 'check', by: 'clerk', outcome: 'within' })
  await doTask(place, number, { node: 'survey', by: 'township', colleague: '李明' })
  await doTask(place, number, { node: 'opinion', by: 'township', outcome: 'proposeGrant' })
  await until(place, '2026-03-10T16:00:00Z')
  await doTask(place, number, { node: 'review', by: 'clerk', outcome: 'clear' })
  await act(place, 'head', 'POST /matters/:number/decision', {
    number,
    reason: '依照查明的情况作出决定。',
    ...decision,
  })
}

test('both parts at once: shared once, each sent when it is complete, each with its own clock', async (t) => {
  const place = await aDistrict(t, { now: monday })
  const id = await begin(place, 'disability-and-care')
  assert.equal(await begin(place, 'disability-and-care'), id, 'one draft')
  await act(place, 'resident', 'PUT /bundles/applications/:id/shared', { id, applicantAddress: '清溪镇新街 9 号' })
  const { rows } = await sql<{ address: string }>`
    select answers->>'applicantAddress' as address from cases.case`.execute(place.town.db)
  assert.deepEqual(
    rows.map(({ address }) => address),
    ['清溪镇新街 9 号', '清溪镇新街 9 号'],
  )
  await assert.rejects(send(place, id), { kind: 'conflict' }, 'nothing is complete')
  const disability = await numberOf(place, id, 'disability')
  const subsistence = await numberOf(place, id, 'subsistence')
  await complete(place, disability, 'disability')
  await send(place, id)
  assert.deepEqual([await stateOf(place, disability), await stateOf(place, subsistence)], ['submitted', 'draft'])
  await complete(place, subsistence, 'subsistence')
  await send(place, id)
  assert.ok((await progress(place, id)).parts.every(({ matter }) => matter?.dueAt))
  await assert.rejects(act(place, 'clerk', 'GET /bundles/applications/:id', { id }), { kind: 'forbidden' })
})

test('a part begins when the one before it is granted, with what is shared filled in', async (t) => {
  const place = await aDistrict(t, { now: monday })
  const id = await begin(place, 'hardship-and-disability')
  assert.equal(await numberOf(place, id, 'disability'), '', 'waits')
  const number = await numberOf(place, id, 'subsistence')
  await complete(place, number, 'subsistence')
  await send(place, id)
  await decided(place, number, { outcome: 'granted' })
  const { parts, shared } = await progress(place, id)
  assert.ok(parts.find(({ part }) => part === 'disability')?.draft)
  const { rows } = await sql<{ name: string }>`
    select answers->>'applicantName' as name from cases.case where item_code = ${services.disability}`.execute(
    place.town.db,
  )
  assert.deepEqual(
    rows.map(({ name }) => name),
    [shared.applicantName],
  )
})

test('when the first is refused, the second is shown as not begun, and its applicant is told', async (t) => {
  const place = await aDistrict(t, { now: monday })
  const id = await begin(place, 'hardship-and-disability')
  const number = await numberOf(place, id, 'subsistence')
  await complete(place, number, 'subsistence')
  await send(place, id)
  await decided(place, number, { outcome: 'refused', grounds: ['income-over'] })
  const part = (await progress(place, id)).parts.find((one) => one.part === 'disability')
  assert.deepEqual([part?.blocked, part?.matter], [true, null])
})

test('what is shared is corrected once for both parts', async (t) => {
  const place = await aDistrict(t, { now: monday })
  const id = await begin(place, 'disability-and-care')
  const [one, two] = [await numberOf(place, id, 'disability'), await numberOf(place, id, 'subsistence')]
  await complete(place, one, 'disability')
  await send(place, id)
  const items = [{ target: 'field', code: 'applicantMobile', reason: 'wrong', note: '请核对号码' }]
  await act(place, 'township', 'POST /matters/:number/correction-notice', {
    number: one,
    words: '号码有误，请更正。',
    items,
  })
  const form = { number: one, page: 'person', applicantMobile: '13900000099', _do: 'next' }
  await act(place, 'resident', 'PUT /matters/:number/correction/:page', form)
  await act(place, 'resident', 'POST /matters/:number/correction', { number: one })
  const { rows } = await sql<{ mobile: string }>`
    select answers->>'applicantMobile' as mobile from cases.case where number = ${two}`.execute(place.town.db)
  assert.equal(rows[0]?.mobile, '13900000099')
})
