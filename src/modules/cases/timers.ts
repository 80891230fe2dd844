import type { Caller } from '../../kernel/context.ts'
import { addJob, type Job } from '../../kernel/job.ts'
import { fireTimer } from './operations/fire-timer.ts'
import { dueTimers, setAside, type Timer } from './store/timer.ts'

/** Timers read at once. */
const batch = 200

/** Every minute: what happens by itself because its time has come, each in an operation of its own. */
export const fireTimers: Job = {
  name: 'fire-timers',
  cron: '* * * * *',
  run: (caller) => fireDue(caller),
}

/** A timer that failed, tried again by itself; it shows as an exception in the end. */
export const fireTimerLater: Job = {
  name: 'fire-timer',
  async run(caller, payload) {
    await fireTimer(caller, payload)
  },
}

/** Fires what is due; used by the job and by seeding under a moved clock. One that fails holds up no other. */
export async function fireDue(caller: Caller): Promise<void> {
  for (;;) {
    const due = await dueTimers(caller.db, caller.now, batch)
    for (const timer of due) await fireOrLater(caller, timer)
    if (due.length < batch) return
  }
}

async function fireOrLater(caller: Caller, { id: timer, matterId: id }: Timer): Promise<void> {
  try {
    await fireTimer(caller, { timer, id })
  } catch {
    await caller.db.transaction().execute(async (tx) => {
      await setAside(tx, timer, caller.now)
      await addJob(tx, fireTimerLater.name, { timer, id }, { key: `fire-timer ${timer}` })
    })
  }
}
