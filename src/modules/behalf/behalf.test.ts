import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { aDistrict } from '../../../test/cast.ts'
import { requester } from '../../../test/requests.ts'
import { serve } from '../../../test/served.ts'
import { services } from '../../../test/story.ts'
import { type Actor, machine } from '../../kernel/context.ts'
import { addPerson, makeResidentId, makeUscc, personForParty, recordFirmRegister } from '../directory/index.ts'
import { agree, confirmByCode, end, giveMandate, grant, prepareMandate, recordGuardian } from './index.ts'
import { claimFirm } from './operations/proof.ts'
import { check } from './queries.ts'

const place = await aDistrict({ after })
const { town, cast, as } = place
const { app } = await serve({ after }, town)
const self = (actor: Actor): Actor => ({ id: actor.id, kind: 'person', name: actor.name, post: null })
const resident = town.caller(self(cast.resident))
/** The clerk of the bureau, at home: a person like any other. */
const clerk = town.caller(self(cast.clerk))
const uscc = makeUscc('91990101MA0000042')
const person = await town.db.transaction().execute((tx) => personForParty(tx, cast.resident.id))
const office = cast.clerk.post?.organisationId
await recordFirmRegister(town.caller(machine), {
  ...{ uscc, name: '云川测试茶业有限公司', legalName: person.name, legalResidentId: person.residentId },
  ...{ sourceOrganisationId: office, since: '2026-01-05' },
})
const claim = await claimFirm(resident, { uscc })
const firmId = await partyOf(claim.id)

async function partyOf(id: string): Promise<string> {
  const { rows } = await sql<{
    id: string
  }>`select coalesce(firm_id, person_id) as id from directory.representation where id = ${id}`.execute(town.db)
  return rows[0]?.id ?? ''
}

const entrusted = { name: cast.clerk.name, who: 'clerk', endsOn: '2026-12-31' }

/** The clerk, signed in, acting under the right. */
async function acting(id: string, name: 'clerk' | 'village' = 'clerk') {
  const who = await requester(app, name)
  const chosen = await who.api('PUT', '/account/party', { representationId: id })
  return { ...who, chosen: chosen.statusCode }
}
const applyFor = (service: keyof typeof services) => `/services/${services[service]}/applications`

async function aGrant(more: object = {}): Promise<string> {
  const { id } = await grant(resident, { firmId, reach: 'apply', ...entrusted, ...more })
  await agree(clerk, { id })
  return id
}

test('only whom the register names claims a firm, and once', async () => {
  await assert.rejects(claimFirm(clerk, { uscc }), { kind: 'invalid' })
  await assert.rejects(claimFirm(resident, { uscc }), { kind: 'conflict' })
  await assert.rejects(claimFirm(resident, { uscc: makeUscc('91990101MA0000043') }), { kind: 'invalid' })
})

test('a clerk whom the firm entrusts applies for the firm, which reads that somebody did', async () => {
  const who = await acting(await aGrant())
  assert.equal(who.chosen, 200)
  const begun = await who.api('POST', applyFor('association'))
  assert.equal(begun.statusCode, 200, begun.body)
  const { number } = begun.json()
  const { rows } = await sql<{ party: string; content: string }>`
    select p.person_id as party, c.content from docket.matter m join docket.party p on p.matter_id = m.id
      join kernel.audit a on a.matter = m.number join kernel.audit_content c on c.audit_id = a.id
    where m.number = ${number}`.execute(town.db)
  assert.equal(rows[0]?.party, firmId)
  assert.match(rows[0]?.content ?? '', new RegExp(`由${cast.clerk.name}代云川测试茶业有限公司办理`))
  assert.match((await who.get('/matters')).body, /社会团体/)
  assert.match((await who.get('/matters')).body, /您正在代 云川测试茶业有限公司 办理/)
})

test('a firm cannot ask for what is for people', async () => {
  const who = await acting(await aGrant())
  assert.equal((await who.api('POST', applyFor('subsistence'))).statusCode, 409)
})

test('who may only look changes nothing; who may act for one service not another', async () => {
  const looks = await acting(await aGrant({ reach: 'read' }))
  assert.equal((await looks.api('POST', applyFor('association'))).statusCode, 403)
  assert.equal((await looks.get('/matters')).statusCode, 200)
  const other = await acting(await aGrant({ items: [services.disability] }))
  assert.equal((await other.api('POST', applyFor('association'))).statusCode, 403)
})

