import { sql } from 'kysely'
import { machine } from './context.ts'
import { deliverEvent } from './delivery.ts'
import type { House } from './http/house.ts'

interface DueJob {
  readonly id: string
  readonly name: string
  readonly payload: unknown
}

/**
 * Runs, one after the other, every job that is due by the house's own clock, and those that they queue in turn.
 * For tests and for seeding, where that clock is moved and the worker, which goes by the real one, would run
 * tomorrow's reminders today. The first failure is thrown and its job stays queued.
 *
 * @param leave names of jobs that stay queued: papers need not be set while a year is told in minutes
 */
export async function drain(
  house: Pick<House, 'db' | 'blobs' | 'settings' | 'modules' | 'now'>,
  leave: readonly string[] = [],
): Promise<void> {
  const { db, blobs, settings } = house
  const jobs = new Map(house.modules.flatMap((module) => module.jobs ?? []).map((job) => [job.name, job]))
  for (;;) {
    const now = house.now()
    const due = await nextDue(house, now, leave)
    if (!due) return
    const caller = { db, blobs, settings, actor: machine, now }
    if (due.name === 'deliver-event') await deliverEvent(house, caller, due.payload)
    else if (jobs.has(due.name)) await jobs.get(due.name)?.run(caller, due.payload)
    else throw new Error(`No module has the job '${due.name}'`)
    await sql`delete from graphile_worker._private_jobs where id = ${due.id}`.execute(db)
  }
}

/** A job queued without a time is due at once: its time is that of its last change, by the real clock. */
async function nextDue({ db }: Pick<House, 'db'>, now: Date, leave: readonly string[]): Promise<DueJob | undefined> {
  const { rows } = await sql<DueJob>`
    select job.id, task.identifier as name, job.payload
    from graphile_worker._private_jobs as job join graphile_worker._private_tasks as task on task.id = job.task_id
    where job.locked_at is null and job.attempts < job.max_attempts and (job.run_at <= ${now} or job.run_at = job.updated_at)
      and task.identifier <> all(${sql.val([...leave])}::text[])
    order by job.priority, job.run_at, job.id
    limit 1`.execute(db)
  return rows[0]
}
