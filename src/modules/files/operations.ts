import { z } from 'zod'
import { type Actor, type Context, hasRole } from '../../kernel/context.ts'
import { emit } from '../../kernel/event.ts'
import { addJob } from '../../kernel/job.ts'
import { operation } from '../../kernel/operation.ts'
import { query } from '../../kernel/query.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { both } from '../../kernel/text.ts'
import type {} from './events.ts'
import { queueInspection } from './inspection/queue.ts'
import { Digest, type Scan, type StoredFile, waits } from './model.ts'
import { phrases } from './phrases.ts'
import {
  fileIdsOf,
  findContent,
  keepReading,
  keepVerdict,
  lockContent,
  setScan,
  setUnscanned,
  typeOf,
} from './store/content.ts'

const OneContent = z.object({ sha256: Digest })
const byMachine = (actor: Actor) => actor.kind === 'machine'
const byAdministrator = (actor: Actor) => hasRole(actor, 'administrator')

/** What is to be looked at. */
export interface Inspected {
  readonly sha256: string
  readonly type: string
  readonly scan: Scan
  readonly reading: StoredFile['reading']
}

/** A content that waits to be looked at; nothing when its files are gone. */
export const beginInspection = query({
  name: 'files.begin-inspection',
  summary: both('取得待查毒、待读取的内容。', 'Get a content that is to be scanned and read.'),
  input: OneContent,
  find: async (_ctx, { sha256 }) => ({ id: sha256 }),
  allow: byMachine,
  async run({ tx }, { sha256 }): Promise<Inspected | undefined> {
    const content = await findContent(tx, sha256)
    const type = await typeOf(tx, sha256)
    return content && type ? { ...content, type } : undefined
  },
})

/** Keeps what the scanner said. When that is new, those whose files they are hear of it. */
export const recordVerdict = operation({
  name: 'files.record-verdict',
  summary: both('记录查毒结果。', 'Record what the scanner said of a content.'),
  input: z.intersection(
    z.object({ sha256: Digest, scanner: z.string().max(400) }),
    z.discriminatedUnion('verdict', [
      z.object({ verdict: z.literal('clean') }),
      z.object({ verdict: z.literal('infected'), threat: z.string().min(1).max(200) }),
      z.object({ verdict: z.literal('failed'), reason: z.string().max(1000) }),
    ]),
  ),
  find: lockedContent,
  allow: byMachine,
  async run(ctx, { sha256, ...said }, before) {
    await keepVerdict(ctx, sha256, said)
    if (said.verdict === 'failed' && !waits(before.scan)) return // no answer does not undo an earlier one
    await setScan(ctx, sha256, said)
    const threat = said.verdict === 'infected' ? said.threat : null
    if (threat === before.threat) return
    ctx.trace.content.push({ step: 'verdict', words: phrases.scans[said.verdict], data: { sha256, threat } })
    await emit(ctx, 'files.verdict-changed', { fileIds: await fileIdsOf(ctx.tx, sha256), threat })
    if (threat && !before.threat) await addJob(ctx.tx, 'file-infected', { sha256 }, { maxAttempts: 1 })
  },
})

/** Keeps text and pictures that were read out of a content, unless the scanner has found something meanwhile. */
export const recordReading = operation({
  name: 'files.record-reading',
  summary: both('记录提取的文字和预览。', 'Record the text and pictures that were read out of a content.'),
  input: z.object({
    sha256: Digest,
    state: z.enum(['done', 'failed']),
    text: z.string().nullable(),
    mark: z.string().nullable(),
    thumbnail: z.instanceof(Uint8Array).nullable(),
    viewableSha256: Digest.nullable(),
  }),
  find: lockedContent,
  allow: byMachine,
  async run(ctx, { sha256, ...read }, { scan }) {
    if (scan === 'infected') return
    if (!ctx.settings.CLAMD_URL) await setUnscanned(ctx.tx, sha256)
    await keepReading(ctx.tx, sha256, read)
  },
})

/** Has one content scanned and read again. */
export const rescan = operation({
  name: 'files.rescan',
  summary: both('重新查毒。', 'Scan a content again, and read what could not be read.'),
  input: z.object({ digest: Digest }),
  find: (ctx, { digest }) => lockedContent(ctx, { sha256: digest }),
  allow: byAdministrator,
  run: (ctx, { digest }) => queueInspection(ctx.tx, digest),
})

/** Has every content scanned again, for instance with new signatures; while nothing else waits. */
export const rescanAll = operation({
  name: 'files.rescan-all',
  summary: both('全部文件重新查毒。', 'Scan every file again, while nothing else waits.'),
  input: z.object({}),
  find: async ({ actor }) => ({ id: actor.id }),
  allow: byAdministrator,
  run: (ctx) => addJob(ctx.tx, 'rescan-files', { after: '' }, { key: 'rescan-files', isPatient: true }),
})

async function lockedContent({ tx }: Context, { sha256 }: { sha256: string }) {
  const content = await lockContent(tx, sha256)
  if (!content) throw new Refusal('not-found', phrases.noSuchFile)
  return { ...content, id: sha256 }
}
