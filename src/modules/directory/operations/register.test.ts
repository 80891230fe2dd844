import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { aTown } from '../../../../test/town.ts'
import { nobody } from '../../../kernel/context.ts'
import { aDistrict, anOfficer, aResident } from '../district.fixture.ts'
import { makeResidentId } from '../identifiers.ts'
import { refusals } from '../phrases.ts'
import { personForParty } from '../store/people.ts'
import { createFirstAdministrator, registerPerson } from './register.ts'
import { signIn } from './sign-in.ts'

const town = await aTown({ after })
const { system, bureau } = await aDistrict(town)
const anyone = town.caller(nobody)
const password = 'Abcdef-12'

test('a resident registers by name, number and phone, and signs in by phone', async () => {
  const residentId = makeResidentId('990101', '1990-12-01', 126)
  const { personId } = await registerPerson(anyone, { name: '周小云', residentId, phone: '13700000001', password })
  const person = await town.db.transaction().execute((tx) => personForParty(tx, personId))
  assert.deepEqual([person.birth, person.sex, person.identityFrom], ['1990-12-01', 'female', 'self'])
  assert.equal((await signIn(anyone, { name: '13700000001', password })).personId, personId)
  const again = { name: '周小云', residentId, phone: '13700000002', password }
  await assert.rejects(registerPerson(anyone, again), { kind: 'conflict' })
})

test('somebody whom government knows must fit what is known, and every mismatch reads the same', async () => {
  const { id, residentId } = await aResident(town, { name: '吴一', phone: '13700000003' })
  const input = { name: '吴一', residentId, phone: '13700000003', password }
  const texts: string[] = []
  for (const wrong of [{ name: '吴二' }, { phone: '13700000004' }]) {
    await registerPerson(anyone, { ...input, ...wrong }).catch((refusal) => texts.push(refusal.text.en))
  }
  assert.equal((await registerPerson(anyone, input)).personId, id)
  await registerPerson(anyone, input).catch((refusal) => texts.push(refusal.text.en))
  assert.equal(texts.length, 3)
  assert.equal(new Set(texts).size, 1)
})

const wrongs: readonly (readonly [string, object])[] = [
  ['residentId', { residentId: '110105194912310021' }],
  ['phone', { phone: '12345' }],
  ['password', { password: 'short' }],
  ['again', { again: 'different' }],
  ['residentId', { residentId: makeResidentId('990101', '2026-09-11', 1) }],
]
for (const [field, wrong] of wrongs) {
  test(`registration refuses a wrong ${field}: ${JSON.stringify(wrong)}`, async () => {
    const input = {
      name: '郑五',
      residentId: makeResidentId('990101', '1970-01-01', 5),
      phone: '13700000009',
      password,
    }
    const isField = (refusal: { fields: object }) => field in refusal.fields
    await assert.rejects(registerPerson(anyone, { ...input, ...wrong }), isField)
  })
}

test('registering twice at once makes one person and one account', async () => {
  const input = { name: '冯六', residentId: makeResidentId('990101', '1970-01-01', 6), phone: '13700000006', password }
  const outcomes = await Promise.allSettled([registerPerson(anyone, input), registerPerson(anyone, input)])
  assert.equal(outcomes.filter((one) => one.status === 'fulfilled').length, 1)
  for (const one of outcomes) if (one.status === 'rejected') assert.equal(one.reason.kind, 'conflict')
})

test('the first administrator is created once, whoever is faster', async (t) => {
  const empty = await aTown(t)
  const caller = empty.caller(nobody)
  const found = (loginName: string) =>
    createFirstAdministrator(caller, { personName: '钱一', loginName, password, districtNameZh: '新区' })
  const outcomes = await Promise.allSettled([found('first'), found('second'), found('third')])
  assert.equal(outcomes.filter((one) => one.status === 'fulfilled').length, 1)
  for (const one of outcomes) if (one.status === 'rejected') assert.equal(one.reason.kind, 'conflict')
  const accounts = await empty.db.selectFrom('directory.account').select('name').execute()
  assert.equal(accounts.length, 1)
  const session = await signIn(caller, { name: accounts[0]?.name, password })
  assert.ok(session.postId)
})

test('where there are accounts there is no first administrator', async () => {
  const input = { personName: '钱二', loginName: 'late', password }
  await assert.rejects(createFirstAdministrator(anyone, input), { kind: 'conflict' })
  await assert.rejects(createFirstAdministrator(system, input), { kind: 'conflict' })
})

test('three facts that colleagues know open no post: officials get their account from an administrator', async () => {
  const official = await anOfficer(town, { organisationId: bureau, roles: ['handler'], name: '孙七' })
  const residentId = makeResidentId('990101', '1970-01-01', 8)
  const known = { resident_id: residentId, phone: '13700000007' }
  await town.db.updateTable('directory.person').set(known).where('id', '=', official.id).execute()
  const input = { name: '孙七', residentId, phone: '13700000007', password }
  await assert.rejects(registerPerson(anyone, input), { kind: 'conflict' })
})

test('registering with a phone of another account tells no more than any other mismatch', async () => {
  const input = { name: '李八', residentId: makeResidentId('990101', '1970-01-01', 9), phone: '13700000001', password }
  await assert.rejects(registerPerson(anyone, input), { text: refusals.identityUnclear })
})

test('where a setup code was printed, only who has read it creates the first administrator', async (t) => {
  const empty = await aTown(t)
  const caller = { ...empty.caller(nobody), settings: { ...empty.settings, SETUP_CODE: 'printed-code' } }
  const input = { personName: '钱三', loginName: 'first', password, districtNameZh: '新区' }
  for (const code of [undefined, '', 'printed', 'printed-code-'])
    await assert.rejects(createFirstAdministrator(caller, { ...input, code }), { fields: { code: refusals.setupCode } })
  await createFirstAdministrator(caller, { ...input, code: ' printed-code ' })
})
