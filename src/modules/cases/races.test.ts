import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { aDistrict, type TownWithPeople } from '../../../test/cast.ts'
import { act, apply, applyAndAccept, begin, doTask, services, stateOf, stepsOf, tokenOf } from '../../../test/story.ts'
import { startApplication } from './index.ts'

const monday = '2026-03-02T01:00:00Z'

/** Runs both at once: exactly one is done, the other refused as a conflict, never as a fault. */
async function oneWins(works: readonly (() => Promise<unknown>)[]): Promise<void> {
  const results = await Promise.allSettled(works.map((work) => work()))
  const lost = results.flatMap((result) => (result.status === 'rejected' ? [result.reason as { kind?: string }] : []))
  assert.deepEqual(
    lost.map(({ kind }) => kind),
    works.slice(1).map(() => 'conflict'),
  )
}

/** One application after the other. */
async function each(place: TownWithPeople, times: number, work: (number: string) => Promise<void>): Promise<void> {
  for (let round = 0; round < times; round++) await work(await apply(place, 'disability'))
}

test('of two clerks who accept at once, one does', async (t) => {
  const place = await aDistrict(t, { now: monday })
  await each(place, 20, async (number) => {
    const accept = () => act(place, 'township', 'POST /matters/:number/acceptance', { number })
    await oneWins([accept, accept])
    assert.deepEqual(await stepsOf(place, number), ['submitted', 'accepted'])
  })
})

test('of a correction and an acceptance at once, one happens; a correction twice is one', async (t) => {
  const place = await aDistrict(t, { now: monday })
  await each(place, 8, async (number) => {
    const items = [{ target: 'field', code: 'bankName', reason: 'wrong', note: '不完整' }]
    const correct = () =>
      act(place, 'township', 'POST /matters/:number/correction-notice', { number, words: '请补充银行账户。', items })
    const accept = () => act(place, 'township', 'POST /matters/:number/acceptance', { number })
    await oneWins([correct, accept, correct])
    assert.equal((await stepsOf(place, number)).length, 2)
  })
})

test('of two submissions one is sent', async (t) => {
  const place = await aDistrict(t, { now: monday })
  for (let round = 0; round < 8; round++) {
    const number = await begin(place, 'disability')
    const send = () => act(place, 'resident', 'POST /matters/:number/submission', { number })
    await oneWins([send, send])
    assert.deepEqual(await stepsOf(place, number), ['submitted'])
  }
})

test('of two extensions one is granted', async (t) => {
  const place = await aDistrict(t, { now: monday })
  for (let round = 0; round < 5; round++) {
    const number = await applyAndAccept(place, 'subsistence')
    const extend = () =>
      act(place, 'head', 'POST /matters/:number/extension', { number, amount: 5, reason: '需要外地协助核实财产。' })
    await oneWins([extend, extend])
  }
})

test('of two decisions one is made; of two who do the same task, one does', async (t) => {
  const place = await aDistrict(t, { now: monday })
  for (let round = 0; round < 5; round++) {
    const number = await applyAndAccept(place, 'association')
    await doTask(place, number, { node: 'legality', by: 'clerk' })
    const token = await tokenOf(place, number, 'substance')
    const review = () =>
      act(place, 'clerk', 'POST /matters/:number/tasks/:token', {
        number,
        token,
        outcome: 'clear',
        opinion: '材料足以判断。',
      })
    const done = await Promise.allSettled([review(), review()])
    assert.equal(done.filter(({ status }) => status === 'fulfilled').length, 1)
    await doTask(place, number, { node: 'opinion', by: 'clerk', outcome: 'proposeGrant' })
    const decide = (outcome: string, grounds: string[]) => () =>
      act(place, 'head', 'POST /matters/:number/decision', { number, outcome, grounds, reason: '根据条例的规定决定。' })
    await oneWins([decide('granted', []), decide('refused', ['members-too-few'])])
    assert.equal(await stateOf(place, number), 'decided')
  }
})

test('parallel tasks done at once both count', async (t) => {
  const place = await aDistrict(t, { now: monday })
  for (let round = 0; round < 5; round++) {
    const number = await applyAndAccept(place, 'association')
    await Promise.all([
      doTask(place, number, { node: 'legality', by: 'clerk' }),
      doTask(place, number, { node: 'substance', by: 'clerk', outcome: 'clear' }),
    ])
    await doTask(place, number, { node: 'opinion', by: 'clerk', outcome: 'proposeGrant' })
  }
})

test('twenty at once get twenty numbers', async (t) => {
  const place = await aDistrict(t, { now: monday })
  const { rows: people } = await sql<{
    id: string
    name: string
  }>`select id, name from directory.person limit 20`.execute(place.town.db)
  const begun = await Promise.all(
    people.map((person) =>
      startApplication(place.town.caller({ ...person, kind: 'person', post: null }), { code: services.disability }),
    ),
  )
  assert.equal(new Set(begun.map(({ number }) => number)).size, people.length)
  const serials = begun.map(({ number }) => Number(number.slice(20, 26))).sort((a, b) => a - b)
  assert.deepEqual(
    serials,
    people.map((_, at) => at + 1),
    'without gaps',
  )
})

test('who starts the same service twice at once has one draft', async (t) => {
  const place = await aDistrict(t, { now: monday })
  const start = () => startApplication(place.as('resident'), { code: services.disability })
  const begun = await Promise.all(Array.from({ length: 6 }, start))
  assert.equal(new Set(begun.map(({ number }) => number)).size, 1)
})
