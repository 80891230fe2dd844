import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { aDistrict, type TownWithPeople } from '../../../test/cast.ts'
import { requester } from '../../../test/requests.ts'
import { serve } from '../../../test/served.ts'
import { act, apply, begin, matterOf, openWorkOf, services, stateOf, stepsOf } from '../../../test/story.ts'
import type { Actor } from '../../kernel/context.ts'
import { both } from '../../kernel/text.ts'
import { catalogueModule, draftGuide, type GuideDraft, guides, publishGuide } from '../catalogue/index.ts'
import { chargeFee } from './fees/charge.ts'
import { askChargeCorrection } from './fees/correct.ts'
import { showFees } from './fees/queries.ts'
import { startApplication } from './index.ts'

const monday = '2026-03-02T01:00:00Z'

test('a sent application keeps the guide it was sent by; a draft is sent by the guide in force', async (t) => {
  const place = await aDistrict(t, { now: monday })
  const sent = await apply(place, 'disability')
  await act(place, 'resident', 'POST /matters/:number/withdrawal', { number: await begin(place, 'association') })
  const draft = await begin(place, 'association')
  const [before] = await versions(place, [draft])
  await publish(place, 'association', {})
  const send = () => act(place, 'resident', 'POST /matters/:number/submission', { number: draft })
  await assert.rejects(send(), { kind: 'conflict' }, 'begun by an older version')
  const again = await startApplication(place.as('resident'), { code: services.association })
  assert.equal(again.number, draft)
  await send()
  const [after] = await versions(place, [draft])
  assert.notEqual(after, before)

  const [kept] = await versions(place, [sent])
  await publish(place, 'disability', {})
  await act(place, 'township', 'POST /matters/:number/acceptance', { number: sent })
  assert.deepEqual(await versions(place, [sent]), [kept])
})

test('nothing is sent while the item is suspended; what was sent goes on', async (t) => {
  const place = await aDistrict(t, { now: monday })
  const sent = await apply(place, 'disability')
  const draft = await begin(place, 'association')
  const { publisher } = await hands(place)
  const reason = both('系统升级，暂停受理。', 'Suspended for maintenance.')
  const route = Object.entries(catalogueModule.api ?? {}).find(([, { spec }]) => spec.name === 'catalogue.suspend-item')
  for (const code of [services.association, services.disability])
    await route?.[1](place.town.caller(publisher), { code, reason })
  await assert.rejects(act(place, 'resident', 'POST /matters/:number/submission', { number: draft }), {
    kind: 'conflict',
  })
  await assert.rejects(startApplication(place.as('resident'), { code: services.disability }), { kind: 'conflict' })
  await startApplication(place.as('resident'), { code: services.subsistence })
  await act(place, 'township', 'POST /matters/:number/acceptance', { number: sent })
  assert.equal(await stateOf(place, sent), 'handling')
})

test('a fee of the guide is charged once, at most as high as it says', async (t) => {
  const place = await aDistrict(t, { now: monday })
  const association = guides.find(({ itemCode }) => itemCode === services.association)
  const [basis] = association?.bases ?? []
  assert.ok(association && basis)
  const fee = {
    code: 'certificate',
    name: both('工本费', 'Cost of the certificate'),
    standard: both('每本 10 元', '10 yuan each'),
  }
  await publish(place, 'association', {
    fees: [{ ...fee, amountFen: 1000, basis, reducible: false }],
    online: { ...association.online, payment: true },
  })
  const number = await apply(place, 'association')
  const charge = (amountFen: number, code = 'certificate') =>
    act(place, 'clerk', 'POST /matters/:number/charges', { number, fee: code, amountFen })
  await assert.rejects(charge(1001), { kind: 'invalid' })
  await assert.rejects(charge(-1), { kind: 'invalid' })
  await assert.rejects(charge(1000, 'expedited'), { kind: 'invalid' })
  const { id } = await matterOf(place, number)
  const row = sql`insert into cases.charge values (${id}, 'certificate', 1001, now(), ${id})`
  await assert.rejects(row.execute(place.town.db), { code: '23000' }, 'more than the guide says')
  const twice = await Promise.allSettled([charge(1000), charge(1000)])
  assert.deepEqual(twice.map(({ status }) => status).sort(), ['fulfilled', 'rejected'])
  await assert.rejects(charge(500), { kind: 'conflict' })
  assert.deepEqual(await stepsOf(place, number), ['submitted', 'charged'])
})

