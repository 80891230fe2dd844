import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { aTown } from '../../../../test/town.ts'
import { nobody } from '../../../kernel/context.ts'
import { aDistrict, anOfficer, aResident } from '../district.fixture.ts'
import { createOrganisation } from '../operations/organisations.ts'
import { getMe, listReads, viewAccount, viewSignIn } from './account.ts'
import { listOrganisations, showOrganisation, showTree, viewOrganisation, viewOrganisations } from './organisations.ts'
import { listPeople, viewPerson } from './people.ts'

const town = await aTown({ after })
const { district, bureau, township, village, admin, system } = await aDistrict(town)
const helper = await anOfficer(town, { organisationId: village, roles: ['helper'], name: '村帮办' })
const clerk = await anOfficer(town, { organisationId: bureau, roles: ['handler'], name: '局经办' })
const other = await createOrganisation(system, {
  kind: 'village',
  nameZh: '桃源村',
  code: '990101002001',
  parentId: township,
})
const li = await aResident(town, { name: '李秀英', phone: '13600000001', villageId: village })
const wang = await aResident(town, { name: '王强', phone: '13600000002', villageId: other.id })

test('a person is shown masked until a purpose is stated; the reading is then on record for the person', async () => {
  const masked = await viewPerson(town.caller(clerk), { personId: li.id })
  assert.equal(masked.person.residentId, `990***********${li.residentId.slice(-4)}`)
  assert.equal(masked.isFull, false)
  assert.deepEqual((await listReads(town.caller(li.actor), {})).rows, [])

  const full = await viewPerson(town.caller(clerk), { personId: li.id, purpose: '核对低保申请' })
  assert.equal(full.person.residentId, li.residentId)
  assert.deepEqual(
    full.residence,
    ['云川区人民政府', '青石镇', '柳湾村'].map((zh) => ({ zh, en: zh })),
  )
  const { rows } = await listReads(town.caller(li.actor), {})
  assert.deepEqual(
    rows.map((read) => [read.purpose, read.organisationName?.zh]),
    [['核对低保申请', '区民政局']],
  )
})

test('a village meets its own people only; offices of the district meet all', async () => {
  const names = async (caller: Parameters<typeof listPeople>[0], input = {}) =>
    (await listPeople(caller, input)).rows.map((person) => person.name)
  assert.deepEqual(await names(town.caller(helper), { q: '李' }), ['李秀英'])
  assert.deepEqual(await names(town.caller(helper), { q: '王强' }), [])
  assert.deepEqual(await names(town.caller(helper), { village: other.id }), [])
  assert.deepEqual(await names(town.caller(clerk), { q: '王强' }), ['王强'])
  assert.deepEqual(await names(town.caller(clerk), { q: wang.residentId.toLowerCase() }), ['王强'])
  assert.deepEqual(await names(town.caller(clerk), { q: '%' }), [])
  await assert.rejects(viewPerson(town.caller(helper), { personId: wang.id }), { kind: 'forbidden' })
  await assert.rejects(listPeople(town.caller(li.actor), {}), { kind: 'forbidden' })
  await assert.rejects(listPeople(town.caller(nobody), {}), { kind: 'unauthenticated' })
})

test('people are paged by name without loss or repetition, whatever the number', async () => {
  for (let count = 0; count < 65; count++) await aResident(town, { name: '重名', villageId: village })
  const seen: string[] = []
  let after: string | undefined
  do {
    const page = await listPeople(town.caller(helper), { q: '重名', after })
    seen.push(...page.rows.map((person) => person.id))
    after = page.next ?? undefined
  } while (after)
  assert.equal(seen.length, 65)
  assert.equal(new Set(seen).size, 65)
  assert.equal((await listPeople(town.caller(helper), { q: '重名', after: 'nonsense' })).rows.length, 30)
})

test('only an administrator of the person sees the account and a proposed password', async () => {
  assert.equal((await viewPerson(town.caller(clerk), { personId: li.id })).administration, null)
  const seen = await viewPerson(town.caller(admin), { personId: li.id })
  assert.equal(seen.administration?.account, null)
  assert.ok(seen.administration?.proposedPassword)
})

test('one sees all of one’s own, without a purpose and without a record', async () => {
  const { person } = await getMe(town.caller(li.actor), {})
  assert.equal(person.residentId, li.residentId)
  const account = await viewAccount(town.caller(li.actor), {})
  assert.equal(account.person.phone, '136****0001')
  await assert.rejects(getMe(town.caller(nobody), {}), { kind: 'unauthenticated' })
})

test('the tree has the village under its township; the public sees it', async () => {
  const { district: root } = await showTree(town.caller(nobody), {})
  const found = root?.below.find((one) => one.organisation.id === township)
  assert.deepEqual(
    found?.below.map((one) => one.organisation.id),
    [village, other.id],
  )
})

test('organisations are found by name, code and kind, with findings', async () => {
  const { rows } = await listOrganisations(town.caller(nobody), { q: '民政局' })
  assert.deepEqual(
    rows.map((one) => [one.id, one.findings.length]),
    [[bureau, 1]],
  )
  assert.equal((await listOrganisations(town.caller(nobody), { kind: 'village' })).rows.length, 2)
  assert.equal((await listOrganisations(town.caller(nobody), { q: '%' })).rows.length, 0)
})

test('who is in a post is for staff; what can be changed is for administrators', async () => {
  const open = await showOrganisation(town.caller(nobody), { organisationId: bureau })
  assert.equal(JSON.stringify(open).includes('局经办'), false)
  const seen = await viewOrganisation(town.caller(clerk), { organisationId: bureau })
  assert.equal(seen.posts[0]?.appointments[0]?.personName, '局经办')
  assert.deepEqual([seen.mayChange, seen.parents], [false, []])
  const managed = await viewOrganisation(town.caller(admin), { organisationId: bureau })
  assert.deepEqual([managed.mayChange, managed.parents.map((one) => one.id)], [true, [district]])
  await assert.rejects(viewOrganisation(town.caller(li.actor), { organisationId: bureau }), { kind: 'forbidden' })
  assert.equal((await viewOrganisations(town.caller(admin), {})).mayAdd, true)
})

test('the sign-in page offers nobody when there is no cast', async () => {
  const data = await viewSignIn(town.caller(nobody), {})
  assert.deepEqual([data.isDemo, data.cast, data.isEmpty], [true, [], true])
})

test('a program states its purpose in the header', async () => {
  const full = await viewPerson(town.caller(clerk, { purpose: '核对低保申请' }), { personId: wang.id })
  assert.equal(full.person.residentId, wang.residentId)
  assert.equal((await listReads(town.caller(wang.actor), {})).rows[0]?.purpose, '核对低保申请')
})
