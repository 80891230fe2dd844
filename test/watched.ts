import { Kysely, PostgresDialect } from 'kysely'
import type { Actor, Caller } from '../src/kernel/context.ts'
import type { Database } from '../src/kernel/database.ts'
import type { Town } from './town.ts'

/** A statement as it was sent. */
export interface Statement {
  readonly sql: string
  readonly parameters: readonly unknown[]
}

/** A caller that keeps the statements of its queries. */
export function watched(town: Town, actor: Actor): { caller: Caller; statements: Statement[] } {
  const statements: Statement[] = []
  const db = new Kysely<Database>({
    dialect: new PostgresDialect({ pool: town.pool }),
    log: ({ query }) => {
      statements.push({ sql: query.sql, parameters: query.parameters })
    },
  })
  return { caller: { ...town.caller(actor), db }, statements }
}

/**
 * How the database would answer a statement.
 *
 * @param options.byIndex keeps it from reading whole tables where an index serves: tables of tests are small
 */
export async function planOf(
  town: Town,
  { sql, parameters }: Statement,
  { byIndex = false }: { byIndex?: boolean } = {},
): Promise<string> {
  const client = await town.pool.connect()
  try {
    await client.query('begin')
    if (byIndex) await client.query('set local enable_seqscan = off')
    const { rows } = await client.query(`explain ${sql}`, [...parameters])
    return rows.map((row: Record<string, string>) => row['QUERY PLAN']).join('\n')
  } finally {
    await client.query('rollback')
    client.release()
  }
}

/** The plan of the statement among these that holds some words, by indexes where they serve. */
export async function planWith(town: Town, statements: readonly Statement[], words: string): Promise<string> {
  const found = statements.find(({ sql }) => sql.includes(words))
  if (!found) throw new Error(`No statement holds ${words}`)
  return planOf(town, found, { byIndex: true })
}
