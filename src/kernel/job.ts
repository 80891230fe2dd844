import { type Kysely, sql, type Transaction } from 'kysely'
import type { Caller } from './context.ts'
import type { Database } from './database.ts'

/** Work done later by a worker, retried with growing pauses; after the last try it shows on the exceptions page. */
export interface Job {
  /** 'noun-verb' or 'deliver-event'; queued work names it, so it never changes. */
  readonly name: string
  /** @param isLast whether it is not tried again when this fails, so that somebody is told */
  run(caller: Caller, payload: unknown, isLast?: boolean): Promise<void>
  /** Five cron fields in UTC, for work that comes round. */
  readonly cron?: string
}

/** graphile-worker takes jobs of lower numbers first; most have 0. */
const patient = 10

/**
 * Queues a job in the given transaction.
 *
 * @param options.key a job with the same key is replaced: use it to move a reminder when its deadline moves
 * @param options.isPatient runs after everything that people wait for
 * @param options.once with a key: a job that waits, runs or has failed for good under it is left as it is
 */
export async function addJob(
  tx: Kysely<Database> | Transaction<Database>,
  name: string,
  payload: unknown,
  options: { runAt?: Date; key?: string; once?: boolean; maxAttempts?: number; isPatient?: boolean } = {},
): Promise<void> {
  await sql`select graphile_worker.add_job(
    ${name}, payload := ${JSON.stringify(payload)}::json, run_at := ${options.runAt ?? null},
    max_attempts := ${options.maxAttempts ?? 12}, job_key := ${options.key ?? null},
    job_key_mode := ${options.once ? 'unsafe_dedupe' : 'replace'},
    priority := ${options.isPatient ? patient : 0})`.execute(tx)
}
