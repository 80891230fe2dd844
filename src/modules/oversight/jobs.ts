import type { Caller } from '../../kernel/context.ts'
import { on } from '../../kernel/event.ts'
import { addJob, type Job } from '../../kernel/job.ts'
import { openCard } from './cards/issue.ts'
import { endWindow } from './cards/operations.ts'
import { windowsOver } from './cards/store.ts'

/** Every ten minutes: cards whose time for a statement or an appeal is over. */
export const endCardWindows: Job = {
  name: 'card-windows',
  cron: '*/10 * * * *',
  async run(caller) {
    const numbers = await caller.db.transaction().execute((tx) => windowsOver(tx, caller.now))
    for (const number of numbers) await endOrLater(caller, number)
  },
}

/** One that fails holds up no other: it is tried again by itself, and shows as an exception in the end. */
export const endCardWindowLater: Job = {
  name: 'card-window',
  async run(caller, payload) {
    await endWindow(caller, payload)
  },
}

async function endOrLater(caller: Caller, number: string): Promise<void> {
  try {
    await endWindow(caller, { number })
  } catch {
    await addJob(caller.db, endCardWindowLater.name, { number }, { key: `card-window ${number}`, once: true })
  }
}

export const listeners = [
  on('docket.card-raised', 'oversight.open-card', async (caller, { card, matterId, colour }) => {
    if (colour !== 'blue') await openCard(caller, { card, matterId })
  }),
]
