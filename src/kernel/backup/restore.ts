import { join } from 'node:path'
import type pg from 'pg'
import type { BlobStore } from '../blob.ts'
import { type MigrationFolder, migrate } from '../migrate.ts'
import { loadBlobs, loadKeys } from './blobs.ts'
import { type Manifest, readManifest, type TableCopy, tableFile } from './manifest.ts'
import { copyIn, digestOf, digestOfFile, type Passed } from './stream.ts'
import { quotedName } from './tables.ts'

/** The empty place that a backup is brought to. */
export interface Target {
  readonly pool: pg.Pool
  readonly blobs: BlobStore
  readonly keys: string
  readonly folders: readonly MigrationFolder[]
}

/** @throws Error naming the first table of a backup that is damaged */
export async function checkBackup(folder: string): Promise<Manifest> {
  const manifest = await readManifest(folder)
  for (const table of manifest.tables) compare(table, await digestOfFile(tableFile(folder, table.name)), 'is damaged')
  return manifest
}

/**
 * Makes an installation of a backup. Everything is loaded in one transaction, read back and compared.
 *
 * @throws Error when the backup is damaged or newer than the program, or the place is not empty
 */
export async function restore(target: Target, folder: string, progress: (line: string) => void): Promise<Manifest> {
  progress('Checking the backup')
  const manifest = await checkBackup(folder)
  await requireEmpty(target.pool)
  const had = new Map(manifest.migrations.map(({ name, sha256 }) => [name, sha256]))
  progress('Making the tables as they were')
  await migrate(target.pool, target.folders, { only: had })
  const client = await target.pool.connect()
  try {
    await client.query('set synchronize_seqscans = off')
    await client.query('begin')
    await load(client, manifest, { folder, progress })
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release(true)
  }
  progress(`  ${await loadBlobs(target.blobs, join(folder, 'blobs'))} files`)
  await loadKeys(manifest.keys, join(folder, 'keys'), target.keys)
  await migrate(target.pool, target.folders)
  await target.pool.query('analyze')
  return manifest
}

async function requireEmpty(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query(`select 1 from pg_namespace where nspname = 'kernel'`)
  if (rows.length > 0)
    throw new Error('This place is not empty: it has a database already. Name another DATA_DIR or DATABASE_URL.')
}

async function load(
  client: pg.PoolClient,
  { tables, sequences }: Manifest,
  { folder, progress }: { folder: string; progress: (line: string) => void },
): Promise<void> {
  const names = tables.map(({ name }) => quotedName(name))
  for (const name of names) await client.query(`alter table ${name} disable trigger user`) // the rows have passed them once
  await client.query(`truncate ${names.join(', ')}`)
  for (const table of tables) {
    compare(table, await copyIn(client, table, tableFile(folder, table.name)), 'was not read whole')
    compare(table, await digestOf(client, table), 'is not what was saved')
    if (table.rows > 0) progress(`  ${table.name}: ${table.rows} rows`)
  }
  for (const { name, last, isCalled } of sequences)
    await client.query('select setval($1, $2, $3)', [quotedName(name), last, isCalled])
  for (const name of names) await client.query(`alter table ${name} enable trigger user`)
  await freeJobs(client)
}

/** What a worker had in hand when the snapshot was taken, nobody has in hand now. */
async function freeJobs(client: pg.PoolClient): Promise<void> {
  await client.query(
    'update graphile_worker._private_jobs set locked_at = null, locked_by = null where locked_at is not null',
  )
  await client.query(
    'update graphile_worker._private_job_queues set locked_at = null, locked_by = null where locked_at is not null',
  )
}

function compare(table: TableCopy, passed: Passed, problem: string): void {
  if (passed.rows === table.rows && passed.sha256 === table.sha256) return
  throw new Error(
    `${table.name} ${problem}: ${passed.rows} rows of ${table.rows}, digest ${passed.sha256.slice(0, 12)}…`,
  )
}
