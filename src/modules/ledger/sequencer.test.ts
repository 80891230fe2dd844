import assert from 'node:assert/strict'
import { readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { aTown, type Town } from '../../../test/town.ts'
import { openCheckpoint } from './checkpoint.ts'
import { ledgerHealth } from './health.ts'
import { ledgerModule } from './index.ts'
import { inspectLedger } from './inspect.ts'
import { integrateBatch } from './integrate.ts'
import { aLedger } from './ledger.fixture.ts'
import { startSequencer } from './sequencer.ts'

test('audit rows become leaves, and a checkpoint is signed by a key that is not in the database', async (t) => {
  const town = await aTown(t)
  const ledger = aLedger(town)
  await ledger.steps('A1', 3)
  await assert.rejects(ledger.step('A1', 'x', { refuse: true }), { kind: 'conflict' })
  const checkpoint = await ledger.sign()
  assert.equal(checkpoint?.size, 4)
  const { vkey } = await town.db.selectFrom('ledger.key').select('vkey').executeTakeFirstOrThrow()
  assert.equal(openCheckpoint(checkpoint?.note ?? '', vkey)?.size, 4)
  const { mode } = await stat(join(town.folder, 'keys/ledger.key'))
  assert.equal(mode & 0o777, 0o600)
  assert.equal(await ledger.sign(), undefined, 'nothing new, nothing signed')
  assert.deepEqual(await inspectLedger(town.db), [])
})

test('many batches make the tree that the leaves make', async (t) => {
  const town = await aTown(t)
  const ledger = aLedger(town)
  await ledger.steps('A1', 2)
  await ledger.sign()
  await plantAudit(town, 2500)
  const checkpoint = await ledger.sign()
  assert.equal(checkpoint?.size, 2502)
  assert.deepEqual(await inspectLedger(town.db), [])
})

test('a row that is committed late is not passed over', async (t) => {
  const town = await aTown(t)
  const ledger = aLedger(town)
  const late = await town.db.startTransaction().execute()
  const id = await insertAudit(late, 'late')
  await ledger.step(null, 'early')
  await ledger.sign()
  await late.commit().execute()
  await ledger.sign()
  const leaf = await town.db
    .selectFrom('ledger.leaf')
    .select('leaf_index')
    .where('audit_id', '=', id)
    .executeTakeFirst()
  assert.ok(leaf)
  const health = await town.db.transaction().execute(ledgerHealth)
  assert.equal(health.unintegrated, 0)
  assert.deepEqual(await inspectLedger(town.db), [])
})

test('sequencers that run at once share the work and spoil nothing', async (t) => {
  const town = await aTown(t)
  await plantAudit(town, 3500)
  const counts = await Promise.all(Array.from({ length: 6 }, () => integrateBatch(town.db)))
  assert.deepEqual(
    counts.toSorted((a, b) => a - b),
    [0, 0, 500, 1000, 1000, 1000],
  )
  await aLedger(town).sign()
  assert.deepEqual(await inspectLedger(town.db), [])
})

test('the loop integrates and signs by itself, and stops when told', async (t) => {
  const town = await aTown(t)
  const house = { db: town.db, settings: town.settings, now: () => new Date() }
  const loops = [startSequencer(house), startSequencer(house)]
  await aLedger(town).steps('A1', 5)
  await until(async () => (await town.db.transaction().execute(ledgerHealth)).size > 0)
  await Promise.all(loops.map((loop) => loop.stop()))
  const { lastCheckpointAt } = await town.db.transaction().execute(ledgerHealth)
  assert.ok(lastCheckpointAt)
  assert.deepEqual(await town.jobs(), [])
})

test('at most one checkpoint in five seconds', async (t) => {
  const town = await aTown(t)
  const loop = startSequencer({ db: town.db, settings: town.settings, now: () => town.now })
  const sizes = () => town.db.selectFrom('ledger.checkpoint').select('size').orderBy('size').execute()
  await aLedger(town).step(null, 'one')
  await until(async () => (await sizes()).length === 1)
  await aLedger(town).step(null, 'two')
  await until(async () => (await town.db.transaction().execute(ledgerHealth)).unintegrated === 0)
  await pause(700)
  assert.deepEqual(await sizes(), [{ size: 1 }])
  town.now = new Date(town.now.getTime() + 5000)
  await until(async () => (await sizes()).length === 2)
  await loop.stop()
})

test('a tree that was rewritten is not signed, and a person is told', async (t) => {
  const town = await aTown(t)
  const ledger = aLedger(town)
  await ledger.steps('A1', 5)
  await ledger.sign()
  await rewriteTree(town)
  await ledger.step('A1', 'after')
  await assert.rejects(
    ledger.sign(),
    /Not signed: the tree of 6 leaves does not continue the last published checkpoint of 5/,
  )
  const loop = startSequencer({
    db: town.db,
    settings: town.settings,
    now: () => new Date(town.now.getTime() + 60_000),
  })
  await until(async () => (await town.jobs()).length > 0)
  await loop.stop()
  assert.deepEqual(await town.jobs(), ['ledger-fault'])
  await assert.rejects(town.drain([ledgerModule]), /Not signed/, 'the job fails, so that it is shown as an exception')
})

test('a smaller tree is not signed', async (t) => {
  const town = await aTown(t)
  const ledger = aLedger(town)
  await ledger.steps('A1', 5)
  await ledger.sign()
  await asOwner(
    town,
    `delete from ledger.leaf where leaf_index > 2; delete from ledger.tile; update ledger.state set size = 3`,
  )
  await assert.rejects(ledger.sign(), /the tree has 3 leaves, the last published checkpoint had 5/)
})

test('a database that forgot its checkpoints meets a signer that did not', async (t) => {
  const town = await aTown(t)
  const ledger = aLedger(town)
  await ledger.steps('A1', 5)
  await ledger.sign()
  await rewriteTree(town)
  await asOwner(town, 'delete from ledger.checkpoint')
  await assert.rejects(ledger.sign(), /does not continue the checkpoint this machine signed last/)
})

test('a missing, foreign or forgotten key is said, never replaced', async (t) => {
  const town = await aTown(t)
  const ledger = aLedger(town)
  await ledger.step('A1', 'one')
  await ledger.sign()
  const file = join(town.folder, 'keys/ledger.key')
  const key = await readFile(file, 'utf8')
  await ledger.step('A1', 'two')
  await rm(file)
  await assert.rejects(ledger.sign(), /key of the ledger is missing/)
  const other = await aTown(t)
  await aLedger(other).step('B1', 'one')
  await aLedger(other).sign()
  await writeFile(file, await readFile(join(other.folder, 'keys/ledger.key')))
  await assert.rejects(ledger.sign(), /is not the key of the ledger/)
  await writeFile(file, key)
  assert.equal((await ledger.sign())?.size, 2)
})

test('an empty database under an old key starts a new log with a new key', async (t) => {
  const [town, fresh] = [await aTown(t), await aTown(t)]
  await aLedger(town).step('A1', 'one')
  await aLedger(town).sign()
  const settings = { ...fresh.settings, DATA_DIR: town.folder }
  await aLedger({ ...fresh, settings }).step('A1', 'one')
  assert.equal((await aLedger({ ...fresh, settings }).sign())?.size, 1)
  const keys = await Promise.all(
    [town, fresh].map(({ db }) => db.selectFrom('ledger.key').select('vkey').executeTakeFirstOrThrow()),
  )
  assert.notEqual(keys[0]?.vkey, keys[1]?.vkey)
})

test('what was done to rows behind the ledger’s back is named', async (t) => {
  const town = await aTown(t)
  const ledger = aLedger(town)
  await ledger.steps('A1', 6)
  await ledger.sign()
  await asOwner(
    town,
    `update kernel.audit set leaf = 'x' where id = (select audit_id from ledger.leaf where leaf_index = 1);
    delete from kernel.audit_content where audit_id = (select audit_id from ledger.leaf where leaf_index = 4);
    delete from kernel.audit where id = (select audit_id from ledger.leaf where leaf_index = 4)`,
  )
  assert.deepEqual(await inspectLedger(town.db), [
    'the audit row of leaf 1 was altered',
    'the audit row of leaf 4 is gone',
  ])
})

test('rows of audit and ledger refuse to be changed', async (t) => {
  const town = await aTown(t)
  const ledger = aLedger(town)
  await ledger.steps('A1', 2)
  await ledger.sign()
  const attempts = [
    `update kernel.audit set outcome = 'x'`,
    'delete from kernel.audit',
    `update kernel.audit_content set content = '[]'`,
    'delete from ledger.leaf',
    'update ledger.checkpoint set size = 9',
    `update ledger.key set vkey = ''`,
    'delete from ledger.tile',
    `update ledger.tile set data = substr(data, 33)`,
    'truncate ledger.leaf',
  ]
  for (const attempt of attempts) await assert.rejects(town.pool.query(attempt), /append-only/, attempt)
})

async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 200 && !(await isSo()); tries += 1) await pause(50)
}

