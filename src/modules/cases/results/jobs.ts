import type { Caller } from '../../../kernel/context.ts'
import { addJob, type Job } from '../../../kernel/job.ts'
import { deemRenewed } from './decide-act.ts'
import { renewalsDue } from './store.ts'

/** Every minute: renewals that the law grants, because the validity ended without a decision. */
export const deemRenewals: Job = { name: 'deem-renewals', cron: '* * * * *', run: (caller) => deemDue(caller) }

/** One that failed, tried again by itself; it shows as an exception in the end. */
export const deemRenewalLater: Job = {
  name: 'deem-renewal',
  async run(caller, payload) {
    await deemRenewed(caller, payload)
  },
}

/** Renews by law what is due; used by the job and under a moved clock. */
export async function deemDue(caller: Caller): Promise<void> {
  for (const id of await renewalsDue(caller.db, caller.now)) {
    try {
      await deemRenewed(caller, { id })
    } catch {
      await addJob(caller.db, deemRenewalLater.name, { id }, { key: `deem-renewal ${id}` })
    }
  }
}
