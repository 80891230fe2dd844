import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { aDistrict } from '../../../../test/cast.ts'
import { requester } from '../../../../test/requests.ts'
import { serve } from '../../../../test/served.ts'
import { act, matterOf, openWorkOf, paper, stepsOf } from '../../../../test/story.ts'
import { machine } from '../../../kernel/context.ts'
import { certificatesOfHolder, getCertificate, nextVersionOf } from '../../certificates/index.ts'
import { sameLength } from './decide-act.ts'
import { deemDue } from './jobs.ts'
import { addMonths } from './months.ts'
import { granted } from './published.fixture.ts'

const start = '2026-03-02T01:00:00Z'
const place = await aDistrict({ after }, { now: start })
const within = place.town.db

/** A new certificate, on the day on which the tests begin: valid from 2 March 2026 to 1 March 2031. */
async function aCertificate() {
  place.town.now = new Date(start)
  const number = await granted(place)
  const { id: matterId } = await matterOf(place, number)
  const all = await within.transaction().execute((tx) => certificatesOfHolder(tx, { personId: place.cast.resident.id }))
  const certificate = all.find((one) => one.matterId === matterId)
  assert.ok(certificate)
  return certificate
}
const read = (id: string) => within.transaction().execute((tx) => getCertificate(tx, id))
const ask = (certificate: string, wanted: string, more: object = {}) =>
  act(place, 'resident', 'POST /results/:certificate/requests', {
    ...{ certificate, act: wanted, facts: '继续开展活动。' },
    ...more,
  }) as Promise<{ number: string }> // what the operation answers
const begin = (certificate: string, ground: string) =>
  act(place, 'clerk', 'POST /results/:certificate/acts', {
    ...{ certificate, ground, facts: '经查明的事实写在这里，附有证据。' },
  }) as Promise<{ number: string }> // what the operation answers
const decide = (number: string, more: object = {}) =>
  act(place, 'head', 'POST /matters/:number/result-decision', {
    ...{ number, outcome: 'granted', reason: '事实清楚，依据充分，决定如下。' },
    ...more,
  })

test('months end where the month ends, and a renewed validity is as long as the one before', () => {
  assert.equal(addMonths('2025-08-31', 6), '2026-02-28')
  assert.equal(addMonths('2026-03-02', 6), '2026-09-02')
  assert.equal(sameLength({ from: '2026-03-02', until: '2031-03-01' }, '2031-03-02'), '2036-03-01')
  assert.equal(sameLength({ from: '2026-03-02', until: '2026-03-11' }, '2026-03-12'), '2026-03-21')
})

test('a grant gives the certificate that the guide names, filled in from the application', async () => {
  const certificate = await aCertificate()
  assert.deepEqual(
    [certificate.state, certificate.validFrom, certificate.validUntil],
    ['valid', '2026-03-02', '2031-03-01'],
  )
  assert.ok(certificate.fields.some(({ label, value }) => label.zh === '名称' && value.length > 2))
})

test('renewal is asked for thirty working days before the end, not a day later', async () => {
  const { id } = await aCertificate()
  const page = (await act(place, 'resident', 'GET /results/:certificate', { certificate: id })) as {
    renewUntil: string
  } // what the query answers
  place.town.now = new Date(`${page.renewUntil}T15:59:59Z`)
  const { number } = await ask(id, 'renew')
  await assert.rejects(ask(id, 'renew'), { kind: 'conflict' }, 'the same is open')
  await decide(number)
  assert.equal((await read(id)).state, 'valid', 'it is good until its next version begins')
  const next = await within.transaction().execute((tx) => nextVersionOf(tx, id))
  assert.equal(next?.validFrom, '2031-03-02')
  await assert.rejects(ask(id, 'renew'), { kind: 'conflict' }, 'its next version is there')
  const { number: fraud } = await begin(id, 'cancel:fraud')
  await act(place, 'resident', 'POST /matters/:number/statement', { number: fraud, statement: '不是这样。' })
  await decide(fraud)
  assert.equal((await read(next?.id ?? '')).state, 'cancelled', 'what has not begun falls with it')
  const late = await aCertificate()
  place.town.now = new Date(`${page.renewUntil}T16:00:00Z`)
  await assert.rejects(ask(late.id, 'renew'), { kind: 'conflict' })
})

