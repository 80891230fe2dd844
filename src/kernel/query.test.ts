import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aPerson, inPost } from '../../test/actors.ts'
import { aTown, type Town } from '../../test/town.ts'
import { nobody } from './context.ts'
import { aThing, showThing, writeSecretly } from './shop.fixture.ts'

const owner = aPerson()
const clerk = inPost({ roles: ['handler'] })
const readsIn = (town: Town) => town.db.selectFrom('kernel.read').selectAll().execute()

test('a query cannot write', async (t) => {
  const town = await aTown(t)
  const { id } = await aThing(town, owner.id)
  await assert.rejects(writeSecretly(town.caller(owner), { id }), /read-only transaction/)
})

test('reading about oneself leaves no record', async (t) => {
  const town = await aTown(t)
  const { id } = await aThing(town, owner.id)
  assert.equal((await showThing(town.caller(owner), { id })).name, 'umbrella')
  assert.deepEqual(await readsIn(town), [])
})

test("reading another's data is recorded with its purpose", async (t) => {
  const town = await aTown(t)
  const { id } = await aThing(town, owner.id)

  await showThing(town.caller(clerk, { purpose: '核对申请材料' }), { id })

  const [read, ...more] = await readsIn(town)
  assert.ok(read && more.length === 0)
  assert.deepEqual(
    [read.query, read.actor_id, read.post_id, read.subject_id, read.person_id, read.purpose, read.at],
    ['shop.show-thing', clerk.id, clerk.post?.id, id, owner.id, '核对申请材料', town.now],
  )
})

test("another's data is not shown without a purpose", async (t) => {
  const town = await aTown(t)
  const { id } = await aThing(town, owner.id)
  await assert.rejects(showThing(town.caller(clerk), { id }), { kind: 'invalid' })
  assert.deepEqual(await readsIn(town), [])
})

test('who may not ask gets no answer, and nothing is recorded', async (t) => {
  const town = await aTown(t)
  const { id } = await aThing(town, owner.id)
  await assert.rejects(showThing(town.caller(nobody, { purpose: 'curiosity' }), { id }), { kind: 'unauthenticated' })
  assert.deepEqual(await readsIn(town), [])
})
