import { on } from '../../kernel/event.ts'
import { addJob } from '../../kernel/job.ts'
import { publishLater, retireLater } from './jobs.ts'

export const listeners = [
  on('cases.decided', 'publicity.publish', async (caller, payload) => {
    await addJob(caller.db, publishLater.name, payload, {
      key: `result-publish ${payload.matterId} ${payload.decidedAt}`,
      once: true,
    })
  }),
  on('cases.decision-annulled', 'publicity.retire', async (caller, payload) => {
    await addJob(caller.db, retireLater.name, payload, {
      key: `result-retire ${payload.matterId} ${payload.decidedAt}`,
      once: true,
    })
  }),
]