test('the page of fees says standard and basis, charges what the guide says when nothing is typed, and both sides read it', async (t) => {
  const place = await aDistrict(t, { now: monday })
  const association = guides.find(({ itemCode }) => itemCode === services.association)
  const [basis] = association?.bases ?? []
  assert.ok(association && basis)
  const standard = both('每本 10.50 元', '10.50 yuan each')
  const byFormula = both('按面积计算', 'By the area')
  const rest = { basis, reducible: false }
  await publish(place, 'association', {
    fees: [
      { code: 'book', name: both('工本费', 'Cost of the book'), standard, amountFen: 1050, ...rest },
      { code: 'area', name: both('占用费', 'Use of land'), standard: byFormula, amountFen: null, ...rest },
    ],
    online: { ...association.online, payment: true },
  })
  const number = await apply(place, 'association')
  for (const who of ['resident', 'township', 'auditor'] as const)
    await assert.rejects(showFees(place.as(who), { number }), { kind: 'forbidden' }, who)
  const before = await showFees(place.as('clerk'), { number })
  assert.deepEqual(
    before.fees.map(({ fee, charge }) => [fee.standard.zh, fee.basis.law.zh, charge]),
    [
      [standard.zh, basis.law.zh, null],
      [byFormula.zh, basis.law.zh, null],
    ],
  )
  const charge = (fee: string, yuan: string) => chargeFee(place.as('clerk'), { number, fee, yuan })
  for (const yuan of ['10.51', 'zehn', '-1']) await assert.rejects(charge('book', yuan), { kind: 'invalid' }, yuan)
  await assert.rejects(charge('area', ''), { kind: 'invalid' }, 'a formula needs its sum')
  await charge('book', '')
  await charge('area', '1,234.5')
  const { fees } = await showFees(place.as('clerk'), { number })
  assert.deepEqual(
    fees.map((one) => one.charge?.amountFen),
    [1050, 123_450],
  )
  const { app } = await serve(t, place.town)
  for (const who of ['clerk', 'resident'] as const) {
    const page = await (await requester(app, who)).get(`/matters/${number}`)
    assert.match(page.body, /1234\.50 元/, who)
    assert.ok(page.body.includes(basis.law.zh), who)
  }
})

