import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Kysely, sql } from 'kysely'
import type pg from 'pg'
import type { BlobStore } from '../src/kernel/blob.ts'
import { diskBlobs } from '../src/kernel/blob-disk.ts'
import type { Actor, Caller } from '../src/kernel/context.ts'
import { connect, type Database } from '../src/kernel/database.ts'
import { drain } from '../src/kernel/drain.ts'
import type { Module } from '../src/kernel/module.ts'
import { readSettings, type Settings } from '../src/kernel/settings.ts'
import { asAdmin, databaseUrl, templateDatabase } from './template.ts'

/** Not in a file of the town's own folder: the seals of a cloned town were made in another one. */
export const sealsKey = Buffer.alloc(32, 'heliograph').toString('base64')

/** A district of its own, in a fresh database, for one test or one file of tests. */
export interface Town {
  readonly db: Kysely<Database>
  readonly pool: pg.Pool
  readonly blobs: BlobStore
  readonly settings: Settings
  readonly databaseUrl: string
  /** A folder of its own, gone after the test. */
  readonly folder: string
  /** The town's clock; it stands still until a test moves it. */
  now: Date
  /** For calling operations as the actor, at the town's time unless told otherwise. */
  caller(actor: Actor, options?: { now?: Date | string; purpose?: string }): Caller
  /** Runs every job that is due by the town's clock, events included, with the listeners and jobs of these modules. */
  drain(modules?: readonly Module[], leave?: readonly string[]): Promise<void>
  /** Names of queued jobs, in the order in which they were queued. */
  jobs(): Promise<string[]>
  /** 'operation outcome' of every audit row, oldest first. */
  audit(): Promise<string[]>
}

/**
 * Builds a town on real PostgreSQL, cloned from a migrated template, and takes it down when the test has ended.
 *
 * @param t the test, or `{ after }` of node:test for a town that a whole file shares
 * @param options.now where the town's clock stands; default a working Thursday, 10:00 in the district
 * @param options.template what to clone instead of the empty town
 */
export async function aTown(
  t: { after(work: () => Promise<void>): void },
  options: { now?: Date | string; template?: typeof templateDatabase } = {},
): Promise<Town> {
  const name = `town_${randomUUID().replaceAll('-', '')}`
  const { template = templateDatabase } = options
  await asAdmin(async (admin) => admin.query(`create database ${name} template ${await template(admin)}`))
  const url = await databaseUrl(name)
  const { db, pool } = connect(url, { max: 8 })
  const folder = await mkdtemp(join(tmpdir(), 'heliograph-town-'))
  t.after(async () => {
    await pool.end()
    await asAdmin((admin) => admin.query(`drop database ${name} with (force)`))
    await rm(folder, { recursive: true, force: true })
  })
  const now = new Date(options.now ?? '2026-09-10T02:00:00Z')
  return townOf({ db, pool, folder, now, databaseUrl: url, blobs: await diskBlobs(join(folder, 'blobs')) })
}

function townOf(ground: Pick<Town, 'db' | 'pool' | 'folder' | 'now' | 'databaseUrl' | 'blobs'>): Town {
  const { db, blobs } = ground
  const settings = readSettings({
    ...{ DATA_DIR: ground.folder, LOG_LEVEL: 'silent', PUBLIC_PAGES_KEPT: '0' },
    SEALS_KEY: sealsKey,
  })
  const town: Town = {
    ...ground,
    settings,
    caller: (actor, { now = town.now, purpose } = {}) => ({
      ...{ db, blobs, settings, actor, now: new Date(now) },
      ...(purpose === undefined ? {} : { purpose }),
    }),
    drain: (modules = [], leave = []) => drain({ db, blobs, settings, modules, now: () => town.now }, leave),
    jobs: async () => {
      const { rows } = await sql<{
        name: string
      }>`select task_identifier as name from graphile_worker.jobs order by id`.execute(db)
      return rows.map((row) => row.name)
    },
    audit: async () => {
      const rows = await db.selectFrom('kernel.audit').select(['operation', 'outcome']).orderBy('position').execute()
      return rows.map((row) => `${row.operation} ${row.outcome}`)
    },
  }
  return town
}
