import type { Job } from '../../kernel/job.ts'
import { forgetSessions } from './operations/forget-sessions.ts'

/** What comes round without anybody asking. */
export const jobs: readonly Job[] = [
  { name: 'sessions-forget', cron: '17 3 * * *', run: async (caller) => void (await forgetSessions(caller, {})) },
]