test('a wrong charge is taken back or corrected by two people, once; the payer is told, and nothing of it is forgotten', async (t) => {
  const place = await aDistrict(t, { now: monday })
  const association = guides.find(({ itemCode }) => itemCode === services.association)
  const [basis] = association?.bases ?? []
  assert.ok(association && basis)
  const standard = both('按面积计算', 'By the area')
  const fees = [
    { code: 'book', name: both('工本费', 'Cost of the book'), standard, amountFen: 1050, basis, reducible: false },
    { code: 'area', name: both('占用费', 'Use of land'), standard, amountFen: null, basis, reducible: true },
  ]
  await publish(place, 'association', { fees, online: { ...association.online, payment: true } })
  const number = await apply(place, 'association')
  await assert.rejects(
    chargeFee(place.as('clerk'), { number, fee: 'book', yuan: '5' }),
    { kind: 'invalid' },
    'no reduction',
  )
  for (const [fee, yuan] of [
    ['book', ''],
    ['area', '1234.50'],
  ] as const)
    await chargeFee(place.as('clerk'), { number, fee, yuan })
  const reason = '系统故障，同一项费用误收，经核对不应收取。'
  const ask = (who: 'clerk' | 'head' | 'township' | 'resident', charged: string, right?: string) =>
    askChargeCorrection(place.as(who), { number, charged, how: right ? 'correct' : 'cancel', right, reason })
  for (const who of ['township', 'resident'] as const)
    await assert.rejects(ask(who, 'book'), { kind: 'forbidden' }, who)
  for (const right of ['10.51', '10.50', '3'])
    await assert.rejects(ask('clerk', 'book', right), { kind: 'invalid' }, right)
  const asked = await Promise.allSettled([ask('clerk', 'book'), ask('clerk', 'book')])
  assert.deepEqual(asked.map(({ status }) => status).sort(), ['fulfilled', 'rejected'], 'one waits at a time')
  const [waits] = (await showFees(place.as('head'), { number })).corrections
  const decide = (who: 'clerk' | 'head' | 'chief', correction = waits?.id, verdict = 'granted', answer = '') =>
    act(place, who, 'POST /matters/:number/fee-corrections/:correction', { number, correction, verdict, answer })
  assert.ok((await openWorkOf(place, number)).includes(`fee-correction:${waits?.id}`))
  await act(place, 'resident', 'POST /matters/:number/withdrawal', { number, reason: '不办了' })
  for (const who of ['clerk', 'chief'] as const) await assert.rejects(decide(who), { kind: 'forbidden' }, who)
  await assert.rejects(decide('head', waits?.id, 'refused'), { kind: 'invalid' }, 'a refusal says why')
  const decided = await Promise.allSettled([decide('head'), decide('head')])
  assert.deepEqual(decided.map(({ status }) => status).sort(), ['fulfilled', 'rejected'])
  await ask('head', 'area', '1000')
  const second = (await showFees(place.as('clerk'), { number })).corrections.find(({ fee }) => fee === 'area')
  await assert.rejects(
    decide('head', second?.id),
    { kind: 'forbidden' },
    'a head does not decide on what the head asked',
  )
  await decide('clerk', second?.id)
  const shown = await showFees(place.as('clerk'), { number })
  assert.deepEqual(
    shown.fees.map(({ charge }) => [charge?.amountFen, charge?.nowFen]),
    [
      [1050, 0],
      [123_450, 100_000],
    ],
  )
  await place.drain()
  const { rows } = await sql<{
    words: string
  }>`select payload->'words'->>'zh' as words from kernel.event where name = 'notices.due'`.execute(place.town.db)
  assert.ok(rows.some(({ words }) => /取消收取工本费 10\.50 元.*多缴的 10\.50 元退还/.test(words)))
  for (const change of ['delete from cases.charge_correction', 'update cases.charge_correction set to_fen = 1'])
    await assert.rejects(sql.raw(change).execute(place.town.db), { code: '23000' })
  const { app } = await serve(t, place.town)
  assert.match((await (await requester(app, 'resident')).get(`/matters/${number}`)).body, /原收 10\.50 元，已更正/)
})

/** Publishes the shipped guide once more, with changes. */
async function publish(
  place: TownWithPeople,
  service: keyof typeof services,
  changes: Partial<GuideDraft>,
): Promise<void> {
  const shipped = guides.find(({ itemCode }) => itemCode === services[service])
  assert.ok(shipped)
  const { author, publisher } = await hands(place)
  const changeNote = both('修改后再次发布。', 'Published again with changes.')
  const guide = { ...shipped, version: { ...shipped.version, changeNote, validFrom: '2026-01-01' }, ...changes }
  await draftGuide(place.town.caller(author), { code: shipped.itemCode, guide })
  await publishGuide(place.town.caller(publisher), { code: shipped.itemCode })
}

/** The one who writes guides and the one who publishes them. */
async function hands({ town }: TownWithPeople): Promise<{ author: Actor; publisher: Actor }> {
  const { rows } = await sql<{ id: string; post: string; organisation: string; path: string[] }>`
    select a.person_id as id, p.id as post, o.id as organisation, o.path from directory.pub_appointment a
    join directory.post p on p.id = a.post_id join directory.organisation o on o.id = p.organisation_id
    where 'publisher' = any(p.roles)`.execute(town.db)
  const [author, publisher] = rows.map(
    ({ id, post, organisation, path }): Actor => ({
      ...{ id, kind: 'person', name: 'publisher' },
      post: { id: post, organisationId: organisation, organisationPath: path, unitId: null, roles: ['publisher'] },
    }),
  )
  assert.ok(author && publisher)
  return { author, publisher }
}

async function versions({ town }: TownWithPeople, numbers: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ version: string }>`
    select guide_version_id as version from cases.case where number = any(${[...numbers]}::text[])`.execute(town.db)
  return rows.map(({ version }) => version)
}
