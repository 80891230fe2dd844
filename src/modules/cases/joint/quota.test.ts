import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { aDistrict, type TownWithPeople } from '../../../../test/cast.ts'
import { requester } from '../../../../test/requests.ts'
import { serve } from '../../../../test/served.ts'
import { act, apply, services, stateOf } from '../../../../test/story.ts'
import { both } from '../../../kernel/text.ts'
import { basis, republish } from '../results/published.fixture.ts'

const monday = '2026-03-02T01:00:00Z'

/** A service of which so many may be granted. */
async function limited(t: { after(work: () => Promise<void>): void }, most: number): Promise<TownWithPeople> {
  const place = await aDistrict(t, { now: monday })
  await republish(place, 'business', () => ({ quota: { most, words: both('名额有限。', 'Places are few.'), basis } }))
  return place
}

/** Applications accepted one hour after the other. */
async function accepted(place: TownWithPeople, count: number): Promise<string[]> {
  const numbers: string[] = []
  for (let at = 0; at < count; at++) {
    const number = await apply(place, 'business')
    place.town.now = new Date(place.town.now.getTime() + 3_600_000)
    await act(place, 'approval', 'POST /matters/:number/acceptance', { number })
    numbers.push(number)
  }
  return numbers
}
const decide = (place: TownWithPeople, number: string, outcome = 'granted') =>
  act(place, 'approval', 'POST /matters/:number/decision', {
    ...{ number, outcome, reason: '经审查，依照受理的先后顺序作出决定。' },
    ...(outcome === 'refused' && { grounds: ['incomplete'] }),
  })

test('whoever was accepted first is first; a refusal frees the place (art. 57)', async (t) => {
  const place = await limited(t, 1)
  const [first = '', second = '', third = ''] = await accepted(place, 3)
  await assert.rejects(decide(place, second), { kind: 'conflict', message: /art\. 57/ })
  await decide(place, first, 'refused')
  await assert.rejects(decide(place, third), { kind: 'conflict' })
  await decide(place, second)
  await assert.rejects(decide(place, third), { kind: 'conflict', message: /All 1 places/ })
  await decide(place, third, 'refused')
})

test('with places for all of them the order does not hold anybody up', async (t) => {
  const place = await limited(t, 2)
  const [first = '', second = '', third = ''] = await accepted(place, 3)
  await decide(place, second)
  await assert.rejects(decide(place, third), { kind: 'conflict' })
  await decide(place, first)
})

test('of two grants of the last place at once one is made; the database keeps number and order', async (t) => {
  const place = await limited(t, 2)
  const numbers = await accepted(place, 3)
  const results = await Promise.allSettled(numbers.map((number) => decide(place, number)))
  assert.deepEqual(results.map(({ status }) => status).toSorted(), ['fulfilled', 'fulfilled', 'rejected'])
  assert.equal(await stateOf(place, numbers[2] ?? ''), 'handling')
  await assert.rejects(
    sql`insert into cases.decision (matter_id, outcome, kind, reason, remedies, decided_at, decided_by, post_id)
        select matter_id, 'granted', 'grant', '十个字以上的理由写在这里', '[]', now(), applicant_id, applicant_id
        from cases.case where number = ${numbers[2] ?? ''}`.execute(place.town.db),
    { code: '23000' },
  )
})

test('the queue is there for everybody, without names', async (t) => {
  const place = await limited(t, 2)
  const { app } = await serve(t, place.town)
  const [first = ''] = await accepted(place, 2)
  const nobody = await requester(app)
  const page = await nobody.get(`/services/${services.business}/queue`)
  assert.equal(page.statusCode, 200)
  assert.match(page.body, /行政许可法第五十七条/)
  assert.doesNotMatch(page.body, /林知秋/)
  const own = await (await requester(app, 'resident')).get(`/matters/${first}`)
  assert.match(own.body, /第 1 位，共 2 件/)
  assert.equal((await nobody.get(`/services/${services.hygiene}/queue`)).statusCode, 404)
})
