import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { aDistrict } from '../../../test/cast.ts'
import { call, ended, newestOf } from '../../../test/ended.ts'
import { requester } from '../../../test/requests.ts'
import { serve } from '../../../test/served.ts'
import { modules } from '../../modules.ts'
import { giveRating } from './operations/give.ts'
import { showOwnFigures } from './queries.ts'

const place = await aDistrict({ after }, { now: '2026-03-02T01:00:00Z' })
const { app } = await serve({ after }, place.town)
const secret = '窗口让我跑了三趟'

const people = {
  clerk: await requester(app, 'clerk'),
  head: await requester(app, 'head'),
  township: await requester(app, 'township'),
}

/** Every answer that a query without further input, or about the matter, gives to somebody. */
async function everythingSeenBy(
  who: 'clerk' | 'head' | 'township',
  numbers: readonly string[],
): Promise<Map<string, string>> {
  const person = people[who]
  const paths = modules.flatMap(({ pages = {} }) =>
    Object.keys(pages).flatMap((route) => {
      const [method, path = ''] = route.split(' ')
      if (method !== 'GET') return []
      if (!path.includes(':')) return [path]
      return /^[^:]*:number[^:]*$/.test(path) ? numbers.map((number) => path.replace(':number', number)) : []
    }),
  )
  assert.ok(paths.length > 40)
  const answers = new Map<string, string>()
  for (const path of paths) {
    const { statusCode, body } = await person.get(path)
    if (statusCode === 200) answers.set(path, plain(body))
  }
  return answers
}

test('nobody of the office sees a good rating anywhere', async () => {
  const number = await ended(place)
  await place.drain()
  const before = new Map<string, Map<string, string>>()
  for (const who of ['clerk', 'head', 'township'] as const) before.set(who, await everythingSeenBy(who, [number]))
  await call(place, 'resident', giveRating, { number, grade: '3', words: secret })
  await place.drain()
  for (const who of ['clerk', 'head', 'township'] as const) {
    const seen = await everythingSeenBy(who, [number])
    for (const [path, body] of seen) {
      assert.ok(!body.includes(secret), `${who} reads the words in ${path}`)
      // the tree grows by each act of anybody, and says no more than that
      if (!path.startsWith('/ledger'))
        assert.equal(body, before.get(who)?.get(path), `${who} sees a difference in ${path}`)
    }
  }
})

test('of a bad anonymous one the office sees what is to be put right, but neither matter nor name', async () => {
  const number = await ended(place)
  await call(place, 'resident', giveRating, { number, grade: '1', words: secret, anonymous: 'yes' })
  await place.drain()
  const rectification = await newestOf(place, 'rectification')
  const head = await requester(app, 'head')
  for (const path of [
    `/matters/${rectification}`,
    `/matters/${rectification}/rectification`,
    '/desk',
    '/desk/matters',
    '/desk/rectifications',
  ]) {
    const { statusCode, body } = await head.get(path)
    assert.equal(statusCode, 200, path)
    if (path.startsWith('/matters')) assert.ok(body.includes(secret), path)
    if (path !== '/desk/matters') assert.ok(!body.includes(number), `${path} names the matter`)
    if (path.startsWith('/matters')) assert.ok(!body.includes(place.cast.resident.name), `${path} names the person`)
  }
})

test('figures are veiled up to nine and shown from ten', async () => {
  const figures = () => call(place, 'clerk', showOwnFigures, {})
  for (let count = 2; count < 8; count++)
    await call(place, 'resident', giveRating, { number: await ended(place), grade: '5' })
  assert.deepEqual(await figures(), { officer: null, organisation: null })
  await call(place, 'resident', giveRating, { number: await ended(place), grade: '5' })
  assert.deepEqual(await figures(), { officer: null, organisation: null }, 'nine')
  await call(place, 'resident', giveRating, { number: await ended(place), grade: '5' })
  assert.deepEqual((await figures()).officer, { count: 10, bad: 1, total: 44 })
  const visitor = await requester(app)
  assert.match((await visitor.get('/ratings')).body, /区民政局/)
})

/** Without tokens and moments, which differ from one answer to the next. */
function plain(body: string): string {
  return body.replaceAll(/name="_csrf" value="[^"]*"/g, '').replaceAll(/\d\d:\d\d(:\d\d)?/g, '')
}
