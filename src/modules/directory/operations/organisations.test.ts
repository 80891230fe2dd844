import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { aTown } from '../../../../test/town.ts'
import { nobody } from '../../../kernel/context.ts'
import { aDistrict, anOfficer } from '../district.fixture.ts'
import { ancestorOfKind, getOrganisation, organisationByCode, organisationsUnder } from '../store/organisations.ts'
import { closeOrganisation, createOrganisation, moveOrganisation, renameOrganisation } from './organisations.ts'
import { addPost, addUnit, appoint, closePost, endAppointment } from './posts.ts'

const town = await aTown({ after })
const { district, bureau, township, village, admin, system } = await aDistrict(town)
const read = <T>(work: (tx: Parameters<typeof getOrganisation>[0]) => Promise<T>) => town.db.transaction().execute(work)

test('an administrator creates an organisation below the district', async () => {
  const made = {
    kind: 'school',
    nameZh: '云川一小',
    nameEn: 'Yunchuan First School',
    parentId: district,
    code: ' odd code ',
  }
  const { id } = await createOrganisation(town.caller(admin), made)
  const school = await read((tx) => getOrganisation(tx, id))
  assert.deepEqual(school.path, [district, id])
  assert.equal(school.name.en, 'Yunchuan First School')
  assert.equal(school.activeFrom, '2026-09-10')
  assert.match(school.number, /^\d{4}$/)
  assert.equal((await town.audit()).at(-1), 'directory.create-organisation done')
})

test('numbers of organisations differ', async () => {
  const all = await read((tx) => organisationsUnder(tx, district))
  assert.equal(new Set(all.map((one) => one.number)).size, all.length)
})

test('others create nothing', async () => {
  const clerk = await anOfficer(town, { organisationId: bureau, roles: ['handler', 'head'] })
  const made = { kind: 'school', nameZh: '校', parentId: district, code: '1' }
  await assert.rejects(createOrganisation(town.caller(clerk), made), { kind: 'forbidden' })
  await assert.rejects(createOrganisation(town.caller(nobody), made), { kind: 'unauthenticated' })
})

test('an administrator of a township reaches what is below it, not beside it', async () => {
  const local = await anOfficer(town, { organisationId: township, roles: ['administrator'] })
  await renameOrganisation(town.caller(local), { organisationId: village, nameZh: '柳湾新村' })
  assert.equal((await read((tx) => getOrganisation(tx, village))).name.zh, '柳湾新村')
  await assert.rejects(renameOrganisation(town.caller(local), { organisationId: bureau, nameZh: '局' }), {
    kind: 'forbidden',
  })
})

test('there is one district, and a village does not stand below a department', async () => {
  await assert.rejects(createOrganisation(system, { kind: 'district', nameZh: '又一区', code: '1' }), {
    kind: 'conflict',
  })
  await assert.rejects(createOrganisation(system, { kind: 'village', nameZh: '村', code: '1', parentId: bureau }), {
    kind: 'invalid',
  })
})

test('two districts at once: one is made', async (t) => {
  const empty = await aTown(t)
  const caller = empty.caller(system.actor)
  const make = (nameZh: string) => createOrganisation(caller, { kind: 'district', nameZh, code: '990101' })
  const outcomes = await Promise.allSettled([make('甲'), make('乙'), make('丙')])
  assert.equal(outcomes.filter((one) => one.status === 'fulfilled').length, 1)
})

test('a township moves with its villages', async () => {
  const make = async (kind: string, parentId: string) =>
    (await createOrganisation(system, { kind, nameZh: '新', code: '1', parentId })).id
  const from = await make('township', district)
  const to = await make('street', district)
  const hamlet = await make('village', from)
  const shop = await make('enterprise', hamlet)
  await moveOrganisation(town.caller(admin), { organisationId: hamlet, parentId: to })
  assert.deepEqual((await read((tx) => getOrganisation(tx, shop))).path, [district, to, hamlet, shop])
  assert.equal((await read((tx) => ancestorOfKind(tx, shop, ['township', 'street'])))?.id, to)
  await assert.rejects(moveOrganisation(system, { organisationId: hamlet, parentId: shop }), { kind: 'invalid' })
  await assert.rejects(moveOrganisation(system, { organisationId: district, parentId: to }), { kind: 'conflict' })
})

test('the township of a village, and nothing where there is none', async () => {
  assert.equal((await read((tx) => ancestorOfKind(tx, village, ['township', 'street'])))?.id, township)
  assert.equal((await read((tx) => ancestorOfKind(tx, village, ['village'])))?.id, village)
  assert.equal(await read((tx) => ancestorOfKind(tx, bureau, ['township', 'street'])), undefined)
})

test('codes may repeat; the first entered is found', async () => {
  const one = await createOrganisation(system, { kind: 'department', nameZh: '一', code: 'same', parentId: district })
  await createOrganisation(system, { kind: 'department', nameZh: '二', code: 'same', parentId: district })
  assert.equal((await read((tx) => organisationByCode(tx, 'same')))?.id, one.id)
})

test('an organisation closes when nobody works in it and nothing is below it', async () => {
  const { id } = await createOrganisation(system, { kind: 'township', nameZh: '旧镇', code: '1', parentId: district })
  const below = await createOrganisation(system, { kind: 'village', nameZh: '旧村', code: '1', parentId: id })
  await assert.rejects(closeOrganisation(system, { organisationId: id }), { kind: 'conflict' })
  await closeOrganisation(system, { organisationId: below.id })
  const post = await addPost(system, { organisationId: id, nameZh: '岗', roles: 'handler' })
  const appointment = await appoint(system, { postId: post.id, personId: admin.id })
  await assert.rejects(closeOrganisation(system, { organisationId: id }), { kind: 'conflict' })
  await assert.rejects(closePost(system, { postId: post.id }), { kind: 'conflict' })
  await endAppointment(system, { appointmentId: appointment.id })
  await closeOrganisation(town.caller(admin), { organisationId: id, lastDay: '2026-09-30' })
  assert.equal((await read((tx) => getOrganisation(tx, id))).activeTo, '2026-09-30')
  await assert.rejects(addPost(system, { organisationId: id, nameZh: '岗', roles: [] }), { kind: 'conflict' })
  await assert.rejects(closeOrganisation(system, { organisationId: id }), { kind: 'conflict' })
  await assert.rejects(closeOrganisation(system, { organisationId: district }), { kind: 'conflict' })
})

test('a post stands in a unit of its own organisation', async () => {
  const unit = await addUnit(town.caller(admin), { organisationId: bureau, nameZh: '社会救助科' })
  await addPost(town.caller(admin), { organisationId: bureau, unitId: unit.id, nameZh: '经办', roles: ['handler'] })
  const elsewhere = { organisationId: township, unitId: unit.id, nameZh: '经办', roles: ['handler'] }
  await assert.rejects(addPost(system, elsewhere), { kind: 'invalid' })
})
