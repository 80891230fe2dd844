import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { aDistrict } from '../../../../test/cast.ts'
import { serve } from '../../../../test/served.ts'
import { applyAndAccept, matterOf } from '../../../../test/story.ts'
import { machine } from '../../../kernel/context.ts'
import { versionsOn } from '../../calendar/index.ts'
import { comparisons } from '../anomalies/comparisons.ts'
import { detectors } from '../findings/detectors.ts'
import { showFinding } from '../findings/operations.ts'
import { sayRule } from '../findings/rules.ts'
import { scanMatters } from '../findings/scan.ts'
import { limitOf, ruleOf, thresholds } from './model.ts'
import { addFindingRule, listFindingRules } from './operations.ts'
import { shippedLimits } from './shipped.fixture.ts'

const place = await aDistrict({ after }, { now: '2026-03-03T01:00:00Z' })
const versionsOf = async (code: string) =>
  (await listFindingRules(place.as('clerk'), {})).versions.filter((one) => one.code === code)
const change = {
  ...{ code: 'not-told-at-once', limits: { sameWishDays: '90' }, validFrom: '2026-03-05' },
  source: '区政务服务监督办法（示范）第九条',
}

test('every rule comes with a version whose thresholds its sentence can be said with', async () => {
  const { versions, today } = await listFindingRules(place.as('resident'), {})
  const rules = versionsOn(versions, today)
  const codes = [...detectors, ...comparisons].map(({ code }) => code)
  assert.deepEqual([...rules.keys()].toSorted(), codes.toSorted())
  for (const code of codes) assert.ok(sayRule(ruleOf(rules, code)).rule.zh.length > 10, code)
  assert.throws(() => limitOf(ruleOf(rules, 'unlisted-charge'))('leastPairs'), /has no leastPairs/)
  const shipped = Object.assign({}, ...versions.map(({ limits }) => limits)) as Record<string, number> // numbers by name
  assert.deepEqual(Object.entries(shipped).toSorted(), Object.entries(shippedLimits).toSorted())
  for (const [name, { least, most }] of Object.entries(thresholds))
    assert.ok(least <= (shipped[name] ?? 0) && (shipped[name] ?? 0) <= most, name)
})

test('supervision at the top and the administrator set thresholds, within bounds, never backwards; once when two do', async () => {
  for (const who of ['head', 'clerk', 'resident'] as const)
    await assert.rejects(addFindingRule(place.as(who), change), { kind: 'forbidden' }, who)
  const refused = (more: object) =>
    assert.rejects(addFindingRule(place.as('auditor'), { ...change, ...more }), { kind: 'invalid' })
  await refused({ validFrom: '2026-03-02' })
  await refused({ limits: { sameWishDays: '0' } })
  await refused({ limits: { sameWishDays: '1096' } })
  await refused({ limits: {} })
  await refused({ source: '' })
  for (const code of ['unlisted-charge', 'nothing'])
    await assert.rejects(addFindingRule(place.as('auditor'), { ...change, code }), { kind: 'not-found' }, code)
  const twice = [change, change].map((one) => addFindingRule(place.as('auditor'), one))
  const answers = (await Promise.allSettled(twice)).map(({ status }) => status)
  assert.deepEqual(answers.toSorted(), ['fulfilled', 'rejected'])
  assert.deepEqual(
    (await versionsOf(change.code)).map(({ version, limits, validFrom }) => [version, limits.sameWishDays, validFrom]),
    [
      [2, 90, '2026-03-05'],
      [1, 180, '2020-01-01'],
    ],
  )
  const { rows } = await sql`select count(*)::int as n from oversight.finding_rule where version = 2`.execute(
    place.town.db,
  )
  assert.deepEqual(rows, [{ n: 1 }])
  const { db } = place.town
  await assert.rejects(sql`update oversight.finding_rule set limits = '{}'`.execute(db), /never changes/)
  const skipped = sql`insert into oversight.finding_rule values ('other', 3, '{}', '来源不明', '2027-01-01', null, now())`
  await assert.rejects(skipped.execute(db), /follows the one before/)
})

test('a version holds from its day on; a finding keeps the version it was made by and is not made again by the next', async (t) => {
  const number = await applyAndAccept(place, 'disability')
  const { id } = await matterOf(place, number)
  const scan = (now: string) => scanMatters(place.town.caller(machine, { now }), { ids: [id] })
  const late = {
    ...change,
    code: 'handling-time',
    limits: { unusualScoreTenths: 40, leastCompared: 12, comparedDays: 200 },
  }
  await addFindingRule(place.as('admin'), late)
  const { versions } = await listFindingRules(place.as('auditor'), {})
  assert.equal(ruleOf(versionsOn(versions, '2026-03-04'), 'handling-time').version, 1)
  assert.equal(ruleOf(versionsOn(versions, '2026-03-05'), 'handling-time').version, 2)
  assert.deepEqual(await scan('2026-06-01T01:00:00Z'), { found: 1 }, 'the promised time is over')
  await sql`insert into oversight.finding_rule values ('promise-exceeded', 2, '{}', '又一版（示范）', '2026-06-02', null, now())`.execute(
    place.town.db,
  )
  assert.deepEqual(await scan('2026-06-03T01:00:00Z'), { found: 0 }, 'the same, by a later version')
  const { rows } = await sql<{ id: string; version: number }>`
    select id, version from oversight.finding where matter_id = ${id} and detector = 'promise-exceeded'`.execute(
    place.town.db,
  )
  assert.deepEqual(
    rows.map(({ version }) => version),
    [1],
  )
  const shown = await showFinding(place.as('auditor'), { id: rows[0]?.id })
  assert.equal(shown.rule.version, 1)
  const { app } = await serve(t, place.town)
  const page = await app.inject({ url: '/oversight/rules', headers: { 'accept-language': 'zh-CN' } })
  assert.equal(page.statusCode, 200)
  assert.match(page.body, /同一人同一事项 180 天内两次收到补正通知/)
  assert.match(page.body, /没有官方出处，由本区核定/)
  assert.doesNotMatch(page.body, /设计建议|，D/)
})
