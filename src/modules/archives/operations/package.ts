import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { z } from 'zod'
import type { Caller, Context } from '../../../kernel/context.ts'
import { addJob, type Job } from '../../../kernel/job.ts'
import { operation } from '../../../kernel/operation.ts'
import { query } from '../../../kernel/query.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { both } from '../../../kernel/text.ts'
import { addToZip } from '../../../kernel/zip.ts'
import { getOrganisation } from '../../directory/index.ts'
import { addStep, lockMatterById } from '../../docket/index.ts'
import { eraseFiles, getFile, keepPacked } from '../../files/index.ts'
import { buildReceipt, type Receipt } from '../../ledger/index.ts'
import { sealData } from '../../seals/index.ts'
import { type Package, Retention, Year } from '../model.ts'
import { putPiece, written } from '../package/contents.ts'
import { type Contents, Packed, sealFormat, unlisted } from '../package/model.ts'
import { pack } from '../package/pack.ts'
import { refusals, steps, summaries, words } from '../phrases.ts'
import { isMachine, mayKeep } from '../policy.ts'
import { findFiling } from '../store/filing.ts'
import { archiveOf, findFonds } from '../store/fonds.ts'
import {
  failPackage,
  getPackage,
  insertPackage,
  lockPackage,
  lockSame,
  tellProgress,
  updatePackage,
} from '../store/package.ts'
import { getPiece, piecesOf } from '../store/piece.ts'

const One = z.object({ id: z.uuid() })
const mostBytes = 2 * 1024 ** 3
/** Tries before it stands on the exceptions page; the pauses between them, half a minute in all, outlast the wait for a checkpoint. */
const maxAttempts = 4
/** A checkpoint is signed some seconds after an act. */
const sealPauseMs = 6000

/**
 * A year and retention, or one piece. It is made by a job: a large year takes minutes. Ordered again while it runs, or once it is ready
 * and nothing was filed since, it is the same package; one that failed is tried again.
 */
export const orderPackage = operation({
  name: 'archives.order-package',
  summary: summaries.order,
  input: z.union([z.object({ piece: z.uuid() }), z.object({ year: Year, retention: Retention })]),
  find: (ctx: Context) => archiveOf(ctx),
  allow: mayKeep,
  async run(ctx, input, { organisationId }) {
    const piece = 'piece' in input ? await getPiece(ctx.tx, input.piece) : undefined
    if (piece && piece.organisationId !== organisationId) throw new Refusal('not-found', refusals.noPiece)
    const filing = 'year' in input ? await findFiling(ctx.tx, organisationId, input.year) : undefined
    const filingId = piece?.filingId ?? filing?.id
    const wanted = { retention: 'retention' in input ? input.retention : null, pieceId: piece?.id ?? null }
    const pieces = filingId ? (await piecesOf(ctx.tx, { filingId, ...wanted })).length : 0
    if (!filingId || pieces === 0) throw new Refusal('conflict', piece ? refusals.destroyed : refusals.nothing)
    const made = { organisationId, filingId, pieces, ...wanted }
    const same = await lockSame(ctx.tx, made)
    if (same && same.state !== 'failed')
      return { id: same.id, is: same.state === 'ready' ? 'ready' : 'running' } as const
    if (same) await makeAgain(ctx, same.id)
    const id = same?.id ?? (await insertPackage(ctx, made))
    if (!same) await addJob(ctx.tx, 'make-package', { id }, { maxAttempts })
    ctx.trace.content.push({ step: 'package-ordered', words: summaries.order, data: { id, pieces } })
    return { id, is: 'new' } as const
  },
})

async function makeAgain(ctx: Context, id: string): Promise<void> {
  await updatePackage(ctx, id, { state: 'waiting' })
  await addJob(ctx.tx, 'make-package', { id }, { maxAttempts })
}

const find = async (ctx: Context, { id }: z.infer<typeof One>) => getPackage(ctx.tx, id)

/** Packs what was ordered, telling how far it is. Only reads. */
export const packPieces = query({
  name: 'archives.pack-pieces',
  summary: summaries.make,
  input: One,
  find,
  allow: isMachine,
  async run(ctx, { id }, kept): Promise<Packed> {
    const pieces = await piecesOf(ctx.tx, kept)
    const contents: Contents = new Map()
    for (const [at, piece] of pieces.entries()) {
      await putPiece(ctx, contents, piece)
      await tellProgress(ctx.db, id, at + 1)
    }
    if (pieces.length === 0) throw new Refusal('conflict', refusals.destroyed)
    const { name } = await getOrganisation(ctx.tx, kept.organisationId)
    const fonds = (await findFonds(ctx.tx, kept.organisationId))?.number ?? ''
    const { vkey } = await sealOf(ctx, kept)
    return pack(contents, kept, pieces, { organisation: name, fonds, vkey, now: ctx.now })
  },
})

