import type { Job } from '../../kernel/job.ts'
import { expirePublished, publishResult, retireResults } from './operations.ts'

/** Publishes one decision; queued when it is made. A job rather than the listener itself, whose time is that of the fact: late is late. */
export const publishLater: Job = {
  name: 'result-publish',
  async run(caller, payload) {
    await publishResult(caller, payload)
  },
}

export const retireLater: Job = {
  name: 'result-retire',
  async run(caller, payload) {
    await retireResults(caller, payload)
  },
}

/** Shortly after each midnight of the district, and again in the morning should the night be missed. */
export const expireDaily: Job = {
  name: 'results-expire',
  cron: '10 16,23 * * *',
  async run(caller) {
    while ((await expirePublished(caller, {})).more);
  },
}
