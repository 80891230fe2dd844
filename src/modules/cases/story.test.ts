import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aDistrict, type TownWithPeople } from '../../../test/cast.ts'
import {
  act,
  apply,
  applyAndAccept,
  doTask,
  dueDayOf,
  matterOf,
  openNodes,
  stateOf,
  stepsOf,
  until,
} from '../../../test/story.ts'

const decision = { reason: '收入低于标准，财产未超过规定。', outcome: 'granted' }

test('an allowance from the draft to the archive, past village, township and county', async (t) => {
  const place = await aDistrict(t, { now: '2026-03-02T01:00:00Z' }) // a Monday
  const number = await apply(place, 'subsistence')
  assert.equal(await stateOf(place, number), 'submitted')
  assert.equal(await dueDayOf(place, number), '2026-03-09', 'five working days for the intake check')

  place.town.now = new Date('2026-03-03T02:00:00Z')
  await act(place, 'township', 'POST /matters/:number/acceptance', { number })
  assert.equal(await dueDayOf(place, number), '2026-04-08', '25 working days after 3 March; 6 April is a holiday')
  assert.deepEqual(await openNodes(place, number), ['check', 'neighbours', 'survey'])

  await doTask(place, number, { node: 'neighbours', by: 'village' })
  await doTask(place, number, { node: 'check', by: 'clerk', outcome: 'within' })
  assert.deepEqual(await openNodes(place, number), ['survey'], 'the others wait for the last of the three')
  await doTask(place, number, { node: 'survey', by: 'township', colleague: '陈立新、李明' })
  await doTask(place, number, { node: 'opinion', by: 'township', outcome: 'proposeGrant' })
  assert.deepEqual(await openNodes(place, number), ['objections'], 'the public notice runs')
  assert.ok((await stepsOf(place, number)).includes('publish-notice'))

  await until(place, '2026-03-10T16:00:00Z')
  assert.deepEqual(await openNodes(place, number), ['review'], 'seven days of notice have passed')
  await doTask(place, number, { node: 'review', by: 'clerk', outcome: 'clear' })
  await act(place, 'head', 'POST /matters/:number/decision', { number, ...decision })
  assert.equal(await stateOf(place, number), 'decided')
  assert.equal((await matterOf(place, number)).clockState, 'finished')
  await doTask(place, number, { node: 'deliver', by: 'township', way: 'online' })
  assert.equal(await stateOf(place, number), 'delivered')
  await doTask(place, number, { node: 'pay', by: 'clerk' })
  await finished(place, number, 'clerk')
})

test('an objection to the public notice is looked into before the county decides', async (t) => {
  const place = await aDistrict(t, { now: '2026-03-02T01:00:00Z' })
  const number = await applyAndAccept(place, 'subsistence')
  await doTask(place, number, { node: 'neighbours', by: 'village' })
  await doTask(place, number, { node: 'check', by: 'clerk', outcome: 'over' })
  await doTask(place, number, { node: 'survey', by: 'township', colleague: '李明' })
  await doTask(place, number, { node: 'hear', by: 'township', outcome: 'corrected' })
  await doTask(place, number, { node: 'opinion', by: 'township', outcome: 'proposeGrant' })
  const said = { words: '邻居反映其有出租房。', name: '王邻居', contact: '村里三组', confidential: 'yes' }
  await act(place, 'township', 'POST /matters/:number/objections', { number, ...said })
  assert.deepEqual(await openNodes(place, number), ['objection', 'reinvestigate'])
  await doTask(place, number, { node: 'reinvestigate', by: 'township', colleague: '李明' })
  await doTask(place, number, { node: 'reopinion', by: 'township', outcome: 'proposeRefusal' })
  await until(place, '2026-03-20T16:00:00Z')
  assert.deepEqual(
    await openNodes(place, number),
    ['objection', 'review'],
    'the timer of the notice that was left rings no more',
  )
})

test('a village that does not help in five working days holds nothing up', async (t) => {
  const place = await aDistrict(t, { now: '2026-03-02T01:00:00Z' })
  const number = await applyAndAccept(place, 'subsistence')
  await doTask(place, number, { node: 'check', by: 'clerk', outcome: 'within' })
  await doTask(place, number, { node: 'survey', by: 'township', colleague: '李明' })
  await until(place, '2026-03-09T15:59:59.999Z')
  assert.deepEqual(await openNodes(place, number), ['neighbours'])
  await until(place, '2026-03-09T16:00:00Z')
  assert.deepEqual(await openNodes(place, number), ['opinion'])
})

test('a licence is refused on grounds of the guide, with the remedies', async (t) => {
  const place = await aDistrict(t, { now: '2026-03-02T01:00:00Z' })
  const number = await applyAndAccept(place, 'association')
  assert.deepEqual(await openNodes(place, number), ['legality', 'substance'])
  await doTask(place, number, { node: 'legality', by: 'clerk' })
  await doTask(place, number, { node: 'substance', by: 'clerk', outcome: 'verify' })
  await assert.rejects(doTask(place, number, { node: 'verify', by: 'clerk' }), { kind: 'invalid' }, 'one alone')
  await doTask(place, number, { node: 'verify', by: 'clerk', colleague: '李明' })
  await doTask(place, number, { node: 'opinion', by: 'clerk', outcome: 'proposeRefusal' })
  const refuse = (grounds: string[]) =>
    act(place, 'head', 'POST /matters/:number/decision', {
      number,
      outcome: 'refused',
      reason: '不足五十名会员的要求。',
      grounds,
    })
  await assert.rejects(refuse([]), { kind: 'invalid' })
  await assert.rejects(refuse(['members-too-few', 'income-over']), { kind: 'invalid' })
  await refuse(['members-too-few', 'members-too-few'])
  await doTask(place, number, { node: 'deliverRefusal', by: 'clerk', way: 'counter' })
  await finished(place, number, 'clerk')
})

test('two offices look at a disability allowance at the same time', async (t) => {
  const place = await aDistrict(t, { now: '2026-03-02T01:00:00Z' })
  const number = await applyAndAccept(place, 'disability')
  await doTask(place, number, { node: 'first', by: 'township', outcome: 'fits' })
  assert.deepEqual(await openNodes(place, number), ['disability', 'income'])
  await assert.rejects(doTask(place, number, { node: 'disability', by: 'clerk', outcome: 'fits' }), {
    kind: 'forbidden',
  })
  await doTask(place, number, { node: 'disability', by: 'federation', outcome: 'fits' })
  await doTask(place, number, { node: 'income', by: 'clerk', outcome: 'fits' })
  await doTask(place, number, { node: 'opinion', by: 'clerk', outcome: 'proposeGrant' })
  await act(place, 'head', 'POST /matters/:number/decision', {
    number,
    ...decision,
    outcome: 'partly',
    grounds: ['grade-not-met'],
  })
  await doTask(place, number, { node: 'deliver', by: 'township', way: 'post' })
  await doTask(place, number, { node: 'pay', by: 'clerk' })
  await finished(place, number, 'clerk')
})

/** Closed by itself when the process has ended, then archived once. */
async function finished(place: TownWithPeople, number: string, by: 'clerk' | 'township'): Promise<void> {
  assert.equal(await stateOf(place, number), 'closed')
  assert.deepEqual(await openNodes(place, number), [])
  await act(place, by, 'POST /matters/:number/archiving', { number })
  const matter = await matterOf(place, number)
  assert.deepEqual([matter.state, await stateOf(place, number)], ['archived', 'archived'])
  await assert.rejects(act(place, by, 'POST /matters/:number/archiving', { number }), { kind: 'conflict' })
}
