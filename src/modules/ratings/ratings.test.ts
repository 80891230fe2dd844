import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { aDistrict } from '../../../test/cast.ts'
import { atDesk, call, codeToldTo, ended, entrusted, toldTo } from '../../../test/ended.ts'
import { stepsOf } from '../../../test/story.ts'
import { type Actor, machine, nobody } from '../../kernel/context.ts'
import { giveRating, giveRatingByCode, printSlip, takeDownRating } from './operations/give.ts'
import { endRatings } from './operations/invite.ts'
import { showRating } from './queries.ts'
import { hashOf, makeCode } from './store/invitation.ts'

const start = '2026-03-02T01:00:00Z'
const place = await aDistrict({ after }, { now: start })
const { cast, town } = place
const rate = (number: string, more: object = {}) => call(place, 'resident', giveRating, { number, grade: '5', ...more })

async function aMatter() {
  town.now = new Date(start)
  return ended(place)
}
const countOf = async (table: 'rating' | 'default_grade' | 'rectification') =>
  Number(
    (await sql<{ count: number }>`select count(*) as count from ${sql.table(`ratings.${table}`)}`.execute(town.db))
      .rows[0]?.count,
  )

test('a code is forgiven case, dashes and letters that look like figures, and never kept itself', () => {
  const code = makeCode()
  assert.match(code, /^[0-9A-HJKMNP-TV-Z]{16}$/)
  assert.deepEqual(hashOf(` ${code.toLowerCase().replaceAll(/(.{4})(?=.)/g, '$1-')}`), hashOf(code))
  assert.deepEqual(hashOf('O0I1L1'), hashOf('001111'))
})

test('the party of an ended matter is told, with a code, and rates once', async () => {
  const number = await aMatter()
  assert.match((await toldTo(place, cast.resident.id)).join(), /已经办结，请评价/)
  await rate(number, { 'mark-guide': '4', 'mark-manner': '1', words: '很快', anonymous: 'yes' })
  await assert.rejects(rate(number), { kind: 'conflict' })
  const { rating } = await call(place, 'resident', showRating, { number })
  assert.deepEqual([rating?.grade, rating?.marks, rating?.anonymous], [5, { guide: 4 }, true])
  assert.ok(!(await stepsOf(place, number)).includes('rated'), 'the timeline says nothing of it')
  const code = await codeToldTo(place, cast.resident.id)
  await assert.rejects(call(place, nobody, giveRatingByCode, { code, grade: '1' }), { kind: 'conflict' })
})

test('of two ratings at the same moment one counts', async () => {
  const number = await aMatter()
  const before = await countOf('rating')
  const code = await codeToldTo(place, cast.resident.id)
  const results = await Promise.allSettled([
    ...Array.from({ length: 4 }, () => rate(number)),
    ...Array.from({ length: 4 }, () => call(place, nobody, giveRatingByCode, { code, grade: '4' })),
  ])
  assert.equal(results.filter(({ status }) => status === 'fulfilled').length, 1)
  assert.equal(await countOf('rating'), before + 1)
})

test('who holds the code of a notice or slip rates without signing in; the party is told of it', async () => {
  const number = await aMatter()
  const { code } = await call(place, 'clerk', printSlip, { number })
  await call(place, nobody, giveRatingByCode, {
    code: code.toLowerCase(),
    grade: '4',
    way: 'counter',
    'mark-manner': '5',
  })
  await place.drain()
  assert.match((await toldTo(place, cast.resident.id)).join(), /收到一次评价（评价小票）/)
  const { rating } = await call(place, 'resident', showRating, { number })
  assert.deepEqual([rating?.channel, rating?.marks], ['slip', { manner: 5 }])
  await assert.rejects(call(place, nobody, giveRatingByCode, { code: makeCode(), grade: '5' }), { kind: 'not-found' })
})

