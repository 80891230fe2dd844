import { mkdir, readdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'
import type { BlobStore } from '../blob.ts'
import { saveBlobs, saveKeys } from './blobs.ts'
import { type Manifest, type TableCopy, tableFile } from './manifest.ts'
import { copyOut } from './stream.ts'
import { sequencesOf, tablesOf } from './tables.ts'

/** What is saved, and what belongs to the installation. */
export interface Source {
  readonly pool: pg.Pool
  readonly blobs: BlobStore
  /** Folder of key files; undefined leaves them out. */
  readonly keys: string | undefined
  /** Schemas of the modules and of the kernel. */
  readonly schemas: readonly string[]
}

/**
 * Saves an installation into an empty folder while it runs.
 *
 * @throws Error when there is something in the folder
 */
export async function save(source: Source, folder: string, progress: (line: string) => void): Promise<Manifest> {
  await mkdir(join(folder, 'tables'), { recursive: true })
  if ((await readdir(folder)).length > 1) throw new Error(`${folder} is not empty. Name a new folder.`)
  const keys = source.keys ? await saveKeys(source.keys, join(folder, 'keys')) : []
  const rows = await saveTables(source, folder, progress)
  const blobs = await saveBlobs(source.blobs, join(folder, 'blobs'))
  progress(`  ${blobs.count} files, ${(blobs.bytes / 1e6).toFixed(1)} MB`)
  const manifest: Manifest = { format: 1, takenAt: new Date(), ...rows, blobs, keys }
  // the manifest appears last and whole: a folder without one is no backup
  await writeFile(join(folder, 'manifest.part'), `${JSON.stringify(manifest, null, 2)}\n`)
  await rename(join(folder, 'manifest.part'), join(folder, 'manifest.json'))
  return manifest
}

type Rows = Pick<Manifest, 'postgres' | 'migrations' | 'tables' | 'sequences'>

async function saveTables({ pool, schemas }: Source, folder: string, progress: (line: string) => void): Promise<Rows> {
  const client = await pool.connect()
  try {
    await client.query('set synchronize_seqscans = off') // rows in the order in which they lie, so that digests can be compared
    await client.query('begin isolation level repeatable read read only')
    const tables: TableCopy[] = []
    for (const table of await tablesOf(client, schemas)) {
      const passed = await copyOut(client, table, tableFile(folder, table.name))
      tables.push({ name: table.name, columns: [...table.columns], ...passed })
      if (passed.rows > 0) progress(`  ${table.name}: ${passed.rows} rows`)
    }
    const migrations = await client.query<Manifest['migrations'][number]>(
      'select name, sha256 from kernel.migration order by name',
    )
    const version = await client.query<{ server_version: string }>('show server_version')
    const sequences = await sequencesOf(client, schemas)
    await client.query('commit')
    return { postgres: version.rows[0]?.server_version ?? '', migrations: migrations.rows, tables, sequences }
  } finally {
    client.release(true) // its settings go with it
  }
}