test('once ended, the open session can do nothing more, neither for the firm nor as oneself', async () => {
  const id = await aGrant()
  const who = await acting(id)
  const { number } = (await who.api('POST', applyFor('association'))).json()
  await end(resident, { id })
  assert.equal((await who.get(`/matters/${number}`)).statusCode, 403)
  assert.equal((await who.api('POST', applyFor('association'))).statusCode, 403)
  assert.match((await who.get('/')).body, /权限已经终止/)
  assert.equal((await acting(id)).chosen, 409)
})

test('a right is given within one’s own, by who may, to who is meant, for a time that is allowed', async () => {
  const give = (caller: typeof resident, more: object = {}) =>
    grant(caller, { firmId, reach: 'apply', ...entrusted, ...more })
  await assert.rejects(give(clerk), { kind: 'forbidden' }, 'who manages nothing entrusts nobody')
  await assert.rejects(give(resident, { name: '错名' }), { kind: 'invalid' })
  await assert.rejects(give(resident, { endsOn: '2026-09-09' }), { kind: 'invalid' })
  await give(resident, { endsOn: '2027-03-09' })
  await assert.rejects(give(resident, { endsOn: '2027-03-10' }), { kind: 'invalid' }, '180 days and no more')
  await assert.rejects(give(resident, { items: ['no-such'] }), { kind: 'invalid' })
  await assert.rejects(give(as('head')), { kind: 'forbidden' }, 'in a post nobody entrusts for a firm')
  const manager = await aGrant({ manages: 'yes', endsOn: '2026-10-01' })
  const village = { name: cast.village.name, who: 'village' }
  await give(clerk, { ...village, endsOn: '2026-10-01' })
  await assert.rejects(give(clerk, { ...village, endsOn: '2026-10-02' }), { kind: 'conflict' }, 'longer than one’s own')
  await assert.rejects(give(clerk, { ...village, reach: 'withdraw', endsOn: '2026-10-01' }), { kind: 'conflict' })
  await end(resident, { id: manager })
  await assert.rejects(give(clerk, { ...village, endsOn: '2026-10-01' }), { kind: 'forbidden' })
})

test('who may entrust others for one service entrusts nobody for another, nor for all', async () => {
  const manager = await aGrant({ manages: 'yes', items: [services.association] })
  const give = (items?: readonly string[]) =>
    grant(clerk, { firmId, reach: 'read', name: cast.village.name, who: 'village', endsOn: '2026-10-01', items })
  await give([services.association])
  await assert.rejects(give([services.association, services.disability]), { kind: 'conflict' })
  await assert.rejects(give(), { kind: 'conflict' })
  await end(resident, { id: manager })
})

test('only the side that was asked confirms, once; either side ends it, a stranger does not', async () => {
  const { id } = await grant(resident, { firmId, reach: 'apply', ...entrusted })
  await assert.rejects(agree(resident, { id }), { kind: 'forbidden' })
  assert.equal((await acting(id)).chosen, 409, 'not confirmed')
  await agree(clerk, { id })
  await assert.rejects(agree(clerk, { id }), { kind: 'conflict' })
  await assert.rejects(end(town.caller(self(cast.village)), { id }), { kind: 'forbidden' })
  await end(clerk, { id })
  await assert.rejects(end(resident, { id }), { kind: 'conflict' })
})

/** The code of the resident's notice. */
async function codeFor(personId: string): Promise<string> {
  await place.drain()
  const { rows } = await sql<{ words: { zh: string } }>`
    select words from notices.notice where person_id = ${personId} and words->>'zh' like '%确认码%'
    order by told_at desc, id limit 1`.execute(town.db)
  return /\d{6}/.exec(rows[0]?.words.zh ?? '')?.[0] ?? assert.fail('no code')
}

const old = { name: '郑老太', residentId: makeResidentId('990101', '1941-03-02', 777) }
const home = (await town.db.transaction().execute((tx) => personForParty(tx, cast.resident.id))).residenceOrganisationId
const oldId = (
  await addPerson(town.caller(machine), { ...old, residenceOrganisationId: home, identityFrom: 'register' })
).id
const prepared = () =>
  prepareMandate(as('village'), { name: old.name, who: old.residentId, reach: 'apply', endsOn: '2026-12-31' })

