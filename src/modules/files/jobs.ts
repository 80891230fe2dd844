import type { Job } from '../../kernel/job.ts'
import { knownDigests } from './store.ts'

/** An upload whose form was refused leaves bytes that nothing points at; after this they go. */
const graceMs = 3_600_000

/** Removes bytes that belong to no accepted file, once an hour. */
export const sweepBlobs: Job = {
  name: 'sweep-blobs',
  cron: '17 * * * *',
  async run(caller) {
    const before = new Date(caller.now.getTime() - graceMs)
    for await (const digests of caller.blobs.list({ olderThan: before })) {
      const known = await knownDigests(caller.db, digests)
      for (const digest of digests) if (!known.has(digest)) await caller.blobs.remove(digest)
    }
  },
}