test('neither somebody in a post nor a device of a desk rates, and is told why', async () => {
  const number = await aMatter()
  const code = await codeToldTo(place, cast.resident.id)
  const refused = (answer: Promise<unknown>) => assert.rejects(answer, (error: Error) => /desk/.test(error.message))
  for (const who of ['clerk', 'auditor'] as const)
    await refused(call(place, who, giveRatingByCode, { code, grade: '5' }))
  await refused(giveRatingByCode(atDesk(place, nobody), { code, grade: '5' }))
  await refused(giveRating(atDesk(place, 'resident'), { number, grade: '5' }))
  for (const who of ['clerk', 'head', 'township', 'auditor'] as const)
    await assert.rejects(call(place, who, giveRating, { number, grade: '5' }), { kind: 'forbidden' })
  const stranger = { ...cast.resident, id: cast.village.id }
  await assert.rejects(call(place, stranger, giveRating, { number, grade: '5' }), { kind: 'forbidden' })
  await rate(number)
})

test('who may apply for a party rates for it; who may only look does not, and no helper ever', async () => {
  const number = await aMatter()
  const code = await codeToldTo(place, cast.resident.id)
  const under = await entrusted(place)
  const kept: Actor[] = [
    ...[under({ isHelper: true }), under({ acts: ['read'] }), under({ items: ['another-item'] })],
    under({ partyId: cast.village.id }),
  ]
  for (const other of kept) {
    await assert.rejects(call(place, other, giveRating, { number, grade: '5' }), { kind: 'forbidden' })
    await assert.rejects(call(place, other, giveRatingByCode, { code, grade: '5' }), { kind: 'forbidden' })
  }
  const helped = await call(place, under({ isHelper: true }), showRating, { number })
  assert.equal(helped.mayRate, false, 'a helper is shown no form')
  await call(place, under(), giveRating, { number, grade: '4' })
  assert.equal((await call(place, 'resident', showRating, { number })).rating?.grade, 4)
})

test('by telephone the supervision above takes it down, never the organisation that is rated', async () => {
  const number = await aMatter()
  const input = { number, grade: '3', way: 'counter' }
  for (const who of ['clerk', 'head', 'township', 'admin', 'resident'] as const)
    await assert.rejects(call(place, who, takeDownRating, input), { kind: 'forbidden' })
  await call(place, 'auditor', takeDownRating, input)
  await assert.rejects(call(place, 'auditor', takeDownRating, input), { kind: 'conflict' })
  await place.drain()
  assert.match((await toldTo(place, cast.resident.id)).join(), /收到一次评价（电话）/)
})

test('seven days are the time; what nobody rated counts apart', async () => {
  const [late, inTime, silent] = [await aMatter(), await aMatter(), await aMatter()]
  const { invitation } = await call(place, 'resident', showRating, { number: inTime })
  assert.equal(invitation.endsAt.toISOString().slice(0, 13), '2026-03-09T15', 'the seventh day, in the district')
  town.now = invitation.endsAt
  await rate(inTime)
  await endRatings.run(town.caller(machine), {})
  town.now = new Date(invitation.endsAt.getTime() + 1)
  await assert.rejects(rate(late), { kind: 'conflict' })
  const ratings = await countOf('rating')
  await endRatings.run(town.caller(machine), {})
  await endRatings.run(town.caller(machine), {})
  const { rows } = await sql<{ number: string; grade: number }>`
    select i.number, d.grade from ratings.default_grade d join ratings.invitation i on i.matter_id = d.matter_id`.execute(
    town.db,
  )
  assert.deepEqual(new Map(rows.map(({ number, grade }) => [number, grade])).get(silent), 3)
  assert.ok(!rows.some(({ number }) => number === inTime))
  assert.equal(await countOf('rating'), ratings)
})

test('no row of a rating is changed or taken away, not even by SQL', async () => {
  await assert.rejects(sql`update ratings.rating set grade = 5`.execute(town.db), /append-only/)
  await assert.rejects(sql`delete from ratings.rating`.execute(town.db), /append-only/)
  assert.equal(await countOf('rectification'), 0, 'nobody was dissatisfied')
})