/** Rows as the audit writes them, quickly. */
async function plantAudit(town: Town, count: number): Promise<void> {
  await sql`insert into kernel.audit (id, operation, actor_id, outcome, at, leaf)
    select gen_random_uuid(), 'a.b', gen_random_uuid(), 'done', now(), convert_to('leaf ' || n, 'UTF8') from generate_series(1, ${count}::int) n`.execute(
    town.db,
  )
}

async function insertAudit(db: Town['db'], words: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`insert into kernel.audit (id, operation, actor_id, outcome, at, leaf)
    values (gen_random_uuid(), 'a.b', gen_random_uuid(), 'done', now(), convert_to(${words}, 'UTF8')) returning id`.execute(
    db,
  )
  return rows[0]?.id ?? ''
}

/** Another tree of the same leaves, made whole: what an owner of the database could do. */
async function rewriteTree(town: Town): Promise<void> {
  await asOwner(
    town,
    `
    insert into ledger.pending select row_number() over (order by leaf_index desc), audit_id from ledger.leaf;
    delete from ledger.leaf; delete from ledger.tile; update ledger.state set size = 0`,
  )
  await integrateBatch(town.db)
}

async function asOwner(town: Town, statements: string): Promise<void> {
  const tables = ['kernel.audit', 'kernel.audit_content', 'ledger.leaf', 'ledger.tile', 'ledger.checkpoint']
  for (const table of tables) await town.pool.query(`alter table ${table} disable trigger append_only`)
  await town.pool.query('alter table ledger.tile disable trigger grow_only')
  await town.pool.query(statements)
}
