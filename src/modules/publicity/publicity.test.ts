import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { aDistrict, type TownWithPeople } from '../../../test/cast.ts'
import { act, applyAndAccept, doTask, openNodes, stepsOf } from '../../../test/story.ts'
import { machine, nobody } from '../../kernel/context.ts'
import { feedOfResults, figuresCsv, resultsCsv } from './downloads.ts'
import { expirePublished, publishResult, releaseResult, takeDownResult } from './operations.ts'
import { decideAssociation, grantedAllowance, resultOf } from './publicity.fixture.ts'
import { listResults, showResultPage } from './queries.ts'
import { showSunlight } from './sunlight.ts'

const monday = '2026-03-02T01:00:00Z'
const anybody = (place: TownWithPeople) => place.town.caller(nobody)

test('an allowance is published by itself in masked facts, found by anybody, and gone after its months', async (t) => {
  const place = await aDistrict(t, { now: monday })
  const number = await grantedAllowance(place)
  const result = await resultOf(place, number)
  assert.equal(result.state, 'published')
  const { name } = place.cast.resident
  assert.deepEqual(
    result.facts.map(({ code, value }) => [code, value.zh]),
    [
      ['applicant', `${name.slice(0, 1)}*${name.slice(2)}`],
      ['members', '3 人'],
      ['place', '柳树村'],
      ['amount', '1120 元'],
    ],
  )
  assert.equal(result.body, null, 'the reasons are not for the public')
  assert.ok((await stepsOf(place, number)).includes('result-published'))

  const found = await listResults(anybody(place), { q: '柳树', outcome: 'grant', month: '2026-03' })
  assert.deepEqual(
    found.results.map(({ id }) => id),
    [result.id],
  )
  for (const other of [{ q: '协会' }, { q: name }, { month: '2026-04' }, { outcome: 'refuse' }])
    assert.deepEqual((await listResults(anybody(place), other)).results, [], JSON.stringify(other))
  const csv = String((await resultsCsv(anybody(place), {})).body)
  assert.ok(csv.includes(result.id) && !csv.includes(name) && !csv.includes(number))

  const lastDay = new Date(`${result.keepUntil}T15:59:00Z`)
  place.town.now = lastDay
  await expirePublished(place.town.caller(machine), {})
  assert.equal((await resultOf(place, number)).state, 'published', 'on its last day it is still there')
  place.town.now = new Date(lastDay.getTime() + 120_000)
  await expirePublished(place.town.caller(machine), {})
  const gone = await resultOf(place, number)
  assert.deepEqual([gone.state, gone.facts, gone.words], ['expired', [], null], 'nothing of the household is left')
  const page = await showResultPage(anybody(place), { id: result.id })
  assert.deepEqual([page.result.state, page.result.facts], ['expired', []])
})

test('a refusal is withheld with its ground, and counted; told twice it is written once', async (t) => {
  const place = await aDistrict(t, { now: monday })
  const number = await applyAndAccept(place, 'association')
  await doTask(place, number, { node: 'legality', by: 'clerk' })
  await doTask(place, number, { node: 'substance', by: 'clerk', outcome: 'clear' })
  await doTask(place, number, { node: 'opinion', by: 'clerk', outcome: 'proposeRefusal' })
  const refused = { number, outcome: 'refused', reason: '不足五十名会员的要求。', grounds: ['members-too-few'] }
  await act(place, 'head', 'POST /matters/:number/decision', refused)
  await place.drain()
  const result = await resultOf(place, number)
  assert.equal(result.state, 'withheld')
  assert.match(result.ground?.zh ?? '', /准予/)
  await assert.rejects(showResultPage(anybody(place), { id: result.id }), { kind: 'unauthenticated' })
  const { rows } = await sql<{
    payload: object
  }>`select payload from kernel.event where name = 'cases.decided'`.execute(place.town.db)
  await publishResult(place.town.caller(machine), rows[0]?.payload)
  const { grounds, outcomes } = await showSunlight(anybody(place), { days: '30' })
  assert.deepEqual(
    grounds.map(({ count, state }) => [count, state]),
    [[1, 'withheld']],
  )
  assert.deepEqual(
    outcomes.map(({ decided, withheld, timed, median }) => [decided, withheld, timed, median]),
    [[1, 1, 1, 0]],
  )
  assert.equal(
    String((await figuresCsv(anybody(place), {})).body)
      .trim()
      .split('\n').length,
    2,
  )
})

