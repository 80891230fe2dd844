import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { aDistrict } from '../../../test/cast.ts'
import { requester } from '../../../test/requests.ts'
import { serve } from '../../../test/served.ts'
import { begin, paper, services } from '../../../test/story.ts'
import { type Actor, machine } from '../../kernel/context.ts'
import { addPerson, makeResidentId, makeUscc, personForParty, registerFirm } from '../directory/index.ts'
import { agree, confirmBySlip, giveMandate, grant, prepareMandate, verifyLegal } from './index.ts'
import { check, readSignedSlip, showSlip } from './queries.ts'

const place = await aDistrict({ after })
const { town, cast, as } = place
const { app } = await serve({ after }, town)
const self = (actor: Actor) => town.caller({ id: actor.id, kind: 'person', name: actor.name, post: null })
const person = await town.db.transaction().execute((tx) => personForParty(tx, cast.resident.id))
const uscc = makeUscc('91990101MA0000051')
await registerFirm(as('admin'), { name: '云川区测试陶瓷有限公司', uscc, kind: 'company' })
const papers = { uscc, name: person.name, who: person.residentId, basis: '营业执照和身份证' }

async function rightOf(id: string) {
  const { rows } = await sql<{ ended: boolean; how: string; manages: boolean; file: string | null }>`
    select ended_at is not null as ended, agreed_how as how, manages, file_id as file
    from directory.representation where id = ${id}`.execute(town.db)
  return rows[0]
}

test('a counter records a legal representative on proof; the former one’s own right ends, what was granted stays', async () => {
  const { id } = await verifyLegal(as('clerk'), papers)
  assert.deepEqual(await rightOf(id), { ended: false, how: 'counter', manages: true, file: null })
  const firmId = await firmOf(id)
  const granted = await grant(self(cast.resident), {
    ...{ firmId, reach: 'apply', name: cast.clerk.name, who: 'clerk', endsOn: '2026-12-31' },
  })
  await agree(self(cast.clerk), { id: granted.id })
  await assert.rejects(verifyLegal(as('clerk'), papers), { kind: 'conflict' }, 'it is so already')
  const next = await verifyLegal(as('head'), { ...papers, name: cast.village.name, who: 'village' })
  assert.equal((await rightOf(id))?.ended, true)
  assert.equal((await rightOf(granted.id))?.ended, false)
  assert.equal((await rightOf(next.id))?.ended, false)
  await assert.rejects(grant(self(cast.resident), { firmId, reach: 'read' }), { kind: /invalid|forbidden/ })
})

test('only handlers and heads record one, of a firm that is there, for whom name and number both mean', async () => {
  for (const name of ['village', 'admin', 'auditor'] as const)
    await assert.rejects(verifyLegal(as(name), papers), { kind: 'forbidden' }, name)
  await assert.rejects(verifyLegal(self(cast.resident), papers), { kind: 'forbidden' }, 'nobody for oneself')
  const other = makeUscc('91990101MA0000052')
  await assert.rejects(verifyLegal(as('clerk'), { ...papers, uscc: other }), { kind: 'invalid' })
  await assert.rejects(verifyLegal(as('clerk'), { ...papers, name: '错名' }), { kind: 'invalid' })
  await assert.rejects(verifyLegal(as('clerk'), { ...papers, basis: '' }), { kind: 'invalid' }, 'without proof')
})

