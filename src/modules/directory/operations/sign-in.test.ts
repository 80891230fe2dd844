import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { aTown } from '../../../../test/town.ts'
import { nobody } from '../../../kernel/context.ts'
import { demoPassword } from '../demo.ts'
import { aDistrict, anOfficer, aResident } from '../district.fixture.ts'
import { identify } from '../store/identify.ts'
import { closeAccount, createAccount } from './accounts.ts'
import { endAppointment } from './posts.ts'
import { revokeSession, signOut, switchPost } from './sessions.ts'
import { signIn, signInDemo } from './sign-in.ts'

const town = await aTown({ after })
const { bureau, admin, system } = await aDistrict(town)
const anyone = (now?: string) => town.caller(nobody, now ? { now } : {})
const at = (now: string) => ({ db: town.db, settings: town.settings, now: new Date(now) })
const noon = '2026-09-10T04:00:00Z'

async function anAccount(name: string, options: { phone?: string } = {}) {
  const person = await aResident(town)
  const account = await createAccount(system, {
    personId: person.id,
    name,
    isDemo: true,
    password: demoPassword,
    ...options,
  })
  return { ...person, accountId: account.id }
}

test('name or phone with the password opens a session that identifies the person', async () => {
  const person = await anAccount('meng', { phone: '13900000001' })
  for (const name of ['meng', ' MENG ', '13900000001']) {
    const session = await signIn(anyone(), { name, password: demoPassword })
    const actor = await identify(at('2026-09-10T02:10:00Z'), session.token)
    assert.deepEqual(actor, { ...person.actor, sessionId: session.sessionId })
  }
  assert.equal((await town.audit()).at(-1), 'directory.sign-in done')
})

test('the token is not stored', async () => {
  await anAccount('stored')
  const { token, sessionId } = await signIn(anyone(), { name: 'stored', password: demoPassword })
  const row = await town.db
    .selectFrom('directory.session')
    .selectAll()
    .where('id', '=', sessionId)
    .executeTakeFirstOrThrow()
  assert.equal(JSON.stringify(row).includes(token), false)
  assert.equal(row.token_hash.length, 32)
})

test('a wrong password and an unknown name are refused with the same words', async () => {
  await anAccount('right')
  const wrong = await refusalOf({ name: 'right', password: 'wrong' })
  const unknown = await refusalOf({ name: 'nobody-here', password: 'wrong' })
  assert.deepEqual([wrong.kind, wrong.text], [unknown.kind, unknown.text])
  assert.equal(wrong.kind, 'invalid')
})

for (const name of ['locked', 'no-such-name']) {
  test(`five failures lock ${name} for 30 minutes, counted although each was refused`, async () => {
    if (name === 'locked') await anAccount('locked', { phone: '13900000002' })
    const kinds = []
    for (let tries = 0; tries < 6; tries++) kinds.push((await refusalOf({ name, password: 'wrong' }, noon)).kind)
    assert.deepEqual(kinds, ['invalid', 'invalid', 'invalid', 'invalid', 'too-many', 'too-many'])
    const refusal = await refusalOf({ name, password: demoPassword }, '2026-09-10T04:29:59Z')
    assert.match(refusal.text.en, /2026-09-10 12:30/)
  })
}

test('the phone does not get round the lock, and after it the right password opens', async () => {
  assert.equal((await refusalOf({ name: '13900000002', password: demoPassword }, noon)).kind, 'too-many')
  await signIn(anyone('2026-09-10T04:30:00Z'), { name: 'locked', password: demoPassword })
})

test('many tries at once are counted one by one', async () => {
  await anAccount('hammered')
  const tries = Array.from({ length: 12 }, () => refusalOf({ name: 'hammered', password: 'wrong' }))
  const kinds = (await Promise.all(tries)).map((refusal) => refusal.kind)
  assert.equal(kinds.filter((kind) => kind === 'invalid').length, 4)
})

test('success forgets earlier failures', async () => {
  await anAccount('human')
  for (let round = 0; round < 3; round++) {
    for (let tries = 0; tries < 4; tries++) await refusalOf({ name: 'human', password: 'wrong' })
    await signIn(anyone(), { name: 'human', password: demoPassword })
  }
})

test('closed accounts, and demonstration accounts outside of the demonstration, do not open', async () => {
  const closed = await anAccount('leaver')
  const { token } = await signIn(anyone(), { name: 'leaver', password: demoPassword })
  await closeAccount(town.caller(admin), { accountId: closed.accountId })
  assert.equal(await identify(at('2026-09-10T02:01:00Z'), token), null)
  assert.equal((await refusalOf({ name: 'leaver', password: demoPassword })).kind, 'invalid')

  await anAccount('actor')
  const session = await signIn(anyone(), { name: 'actor', password: demoPassword })
  const off = { ...town.settings, DEMO: 'off' } as const
  await assert.rejects(signIn({ ...anyone(), settings: off }, { name: 'actor', password: demoPassword }), {
    kind: 'invalid',
  })
  assert.equal(await identify({ ...at('2026-09-10T02:01:00Z'), settings: off }, session.token), null)
})