test('what the release check finds holds it until a person says it otherwise; the decision stays as it is', async (t) => {
  const place = await aDistrict(t, { now: monday })
  const number = await applyAndAccept(place, 'association')
  const reason = '材料齐全，准予登记。联系人电话15400001234。'
  await decideAssociation(place, number, reason)
  const held = await resultOf(place, number)
  assert.equal(held.state, 'held')
  assert.deepEqual(
    held.findings.map(({ kind, where }) => [kind, where]),
    [['telephone', 'body']],
  )
  assert.ok((await openNodes(place, number)).includes('release'))
  assert.deepEqual((await listResults(anybody(place), {})).results, [])
  await assert.rejects(showResultPage(anybody(place), { id: held.id }), { kind: 'unauthenticated' })

  await doTask(place, number, { node: 'deliver', by: 'clerk', way: 'online' })
  assert.ok((await openNodes(place, number)).includes('release'), 'the end of the case does not forget it')
  const release = (who: 'clerk' | 'township', body: string) => releaseResult(place.as(who), { id: held.id, body })
  await assert.rejects(release('township', '准予登记。'), { kind: 'forbidden' })
  await assert.rejects(release('clerk', '准予登记，电话 154 0000 1234。'), { kind: 'invalid' }, 'still in it')
  place.town.now = new Date('2026-05-20T02:00:00Z')
  await release('clerk', '材料齐全，准予登记。')
  const shown = await resultOf(place, number)
  assert.deepEqual(
    [shown.state, shown.body, shown.late],
    ['published', '材料齐全，准予登记。', true],
    'after 20 working days it is late, and says so',
  )
  assert.ok(!(await openNodes(place, number)).includes('release'))
  const { rows } = await sql<{ reason: string }>`select reason from cases.decision`.execute(place.town.db)
  assert.equal(rows[0]?.reason, reason)
})

test('corrected with a reason, taken down by the head with a reason in public, and never back', async (t) => {
  const place = await aDistrict(t, { now: monday })
  const number = await applyAndAccept(place, 'association')
  await decideAssociation(place, number, '材料齐全，符合条件，准予登记。')
  const { id } = await resultOf(place, number)
  const csv = String((await resultsCsv(anybody(place), {})).body)
  assert.ok(!csv.includes('柳树村'), 'where the applicant lives is not among the facts of an association')
  const body = '材料齐全，符合条件，准予登记。更正笔误。'
  await assert.rejects(releaseResult(place.as('clerk'), { id, body }), { kind: 'invalid' }, 'no reason')
  await releaseResult(place.as('clerk'), { id, body, reason: '更正公开文字的笔误' })
  assert.equal((await showResultPage(anybody(place), { id })).result.body, body)
  const reason = '申请人反映公开内容有误，核实期间撤下。'
  await assert.rejects(takeDownResult(place.as('clerk'), { id, reason }), { kind: 'forbidden' })
  await assert.rejects(takeDownResult(place.as('head'), { id, reason: '应 15400001234 的要求撤下' }), {
    kind: 'invalid',
  })
  await takeDownResult(place.as('head'), { id, reason })
  const page = await showResultPage(anybody(place), { id })
  assert.deepEqual([page.result.state, page.result.ground?.zh, page.result.body], ['taken-down', reason, null])
  assert.deepEqual(
    page.history.map(({ act }) => act),
    ['published', 'corrected', 'taken-down'],
  )
  await assert.rejects(takeDownResult(place.as('head'), { id, reason }), { kind: 'conflict' })
  const back = sql`update publicity.result set state = 'published', ground = null, ended_at = null where id = ${id}`
  await assert.rejects(back.execute(place.town.db), /does not come back/)
  await assert.rejects(sql`delete from publicity.edition`.execute(place.town.db), /only added to/)
  assert.equal((await listResults(anybody(place), {})).removed.length, 1)
})

test('what a person withheld is not published, and an annulled decision is taken down', async (t) => {
  const place = await aDistrict(t, { now: monday })
  const closed = await applyAndAccept(place, 'association')
  await act(place, 'head', 'POST /matters/:number/disclosure', {
    ...{ number: closed, decision: 'withheld', ground: '涉及商业秘密，依第十五条不予公开', until: '2027-03-01' },
  })
  await decideAssociation(place, closed, '材料齐全，符合条件，准予登记。')
  const withheld = await resultOf(place, closed)
  assert.deepEqual([withheld.state, withheld.ground?.zh], ['withheld', '涉及商业秘密，依第十五条不予公开'])

  const number = await grantedAllowance(place)
  const remedy = { number, way: 'reconsideration', body: '云川区人民政府', appliedOn: '2026-03-20' }
  const made = await act(place, 'clerk', 'POST /matters/:number/remedies', remedy)
  const settled = {
    number,
    remedy: (made as { id: string }).id,
    state: 'decided',
    result: 'annulled',
    note: '撤销原决定',
  } // the operation's answer
  await act(place, 'clerk', 'POST /matters/:number/remedies/:remedy', settled)
  await place.drain()
  const retired = await resultOf(place, number)
  assert.deepEqual([retired.state, retired.facts], ['taken-down', []])
})

test('the feed is valid, stable and names nobody', async (t) => {
  const place = await aDistrict(t, { now: monday })
  const empty = String((await feedOfResults(anybody(place), {})).body)
  assert.match(empty, /<updated>2026-03-02T00:00:00.000Z<\/updated>/)
  const number = await grantedAllowance(place)
  const { id } = await resultOf(place, number)
  const body = String((await feedOfResults(anybody(place), {})).body)
  assert.match(body, new RegExp(`<id>urn:uuid:${id}</id>`))
  assert.ok(!body.includes(place.cast.resident.name) && !body.includes('*'), 'not even masked')
  assert.equal(body, String((await feedOfResults(anybody(place), {})).body))
  const narrowed = String((await feedOfResults(anybody(place), { item: 'another&item' })).body)
  assert.ok(!narrowed.includes(id) && narrowed.includes('item=another%26item'))
})
