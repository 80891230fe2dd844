import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { Tx } from '../../kernel/context.ts'
import type { FileAnswer } from '../../kernel/page.ts'
import { query } from '../../kernel/query.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { storedTiles } from './integrate.ts'
import type { PublishedCheckpoint } from './model.ts'
import { phrases, summaries } from './phrases.ts'
import { mayRead } from './policy.ts'
import { countPending, findCheckpoint, findKey, findLeaf, findTile, recordedLeaves } from './store.ts'
import { encodeBundle, parseTilePath, type TileAddress, tileWidth } from './tile.ts'
import { consistencyPath, inclusionPath, rootAt } from './tree.ts'

/** The one thing all questions are about. */
const theLedger = { id: 'ledger' }

/** The checkpoint as C2SP tlog-tiles serves it. */
export const readCheckpointNote = query({
  name: 'ledger.read-checkpoint-note',
  summary: summaries.checkpoint,
  input: z.object({}),
  find: async () => theLedger,
  allow: mayRead,
  async run({ tx }): Promise<FileAnswer> {
    const { note } = await getCheckpoint(tx)
    return { type: 'text/plain; charset=utf-8', body: note, cache: 'public, max-age=5' }
  },
})

/** A tile of hashes or a bundle of entries. A full one never changes, so it may be kept for ever. */
export const readTile = query({
  name: 'ledger.read-tile',
  summary: summaries.tile,
  input: z.object({ '*': z.string() }),
  find: async () => theLedger,
  allow: mayRead,
  async run({ tx }, input): Promise<FileAnswer> {
    const address = parseTilePath(`tile/${input['*']}`)
    const body =
      address && (address.level === 'entries' ? await bundle(tx, address) : await hashes(tx, address.level, address))
    if (!body) throw new Refusal('not-found', phrases.noTile)
    const cache = address.width === tileWidth ? 'public, max-age=31536000, immutable' : 'public, max-age=3600'
    return { type: 'application/octet-stream', body, cache }
  },
})

async function hashes(tx: Tx, level: number, { index, width }: TileAddress): Promise<Buffer | undefined> {
  const data = await findTile(tx, level, index)
  return data && data.length >= width * 32 ? data.subarray(0, width * 32) : undefined
}

/** A leaf whose audit row somebody removed leaves an empty entry, which no hash in the tree agrees with. */
async function bundle(tx: Tx, { index, width }: TileAddress): Promise<Buffer | undefined> {
  const leaves = await recordedLeaves(tx, index * tileWidth, width)
  return leaves.length === width ? encodeBundle(leaves.map(({ leaf }) => leaf ?? Buffer.alloc(0))) : undefined
}

const Hash = z.base64()
const CheckpointAnswer = z.object({
  origin: z.string(),
  vkey: z.string(),
  size: z.int(),
  root: Hash,
  note: z.string(),
  at: z.date(),
})

/** The last published checkpoint with the key to check it. */
export const readCheckpoint = query({
  name: 'ledger.read-checkpoint',
  summary: summaries.checkpoint,
  input: z.object({}),
  output: CheckpointAnswer,
  find: async () => theLedger,
  allow: mayRead,
  async run({ tx }) {
    const { size, root, note, at } = await getCheckpoint(tx)
    const key = await findKey(tx)
    return { origin: key?.origin ?? '', vkey: key?.vkey ?? '', size, root: root.toString('base64'), note, at }
  },
})

/** Proves that the leaf of a call is in the last published checkpoint. */
export const proveLeaf = query({
  name: 'ledger.prove-leaf',
  summary: summaries.proveLeaf,
  input: z.object({ auditId: z.uuid() }),
  output: z.object({ index: z.int(), size: z.int(), leaf: Hash, path: z.array(Hash), checkpoint: z.string() }),
  find: async () => theLedger,
  allow: mayRead,
  async run({ tx }, { auditId }) {
    const [checkpoint, leaf] = [await getCheckpoint(tx), await findLeaf(tx, auditId)]
    if (!leaf?.leaf || leaf.index >= checkpoint.size) throw new Refusal('not-found', phrases.noLeaf)
    const path = await inclusionPath(storedTiles(tx), leaf.index, checkpoint.size)
    const [index, size, note] = [leaf.index, checkpoint.size, checkpoint.note]
    return { index, size, leaf: leaf.leaf.toString('base64'), path: path.map(base64), checkpoint: note }
  },
})

/** Proves that a later tree only added to an earlier one. */
export const proveConsistency = query({
  name: 'ledger.prove-consistency',
  summary: summaries.proveConsistency,
  input: z.object({ from: z.coerce.number().int().min(0), to: z.coerce.number().int().min(0) }),
  output: z.object({ from: z.int(), to: z.int(), fromRoot: Hash, toRoot: Hash, path: z.array(Hash) }),
  find: async () => theLedger,
  allow: mayRead,
  async run({ tx }, { from, to }) {
    const { size } = await getCheckpoint(tx)
    if (from > to || to > size) throw new Refusal('not-found', phrases.noSuchSizes(size))
    const read = storedTiles(tx)
    const [fromRoot, toRoot, path] = [
      await rootAt(read, from),
      await rootAt(read, to),
      await consistencyPath(read, from, to),
    ]
    return { from, to, fromRoot: base64(fromRoot), toRoot: base64(toRoot), path: path.map(base64) }
  },
})

/** What the page about the ledger tells. */
export const readLedger = query({
  name: 'ledger.read-ledger',
  summary: summaries.about,
  input: z.object({}),
  find: async () => theLedger,
  allow: mayRead,
  run: async ({ tx }) => ({
    checkpoint: await findCheckpoint(tx),
    key: await findKey(tx),
    waiting: await countPending(tx),
  }),
})

const verifierFile = join(import.meta.dirname, '../../../verifier/heliograph-verify.mjs')

/** The independent verifier, to take home. */
export const readVerifier = query({
  name: 'ledger.read-verifier',
  summary: summaries.verifier,
  input: z.object({}),
  find: async () => theLedger,
  allow: mayRead,
  run: async (): Promise<FileAnswer> => ({
    type: 'text/javascript; charset=utf-8',
    body: await readFile(verifierFile),
    downloadAs: 'heliograph-verify.mjs',
    cache: 'public, max-age=3600',
  }),
})

async function getCheckpoint(tx: Tx): Promise<PublishedCheckpoint> {
  const checkpoint = await findCheckpoint(tx)
  if (!checkpoint) throw new Refusal('not-found', phrases.noCheckpoint)
  return checkpoint
}

function base64(bytes: Buffer): string {
  return bytes.toString('base64')
}
