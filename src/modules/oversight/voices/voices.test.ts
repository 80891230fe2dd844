import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { aDistrict, type TownWithPeople } from '../../../../test/cast.ts'
import { requester } from '../../../../test/requests.ts'
import { serve } from '../../../../test/served.ts'
import { toldRatings } from './model.ts'
import { showVoices } from './queries.ts'

/** Ratings of an office as they lie in the table: only their figures are looked at here. */
async function rated({ town }: TownWithPeople, organisation: string, grades: readonly number[], at: string) {
  for (const grade of grades)
    await sql`with i as (
        insert into ratings.invitation (matter_id, number, kind, title, item, organisation_id, supervisor_id, clock_id, opened_at, ends_at)
        select id, id::text, 'case', '{"zh":"事","en":"a"}', 'item', ${organisation}, ${organisation}, id, ${at}, ${at}
          from gen_random_uuid() as id returning matter_id)
      insert into ratings.rating (matter_id, channel, way, grade, anonymous, given_at)
      select matter_id, 'page', 'online', ${grade}, true, ${at} from i`.execute(town.db)
}

test('organisations are compared by quarter; ratings from the least number on, and no lower', async (t) => {
  const place = await aDistrict(t, { now: '2026-05-10T01:00:00Z' })
  const head = place.cast.head.post?.organisationId ?? ''
  const township = place.cast.township.post?.organisationId ?? ''
  await rated(place, head, [5, 5, 5, 4, 4, 4, 3, 3, 2, 1], '2026-04-10T01:00:00Z')
  await rated(place, head, [1], '2026-03-31T15:59:59.999Z')
  await rated(place, township, [1, 1, 1, 1, 1, 1, 1, 1, 1], '2026-04-10T01:00:00Z')
  const { rows, least } = await showVoices(place.as('auditor'), { quarter: '2026-Q2' })
  assert.equal(least.value, 10)
  assert.deepEqual(
    Object.fromEntries(rows.map(({ organisationId, ratings }) => [organisationId, ratings])),
    { [head]: { rated: 10, bad: 2, goodPerCent: 80 } },
    'the last instant of March belongs to the quarter before; nine are not even a line',
  )
  assert.equal(JSON.stringify(rows).includes('"bad":9'), false)
  const own = await showVoices(place.as('head'), { quarter: '2026-Q2' })
  assert.deepEqual(
    own.rows.map(({ organisationId }) => organisationId),
    [head],
    'heads see their own',
  )
  for (const who of ['clerk', 'township', 'resident', 'admin'] as const)
    await assert.rejects(showVoices(place.as(who), {}), { kind: 'forbidden' }, who)
  const { app } = await serve(t, place.town)
  const page = (await (await requester(app, 'auditor')).get('/desk/oversight/voices?quarter=2026-Q2')).body
  assert.match(page, /不足 10 件/)
  assert.match(page, /80%/)
})

test('nothing of ratings is told below the least number', () => {
  assert.equal(toldRatings({ rated: 9, bad: 9 }, { value: 10 }), null)
  assert.deepEqual(toldRatings({ rated: 10, bad: 0 }, { value: 10 }), { rated: 10, bad: 0, goodPerCent: 100 })
})
