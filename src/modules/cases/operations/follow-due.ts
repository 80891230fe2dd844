import { z } from 'zod'
import { operation } from '../../../kernel/operation.ts'
import { both } from '../../../kernel/text.ts'
import { isMachine } from '../policy.ts'
import { moveNotices } from '../public-notice/store.ts'
import { moveTimers } from '../store/timer.ts'

/** Timers that wait for the end of a clock follow it when the holiday plan moves that end. */
export const followDue = operation({
  name: 'cases.follow-due',
  summary: both(
    '到期日随放假安排变动时，调整相应的定时。',
    'Let timers follow a clock whose end moved with the holiday plan.',
  ),
  input: z.object({ clockId: z.uuid(), dueAt: z.date() }),
  find: async (_ctx, { clockId }) => ({ id: clockId }),
  allow: isMachine,
  async run(ctx, { clockId, dueAt }) {
    await moveTimers(ctx.tx, clockId, dueAt)
    await moveNotices(ctx.tx, clockId, dueAt)
  },
})