test('without a decision before the end the law renews; a decision comes too late then', async () => {
  const { id, serial } = { serial: '', ...(await aCertificate()) }
  place.town.now = new Date('2030-12-02T01:00:00Z')
  const { number } = await ask(id, 'renew')
  place.town.now = new Date('2031-03-01T15:59:59.998Z')
  await deemDue(place.town.caller(machine))
  assert.equal((await matterOf(place, number)).state, 'open')
  place.town.now = new Date('2031-03-01T16:00:00Z')
  await assert.rejects(decide(number, { outcome: 'refused' }), { kind: 'conflict' })
  await deemDue(place.town.caller(machine))
  await deemDue(place.town.caller(machine))
  assert.deepEqual([(await matterOf(place, number)).state, serial], ['closed', ''])
  assert.deepEqual((await stepsOf(place, number)).filter((kind) => kind === 'deemed-renewed').length, 1)
  const all = await within.transaction().execute((tx) => certificatesOfHolder(tx, { personId: place.cast.resident.id }))
  const next = all.find((one) => one.renewsId === id)
  assert.deepEqual([next?.validFrom, next?.validUntil, next?.version], ['2031-03-02', '2036-03-01', 2])
})

test('a change gives a new version with the lines that were written over, and the original matter names it', async (t) => {
  const { id, matterId } = await aCertificate()
  const { app } = await serve(t, place.town)
  const resident = await requester(app, 'resident')
  const { rows } = await sql<{ number: string }>`select number from docket.matter where id = ${matterId}`.execute(
    within,
  )
  const page = async () => (await resident.get(`/matters/${rows[0]?.number}`)).body
  assert.doesNotMatch(await page(), /第 2 版/)
  await assert.rejects(ask(id, 'change'), { kind: 'invalid' })
  const { number } = await ask(id, 'change', { line1: '云川区清溪镇新街 9 号' })
  await decide(number)
  const all = await within.transaction().execute((tx) => certificatesOfHolder(tx, { personId: place.cast.resident.id }))
  const next = all.find((one) => one.renewsId === id)
  assert.ok(next?.fields.some(({ value }) => value === '云川区清溪镇新街 9 号'))
  assert.equal(next?.validUntil, '2031-03-01')
  const after = await page()
  assert.match(after, /第 2 版/)
  assert.ok(after.includes(`href="/results/${next?.id}"`))
})

test('nothing is taken away before the holder was heard or the time for it has passed', async () => {
  const { id } = await aCertificate()
  const { number } = await begin(id, 'withdraw:law-changed')
  await assert.rejects(decide(number, { compensation: '无损失。' }), { kind: 'conflict' })
  await act(place, 'resident', 'POST /matters/:number/statement', { number, statement: '已投入资金，请予补偿。' })
  await assert.rejects(act(place, 'resident', 'POST /matters/:number/statement', { number, statement: '再说一次。' }), {
    kind: 'conflict',
  })
  await assert.rejects(decide(number), { kind: 'invalid' }, 'compensation must be spoken of')
  await decide(number, { compensation: '依评估补偿三万元。' })
  assert.equal((await read(id)).state, 'withdrawn')
  const other = await aCertificate()
  const silent = await begin(other.id, 'cancel:unqualified')
  place.town.now = new Date('2026-03-09T15:59:59Z') // the fifth working day
  await assert.rejects(decide(silent.number, { compensation: '无损失。' }), { kind: 'conflict' })
  place.town.now = new Date('2026-03-09T16:00:00Z')
  await decide(silent.number, { compensation: '无损失。' })
  assert.equal((await read(other.id)).state, 'cancelled')
})

test('what was obtained by fraud must be cancelled, but for the public interest', async () => {
  const { id } = await aCertificate()
  const { number } = await begin(id, 'cancel:fraud')
  await act(place, 'resident', 'POST /matters/:number/statement', { number, statement: '不是这样。' })
  await assert.rejects(decide(number, { outcome: 'refused' }), { kind: 'invalid' })
  await decide(number, { outcome: 'refused', publicInterest: 'yes' })
  assert.equal((await read(id)).state, 'valid')
})

test('each of the six cases deregisters; who is not concerned may do none of it', async () => {
  const { id } = await aCertificate()
  await assert.rejects(begin(id, 'deregister:unheard-of'), { kind: 'invalid' })
  for (const who of ['township', 'resident', 'admin'] as const)
    await assert.rejects(
      act(place, who, 'POST /results/:certificate/acts', {
        certificate: id,
        ground: 'cancel:fraud',
        facts: '事实写在这里，有证据。',
      }),
      { kind: 'forbidden' },
    )
  const { number } = await begin(id, 'deregister:ended')
  place.town.now = new Date('2026-03-20T01:00:00Z')
  await decide(number)
  assert.equal((await read(id)).state, 'deregistered')
  await assert.rejects(begin(id, 'cancel:fraud'), { kind: 'conflict' })
})

