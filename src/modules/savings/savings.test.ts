import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import { aDistrict } from '../../../test/cast.ts'
import { call } from '../../../test/ended.ts'
import { aSealedDocument } from '../../../test/sealed.ts'
import { serve } from '../../../test/served.ts'
import { planWith, watched } from '../../../test/watched.ts'
import { machine } from '../../kernel/context.ts'
import { dispatchDocument, signFor } from '../delivery/index.ts'
import { total } from './book.ts'
import { closeMonths, closeNextMonth } from './closing.ts'
import { type Counted, type InForce, kinds, savedBy } from './model.ts'
import { setParameter } from './operations.ts'
import { showParameters, showSavings } from './queries.ts'

const place = await aDistrict({ after }, { now: '2026-03-02T01:00:00Z' })
const { cast, town } = place
const { app } = await serve({ after }, town)
const bureau = cast.clerk.post?.organisationId ?? ''
const township = cast.township.post?.organisationId ?? ''

const amount = (max: number) => fc.integer({ min: 0, max: max * 100 }).map((hundredths) => hundredths / 100)
const range = (max: number, least = 0) =>
  fc.tuple(amount(max), amount(max), amount(max)).map((three) => {
    const [low = 0, likely = 0, high = 0] = three.map((one) => Math.max(one, least)).toSorted((a, b) => a - b)
    return { low, likely, high }
  })
const anyParameters: fc.Arbitrary<InForce> = fc.record({
  ...{
    copies: range(5),
    printed: range(100),
    'reading-copies': range(2),
    'post-share': range(100),
    'post-fee': range(30),
  },
  ...{ 'courier-share': range(100), 'per-trip': range(20, 1), 'paper-days': range(10) },
})
const count = fc.integer({ min: 0, max: 5000 })
const anyCounted: fc.Arbitrary<Counted> = fc.record({
  ...{ deliveries: count, pages: count, readings: count, readingPages: count, signed: count, signedDays: count },
})

test('each end of a range is what some choice of the parameters gives, and no choice gives more or less', () => {
  const end = fc.constantFrom('low', 'likely', 'high')
  fc.assert(
    fc.property(anyCounted, anyParameters, fc.array(end, { minLength: 8, maxLength: 8 }), (counted, by, ends) => {
      const saved = savedBy(counted, by)
      for (const kind of kinds)
        assert.ok(saved[kind].low <= saved[kind].likely && saved[kind].likely <= saved[kind].high, kind)
      // the formulas written once more, with any mixture of low, likely and high
      const [c, p, r, ps, pf, cs, pt, pd] = [
        ...([
          'copies',
          'printed',
          'reading-copies',
          'post-share',
          'post-fee',
          'courier-share',
          'per-trip',
          'paper-days',
        ] as const),
      ].map((code, place) => by[code][ends[place] ?? 'likely'])
      const chosen = {
        pages:
          counted.pages * Number(c) - (counted.pages * Number(c) * Number(p)) / 100 + counted.readingPages * Number(r),
        postage: (counted.deliveries * Number(ps) * Number(pf)) / 100,
        trips: (counted.deliveries * Number(cs)) / 100 / Number(pt),
        days: counted.signed * Number(pd) - counted.signedDays,
      }
      for (const kind of kinds) {
        assert.ok(saved[kind].low <= chosen[kind] + 1e-6, `${kind} low`)
        assert.ok(saved[kind].high >= chosen[kind] - 1e-6, `${kind} high`)
      }
    }),
  )
})

async function sent(at: string, main: readonly string[]) {
  town.now = new Date(at)
  const document = await aSealedDocument(place, { main })
  await sql`update documents.document set pages = 2 where matter_id = ${document.id}`.execute(town.db)
  await call(place, 'secretary', dispatchDocument, { number: document.number })
  return document
}
const signed = async (id: string, at: string) => {
  const { rows } = await sql<{ number: string }>`
    select number from delivery.delivery where document_id = ${id} and organisation_id = ${bureau}`.execute(town.db)
  town.now = new Date(at)
  await call(place, 'head', signFor, { number: rows[0]?.number })
}
const wanted = { code: 'copies', low: 2, likely: 2, high: 4, source: '抽查三十件收文登记', validFrom: '2026-03-10' }

test('every table of versions is only added to, one version after the other on later days, once', async () => {
  const { db } = place.town
  for (const name of [
    'calendar.deadline_rule',
    'docket.card_rule',
    'oversight.finding_rule',
    'oversight.grade_rule',
    'savings.parameter',
  ]) {
    const table = sql.table(name)
    const after = (more: object) => sql`
      insert into ${table} select (jsonb_populate_record(null::${table}, to_jsonb(t) || ${JSON.stringify(more)}::jsonb)).*
      from ${table} t order by code, version desc limit 1`
    const id = name === 'calendar.deadline_rule' ? { id: randomUUID() } : {}
    await assert.rejects(
      after({ ...id, version: 9, valid_from: '2090-01-01' }).execute(db),
      /follows the one before/,
      name,
    )
    await assert.rejects(
      after({ ...id, version: 2, valid_from: '1990-01-01' }).execute(db),
      /follows the one before/,
      name,
    )
    await assert.rejects(after({ ...id, valid_from: '2090-01-01' }).execute(db), { code: '23505' }, name)
    await assert.rejects(sql`update ${table} set source = source || '!'`.execute(db), /never changes/, name)
    await assert.rejects(sql`delete from ${table}`.execute(db), /never changes/, name)
  }
})

