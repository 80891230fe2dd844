import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { aTown } from '../../../../test/town.ts'
import { nobody } from '../../../kernel/context.ts'
import { aDistrict, anOfficer, aResident } from '../district.fixture.ts'
import { identify } from '../store/identify.ts'
import { changePassword, createAccount, resetPassword, unlockAccount } from './accounts.ts'
import { signIn } from './sign-in.ts'

const town = await aTown({ after })
const { bureau, township, admin, system } = await aDistrict(town)
const anyone = town.caller(nobody)

test('a first password is told once and kept as a hash', async () => {
  const { id } = await aResident(town)
  const made = await createAccount(town.caller(admin), { personId: id, name: 'told-once' })
  assert.match(made.password, /^(\w{4}-){3}\w{4}$/)
  const contents = await town.db.selectFrom('kernel.audit_content').select('content').execute()
  assert.equal(JSON.stringify(contents).includes(made.password), false)
})

test('an account needs a name or a phone, and a password that keeps the rules', async () => {
  const { id } = await aResident(town)
  await assert.rejects(createAccount(system, { personId: id }), { kind: 'invalid' })
  await assert.rejects(createAccount(system, { personId: id, name: '1abc' }), { kind: 'invalid' })
  await assert.rejects(createAccount(system, { personId: id, name: 'weak', password: 'password' }), { kind: 'invalid' })
})

test('one name, taken by many at once, belongs to one', async () => {
  const people = await Promise.all([aResident(town), aResident(town), aResident(town), aResident(town)])
  const tries = people.map(({ id }) => createAccount(system, { personId: id, name: 'wanted' }))
  const outcomes = await Promise.allSettled(tries)
  assert.equal(outcomes.filter((one) => one.status === 'fulfilled').length, 1)
  for (const one of outcomes) if (one.status === 'rejected') assert.equal(one.reason.kind, 'conflict')
})

test('one account for a person', async () => {
  const { id } = await aResident(town)
  await createAccount(system, { personId: id, name: 'only-one' })
  await assert.rejects(createAccount(system, { personId: id, name: 'second' }), { kind: 'conflict' })
})

test('an administrator of a township makes accounts for its staff only', async () => {
  const local = await anOfficer(town, { organisationId: township, roles: ['administrator'] })
  const own = await anOfficer(town, { organisationId: township, roles: ['handler'] })
  const other = await anOfficer(town, { organisationId: bureau, roles: ['handler'] })
  const resident = await aResident(town)
  await createAccount(town.caller(local), { personId: own.id, name: 'own-staff' })
  for (const id of [other.id, resident.id, local.id]) {
    await assert.rejects(createAccount(town.caller(local), { personId: id, name: 'not-mine' }), { kind: 'forbidden' })
  }
})

test('one changes the password with the old one; other sessions end', async () => {
  const { id } = await aResident(town)
  const { password } = await createAccount(system, { personId: id, name: 'changer' })
  const here = await signIn(anyone, { name: 'changer', password })
  const there = await signIn(anyone, { name: 'changer', password })
  const who = (token: string) => identify({ db: town.db, settings: town.settings, now: town.now }, token)
  const actor = (await who(here.token)) ?? nobody
  const change = (input: object) => changePassword(town.caller(actor), input)

  await assert.rejects(change({ oldPassword: 'wrong', newPassword: 'Another-1' }), fieldIs('oldPassword'))
  await assert.rejects(change({ oldPassword: password, newPassword: 'Another-1', again: 'Other' }), fieldIs('again'))
  await assert.rejects(change({ oldPassword: password, newPassword: 'plain' }), fieldIs('newPassword'))
  await assert.rejects(change({ oldPassword: password, newPassword: password }), fieldIs('newPassword'))
  await change({ oldPassword: password, newPassword: 'Another-1', again: 'Another-1' })

  assert.ok(await who(here.token))
  assert.equal(await who(there.token), null)
  assert.equal((await signIn(anyone, { name: 'changer', password: 'Another-1' })).passwordIsFirst, false)
  await assert.rejects(changePassword(anyone, { oldPassword: 'a', newPassword: 'b' }), { kind: 'not-found' })
})

test('the last five passwords do not come back, the sixth may', async () => {
  const { id, actor } = await aResident(town)
  await createAccount(system, { personId: id, name: 'cyclist', password: 'Password-0' })
  const change = (from: number, to: number) => {
    const caller = town.caller(actor, { now: new Date(town.now.getTime() + from * 1000 + to) })
    return changePassword(caller, { oldPassword: `Password-${from}`, newPassword: `Password-${to}` })
  }
  for (let at = 0; at < 4; at++) await change(at, at + 1)
  await assert.rejects(change(4, 0), fieldIs('newPassword'))
  await change(4, 5)
  await change(5, 0)
})

test('a reset ends sessions and asks for a password of one’s own', async () => {
  const { id, actor } = await aResident(town)
  const account = await createAccount(system, { personId: id, name: 'forgetful' })
  const session = await signIn(anyone, { name: 'forgetful', password: account.password })
  const reset = await resetPassword(town.caller(admin), { accountId: account.id })
  assert.equal(await identify({ db: town.db, settings: town.settings, now: town.now }, session.token), null)
  assert.equal((await signIn(anyone, { name: 'forgetful', password: reset.password })).passwordIsFirst, true)
  await assert.rejects(resetPassword(town.caller(actor), { accountId: account.id }), { kind: 'forbidden' })
})

test('an administrator unlocks, the locked person does not', async () => {
  const { id, actor } = await aResident(town)
  const { id: accountId, password } = await createAccount(system, { personId: id, name: 'fumbler' })
  for (let tries = 0; tries < 5; tries++) await assert.rejects(signIn(anyone, { name: 'fumbler', password: 'wrong' }))
  await assert.rejects(unlockAccount(town.caller(actor), { accountId }), { kind: 'forbidden' })
  await unlockAccount(town.caller(admin), { accountId })
  await signIn(anyone, { name: 'fumbler', password })
})

function fieldIs(name: string) {
  return (refusal: { kind: string; fields: object }) => refusal.kind === 'invalid' && name in refusal.fields
}
