import { z } from 'zod'
import { type Actor, hasRole } from '../../kernel/context.ts'
import { addJob } from '../../kernel/job.ts'
import { operation } from '../../kernel/operation.ts'
import { query } from '../../kernel/query.ts'
import { both } from '../../kernel/text.ts'
import { phrases } from './phrases.ts'
import { Exception, listExceptions, lockException, settle } from './store.ts'

const pageSize = 30

/** The administrator of the system. */
function mayManage(actor: Actor): boolean {
  return hasRole(actor, 'administrator')
}

/** What waits for a person, or what was settled. */
export const showExceptions = query({
  name: 'exceptions.list',
  summary: both('列出系统异常。', 'List jobs that failed for good, newest first.'),
  input: z.object({ state: z.enum(['open', 'settled']).default('open'), before: z.uuid().optional() }),
  output: z.object({ exceptions: z.array(Exception), next: z.string().nullable(), state: z.string() }),
  find: async (ctx) => ({ id: ctx.actor.id }),
  allow: mayManage,
  async run(ctx, { state, before }) {
    const rows = await listExceptions(ctx.tx, { settled: state === 'settled', before, limit: pageSize + 1 })
    const exceptions = rows.slice(0, pageSize)
    return { exceptions, next: rows.length > pageSize ? (exceptions.at(-1)?.id ?? null) : null, state }
  },
})

/** Queues the job once more. */
export const retryException = operation({
  name: 'exceptions.retry',
  summary: both('重试失败的任务。', 'Queue a failed job once more.'),
  input: z.object({ id: z.uuid() }),
  find: (ctx, { id }) => lockException(ctx.tx, id),
  allow: mayManage,
  async run(ctx, _input, exception) {
    await addJob(ctx.tx, exception.job, exception.payload)
    await settle(ctx, exception.id, phrases.retried.zh)
  },
})

/** Closes an exception with a word on how it was settled. */
export const settleException = operation({
  name: 'exceptions.settle',
  summary: both('处置异常并说明。', 'Settle an exception with a note.'),
  input: z.object({ id: z.uuid(), note: z.string().trim().min(2).max(1000) }),
  find: (ctx, { id }) => lockException(ctx.tx, id),
  allow: mayManage,
  run: (ctx, { note }, exception) => settle(ctx, exception.id, note),
})
