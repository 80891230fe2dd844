import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aDistrict, type TownWithPeople } from '../../../test/cast.ts'
import { requester } from '../../../test/requests.ts'
import { serve } from '../../../test/served.ts'
import { act, applyAndAccept, doTask, openNodes, stateOf, tokenOf, until } from '../../../test/story.ts'

const monday = '2026-03-02T01:00:00Z'
const decide = (place: TownWithPeople, number: string, outcome: string, grounds: string[] = []) =>
  act(place, 'head', 'POST /matters/:number/decision', { number, outcome, grounds, reason: '依照查明的事实作出决定。' })

/** The township proposes not to confirm, so that no notice was held; the county has reviewed. */
async function proposedNo(place: TownWithPeople): Promise<string> {
  const number = await applyAndAccept(place, 'subsistence')
  await doTask(place, number, { node: 'neighbours', by: 'village' })
  await doTask(place, number, { node: 'check', by: 'clerk', outcome: 'within' })
  await doTask(place, number, { node: 'survey', by: 'township', colleague: '李明' })
  await doTask(place, number, { node: 'opinion', by: 'township', outcome: 'proposeRefusal' })
  await doTask(place, number, { node: 'review', by: 'clerk', outcome: 'clear' })
  return number
}

test('nothing is confirmed that was not on public notice for seven days (民发〔2021〕57号 art. 19)', async (t) => {
  const place = await aDistrict(t, { now: monday })
  const number = await proposedNo(place)
  await assert.rejects(decide(place, number, 'granted'), { kind: 'invalid' })
  const { app } = await serve(t, place.town)
  const page = (await (await requester(app, 'head')).get(`/matters/${number}/decision`)).body
  assert.match(page, /先不作决定，退回/)
  assert.doesNotMatch(page, /value="granted"/)
  const token = await tokenOf(place, number, 'refusalDecision')
  const back = (outcome: string) =>
    act(place, 'head', 'POST /matters/:number/tasks/:token', {
      number,
      token,
      outcome,
      opinion: '初审意见理由不充分，拟确认，先公示。',
    })
  await assert.rejects(back('refused'), { kind: 'conflict' }, 'a decision is made on its own page')
  await back('toNotice')
  assert.deepEqual(await openNodes(place, number), ['objections'])
  await until(place, '2026-03-09T15:59:00Z')
  assert.deepEqual(await openNodes(place, number), ['objections'], 'the last minute of the seventh day')
  await until(place, '2026-03-09T16:01:00Z')
  await doTask(place, number, { node: 'review', by: 'clerk', outcome: 'clear' })
  await decide(place, number, 'granted')
  assert.equal(await stateOf(place, number), 'decided')
})

test('what the township proposed is refused, or ended, without a notice', async (t) => {
  const place = await aDistrict(t, { now: monday })
  const number = await proposedNo(place)
  await decide(place, number, 'refused', ['income-over'])
  assert.deepEqual(await openNodes(place, number), ['deliverRefusal'])
})