const note = async (number: string, result: string) => {
  const noted = { number, way: 'litigation', body: '云川区人民法院', appliedOn: '2026-03-02' }
  const { id } = (await act(place, 'clerk', 'POST /matters/:number/remedies', noted)) as { id: string } // what it answers
  const settled = { number, remedy: id, state: 'decided', result, note: '判决书送达。' }
  await act(place, 'clerk', 'POST /matters/:number/remedies/:remedy', settled)
}
const states = async (id: string) => {
  const { rows } = await sql<{ state: string }>`
    select state from certificates.state where certificate_id = ${id} order by ordinal`.execute(within)
  return rows.map(({ state }) => state)
}

test('a penalty that was set aside revokes nothing; the holder hands in what proves it, and is asked for no rating', async () => {
  const { id } = await aCertificate()
  const { number } = await begin(id, 'revoke:penalty')
  const uploads = [await paper(place, 'evidence')]
  await act(place, 'resident', 'POST /matters/:number/statement', { number, statement: '处罚已撤销。', uploads })
  await decide(number, { outcome: 'refused' })
  assert.equal((await read(id)).state, 'valid')
  await place.drain()
  const matter = await matterOf(place, number)
  const { rows } = await sql<{ slots: string[]; invited: boolean; papers: string[] }>`
    select array(select slot from docket.attachment where matter_id = ${matter.id} and slot = 'evidence') as slots,
      exists(select from ratings.invitation where matter_id = ${matter.id}) as invited,
      array(select title->>'zh' from papers.paper where matter_id = ${matter.id} order by number) as papers`.execute(
    within,
  )
  assert.deepEqual(rows[0], { slots: ['evidence'], invited: false, papers: ['不予吊销许可决定书', '拟吊销许可告知书'] })
})

test('a court annuls what was taken away: the certificate is again what it was, and the head decides anew', async () => {
  const { id } = await aCertificate()
  const { number } = await begin(id, 'cancel:fraud')
  await assert.rejects(note(number, 'annulled'), { kind: 'conflict' }, 'there is no decision yet')
  await act(place, 'resident', 'POST /matters/:number/statement', { number, statement: '不是这样。' })
  await decide(number)
  await note(number, 'upheld')
  assert.equal((await read(id)).state, 'cancelled')
  await note(number, 'annulled')
  assert.deepEqual(await states(id), ['valid', 'cancelled', 'valid'])
  assert.deepEqual(await openWorkOf(place, number), ['result-decision'])
  place.town.now = new Date('2026-03-03T01:00:00Z')
  await decide(number)
  assert.deepEqual(await states(id), ['valid', 'cancelled', 'valid', 'cancelled'])
})

test('an annulled change gives back what was before it; the same may be granted again', async () => {
  const { id } = await aCertificate()
  const { number } = await ask(id, 'change', { line1: '云川区清溪镇新街 9 号' })
  await decide(number)
  const versions = async () => {
    const next = await within.transaction().execute((tx) => nextVersionOf(tx, id))
    return [(await read(id)).state, next?.state, next?.version]
  }
  assert.deepEqual(await versions(), ['expired', 'valid', 2])
  await note(number, 'annulled')
  assert.deepEqual(await versions(), ['valid', 'cancelled', 2])
  place.town.now = new Date('2026-03-03T01:00:00Z')
  await decide(number)
  assert.deepEqual(await versions(), ['expired', 'valid', 3])
})

test('who asked may take it back until it is decided, and ask again', async () => {
  const { id } = await aCertificate()
  const { number } = await ask(id, 'deregister')
  const takeBack = (who: 'resident' | 'clerk') =>
    act(place, who, 'POST /matters/:number/request-withdrawal', { number, reason: '还要继续经营。' })
  await assert.rejects(takeBack('clerk'), { kind: 'forbidden' })
  await takeBack('resident')
  await assert.rejects(decide(number), { kind: 'conflict' })
  await assert.rejects(takeBack('resident'), { kind: 'conflict' })
  const again = await ask(id, 'deregister')
  await decide(again.number)
  assert.equal((await read(id)).state, 'deregistered')
})
