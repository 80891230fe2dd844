import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'

/** Lets two that set the same thing wait for each other, also where it has no version yet. @param what table and code */
export async function lockVersions(tx: Tx, what: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${what}, 0))`.execute(tx)
}
