import assert from 'node:assert/strict'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { aTown } from '../../test/town.ts'
import { migrationFolders } from '../migrations.ts'
import { connect } from './database.ts'
import { migrate } from './migrate.ts'

/** A town's database with a folder of two migrations beside the real ones. */
async function aFolder(t: TestContext) {
  const town = await aTown(t)
  const path = join(town.folder, 'migrations')
  await mkdir(path)
  const put = (name: string, sql: string) => writeFile(join(path, name), sql)
  await put('0001-open-shop.sql', 'create schema shop; create table shop.thing (id int);')
  await put('0002-add-name.sql', `alter table shop.thing add name text not null default ''; select pg_sleep(0.2);`)
  return { ...town, path, put, folders: [...migrationFolders(), { name: 'shop', path }] }
}

test('each file is applied once, in order', async (t) => {
  const { pool, folders, put } = await aFolder(t)
  const told: string[] = []

  const first = await migrate(pool, folders, { progress: (name) => told.push(name) })
  const second = await migrate(pool, folders)
  await put('0003-open-till.sql', 'create table shop.till (id int)')
  const third = await migrate(pool, folders)

  assert.deepEqual(first, ['shop/0001-open-shop.sql', 'shop/0002-add-name.sql'])
  assert.deepEqual(told, first)
  assert.deepEqual(second, [])
  assert.deepEqual(third, ['shop/0003-open-till.sql'])
})

test('a file that changed after it was applied is refused, and nothing else is applied', async (t) => {
  const { pool, folders, put } = await aFolder(t)
  await migrate(pool, folders)
  await put('0001-open-shop.sql', 'create schema shop; create table shop.thing (id bigint);')
  await put('0003-open-till.sql', 'create table shop.till (id int)')

  await assert.rejects(migrate(pool, folders), /shop\/0001-open-shop\.sql changed after it was applied/)

  assert.deepEqual((await pool.query(`select to_regclass('shop.till') as till`)).rows, [{ till: null }])
})

test('a database that is newer than the program is refused', async (t) => {
  const { pool, folders, path } = await aFolder(t)
  await migrate(pool, folders)
  await rm(join(path, '0002-add-name.sql'))
  await assert.rejects(migrate(pool, folders), /The database is newer than this program: it has shop\/0002/)
})

test('a file that fails leaves nothing of itself, keeps what came before, and is named with its line', async (t) => {
  const { pool, folders, put } = await aFolder(t)
  await put('0003-open-till.sql', 'create table shop.till (id int);\n\ncreate tabel shop.drawer (id int);')

  await assert.rejects(
    migrate(pool, folders),
    /shop\/0003-open-till\.sql:3 could not be applied: syntax error at or near "tabel"/,
  )

  const { rows } = await pool.query(
    `select to_regclass('shop.thing') is not null as thing, to_regclass('shop.till') is not null as till`,
  )
  assert.deepEqual(rows, [{ thing: true, till: false }])
})

test('of several starters at once one migrates and the others wait for it', async (t) => {
  const { folders, databaseUrl } = await aFolder(t)
  const starters = Array.from({ length: 4 }, () => connect(databaseUrl, { max: 2 }).pool)

  const applied = await Promise.all(starters.map((pool) => migrate(pool, folders)))

  assert.deepEqual(applied.map((names) => names.length).sort(), [0, 0, 0, 2])
  await Promise.all(starters.map((pool) => pool.end()))
})
