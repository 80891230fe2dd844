import { z } from 'zod'
import { operation } from '../../../kernel/operation.ts'
import { both } from '../../../kernel/text.ts'
import { deleteOver } from '../store/sessions.ts'

/** How long ended sessions and old failures are kept for questions; who did what stays in the ledger. Our choice, no law. */
const keptDays = 30
const dayMs = 86_400_000

/** Removes sessions and counted failures that nobody needs any more. */
export const forgetSessions = operation({
  name: 'directory.forget-sessions',
  summary: both('清除早已结束的会话和登录失败计数。', 'Remove sessions and counted failures that are long over.'),
  input: z.object({}),
  find: async () => ({ id: 'sessions' }),
  allow: (actor) => actor.kind === 'machine',
  async run(ctx) {
    await deleteOver(ctx.tx, new Date(ctx.now.getTime() - keptDays * dayMs))
    return { id: 'sessions' }
  },
})
