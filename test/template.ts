import { createHash, randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import pg from 'pg'
import { connect } from '../src/kernel/database.ts'
import { migrate } from '../src/kernel/migrate.ts'
import { migrationFolders } from '../src/migrations.ts'
import { serverUrl } from './server.ts'

/**
 * A migrated database to clone from, made when the migrations are not those of an earlier one.
 *
 * @returns its name
 */
export async function templateDatabase(admin: pg.Client): Promise<string> {
  return templateNamed(admin, { name: `template_${migrationsDigest()}`, build: applyMigrations })
}

/** What a template is and how it is made. */
interface Template {
  readonly name: string
  /** The template that it is begun from; else an empty database. */
  readonly from?: string
  /** Fills the database of the given name. */
  build(database: string): Promise<void>
}

/**
 * A database to clone from, made when there is none of the name; test files that start together wait for the first.
 *
 * @returns its name
 */
export async function templateNamed(admin: pg.Client, { name, from = 'template1', build }: Template): Promise<string> {
  if (await exists(admin, name)) return name
  await admin.query(`select pg_advisory_lock(hashtext('heliograph.template'))`)
  try {
    if (!(await exists(admin, name))) {
      await admin.query('drop database if exists template_being_built with (force)')
      await admin.query(`create database template_being_built template ${from}`)
      await build('template_being_built')
      await admin.query(`alter database template_being_built rename to ${name}`)
    }
  } finally {
    await admin.query(`select pg_advisory_unlock(hashtext('heliograph.template'))`)
  }
  return name
}

/** Runs with a connection to the test server's own database. */
export async function asAdmin<T>(work: (admin: pg.Client) => Promise<T>): Promise<T> {
  const admin = new pg.Client({ connectionString: await serverUrl() })
  await admin.connect()
  return work(admin).finally(() => admin.end())
}

/** Runs with a migrated database that is empty, and drops it. */
export async function withCleanDatabase<T>(work: (pool: pg.Pool) => Promise<T>): Promise<T> {
  const name = `clean_${randomUUID().replaceAll('-', '')}`
  await asAdmin(async (admin) => admin.query(`create database ${name} template ${await templateDatabase(admin)}`))
  const { pool } = connect(await databaseUrl(name))
  try {
    return await work(pool)
  } finally {
    await pool.end()
    await asAdmin((admin) => admin.query(`drop database ${name} with (force)`))
  }
}

/** The address of a database on the test server. */
export async function databaseUrl(name: string): Promise<string> {
  return (await serverUrl()).replace('/postgres?', `/${name}?`)
}

async function applyMigrations(database: string): Promise<void> {
  const { pool } = connect(await databaseUrl(database), { max: 2 })
  await migrate(pool, migrationFolders()).finally(() => pool.end())
}

async function exists(admin: pg.Client, name: string): Promise<boolean> {
  const { rowCount } = await admin.query('select 1 from pg_database where datname = $1', [name])
  return rowCount === 1
}

function migrationsDigest(): string {
  const hash = createHash('sha256')
  for (const { name, path } of migrationFolders()) {
    for (const file of readdirSync(path).sort())
      hash.update(`${name}/${file}\n`).update(readFileSync(`${path}/${file}`))
  }
  return hash.digest('hex').slice(0, 16)
}
