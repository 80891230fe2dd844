import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { aTown } from '../../../../test/town.ts'
import { aDistrict, anOfficer, aResident } from '../district.fixture.ts'
import { postsHeldBy, postsOf } from '../store/posts.ts'
import { createAccount } from './accounts.ts'
import { addPost, appoint, endAppointment } from './posts.ts'

const town = await aTown({ after })
const { bureau, admin, system } = await aDistrict(town)
const aPost = (...roles: string[]) => addPost(system, { organisationId: bureau, nameZh: '岗', roles })
const held = (personId: string, today: string) =>
  town.db.transaction().execute(async (tx) => (await postsHeldBy(tx, personId, today)).map((post) => post.id))

test('an acting appointment holds from its first to its last day', async () => {
  const post = await aPost('head')
  const { id } = await aResident(town)
  const period = { startsOn: '2026-09-14', endsOn: '2026-09-18' }
  await appoint(town.caller(admin), { postId: post.id, personId: id, kind: 'acting', ...period })
  assert.deepEqual(await held(id, '2026-09-13'), [])
  assert.deepEqual(await held(id, '2026-09-14'), [post.id])
  assert.deepEqual(await held(id, '2026-09-18'), [post.id])
  assert.deepEqual(await held(id, '2026-09-19'), [])
})

test('a person is appointed by resident number, sign-in name or mobile', async () => {
  const { id, residentId } = await aResident(town)
  await createAccount(system, { personId: id, name: 'appointee', phone: '13500000001' })
  for (const who of [residentId.toLowerCase(), ' Appointee ', '13500000001']) {
    const post = await aPost('handler')
    await appoint(town.caller(admin), { postId: post.id, who })
    assert.ok((await held(id, '2026-09-10')).includes(post.id))
  }
  const post = await aPost('handler')
  await assert.rejects(appoint(system, { postId: post.id, who: 'nobody' }), { kind: 'invalid' })
  await assert.rejects(appoint(system, { postId: post.id }), { kind: 'invalid' })
})

test('holders come before substitutes', async () => {
  const [first, second] = [await aPost('handler'), await aPost('handler')]
  const { id } = await aResident(town)
  await appoint(system, { postId: first.id, personId: id, kind: 'substitute' })
  await appoint(system, { postId: second.id, personId: id })
  assert.deepEqual(await held(id, '2026-09-10'), [second.id, first.id])
})

test('nobody sits twice in one post, not even when appointed at once', async () => {
  const post = await aPost('handler')
  const { id } = await aResident(town)
  const tries = [1, 2, 3].map(() => appoint(system, { postId: post.id, personId: id }))
  const outcomes = await Promise.allSettled(tries)
  assert.equal(outcomes.filter((one) => one.status === 'fulfilled').length, 1)
  for (const one of outcomes) if (one.status === 'rejected') assert.equal(one.reason.kind, 'conflict')
})

test('administrator and auditor are two people and two posts', async () => {
  await assert.rejects(aPost('auditor', 'administrator'), { kind: 'invalid' })
  const auditing = await aPost('auditor')
  await assert.rejects(appoint(system, { postId: auditing.id, personId: admin.id }), { kind: 'conflict' })
  const { id } = await aResident(town)
  const keeping = await aPost('administrator')
  const outcomes = await Promise.allSettled([
    appoint(system, { postId: auditing.id, personId: id }),
    appoint(system, { postId: keeping.id, personId: id }),
  ])
  assert.equal(outcomes.filter((one) => one.status === 'fulfilled').length, 1)
})

test('the database itself keeps the two apart in one post', async () => {
  const row = {
    organisation_id: bureau,
    unit_id: null,
    name: '{"zh":"岗","en":"post"}',
    created_by: admin.id,
    created_at: town.now,
  }
  const insert = town.db.insertInto('directory.post').values({ ...row, roles: ['auditor', 'administrator'] })
  await assert.rejects(insert.execute(), /post_roles_check/)
})

test('an ended appointment is over at once and cannot end again', async () => {
  const post = await aPost('handler')
  const { id } = await aResident(town)
  const appointment = await appoint(system, { postId: post.id, personId: id, startsOn: '2026-01-05' })
  await endAppointment(town.caller(admin), { appointmentId: appointment.id })
  assert.deepEqual(await held(id, '2026-09-10'), [])
  assert.deepEqual(await held(id, '2026-09-09'), [post.id])
  await assert.rejects(endAppointment(system, { appointmentId: appointment.id }), { kind: 'conflict' })
})

test('only administrators appoint', async () => {
  const head = await anOfficer(town, { organisationId: bureau, roles: ['head'] })
  const post = await aPost('handler')
  await assert.rejects(appoint(town.caller(head), { postId: post.id, personId: head.id }), { kind: 'forbidden' })
})

test('posts of an organisation by role', async () => {
  const found = await town.db.transaction().execute((tx) => postsOf(tx, bureau, 'auditor'))
  assert.ok(found.length > 0 && found.every((post) => post.roles.includes('auditor')))
})

test('nobody appoints oneself', async () => {
  const post = await addPost(town.caller(admin), { organisationId: bureau, nameZh: '经办', roles: ['handler'] })
  await assert.rejects(appoint(town.caller(admin), { postId: post.id, personId: admin.id }), { kind: 'conflict' })
})
