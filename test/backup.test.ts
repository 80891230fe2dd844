import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { checkBackup, restore } from '../src/kernel/backup/restore.ts'
import { save } from '../src/kernel/backup/save.ts'
import { diskBlobs } from '../src/kernel/blob-disk.ts'
import { connect } from '../src/kernel/database.ts'
import { migrationFolders, schemaNames } from '../src/migrations.ts'
import { submit } from '../src/modules/cases/index.ts'
import { inspectLedger, integrateNow } from '../src/modules/ledger/index.ts'
import { aDistrict, type TownWithPeople } from './cast.ts'
import { begin, callerOf } from './story.ts'
import { asAdmin, databaseUrl } from './template.ts'

const quiet = () => {}

async function aFolder(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'heliograph-backup-'))
  t.after(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** An empty database and folder to restore into. */
async function anEmptyPlace(t: TestContext) {
  const name = `place_${randomUUID().replaceAll('-', '')}`
  await asAdmin((admin) => admin.query(`create database ${name}`))
  const { db, pool } = connect(await databaseUrl(name), { max: 4 })
  const folder = await aFolder(t)
  t.after(async () => {
    await db.destroy()
    if (!pool.ended) await pool.end()
    await asAdmin((admin) => admin.query(`drop database ${name} with (force)`))
  })
  const target = {
    pool,
    blobs: await diskBlobs(join(folder, 'blobs')),
    keys: join(folder, 'keys'),
    folders: migrationFolders(),
  }
  return { ...target, db, target }
}

function sourceOf({ town }: TownWithPeople) {
  return { pool: town.pool, blobs: town.blobs, keys: join(town.folder, 'keys'), schemas: schemaNames() }
}

/** A district in which something has happened: an application with its files, signed into the ledger. */
async function aDistrictAtWork(t: TestContext): Promise<TownWithPeople & { number: string }> {
  const place = await aDistrict(t)
  const number = await begin(place, 'association')
  await submit(callerOf(place, 'resident'), { number })
  await integrateNow({ ...place.town, now: () => place.town.now })
  return { ...place, number }
}

test('what is restored is what was saved: every row, every file, every key, the ledger byte by byte', async (t) => {
  const place = await aDistrictAtWork(t)
  const folder = await aFolder(t)
  const saved = await save(sourceOf(place), folder, quiet)
  const there = await anEmptyPlace(t)
  await restore(there.target, folder, quiet)
  const again = await save({ ...there, schemas: schemaNames() }, await aFolder(t), quiet)
  assert.deepEqual(again.tables, saved.tables)
  assert.deepEqual(again.sequences, saved.sequences)
  assert.deepEqual([again.blobs, again.keys, again.migrations], [saved.blobs, saved.keys, saved.migrations])
  assert.ok(saved.tables.some(({ name, rows }) => name === 'ledger.leaf' && rows > 0))
  assert.ok(saved.blobs.count > 0 && saved.keys.length > 0)
  assert.deepEqual(await inspectLedger(there.db), [])
})

test('a backup taken while people work is of one moment', async (t) => {
  const place = await aDistrictAtWork(t)
  const folder = await aFolder(t)
  const drafts = await Promise.all([begin(place, 'subsistence'), begin(place, 'disability')])
  const work = Promise.all(drafts.map((number) => submit(callerOf(place, 'resident'), { number })))
  const [manifest] = await Promise.all([save(sourceOf(place), folder, quiet), work])
  const there = await anEmptyPlace(t)
  await restore(there.target, folder, quiet)
  const rows = (name: string) => manifest.tables.find((table) => table.name === name)?.rows
  assert.equal(rows('kernel.audit'), rows('kernel.audit_content'))
  assert.deepEqual(await inspectLedger(there.db), [])
})

test('a damaged backup is refused by name, and nothing is left', async (t) => {
  const place = await aDistrictAtWork(t)
  const folder = await aFolder(t)
  await save(sourceOf(place), folder, quiet)
  const other = (await readdir(join(folder, 'tables'))).find((name) => name.startsWith('docket.step'))
  await writeFile(join(folder, 'tables', 'docket.matter.copy.gz'), await readFile(join(folder, 'tables', other ?? '')))
  const there = await anEmptyPlace(t)
  await assert.rejects(checkBackup(folder), /docket\.matter is damaged/)
  await assert.rejects(restore(there.target, folder, quiet), /docket\.matter is damaged/)
  const { rowCount } = await there.pool.query(`select 1 from pg_namespace where nspname = 'kernel'`)
  assert.equal(rowCount, 0)
})

test('a blob whose bytes are not what its name says stops the restoring', async (t) => {
  const place = await aDistrictAtWork(t)
  const folder = await aFolder(t)
  await save(sourceOf(place), folder, quiet)
  const [prefix = ''] = await readdir(join(folder, 'blobs'))
  const [rest = ''] = await readdir(join(folder, 'blobs', prefix))
  await writeFile(join(folder, 'blobs', prefix, rest), 'something else')
  const there = await anEmptyPlace(t)
  await assert.rejects(restore(there.target, folder, quiet), /is damaged: its content is not what its name says/)
})

test('a place that is not empty, and a folder that is no backup, are left alone', async (t) => {
  const place = await aDistrictAtWork(t)
  const folder = await aFolder(t)
  await assert.rejects(checkBackup(folder), /holds no finished backup/)
  await save(sourceOf(place), folder, quiet)
  await assert.rejects(save(sourceOf(place), folder, quiet), /is not empty/)
  const target = { ...sourceOf(place), folders: migrationFolders() }
  await assert.rejects(restore(target, folder, quiet), /not empty: it has a database already/)
})
