import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aDistrict, type TownWithPeople } from '../../../test/cast.ts'
import {
  act,
  apply,
  begin,
  dueDayOf,
  fill,
  matterOf,
  openNodes,
  openWorkOf,
  services,
  stateOf,
  stepsOf,
  until,
} from '../../../test/story.ts'
import { startApplication } from './index.ts'

const monday = '2026-03-02T01:00:00Z'
const accept = (place: TownWithPeople, number: string) =>
  act(place, 'township', 'POST /matters/:number/acceptance', { number })
const correct = (place: TownWithPeople, number: string) =>
  act(place, 'township', 'POST /matters/:number/correction-notice', {
    number,
    words: '请补充银行账户信息。',
    items: [{ target: 'field', code: 'bankName', reason: 'wrong', note: '开户行名称不完整' }],
  })
const decline = (place: TownWithPeople, number: string, how: object) =>
  act(place, 'township', 'POST /matters/:number/refusal-to-accept', {
    number,
    reason: '该户已经享受同类待遇。',
    ...how,
  })

test('one draft for one service: leaving and starting again goes on with it', async (t) => {
  const place = await aDistrict(t, { now: monday })
  const number = await begin(place, 'disability')
  place.town.now = new Date('2026-03-05T01:00:00Z')
  const again = await startApplication(place.as('resident'), { code: services.disability })
  assert.deepEqual([again.number, again.resumed], [number, true])
  assert.deepEqual([(await matterOf(place, number)).state, await openWorkOf(place, number)], ['draft', []])
})

test('what is missing is told before anything is sent', async (t) => {
  const place = await aDistrict(t, { now: monday })
  const { number } = await startApplication(place.as('resident'), { code: services.disability })
  await fill(place, number, { by: 'resident', answers: { applicantName: '林知秋' } })
  const sending = act(place, 'resident', 'POST /matters/:number/submission', { number })
  await assert.rejects(sending, (refusal: { kind: string; fields: object }) => {
    assert.equal(refusal.kind, 'conflict')
    assert.ok('forWhom' in refusal.fields && 'truthPromise' in refusal.fields)
    return true
  })
  assert.deepEqual([await stateOf(place, number), await stepsOf(place, number)], ['draft', []])
})

test('no application is needed, or another authority is the right one, which must be named', async (t) => {
  const place = await aDistrict(t, { now: monday })
  const one = await apply(place, 'disability')
  await decline(place, one, { outcome: 'not-needed' })
  assert.deepEqual([await stateOf(place, one), (await matterOf(place, one)).state], ['not-needed', 'closed'])
  assert.deepEqual(await openWorkOf(place, one), [])
  const other = await apply(place, 'disability')
  await assert.rejects(decline(place, other, { outcome: 'not-ours' }), { kind: 'invalid' })
  await decline(place, other, { outcome: 'not-ours', agency: '云川区医疗保障局' })
  assert.equal(await stateOf(place, other), 'not-ours')
  assert.notEqual(one, other, 'a closed application makes room for another')
})

test('without a notice in five working days an application is accepted from the day it was received', async (t) => {
  const place = await aDistrict(t, { now: '2026-09-22T02:00:00Z' }) // Tuesday; 25 September is Mid-Autumn, 20 September a make-up day
  const number = await apply(place, 'disability')
  assert.equal(await dueDayOf(place, number), '2026-09-30', '23, 24, 28, 29, 30 September')
  await until(place, '2026-09-30T15:59:59.999Z')
  assert.equal(await stateOf(place, number), 'submitted', 'the last instant is in time')
  await until(place, '2026-09-30T16:00:00.000Z')
  assert.equal(await stateOf(place, number), 'handling')
  assert.deepEqual(await openNodes(place, number), ['first'])
  // 8 working days promised, counted from 22 September: 23, 24, 28, 29, 30 September, 8, 9, 10 October (a make-up Saturday)
  assert.equal(await dueDayOf(place, number), '2026-10-10')
})

test('the law does not wait for a timer that rings late', async (t) => {
  const place = await aDistrict(t, { now: monday })
  const number = await apply(place, 'disability')
  place.town.now = new Date('2026-03-09T15:59:59.999Z')
  const inTime = await apply(place, 'subsistence')
  place.town.now = new Date('2026-03-10T01:00:00Z')
  await assert.rejects(correct(place, number), { kind: 'conflict' })
  await assert.rejects(decline(place, number, { outcome: 'not-needed' }), { kind: 'conflict' })
  await accept(place, number)
  assert.equal(await dueDayOf(place, number), '2026-03-12', 'eight working days from 2 March, when it was received')
  assert.equal(await stateOf(place, inTime), 'submitted')
})

test('at the last instant of the fifth day a notice is still in time', async (t) => {
  const place = await aDistrict(t, { now: monday })
  const number = await apply(place, 'disability')
  place.town.now = new Date('2026-03-09T15:59:59.999Z')
  await correct(place, number)
  assert.equal(await stateOf(place, number), 'correcting')
  await until(place, '2026-03-10T16:00:00Z')
  assert.equal(await stateOf(place, number), 'correcting', 'the timer of the intake check is gone')
})

test('a correction that is not answered in time lapses, and not a moment before', async (t) => {
  const place = await aDistrict(t, { now: monday })
  const number = await apply(place, 'disability')
  await correct(place, number)
  assert.equal(await dueDayOf(place, number), '2026-03-23', '15 working days')
  assert.equal((await matterOf(place, number)).holderOrganisationId, null, 'the applicant holds it')
  await until(place, '2026-03-23T15:59:59.999Z')
  assert.equal(await stateOf(place, number), 'correcting')
  place.town.now = new Date('2026-03-23T16:00:00Z')
  const late = act(place, 'resident', 'POST /matters/:number/correction', { number })
  await assert.rejects(late, { kind: 'conflict' })
  await until(place, '2026-03-23T16:00:00Z')
  assert.deepEqual([await stateOf(place, number), (await matterOf(place, number)).state], ['lapsed', 'closed'])
  assert.deepEqual(await openWorkOf(place, number), [])
})

test('where nobody lives in the district, a township cannot accept', async (t) => {
  const place = await aDistrict(t, { now: monday })
  await place.town.db.updateTable('directory.person').set({ residence_organisation_id: null }).execute()
  const number = await begin(place, 'disability')
  await assert.rejects(act(place, 'resident', 'POST /matters/:number/submission', { number }), { kind: 'conflict' })
  const licence = await apply(place, 'association')
  assert.equal(await stateOf(place, licence), 'submitted', 'the county itself accepts a licence')
})
