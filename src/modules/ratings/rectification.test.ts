import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { aDistrict } from '../../../test/cast.ts'
import { call, ended, newestOf, toldTo } from '../../../test/ended.ts'
import { dueDayOf, matterOf } from '../../../test/story.ts'
import { appealRating, decideAppeal } from './operations/appeal.ts'
import { giveRating } from './operations/give.ts'
import {
  answerRectification,
  callBack,
  confirmRectification,
  replyToCallBack,
  sendBackRectification,
  verifyRectification,
} from './operations/rectify.ts'
import { showRating } from './queries.ts'

const start = '2026-03-02T01:00:00Z'
const place = await aDistrict({ after }, { now: start })
const { cast, town } = place

/** A bad rating and the rectification that follows from it. */
async function rated(more: object = {}) {
  town.now = new Date(start)
  const matter = await ended(place)
  await call(place, 'resident', giveRating, { number: matter, grade: '2', words: '让我跑了三趟', ...more })
  await place.drain()
  return { matter, number: await newestOf(place, 'rectification') }
}
const verify = (number: string) =>
  call(place, 'clerk', verifyRectification, { number, verification: '查明：窗口没有一次告知。' })
const answer = (number: string) =>
  call(place, 'head', answerRectification, { number, answer: '已向窗口重申一次告知，向您致歉。' })
const callWith = (number: string, method: string, by: 'clerk' | 'head' = 'head') =>
  call(place, by, callBack, { number, method, callBack: '请您说说当时的情况。' })
const inTime = async (number: string) =>
  (
    await sql<{ in: boolean }>`select in_time as in from ratings.pub_rectification where number = ${number}`.execute(
      town.db,
    )
  ).rows[0]?.in

test('verified, called back by somebody else, answered, confirmed: then the rater is told', async () => {
  const { matter, number } = await rated()
  assert.equal(await dueDayOf(place, number), '2026-03-23', 'fifteen working days')
  await assert.rejects(answer(number), { kind: 'conflict' }, 'nothing was verified')
  await verify(number)
  await assert.rejects(answer(number), { kind: 'conflict' }, 'nobody has called back')
  await assert.rejects(callWith(number, 'phone', 'clerk'), { kind: 'forbidden' }, 'the rated officer does not')
  await callWith(number, 'phone')
  await answer(number)
  await assert.rejects(call(place, 'head', confirmRectification, { number }), { kind: 'forbidden' })
  await call(place, 'auditor', sendBackRectification, { number, why: '没有说明今后怎么做。' })
  await assert.rejects(answer(number), { kind: 'conflict' }, 'everything anew')
  await verify(number)
  await callWith(number, 'visit')
  await answer(number)
  assert.equal(
    (await call(place, 'resident', showRating, { number: matter })).answer,
    null,
    'not before it is confirmed',
  )
  await call(place, 'auditor', confirmRectification, { number })
  await place.drain()
  assert.match((await call(place, 'resident', showRating, { number: matter })).answer ?? '', /致歉/)
  assert.match((await toldTo(place, cast.resident.id)).join(), /已经整改/)
  assert.equal((await matterOf(place, number)).state, 'closed')
  assert.equal(await inTime(number), true)
})

test('in time until the last moment of the fifteenth working day', async () => {
  for (const [moment, expected] of [
    ['2026-03-23T15:59:59.000Z', true],
    ['2026-03-23T16:00:00.000Z', false],
  ] as const) {
    const { number } = await rated()
    await verify(number)
    await callWith(number, 'phone')
    town.now = new Date(moment)
    await answer(number)
    assert.equal(await inTime(number), expected, moment)
  }
})

test('an anonymous rater is asked through the platform alone, and replies without a name', async () => {
  const { matter, number } = await rated({ anonymous: 'yes' })
  await verify(number)
  await assert.rejects(callWith(number, 'phone'), { kind: 'invalid' })
  const reply = { number: matter, satisfied: 'no', reply: '还是没有人告诉我。' }
  await assert.rejects(call(place, 'resident', replyToCallBack, reply), { kind: 'conflict' }, 'nobody has asked')
  await callWith(number, 'platform')
  await place.drain()
  assert.match((await toldTo(place, cast.resident.id)).join(), /回访/)
  await call(place, 'resident', replyToCallBack, reply)
  const { rows } = await sql<{ by: string | null }>`select by_id as by from ratings.turn where kind = 'reply'`.execute(
    town.db,
  )
  assert.deepEqual(rows, [{ by: null }])
})

test('an appeal that is upheld takes the rating out of the figures, not out of the records', async () => {
  const { matter, number } = await rated()
  const figures = async () =>
    (await sql<{ n: number }>`select count(*)::int as n from ratings.pub_rating where grade = 2`.execute(town.db))
      .rows[0]?.n ?? 0
  const before = await figures()
  const appeal = { number, ground: 'mistaken', reasons: '评价人说评的是另一个窗口。' }
  await assert.rejects(call(place, 'clerk', appealRating, appeal), { kind: 'forbidden' }, 'the head speaks')
  await call(place, 'head', appealRating, appeal)
  await assert.rejects(call(place, 'head', appealRating, appeal), { kind: 'conflict' })
  const decision = { number, outcome: 'upheld', decision: '经核实，评价对象确实不是该局。' }
  await assert.rejects(call(place, 'head', decideAppeal, decision), { kind: 'forbidden' })
  await call(place, 'auditor', decideAppeal, decision)
  await place.drain()
  assert.equal(await figures(), before - 1)
  const shown = await call(place, 'resident', showRating, { number: matter })
  assert.deepEqual([shown.rating?.grade, shown.excluded], [2, decision.decision])
  assert.match((await toldTo(place, cast.resident.id)).join(), /不计入统计/)
  assert.equal((await matterOf(place, number)).state, 'closed')
})

test('a rejected appeal changes nothing; strangers do none of it', async () => {
  const { number } = await rated()
  await call(place, 'head', appealRating, { number, ground: 'malicious', reasons: '评价人与窗口发生过争吵。' })
  await call(place, 'auditor', decideAppeal, { number, outcome: 'rejected', decision: '没有证据证明是恶意评价。' })
  await verify(number)
  for (const who of ['resident', 'township', 'village', 'admin'] as const) {
    await assert.rejects(call(place, who, verifyRectification, { number, verification: '查明的情况。' }), {
      kind: 'forbidden',
    })
    await assert.rejects(call(place, who, confirmRectification, { number }), { kind: 'forbidden' })
  }
})
