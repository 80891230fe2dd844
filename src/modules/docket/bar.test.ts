import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import { aDistrict } from '../../../test/cast.ts'
import { act, apply, matterOf } from '../../../test/story.ts'
import { barReaders } from './index.ts'

const place = await aDistrict({ after }, { now: '2026-03-02T01:00:00Z' })
const number = await apply(place, 'subsistence')
const other = await apply(place, 'association')

/** Numbers in a list, as one of the cast sees it. */
async function listed(who: 'auditor' | 'township', route: string, input: object = {}): Promise<string[]> {
  const { rows } = (await act(place, who, route, input)) as { rows: { number: string }[] } // what these queries answer
  return rows.map((row) => row.number)
}
const board = async () =>
  ((await act(place, 'auditor', 'GET /matters/board', { all: 'yes' })) as { counts: { count: number }[] }).counts // as above
    .reduce((sum, { count }) => sum + Number(count), 0)

test('what is about a reader is in none of that reader’s lists, counts and searches', async () => {
  assert.deepEqual(
    (await listed('auditor', 'GET /matters/held', { all: 'yes' })).toSorted(),
    [number, other].toSorted(),
  )
  assert.equal(await board(), 2)
  const matter = await matterOf(place, number)
  const caller = place.as('auditor')
  const trace = { auditId: randomUUID(), matter: null, content: [] }
  const township = place.cast.township.post?.organisationId ?? ''
  await caller.db
    .transaction()
    .execute((tx) => barReaders({ ...caller, tx, trace }, matter, [place.cast.auditor.id, township]))
  assert.deepEqual(await listed('auditor', 'GET /matters/held', { all: 'yes' }), [other])
  assert.deepEqual(await listed('auditor', 'GET /matters/held', { all: 'yes', words: number }), [])
  assert.deepEqual(await listed('township', 'GET /matters/involved'), [])
  assert.deepEqual(await listed('township', 'GET /matters/held'), [])
  assert.equal(await board(), 1)
  for (const route of ['GET /matters/:number', 'GET /matters/:number/receipt'])
    await assert.rejects(act(place, 'auditor', route, { number }), { kind: 'forbidden' })
})
