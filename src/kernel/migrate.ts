import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Logger, runMigrations } from 'graphile-worker'
import { type Kysely, sql } from 'kysely'
import type pg from 'pg'
import { DatabaseError } from 'pg'
import { connect, type Database } from './database.ts'

/** SQL files of one module, applied in the order of their names. */
export interface MigrationFolder {
  /** Name of the module, which begins the recorded name of each file. */
  readonly name: string
  readonly path: string
}

interface Migration {
  /** 'module/0001-verb-noun.sql' */
  readonly name: string
  readonly sql: string
  readonly sha256: string
}

/**
 * Brings a database up to date: each file once, in its own transaction, recorded with the hash of its content. Several
 * programs may start at once; one migrates, the others wait and then find nothing to do.
 *
 * @param database its address, or a pool of at least two connections
 * @param folders in the order of application
 * @param options.progress told each file before it is applied
 * @param options.only names and hashes of the files wanted, for a database of that state; all when absent
 * @returns names of the files that were applied now
 * @throws Error when an applied or wanted file has changed or is unknown here, before anything is applied
 */
export async function migrate(
  database: string | pg.Pool,
  folders: readonly MigrationFolder[],
  { progress = () => {}, only }: { progress?: (name: string) => void; only?: ReadonlyMap<string, string> } = {},
): Promise<string[]> {
  if (typeof database !== 'string') return migrateWith(database, folders, { progress, only })
  const { pool } = connect(database, { max: 2 }) // one holds the lock, the other serves graphile-worker
  return migrateWith(pool, folders, { progress, only }).finally(() => pool.end())
}

/** Names of files that have not been applied to a database; all of them to an empty one. */
export async function pendingMigrations(db: Kysely<Database>, folders: readonly MigrationFolder[]): Promise<string[]> {
  const files = (await Promise.all(folders.map(readFolder))).flat()
  const { rows } = await sql<{ there: boolean }>`select to_regclass('kernel.migration') is not null as there`.execute(
    db,
  )
  if (!rows[0]?.there) return files.map(({ name }) => name)
  const applied = await sql<{ name: string }>`select name from kernel.migration`.execute(db)
  const known = new Set(applied.rows.map(({ name }) => name))
  return files.flatMap(({ name }) => (known.has(name) ? [] : [name]))
}

async function migrateWith(
  pool: pg.Pool,
  folders: readonly MigrationFolder[],
  { progress, only }: { progress: (name: string) => void; only: ReadonlyMap<string, string> | undefined },
): Promise<string[]> {
  const files = chosen((await Promise.all(folders.map(readFolder))).flat(), only)
  const client = await pool.connect()
  try {
    await client.query(`select pg_advisory_lock(hashtext('heliograph.migrate'))`)
    await runMigrations({ pgPool: pool, logger: silent })
    const waiting = await waitingFiles(client, files)
    for (const file of waiting) {
      progress(file.name)
      await apply(client, file)
    }
    return waiting.map((file) => file.name)
  } finally {
    client.release(true) // closing the session gives the lock back whatever happened
  }
}

function chosen(files: readonly Migration[], only: ReadonlyMap<string, string> | undefined): readonly Migration[] {
  if (!only) return files
  const known = new Map(files.map((file) => [file.name, file.sha256]))
  for (const [name, sha256] of only) {
    if (!known.has(name)) throw new Error(`This program does not know ${name}. Install a newer version.`)
    if (known.get(name) !== sha256)
      throw new Error(`${name} is not the same here. Install the version that it came from.`)
  }
  return files.filter(({ name }) => only.has(name))
}

async function readFolder({ name, path }: MigrationFolder): Promise<Migration[]> {
  const files = (await readdir(path)).filter((file) => file.endsWith('.sql')).sort()
  return Promise.all(
    files.map(async (file) => {
      const sql = await readFile(join(path, file), 'utf8')
      return { name: `${name}/${file}`, sql, sha256: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}

async function waitingFiles(client: pg.PoolClient, files: readonly Migration[]): Promise<Migration[]> {
  await client.query(`
    create schema if not exists kernel;
    create table if not exists kernel.migration (
      name       text primary key,
      sha256     text not null,
      applied_at timestamptz not null default now()
    )`)
  const { rows } = await client.query<{ name: string; sha256: string }>('select name, sha256 from kernel.migration')
  const known = new Map(files.map((file) => [file.name, file.sha256]))
  for (const { name, sha256 } of rows) {
    if (!known.has(name))
      throw new Error(`The database is newer than this program: it has ${name}. Install a newer version.`)
    if (known.get(name) !== sha256)
      throw new Error(`${name} changed after it was applied. Restore it and add a new file.`)
  }
  const applied = new Set(rows.map((row) => row.name))
  return files.filter((file) => !applied.has(file.name))
}

async function apply(client: pg.PoolClient, { name, sql, sha256 }: Migration): Promise<void> {
  await client.query('begin')
  try {
    await client.query(sql)
    await client.query('insert into kernel.migration (name, sha256) values ($1, $2)', [name, sha256])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    const line = error instanceof DatabaseError ? sql.slice(0, Number(error.position ?? 0)).split('\n').length : 1
    throw new Error(`${name}:${line} could not be applied: ${error instanceof Error ? error.message : error}`, {
      cause: error,
    })
  }
}

/** graphile-worker tells each of its own migrations; a starter need not read them. */
const silent = new Logger(() => () => {})
