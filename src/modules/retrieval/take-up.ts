import { z } from 'zod'
import type { Job } from '../../kernel/job.ts'
import { operation } from '../../kernel/operation.ts'
import { letFind, lockStale, takeUpDocument } from '../documents/index.ts'
import { summaries } from './phrases.ts'
import { isTakingUp, recipientsOf } from './store/stale.ts'

/** Documents of one transaction. */
const batch = 200
/** Batches of one run; what is left waits for the next one. */
const mostBatches = 50

/** Words of documents of an older installation, and of attachments that have been read since, are looked up once. */
export const takeUp = operation({
  name: 'retrieval.take-up',
  summary: summaries.takeUp,
  input: z.object({}),
  find: async () => ({ id: 'documents' }),
  allow: (actor) => actor.kind === 'machine',
  async run(ctx) {
    const ids = await lockStale(ctx.tx, batch)
    let waiting = 0
    for (const id of ids) {
      await letFind(ctx.tx, id, await recipientsOf(ctx.tx, id))
      if (!(await takeUpDocument(ctx, id))) waiting += 1
    }
    return { taken: ids.length - waiting, isLast: ids.length < batch || waiting > 0 }
  },
})

/** Looks every five minutes; without anything to take up nothing is done. */
export const takeUpJob: Job = {
  name: 'documents-take-up',
  cron: '*/5 * * * *',
  run: async (caller) => {
    for (let turn = 0; turn < mostBatches && (await isTakingUp(caller.db)); turn++)
      if ((await takeUp(caller, {})).isLast) return
  },
}
