import type { Caller } from '../../../kernel/context.ts'
import { addJob, type Job } from '../../../kernel/job.ts'
import { remindBeforeMs, watchPromise } from './operations.ts'
import { pledgesDue } from './store.ts'

/** Every minute: materials that did not follow in time, and those whose last days have come. */
export const watchPromises: Job = {
  name: 'watch-promises',
  cron: '* * * * *',
  run: (caller) => watchDue(caller),
}

/** One that failed, tried again by itself; it shows as an exception in the end. */
export const watchPromiseLater: Job = {
  name: 'watch-promise',
  async run(caller, payload) {
    await watchPromise(caller, payload)
  },
}

/** Looks at what is due; used by the job and under a moved clock. */
export async function watchDue(caller: Caller): Promise<void> {
  const soon = new Date(caller.now.getTime() + remindBeforeMs)
  const due = [
    ...(await pledgesDue(caller.db, soon, { unreminded: true })),
    ...(await pledgesDue(caller.db, caller.now, { unreminded: false })),
  ]
  for (const { id: promise, matterId: id } of new Map(due.map((pledge) => [pledge.id, pledge])).values()) {
    try {
      await watchPromise(caller, { id, promise })
    } catch {
      await addJob(caller.db, watchPromiseLater.name, { id, promise }, { key: `watch-promise ${promise}` })
    }
  }
}