test('a helper acts for a resident by the code that the resident gave, and every step and look is told', async () => {
  const { id } = await prepared()
  assert.equal((await acting(id, 'village')).chosen, 409)
  const code = await codeFor(oldId)
  const wrong = code === '000000' ? '000001' : '000000'
  assert.ok((await confirmByCode(as('village'), { id, code: wrong })).refused)
  await assert.rejects(confirmByCode(as('township'), { id, code }), { kind: 'forbidden' })
  assert.equal((await confirmByCode(as('village'), { id, code })).refused, null)
  const who = await acting(id, 'village')
  assert.equal(who.chosen, 200)
  const { number } = (await who.api('POST', applyFor('subsistence'))).json()
  assert.equal((await who.get(`/matters/${number}`)).statusCode, 200)
  await place.drain()
  const told = await sql<{ zh: string }>`
    select words->>'zh' as zh from notices.notice where person_id = ${oldId} and href = ${`/matters/${number}`}`.execute(
    town.db,
  )
  assert.match(told.rows[0]?.zh ?? '', new RegExp(`^${cast.village.name}代您办理`))
  const { rows } = await sql<{ channel: string; purpose: string }>`
    select c.channel, r.purpose from cases.case c join kernel.read r on r.subject_id = c.matter_id::text
    where c.number = ${number} and r.person_id = ${oldId}`.execute(town.db)
  assert.equal(rows[0]?.channel, 'helper')
  assert.match(rows[0]?.purpose ?? '', /^代办委托：/)
  assert.equal((await who.api('PUT', '/account/contact', { phone: '13900000009' })).statusCode, 403)
})

test('a village helper prepares mandates of those who live there; offices of the district of everybody', async () => {
  const far = { name: '邹远', residentId: makeResidentId('990101', '1950-06-07', 779) }
  const { rows: elsewhere } = await sql<{ id: string }>`
    select id from directory.organisation
     where kind in ('village', 'community') and not path @> ${[cast.township.post?.organisationId]}::uuid[]
     limit 1`.execute(town.db)
  const home = { residenceOrganisationId: elsewhere[0]?.id, identityFrom: 'register' }
  await addPerson(town.caller(machine), { ...far, ...home })
  const wanted = { name: far.name, who: far.residentId, reach: 'apply', endsOn: '2026-12-31' }
  await assert.rejects(prepareMandate(as('village'), wanted), { kind: 'invalid' })
  await assert.rejects(prepareMandate(as('township'), wanted), { kind: 'invalid' })
  await prepareMandate(as('clerk'), wanted)
})

test('five wrong codes, or a day, and the code is worth nothing', async () => {
  const { id } = await prepared()
  const code = await codeFor(oldId)
  const wrong = code === '000000' ? '000001' : '000000'
  for (let tries = 0; tries < 5; tries++) await confirmByCode(as('village'), { id, code: wrong })
  await assert.rejects(confirmByCode(as('village'), { id, code }), { kind: 'invalid' })
  const late = await prepared()
  const again = await codeFor(oldId)
  const nextDay = as('village', { now: '2026-09-11T02:00:00Z' })
  await assert.rejects(confirmByCode(nextDay, { id: late.id, code: again }), { kind: 'invalid' })
})

test('anybody checks a slip by its code and reads names in part only', async () => {
  const { id } = await prepared()
  const { rows } = await sql<{
    code: string
  }>`select check_code as code from behalf.slip where representation_id = ${id}`.execute(town.db)
  const { found } = await check(town.caller(machine), { code: rows[0]?.code.toLowerCase() })
  assert.equal(found?.state, 'waiting')
  assert.doesNotMatch(JSON.stringify(found), new RegExp(old.name))
  assert.equal((await check(town.caller(machine), { code: 'AAAAAAAAAAAA' })).found, null)
})

test('a guardian of a minor until the day before majority; of an adult only by a court', async () => {
  const child = { name: '周小禾', residentId: makeResidentId('990101', '2012-04-05', 778) }
  const { id: childId } = await addPerson(town.caller(machine), { ...child, identityFrom: 'register' })
  const guardian = { guardianName: cast.resident.name, guardianWho: person.residentId, basis: '户口簿' }
  const { id } = await recordGuardian(as('clerk'), { wardName: child.name, wardWho: child.residentId, ...guardian })
  const { rows } = await sql<{
    last: string
  }>`select ends_on::text as last from directory.representation where id = ${id}`.execute(town.db)
  assert.equal(rows[0]?.last, '2030-04-04')
  assert.equal(await partyOf(id), childId)
  const adult = { wardName: old.name, wardWho: old.residentId, ...guardian }
  await assert.rejects(recordGuardian(as('clerk'), adult), { kind: 'invalid' })
  await recordGuardian(as('clerk'), { ...adult, isByCourt: 'yes' })
  await assert.rejects(recordGuardian(as('village'), adult), { kind: 'forbidden' })
  await assert.rejects(end(resident, { id }), { kind: 'forbidden' }, 'an office ends it, on proof')
  await end(as('clerk'), { id, reason: '监护关系变更' })
})

test('two at once confirm one right once', async () => {
  const { id } = await giveMandate(resident, { reach: 'apply', ...entrusted })
  const outcomes = await Promise.allSettled([agree(clerk, { id }), agree(clerk, { id })])
  assert.deepEqual(outcomes.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected'])
})