test('one click signs in the cast, in demonstration mode only, and nobody else', async () => {
  const person = await anAccount('resident')
  const session = await signInDemo(anyone(), { who: 'resident' })
  assert.equal(session.personId, person.id)
  const off = { ...town.settings, DEMO: 'off' } as const
  await assert.rejects(signInDemo({ ...anyone(), settings: off }, { who: 'resident' }), { kind: 'not-found' })
  await assert.rejects(signInDemo(anyone(), { who: 'meng' }), { kind: 'invalid' })
  const real = await aResident(town)
  await createAccount(system, { personId: real.id, name: 'admin', password: 'Abcdef-12' })
  await assert.rejects(signInDemo(anyone(), { who: 'admin' }), { kind: 'not-found' })
})

test('staff act in their post, are signed out after 30 idle minutes, and activity is noted once a minute', async () => {
  const officer = await anOfficer(town, { organisationId: bureau, roles: ['handler'] })
  await createAccount(system, { personId: officer.id, name: 'officer', isDemo: true, password: demoPassword })
  const { token, sessionId } = await signIn(anyone(noon), { name: 'officer', password: demoPassword })
  const actor = await identify(at('2026-09-10T04:00:30Z'), token)
  assert.deepEqual(actor, { ...officer, sessionId })
  assert.equal((await lastSeen(sessionId)).toISOString(), '2026-09-10T04:00:00.000Z')
  assert.ok(await identify(at('2026-09-10T04:29:00Z'), token))
  assert.equal((await lastSeen(sessionId)).toISOString(), '2026-09-10T04:29:00.000Z')
  assert.ok(await identify(at('2026-09-10T04:58:59Z'), token))
  assert.equal(await identify(at('2026-09-10T05:29:00Z'), token), null)
})

test('one acts for oneself or in a post one holds; a lost post is lost at once', async () => {
  const officer = await anOfficer(town, { organisationId: bureau, roles: ['handler'] })
  await createAccount(system, { personId: officer.id, name: 'twofold', isDemo: true, password: demoPassword })
  const { token } = await signIn(anyone(), { name: 'twofold', password: demoPassword })
  const actor = async () => (await identify(at('2026-09-10T02:00:10Z'), token)) ?? nobody
  await switchPost(town.caller(await actor()), {})
  assert.equal((await actor()).post, null)
  await switchPost(town.caller(await actor()), { postId: officer.post.id })
  assert.equal((await actor()).post?.id, officer.post.id)
  await assert.rejects(switchPost(town.caller(await actor()), { postId: admin.post.id }), { kind: 'conflict' })
  const { id } = await town.db
    .selectFrom('directory.appointment')
    .select('id')
    .where('person_id', '=', officer.id)
    .executeTakeFirstOrThrow()
  await endAppointment(system, { appointmentId: id })
  assert.equal((await actor()).post, null)
})

test('a first password opens no post', async () => {
  const officer = await anOfficer(town, { organisationId: bureau, roles: ['handler'] })
  const { password } = await createAccount(town.caller(admin), { personId: officer.id, name: 'beginner' })
  const session = await signIn(anyone(), { name: 'beginner', password })
  assert.equal(session.passwordIsFirst, true)
  const actor = (await identify(at('2026-09-10T02:00:10Z'), session.token)) ?? nobody
  assert.equal(actor.post, null)
  await assert.rejects(switchPost(town.caller(actor), { postId: officer.post.id }), { kind: 'conflict' })
})

test('signing out and revoking end sessions; those of others only by their administrator', async () => {
  await anAccount('mobile')
  const [here, there] = [
    await signIn(anyone(), { name: 'mobile', password: demoPassword }),
    await signIn(anyone(), { name: 'mobile', password: demoPassword }),
  ]
  const who = async (token: string) => identify(at('2026-09-10T02:00:10Z'), token)
  const actor = (await who(here.token)) ?? nobody
  const stranger = (await aResident(town)).actor
  await assert.rejects(revokeSession(town.caller(stranger), { sessionId: there.sessionId }), { kind: 'forbidden' })
  await revokeSession(town.caller(actor), { sessionId: there.sessionId })
  assert.equal(await who(there.token), null)
  await signOut(town.caller(actor), {})
  assert.equal(await who(here.token), null)
  await assert.rejects(signOut(town.caller(nobody), {}), { kind: 'unauthenticated' })
})

test('an unknown token is nobody', async () => {
  assert.equal(await identify(at(noon), 'no-such-token'), null)
})

async function refusalOf(input: { name: string; password: string }, now?: string) {
  return signIn(anyone(now), input).then(
    () => assert.fail('it opened'),
    (refusal) => refusal,
  )
}

async function lastSeen(id: string): Promise<Date> {
  const { last_seen_at } = await town.db
    .selectFrom('directory.session')
    .select('last_seen_at')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return last_seen_at
}

test('signing in again in the same browser ends the session that its cookie held; programs may hold several', async () => {
  await anAccount('shen')
  const input = { name: 'shen', password: demoPassword }
  const first = await signIn(anyone(noon), { ...input, agent: 'browser' })
  const actor = await identify(at(noon), first.token)
  assert.ok(actor)
  const program = await signIn(town.caller(actor, { now: noon }), input)
  assert.ok(await identify(at(noon), first.token))
  const second = await signIn(town.caller(actor, { now: noon }), { ...input, agent: 'browser' })
  const alive = [first, program, second].map(async ({ token }) => (await identify(at(noon), token)) !== null)
  assert.deepEqual(await Promise.all(alive), [false, true, true])
})
