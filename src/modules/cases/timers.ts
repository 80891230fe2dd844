import type { Caller } from '../../kernel/context.ts'
import type { Job } from '../../kernel/job.ts'
import { fireTimer } from './operations/fire-timer.ts'
import { dueTimers } from './store/timer.ts'

/** Timers fired in one run of the job; the rest follow a minute later. */
const batch = 200

/** Every minute: what happens by itself because its time has come, each in an operation of its own. */
export const fireTimers: Job = {
  name: 'fire-timers',
  cron: '* * * * *',
  run: (caller) => fireDue(caller),
}

/** Fires what is due; used by the job and by seeding under a moved clock. */
export async function fireDue(caller: Caller): Promise<void> {
  for (const timer of await dueTimers(caller.db, caller.now, batch))
    await fireTimer(caller, { timer: timer.id, id: timer.matterId })
}
