import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { aTown } from '../../../../test/town.ts'
import { nobody } from '../../../kernel/context.ts'
import { aDistrict, anOfficer, aResident } from '../district.fixture.ts'
import { makeResidentId } from '../identifiers.ts'
import { firmsOf, knownFacts, partyNames, personForParty } from '../store/people.ts'
import { addPerson, changeContact, recordFact, registerFirm } from './people.ts'

const town = await aTown({ after })
const { bureau, township, village, system } = await aDistrict(town)
const clerk = await anOfficer(town, { organisationId: bureau, roles: ['handler'] })

test('a desk enters a person once', async () => {
  const residentId = makeResidentId('990101', '1950-03-02', 17)
  const made = { name: '何大山', residentId, residenceOrganisationId: village }
  const outcomes = await Promise.allSettled([addPerson(town.caller(clerk), made), addPerson(town.caller(clerk), made)])
  assert.equal(outcomes.filter((one) => one.status === 'fulfilled').length, 1)
  for (const one of outcomes) if (one.status === 'rejected') assert.equal(one.reason.kind, 'conflict')
  await assert.rejects(addPerson(town.caller(clerk), { name: '何', residenceOrganisationId: township }), {
    kind: 'invalid',
  })
  await assert.rejects(addPerson(town.caller(nobody), { name: '何' }), { kind: 'unauthenticated' })
  const { actor } = await aResident(town)
  await assert.rejects(addPerson(town.caller(actor), { name: '何' }), { kind: 'forbidden' })
})

test('a firm is entered once, with a code that checks; the person who enters it is its contact', async () => {
  const { actor } = await aResident(town)
  const firm = { name: '云川米业', uscc: '91350200MA2YJ1XR9G' }
  const { id } = await registerFirm(town.caller(actor), firm)
  await assert.rejects(registerFirm(system, firm), { kind: 'invalid' })
  await assert.rejects(registerFirm(system, { name: '某', uscc: '91350200MA2YJ1XR9H' }), { kind: 'invalid' })
  await assert.rejects(registerFirm(town.caller(nobody), { name: '某' }), { kind: 'unauthenticated' })
  const [firms, names] = await town.db
    .transaction()
    .execute(async (tx) => [await firmsOf(tx, actor.id), await partyNames(tx, [id, actor.id])] as const)
  assert.deepEqual(
    firms.map((one) => one.id),
    [id],
  )
  assert.deepEqual(names.get(id), { kind: 'firm', name: '云川米业' })
  assert.equal(names.get(actor.id)?.kind, 'person')
})

test('a known fact replaces the one before and keeps its source', async () => {
  const { id, actor } = await aResident(town)
  const fact = { personId: id, code: 'disability-certificate', sourceOrganisationId: bureau, since: '2025-01-01' }
  await recordFact(town.caller(clerk), { ...fact, value: { number: '43', grade: 2 } })
  await recordFact(town.caller(clerk), { ...fact, value: { number: '43', grade: 1 }, since: '2026-01-01' })
  const known = await town.db.transaction().execute((tx) => knownFacts(tx, id))
  const wanted = {
    code: 'disability-certificate',
    value: { number: '43', grade: 1 },
    sourceOrganisationId: bureau,
    since: '2026-01-01',
  }
  assert.deepEqual(known, [wanted])
  await assert.rejects(recordFact(town.caller(actor), { ...fact, value: 1 }), { kind: 'forbidden' })
  const elsewhere = await anOfficer(town, { organisationId: township, roles: ['handler'] })
  await assert.rejects(recordFact(town.caller(elsewhere), { ...fact, value: 1 }), { kind: 'forbidden' })
  const contents = await town.db.selectFrom('kernel.audit_content').select('content').execute()
  assert.equal(JSON.stringify(contents).includes('"grade"'), false)
})

test('one corrects one’s own telephone and address', async () => {
  const { id, actor } = await aResident(town)
  await changeContact(town.caller(actor), { phone: '0826-2330000', address: '柳湾村 3 组' })
  const person = await town.db.transaction().execute((tx) => personForParty(tx, id))
  assert.deepEqual([person.phone, person.address], ['0826-2330000', '柳湾村 3 组'])
  await assert.rejects(changeContact(town.caller(actor), { phone: 'no' }), { kind: 'invalid' })
})
