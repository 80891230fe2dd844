import { cpus, totalmem } from 'node:os'
import { sql } from 'kysely'
import type { House } from '../src/kernel/http/house.ts'

/** Where and on what figures were taken. */
export interface Machine {
  readonly processor: string
  readonly cores: number
  readonly memoryGiB: number
  readonly node: string
  readonly postgres: string
  readonly matters: number
  readonly databaseSize: string
  readonly when: string
}

export async function machineOf({ db, now }: House): Promise<Machine> {
  const { rows } = await sql<{ postgres: string; matters: number; size: string }>`
    select current_setting('server_version') as postgres, (select count(*) from docket.matter) as matters,
           pg_size_pretty(pg_database_size(current_database())) as size`.execute(db)
  const [row] = rows
  return {
    processor: cpus()[0]?.model ?? 'unknown processor',
    cores: cpus().length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    node: process.versions.node,
    postgres: row?.postgres ?? '',
    matters: row?.matters ?? 0,
    databaseSize: row?.size ?? '',
    when: now().toISOString().slice(0, 10),
  }
}
