import { Kysely, PostgresDialect, type PostgresPool, type PostgresPoolClient } from 'kysely'
import pg from 'pg'
import { preparedName } from './prepared.ts'
import type {} from './tables.ts'

/**
 * Every table, by its full name. Each module adds its own in `tables.ts` by declaration merging;
 * those files are printed from the migrated database by `npm run print`, never edited by hand.
 */
// biome-ignore lint/suspicious/noEmptyInterface: filled by declaration merging
export interface Database {}

/** The only place that makes a pool. Days stay 'YYYY-MM-DD' strings: a Date would shift them. */
export function connect(url: string, options: { max?: number } = {}): { db: Kysely<Database>; pool: pg.Pool } {
  pg.types.setTypeParser(pg.types.builtins.DATE, (day) => day)
  pg.types.setTypeParser(pg.types.builtins.INT8, (digits) => Number(digits)) // counts and ledger positions stay far below 2^53
  const pool = new pg.Pool({ connectionString: url, max: options.max ?? 16 })
  // A connection lost while idle is replaced by the pool; unheard, the event would end the program.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return { db: new Kysely<Database>({ dialect: new PostgresDialect({ pool: preparing(pool) }) }), pool }
}

/** The pool as the query builder sees it: statements that come often are prepared on each connection. */
function preparing(pool: pg.Pool): PostgresPool {
  const clients = new WeakMap<pg.PoolClient, PostgresPoolClient>()
  return Object.assign(Object.create(pool), {
    connect: async () => {
      const client = await pool.connect()
      const known = clients.get(client) ?? preparingClient(client)
      clients.set(client, known)
      return known
    },
    end: () => pool.end(),
  })
}

function preparingClient(client: pg.PoolClient): PostgresPoolClient {
  return Object.assign(Object.create(client), {
    query: (text: string, values: unknown[] = []) => {
      const name = values.length > 0 ? preparedName(text) : undefined
      return name ? client.query({ name, text, values }) : client.query(text, values)
    },
    release: (error?: Error) => client.release(error),
  })
}
