import { Logger, type Runner, run, type Task, type TaskList } from 'graphile-worker'
import type pg from 'pg'
import { type Caller, machine } from './context.ts'
import { deliverEvent } from './delivery.ts'
import type { House } from './http/house.ts'
import type { Job } from './job.ts'

/** Starts handling queued jobs; `stop` waits for those in hand. */
export async function startWorker(house: House, pool: pg.Pool): Promise<{ stop(): Promise<void> }> {
  const runner: Runner = await run({
    pgPool: pool,
    concurrency: 4,
    noHandleSignals: true,
    taskList: taskList(house),
    crontab: crontab(house),
    logger: quiet,
  })
  recordFailures(house, runner)
  return { stop: () => runner.stop() }
}

function jobsOf(house: House): Job[] {
  return house.modules.flatMap((module) => module.jobs ?? [])
}

function taskList(house: House): TaskList {
  const own = jobsOf(house).map((one): [string, Task] => [
    one.name,
    (payload, { job }) => one.run(callerOf(house), payload, job.attempts >= job.max_attempts),
  ])
  const deliver: Task = (payload) => deliverEvent(house, callerOf(house), payload)
  return Object.fromEntries([...own, ['deliver-event', deliver]])
}

function crontab(house: House): string {
  return jobsOf(house)
    .flatMap((job) => (job.cron ? [`${job.cron} ${job.name} ?max=3`] : []))
    .join('\n')
}

function callerOf(house: House): Caller {
  const { db, blobs, settings } = house
  return { db, blobs, settings, actor: machine, now: house.now() }
}

/** The last try has failed: keep it where a person will see it. */
function recordFailures(house: House, runner: Runner): void {
  runner.events.on('job:failed', ({ job, error }) => {
    const message = error instanceof Error ? `${error.message}\n${error.stack ?? ''}` : String(error)
    const row = {
      job: job.task_identifier,
      payload: JSON.stringify(job.payload ?? {}),
      error: message.slice(0, 4000),
      at: house.now(),
    }
    house.db
      .insertInto('kernel.exception')
      .values({ ...row, settled_at: null, settled_by: null, note: null })
      .execute()
      .catch(() => undefined)
  })
}

/** Failures are kept in kernel.exception and in our own log; the library's own lines would say everything twice. */
const quiet = new Logger(() => () => undefined)
