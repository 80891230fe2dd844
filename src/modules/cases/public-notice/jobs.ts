import type { Job } from '../../../kernel/job.ts'
import { clearPastNotices } from './operations.ts'

/** Every hour: what is over loses the persons in it. */
export const clearNoticesHourly: Job = {
  name: 'notices-clear',
  cron: '7 * * * *',
  async run(caller) {
    await clearPastNotices(caller, {})
  },
}
