import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { aPerson } from '../../test/actors.ts'
import { aTown } from '../../test/town.ts'
import { hashContent } from './audit.ts'
import { nobody } from './context.ts'
import { on } from './event.ts'
import type { Refusal } from './refusal.ts'
import { aThing, renameThing } from './shop.fixture.ts'

const owner = aPerson()

test('what is done is kept, told and audited together', async (t) => {
  const town = await aTown(t)
  const { id } = await aThing(town, owner.id)

  assert.deepEqual(await renameThing(town.caller(owner), { id, name: 'parasol' }), { name: 'parasol' })

  assert.deepEqual((await town.pool.query('select name from shop.thing')).rows, [{ name: 'parasol' }])
  assert.deepEqual(await town.jobs(), ['deliver-event'])
  const [row, ...more] = await town.db.selectFrom('kernel.audit').selectAll().execute()
  assert.ok(row && more.length === 0)
  assert.deepEqual(
    [row.operation, row.outcome, row.actor_id, row.subject_id, row.at],
    ['shop.rename-thing', 'done', owner.id, id, town.now],
  )
})

test('the leaf holds no words, only what commits to them', async (t) => {
  const town = await aTown(t)
  const { id } = await aThing(town, owner.id)
  await renameThing(town.caller(owner), { id, name: 'parasol' })

  const audit = await town.db.selectFrom('kernel.audit').select('leaf').executeTakeFirstOrThrow()
  const { salt, content } = await town.db.selectFrom('kernel.audit_content').selectAll().executeTakeFirstOrThrow()

  const leaf = JSON.parse(audit.leaf.toString())
  assert.doesNotMatch(audit.leaf.toString(), new RegExp(`parasol|${owner.id}|${id}`))
  assert.match(content, /parasol/)
  const entries = content.slice(1, -1).split(/,(?=\{"step")/)
  assert.equal(leaf.content, hashContent(salt, entries).toString('base64'))
})

test('a refusal undoes everything and is audited', async (t) => {
  const town = await aTown(t)
  const { id } = await aThing(town, owner.id)

  await assert.rejects(renameThing(town.caller(owner), { id, name: 'forbidden-name' }), { kind: 'conflict' })

  assert.deepEqual((await town.pool.query('select name from shop.thing')).rows, [{ name: 'umbrella' }])
  assert.deepEqual(await town.jobs(), [])
  assert.deepEqual(await town.audit(), ['shop.rename-thing conflict'])
  const { content } = await town.db.selectFrom('kernel.audit_content').select('content').executeTakeFirstOrThrow()
  assert.doesNotMatch(content, /forbidden-name/)
})

test('a fault undoes everything and is audited as failed', async (t) => {
  const town = await aTown(t)
  const { id } = await aThing(town, owner.id)

  await assert.rejects(renameThing(town.caller(owner), { id, name: 'broken' }), /it broke/)

  assert.deepEqual((await town.pool.query('select name from shop.thing')).rows, [{ name: 'umbrella' }])
  assert.deepEqual(await town.jobs(), [])
  assert.deepEqual(await town.audit(), ['shop.rename-thing failed'])
})

test('another person is forbidden, nobody is asked to sign in, and both are audited', async (t) => {
  const town = await aTown(t)
  const { id } = await aThing(town, owner.id)

  await assert.rejects(renameThing(town.caller(aPerson()), { id, name: 'mine' }), { kind: 'forbidden' })
  await assert.rejects(renameThing(town.caller(nobody), { id, name: 'mine' }), { kind: 'unauthenticated' })
  await assert.rejects(renameThing(town.caller(owner), { id: randomUUID(), name: 'mine' }), { kind: 'not-found' })

  assert.deepEqual(await town.audit(), [
    'shop.rename-thing forbidden',
    'shop.rename-thing unauthenticated',
    'shop.rename-thing not-found',
  ])
})

test('what cannot be parsed never reaches the database', async (t) => {
  const town = await aTown(t)
  await assert.rejects(renameThing(town.caller(owner), { id: 'x', name: '' }), (refusal: Refusal) => {
    assert.equal(refusal.kind, 'invalid')
    assert.deepEqual(Object.keys(refusal.fields), ['id', 'name'])
    return true
  })
  assert.deepEqual(await town.audit(), [])
})

test('a listener hears a fact once, at the time of the fact, though delivery is repeated', async (t) => {
  const town = await aTown(t)
  const { id } = await aThing(town, owner.id)
  await renameThing(town.caller(owner), { id, name: 'parasol' })
  const then = town.now
  town.now = new Date('2026-09-20T02:00:00Z')
  const heard: unknown[] = []
  let faults = 1
  const first = on(
    'shop.thing-renamed',
    'shop.first',
    async (caller, payload) => void heard.push([payload.name, caller.now]),
  )
  const second = on('shop.thing-renamed', 'shop.second', async () => {
    if (faults-- > 0) throw new Error('not yet')
    heard.push('second')
  })
  const modules = [{ name: 'shop', listeners: [first, second] }]

  await assert.rejects(town.drain(modules), /not yet/)
  await town.drain(modules)
  await town.drain(modules)

  assert.deepEqual(heard, [['parasol', then], 'second'])
  assert.deepEqual(await town.jobs(), [])
})
