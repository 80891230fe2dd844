import { createHash } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import type { BlobStore } from '../kernel/blob.ts'
import type { Database } from '../kernel/database.ts'
import { pendingMigrations } from '../kernel/migrate.ts'
import { migrationFolders } from '../migrations.ts'
import { plannedYears } from '../modules/calendar/index.ts'
import { filesInBatches } from '../modules/files/index.ts'
import { inspectLedger, ledgerHealth } from '../modules/ledger/index.ts'
import type { Finding } from './findings.ts'

interface Looking {
  readonly blobs: BlobStore
  readonly now: Date
  readonly thorough: boolean
}

const oldestServer = 150_000
const secondsApart = 5
const jobsOverdueMinutes = 10

/** What can be told from within. The first finding that makes the rest pointless ends the look. */
export async function databaseFindings(db: Kysely<Database>, looking: Looking): Promise<Finding[]> {
  const server = await serverFinding(db, looking.now)
  const pending = await migrationFinding(db)
  if (pending.state !== 'good') return [server, pending]
  return [
    ...[server, pending, await jobsFinding(db), await exceptionsFinding(db)],
    ...[await ledgerFinding(db, looking), await filesFinding(db, looking), await planFinding(db, looking.now)],
  ]
}

async function serverFinding(db: Kysely<Database>, now: Date): Promise<Finding> {
  const { rows } = await sql<{ version: string; number: number; at: Date }>`
    select current_setting('server_version') as version, current_setting('server_version_num')::int as number, now() as at`.execute(
    db,
  )
  const { version = '', number = 0, at = now } = rows[0] ?? {}
  const what = 'PostgreSQL'
  if (number < oldestServer) return { what, state: 'bad', found: version, remedy: 'Version 15 or newer is needed.' }
  const apart = Math.abs(at.getTime() - now.getTime()) / 1000
  if (apart > secondsApart)
    return {
      what,
      state: 'bad',
      found: `its clock is ${apart.toFixed(0)} s from ours`,
      remedy: 'Set both clocks by NTP: deadlines depend on them.',
    }
  return { what, state: 'good', found: version }
}

async function migrationFinding(db: Kysely<Database>): Promise<Finding> {
  const what = 'Tables'
  const waiting = await pendingMigrations(db, migrationFolders())
  if (waiting.length === 0) return { what, state: 'good', found: 'up to date' }
  return {
    what,
    state: 'look',
    found: `${waiting.length} files wait`,
    remedy: 'heliograph migrate, or the next start, applies them.',
  }
}

async function jobsFinding(db: Kysely<Database>): Promise<Finding> {
  const { rows } = await sql<{ waiting: number; minutes: number }>`
    select count(*) as waiting, coalesce(extract(epoch from now() - min(run_at)) / 60, 0)::float as minutes
    from graphile_worker._private_jobs where attempts < max_attempts and run_at < now() and locked_at is null`.execute(
    db,
  )
  const { waiting = 0, minutes = 0 } = rows[0] ?? {}
  const found = `${waiting} wait${waiting > 0 ? `, the oldest for ${minutes.toFixed(0)} min` : ''}`
  return minutes > jobsOverdueMinutes
    ? { what: 'Jobs', state: 'bad', found, remedy: 'Is a worker running? See docs/operate.md, Processes.' }
    : { what: 'Jobs', state: 'good', found }
}

async function exceptionsFinding(db: Kysely<Database>): Promise<Finding> {
  const { rows } = await sql<{
    open: number
  }>`select count(*) as open from kernel.exception where settled_at is null`.execute(db)
  const open = rows[0]?.open ?? 0
  return open > 0
    ? {
        what: 'Exceptions',
        state: 'look',
        found: `${open} open`,
        remedy: 'An administrator deals with them at /desk/exceptions.',
      }
    : { what: 'Exceptions', state: 'good', found: 'none open' }
}

async function ledgerFinding(db: Kysely<Database>, { thorough }: Looking): Promise<Finding> {
  const what = 'Ledger'
  const { size, unintegrated } = await db.transaction().execute(ledgerHealth)
  const faults = thorough ? await inspectLedger(db) : []
  if (faults.length > 0)
    return {
      what,
      state: 'bad',
      found: faults.join('; '),
      remedy: 'Rows or tiles were changed: compare with the last backup.',
    }
  const found = `${size} leaves signed, ${unintegrated} wait${thorough ? ', replayed and whole' : ''}`
  return { what, state: 'good', found }
}

/** Whether every accepted file has its bytes; thoroughly, whether they are still the same. */
async function filesFinding(db: Kysely<Database>, { blobs, thorough }: Looking): Promise<Finding> {
  let count = 0
  const lost: string[] = []
  for await (const batch of filesInBatches(db))
    for (const sha256 of batch) {
      count += 1
      const isThere = thorough ? await isWhole(blobs, sha256) : await blobs.has(sha256)
      if (!isThere) lost.push(sha256.slice(0, 12))
    }
  if (lost.length === 0) return { what: 'Files', state: 'good', found: `${count} are there` }
  const found = `${lost.length} of ${count} are missing or changed: ${lost.slice(0, 5).join(', ')}`
  return { what: 'Files', state: 'bad', found, remedy: 'Take them from a backup: blobs/ names them by digest.' }
}

async function isWhole(blobs: BlobStore, sha256: string): Promise<boolean> {
  try {
    const hash = createHash('sha256')
    for await (const chunk of await blobs.get(sha256)) hash.update(chunk)
    return hash.digest('hex') === sha256
  } catch {
    return false
  }
}

/** The State Council publishes the plan of the next year late in autumn. */
async function planFinding(db: Kysely<Database>, now: Date): Promise<Finding> {
  const year = now.getUTCFullYear() + (now.getUTCMonth() >= 10 ? 1 : 0)
  const years = await db.transaction().execute(plannedYears)
  const has = years.includes(year)
  return has
    ? { what: 'Holiday plan', state: 'good', found: `${year} is there` }
    : {
        what: 'Holiday plan',
        state: 'look',
        found: `${year} is missing`,
        remedy: 'Enter it when it is published: docs/how-to/enter-the-holiday-plan.md.',
      }
}