test('two counters at once record one legal representative', async () => {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from directory.representation where kind = 'legal'`.execute(town.db)
  const outcomes = await Promise.allSettled([verifyLegal(as('clerk'), papers), verifyLegal(as('head'), papers)])
  assert.deepEqual(outcomes.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected'])
  const after = await sql<{ count: number; open: number }>`
    select count(*)::int as count, count(*) filter (where ended_at is null)::int as open
    from directory.representation where kind = 'legal'`.execute(town.db)
  assert.deepEqual(after.rows, [{ count: (rows[0]?.count ?? 0) + 1, open: 1 }])
})

const old = { name: '郑老太', who: makeResidentId('990101', '1941-03-02', 811) }
const { id: oldId } = await addPerson(town.caller(machine), {
  ...{ name: old.name, residentId: old.who, identityFrom: 'register' },
  residenceOrganisationId: person.residenceOrganisationId,
})
const oldActor: Actor = { id: oldId, kind: 'person', name: old.name, post: null }
const wanted = { ...old, reach: 'apply', endsOn: '2026-12-31' }

/** A photograph of the signed slip. */
const scan = async () => [{ ...(await paper(place, 'slip', '%PDF-1.4\n% signed\n%%EOF\n')), field: 'signed' }]

test('a signed slip puts a mandate in force, once, by the helper who prepared it, and is there to read', async () => {
  const { id } = await prepareMandate(as('village'), wanted)
  await assert.rejects(confirmBySlip(as('village'), { id }), { kind: 'invalid' }, 'without the slip')
  await assert.rejects(confirmBySlip(as('township'), { id, uploads: await scan() }), { kind: 'forbidden' })
  await assert.rejects(
    confirmBySlip(self(cast.village), { id, uploads: await scan() }),
    { kind: 'forbidden' },
    'at home',
  )
  await assert.rejects(readSignedSlip(as('village'), { id }), { kind: 'not-found' })
  await confirmBySlip(as('village'), { id, uploads: await scan() })
  const { file, ...right } = (await rightOf(id)) ?? {}
  assert.deepEqual(right, { ended: false, how: 'slip', manages: false })
  assert.ok(file)
  await assert.rejects(confirmBySlip(as('village'), { id, uploads: await scan() }), { kind: 'conflict' })
  for (const caller of [as('village'), town.caller(oldActor)]) {
    assert.equal((await showSlip(caller, { id })).signed?.id, file)
    const { type, body } = await readSignedSlip(caller, { id })
    assert.equal(type, 'application/pdf')
    if (body instanceof Readable) body.destroy()
  }
  await assert.rejects(readSignedSlip(as('township'), { id }), { kind: 'forbidden' })
  await assert.rejects(readSignedSlip(self(cast.resident), { id }), { kind: 'forbidden' })
})

test('of two slips handed in at once one counts', async () => {
  const { id } = await prepareMandate(as('village'), wanted)
  const uploads = await scan()
  const outcomes = await Promise.allSettled([
    confirmBySlip(as('village'), { id, uploads }),
    confirmBySlip(as('village'), { id, uploads }),
  ])
  assert.deepEqual(outcomes.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected'])
})

test('a mandate for one matter opens that one and nothing else, and is never about another’s', async () => {
  const number = await begin(place, 'subsistence')
  const other = await begin(place, 'association')
  const give = (more: object) =>
    giveMandate(self(cast.resident), {
      ...{ name: cast.clerk.name, who: 'clerk' },
      reach: 'apply',
      endsOn: '2026-12-31',
      ...more,
    })
  await assert.rejects(prepareMandate(as('village'), { ...wanted, matter: number }), { kind: 'invalid' }, 'not hers')
  await assert.rejects(give({ matter: number, items: [services.association] }), { kind: 'invalid' })
  const { id } = await give({ matter: number })
  await agree(self(cast.clerk), { id })
  const who = await requester(app, 'clerk')
  assert.equal((await who.api('PUT', '/account/party', { representationId: id })).statusCode, 200)
  assert.equal((await who.get(`/matters/${number}`)).statusCode, 200)
  assert.equal((await who.get(`/matters/${other}`)).statusCode, 403)
  const list = (await who.get('/matters')).body
  assert.ok(list.includes(number) && !list.includes(other))
  assert.equal((await who.api('POST', `/services/${services.disability}/applications`)).statusCode, 403)
  assert.match((await who.get('/account/behalf')).body, new RegExp(`只限办件 ${number}`))
})

test('the public check says that it is about one matter, not which', async () => {
  const number = await begin(place, 'subsistence', { by: oldActor })
  const { id } = await prepareMandate(as('village'), { ...wanted, matter: number })
  const { rows } = await sql<{ code: string }>`
    select check_code as code from behalf.slip where representation_id = ${id}`.execute(town.db)
  const { found } = await check(town.caller(machine), { code: rows[0]?.code })
  assert.equal(found?.one, true)
  assert.doesNotMatch(JSON.stringify(found), new RegExp(number))
})

async function firmOf(id: string): Promise<string | undefined> {
  const { rows } = await sql<{ firm: string }>`
    select firm_id as firm from directory.representation where id = ${id}`.execute(town.db)
  return rows[0]?.firm
}
