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

/** How the database would answer a statement. */
export async function planOf(town: Town, statement: Statement): Promise<string> {
  const { rows } = await town.pool.query(`explain ${statement.sql}`, [...statement.parameters])
  return rows.map((row: Record<string, string>) => row['QUERY PLAN']).join('\n')
}