test('a new value holds from its day on; what was reckoned before stays', async () => {
  const first = await sent('2026-03-02T01:00:00Z', [bureau, township])
  await signed(first.id, '2026-03-03T13:00:00Z')
  const before = await call(place, 'clerk', showSavings, {})
  const { counted, saved } = total(before.rows)
  assert.deepEqual([counted.deliveries, counted.pages, counted.signed, counted.signedDays], [2, 4, 1, 1.5])
  // 4 pages × 1 to 3 copies × (1 − 80 % to 10 %)
  assert.deepEqual(
    [saved.pages.low, saved.pages.likely, saved.pages.high].map((one) => Math.round(one * 100) / 100),
    [0.8, 2.4, 10.8],
  )
  assert.deepEqual([saved.days.low, saved.days.likely, saved.days.high], [-1, 0.5, 3.5], 'days may be lost')
  const set = (more: object) => call(place, 'admin', setParameter, { ...wanted, ...more })
  for (const who of ['leader', 'clerk', 'resident'] as const)
    await assert.rejects(call(place, who, setParameter, wanted), { kind: 'forbidden' })
  await assert.rejects(set({ validFrom: '2026-03-03' }), { kind: 'invalid' }, 'today')
  await assert.rejects(set({ low: 3 }), { kind: 'invalid' })
  await assert.rejects(set({ code: 'printed', high: 100.5 }), { kind: 'invalid' })
  await assert.rejects(set({ code: 'per-trip', low: 0.5 }), { kind: 'invalid' })
  const races = await Promise.allSettled([set({}), set({})])
  assert.deepEqual(races.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected'])
  assert.ok(races.every((one) => one.status === 'fulfilled' || one.reason.kind === 'invalid'))
  await assert.rejects(set({ validFrom: '2026-03-10' }), { kind: 'invalid' }, 'not before a later version')
  await assert.rejects(sql`update savings.parameter set high = 9`.execute(town.db), /never changes/)
  assert.deepEqual(total((await call(place, 'clerk', showSavings, {})).rows), { counted, saved })
  await sent('2026-03-09T15:59:59Z', [bureau])
  await sent('2026-03-09T16:00:00Z', [bureau])
  const after = total((await call(place, 'clerk', showSavings, { year: '2026' })).rows)
  // 2 pages by the old likely value of 1, 2 by the new of 2, each less 40 %
  assert.equal(Math.round((after.saved.pages.likely - saved.pages.likely) * 100) / 100, 3.6)
  assert.deepEqual((await call(place, 'clerk', showSavings, { year: '2025' })).rows, [])
  const { versions, maySet } = await call(place, 'auditor', showParameters, {})
  assert.deepEqual(
    [maySet, versions.filter(({ code }) => code === 'copies').map(({ version }) => version)],
    [true, [2, 1]],
  )
})

test('a month that is over is closed once, comes to what its facts come to, and is read without them', async () => {
  const closed = async () =>
    (await sql<{ month: string }>`select month from savings.closing order by month`.execute(town.db)).rows.map(
      ({ month }) => month,
    )
  const shown = async (year?: string) => (await call(place, 'clerk', showSavings, { year })).rows
  const before = await shown()
  town.now = new Date('2026-04-01T15:59:59Z')
  await closeMonths.run(town.caller(machine), {})
  assert.deepEqual(await closed(), [], 'a day is left for what was under way at midnight')
  town.now = new Date('2026-04-01T16:00:00Z')
  const races = await Promise.all([1, 2].map(() => closeNextMonth(town.caller(machine), {})))
  assert.deepEqual(races.map(({ month }) => month).toSorted(), ['2026-03', null])
  assert.deepEqual(await shown(), before)
  await sent('2026-04-02T01:00:00Z', [bureau])
  assert.equal(total(await shown('2026')).counted.deliveries, total(before).counted.deliveries + 1)
  town.now = new Date('2026-06-02T01:00:00Z')
  await closeMonths.run(town.caller(machine), {})
  assert.deepEqual(await closed(), ['2026-03', '2026-04', '2026-05'], 'also one in which nothing was delivered')
  await assert.rejects(sql`update savings.month set pages = 9`.execute(town.db), /only added to/)
  const { caller, statements } = watched(town, cast.clerk)
  await showSavings(caller, {})
  assert.doesNotMatch(await planWith(town, statements, 'savings.month'), /Seq Scan on (delivery|receipt|reader)\b/)
})

test('everybody can check it: the page, its formulas, its parameters, its files', async () => {
  const page = await app.inject('/savings?kind=days')
  assert.equal(page.statusCode, 200)
  for (const part of [/送达次数 × 邮寄的比例 × 每件邮资/, /须由本地核对/, /最可能/, /人民政府/])
    assert.match(page.body, part)
  assert.match(page.body, /2026年3月/)
  assert.match((await app.inject('/savings?kind=nothing&year=x&organisation=y')).body, /节约账/)
  assert.match((await app.inject('/savings.table?year=2026')).body, /2026-03/)
  assert.match(String((await app.inject('/savings.table?format=xlsx')).headers['content-type']), /spreadsheetml/)
  assert.match((await app.inject('/savings/parameters')).body, /抽查三十件收文登记/)
  assert.doesNotMatch((await app.inject('/savings/parameters')).body, /设定新版本/)
})
