import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Standing } from '../src/main.ts'
import { integrateNow } from '../src/modules/ledger/index.ts'

/** How fast audit rows become leaves of the tree. */
export interface Integration {
  readonly leaves: number
  readonly perSecond: number
  /** The same leaves read, hashed once and inserted, without tree, tiles and signature. */
  readonly rawPerSecond: number
}

/** Integrates what the scenarios before have left pending. */
export async function integration({ house }: Standing): Promise<Integration> {
  const { rows } = await sql<{ id: string }>`
    select audit_id as id from ledger.pending`.execute(house.db)
  const began = performance.now()
  await integrateNow(house)
  const seconds = (performance.now() - began) / 1000
  return { leaves: rows.length, perSecond: rows.length / seconds, rawPerSecond: await rawRate(house.db, rows.length) }
}

const batch = 1000

async function rawRate(db: Standing['house']['db'], count: number): Promise<number> {
  const began = performance.now()
  await db.connection().execute(async (connection) => {
    await sql`create temp table raw_leaf (position bigint primary key, hash bytea not null)`.execute(connection)
    for (let from = 0; from < count; from += batch) {
      const { rows } = await sql<{
        leaf: Buffer
      }>`select leaf from kernel.audit order by position desc nulls last offset ${from} limit ${batch}`.execute(
        connection,
      )
      const hashes = rows.map(({ leaf }) => createHash('sha256').update(leaf).digest())
      await sql`insert into raw_leaf select ${from}::bigint + place, hash from unnest(${sql.val(hashes)}::bytea[]) with ordinality as u(hash, place)`.execute(
        connection,
      )
    }
    await sql`drop table raw_leaf`.execute(connection)
  })
  return count / ((performance.now() - began) / 1000)
}