/** Keeps what was packed, with the organisation's seal over the manifest, whose digest goes into the ledger. */
export const keepPackage = operation({
  name: 'archives.keep-package',
  summary: summaries.make,
  input: One.extend({ packed: Packed }),
  find: lockWhole,
  allow: isMachine,
  async run(ctx, { id, packed }, { kept, matter }) {
    if (kept.state !== 'waiting' && kept.state !== 'making' && kept.state !== 'failed') return {}
    const signed = await sealData(ctx, {
      ...{ bytes: packed.manifest, organisationId: kept.organisationId, reference: kept.filingNumber },
      purpose: words.openFiling(kept.year),
    })
    const whole = signed ? addToZip(packed.zip, { [unlisted.signature]: signed.signature }) : packed.zip
    const fileId = await keepZip(ctx, kept, whole)
    const { manifestSha256, pieces } = packed
    await updatePackage(ctx, id, { state: 'sealing', manifestSha256, fileId, pieces })
    await addStep(ctx, matter, {
      ...{ kind: 'packed', words: steps.packed(packed.pieces) },
      data: { package: id, manifest: manifestSha256, signature: signed ? digestOf(signed.signature) : null },
    })
    await addJob(ctx.tx, 'seal-package', { id }, { maxAttempts })
    return {}
  },
})

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

async function lockWhole(ctx: Context, { id }: z.infer<typeof One>) {
  const { filingId } = await getPackage(ctx.tx, id)
  const matter = await lockMatterById(ctx.tx, filingId)
  return { id, matter, kept: await lockPackage(ctx.tx, id) }
}

async function keepZip(ctx: Context, { year, retention, archiveNumber, id }: Package, bytes: Buffer): Promise<string> {
  const blob = await ctx.blobs.put(Readable.from([bytes]), { maxBytes: mostBytes })
  const what = archiveNumber?.replaceAll('·', '-') ?? `${year}-${retention}`
  return (await keepPacked(ctx, { name: `archive-${what}-${id.slice(0, 8)}.zip`, ...blob })).id
}

async function sealOf(ctx: Context, { filingNumber, year }: Package): Promise<Receipt> {
  return buildReceipt(ctx, { number: filingNumber, title: words.filingTitle(year) })
}

/** Adds the proof that the manifest's digest is in the ledger, as soon as a checkpoint covers it. */
export const sealPackage = operation({
  name: 'archives.seal-package',
  summary: summaries.seal,
  input: One,
  find: lockWhole,
  allow: isMachine,
  async run(ctx, { id }, { kept }) {
    if (kept.state !== 'sealing' || !kept.fileId || !kept.manifestSha256) return {}
    const receipt = await sealOf(ctx, kept)
    if (!names(receipt, kept.manifestSha256)) {
      await addJob(ctx.tx, 'seal-package', { id }, { maxAttempts, runAt: new Date(ctx.now.getTime() + sealPauseMs) })
      return {}
    }
    const file = await getFile(ctx.tx, kept.fileId)
    const seal = written({ format: sealFormat, manifestSha256: kept.manifestSha256, receipt })
    const whole = addToZip(await buffer(await ctx.blobs.get(file.sha256)), { [unlisted.seal]: seal })
    await updatePackage(ctx, id, { state: 'ready', fileId: await keepZip(ctx, kept, whole) })
    await eraseFiles(ctx, [file.id])
    return {}
  },
})

function names({ steps: all }: Receipt, digest: string): boolean {
  return all.some(({ entries }) => entries?.some((entry) => 'text' in entry && entry.text.includes(digest)))
}

type Work = (caller: Caller, id: string) => Promise<unknown>

/** What goes wrong at the last try is said on the package, and stands on the exceptions page. */
const telling = (work: Work) => async (caller: Caller, payload: unknown, isLast: boolean | undefined) => {
  const { id } = One.parse(payload)
  try {
    await work(caller, id)
  } catch (error) {
    if (isLast === false) throw error
    const said =
      error instanceof Refusal
        ? error.text
        : both('系统出错，管理员会处理。', 'The system failed; an administrator sees it.')
    await failPackage(caller.db, id, said)
    throw error
  }
}

export const makePackageJob: Job = {
  name: 'make-package',
  run: telling(async (caller, id) => keepPackage(caller, { id, packed: await packPieces(caller, { id }) })),
}

export const sealPackageJob: Job = {
  name: 'seal-package',
  run: telling((caller, id) => sealPackage(caller, { id })),
}

async function lockOwn(ctx: Context, { id }: z.infer<typeof One>) {
  const kept = await lockPackage(ctx.tx, id)
  return { ...(await archiveOf(ctx, kept.organisationId)), kept }
}

/** After the cause was mended. */
export const repack = operation({
  name: 'archives.repack',
  summary: summaries.again,
  input: One,
  find: lockOwn,
  allow: mayKeep,
  async run(ctx, { id }, { kept }) {
    if (kept.state !== 'failed') throw new Refusal('conflict', refusals.notReady)
    const same = await lockSame(ctx.tx, kept)
    if (same && same.id !== id) throw new Refusal('conflict', refusals.sameThere)
    await makeAgain(ctx, id)
    ctx.trace.content.push({ step: 'package-again', words: summaries.again, data: { id } })
    return { id }
  },
})
