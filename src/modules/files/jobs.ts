import { z } from 'zod'
import { addJob, type Job } from '../../kernel/job.ts'
import { scannerVersion } from './inspection/clamd.ts'
import { queueInspection } from './inspection/queue.ts'
import { getThreat } from './queries.ts'
import { digestsAfter, openContents } from './store/content.ts'
import { knownDigests } from './store/file.ts'

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

/**
 * What nobody has looked at, once an hour: files from before there was a scanner, or from hours in which it could not be reached.
 * Nothing is queued while it still cannot.
 */
export const inspectOpen: Job = {
  name: 'inspect-open',
  cron: '37 * * * *',
  async run(caller) {
    const url = caller.settings.CLAMD_URL
    const isThere = url !== undefined && (await scannerVersion(url).then(Boolean, () => false))
    if (url && !isThere) return
    const found = await openContents(caller.db, isThere)
    await caller.db.transaction().execute(async (tx) => {
      for (const sha256 of found) await queueInspection(tx, sha256, true)
    })
  },
}

/** Contents that are queued at a time when all are scanned again. */
const batch = 500

/** Queues every content once more, batch by batch. */
export const rescanFiles: Job = {
  name: 'rescan-files',
  async run(caller, payload) {
    const { after } = z.object({ after: z.string() }).parse(payload)
    const digests = await digestsAfter(caller.db, after, batch)
    await caller.db.transaction().execute(async (tx) => {
      for (const sha256 of digests) await queueInspection(tx, sha256, true)
      const last = digests.at(-1)
      if (digests.length === batch && last) await addJob(tx, 'rescan-files', { after: last }, { isPatient: true })
    })
  },
}

/** Fails on purpose while it is so: an administrator sees on the exceptions page which content is infected. */
export const fileInfected: Job = {
  name: 'file-infected',
  async run(caller, payload) {
    const { sha256 } = z.object({ sha256: z.string() }).parse(payload)
    const threat = await getThreat(caller, { sha256 })
    if (threat)
      throw new Error(`The scanner found ${threat} in the content ${sha256}; it is sealed off. See /desk/files.`)
  },
}

/** Takes bytes that were destroyed off the disk, after the act that destroyed them is settled. Once more changes nothing. */
export const removeErased: Job = {
  name: 'remove-erased',
  async run(caller, payload) {
    const { digests } = z.object({ digests: z.array(z.string()) }).parse(payload)
    const known = await knownDigests(caller.db, digests)
    for (const digest of digests) if (!known.has(digest)) await caller.blobs.remove(digest)
  },
}
