import type { Caller, Tx } from '../../kernel/context.ts'
import { openCheckpoint, signCheckpoint } from './checkpoint.ts'
import { storedTiles } from './integrate.ts'
import { makeKey, readKey, readMemory, writeMemory } from './key-file.ts'
import { isConsistent, type TreeHead } from './merkle.ts'
import type { PublishedCheckpoint } from './model.ts'
import { type Signer, verifierKey } from './note.ts'
import { findCheckpoint, findKey, insertCheckpoint, insertKey, lockSize } from './store.ts'
import { consistencyPath, type ReadTile, rootAt } from './tree.ts'

/** What the signer needs: the log, where its key lies, under which name a new log starts, and the time. */
export interface SignerOptions {
  readonly db: Caller['db']
  readonly dataDir: string
  readonly origin: string
  readonly now: Date
}

/**
 * Signs and keeps a checkpoint of the whole tree, after proving that it continues what was published last and what this
 * machine remembers to have signed. Does nothing when the tree has not grown.
 *
 * @param options.restMs no checkpoint when the last is younger than this
 * @throws Error when the tree is smaller or other than what was signed, or the key is not the log's: nothing is signed then
 */
export function publishCheckpoint(
  options: SignerOptions & { restMs?: number },
): Promise<PublishedCheckpoint | undefined> {
  const { db, dataDir, now, restMs = 0 } = options
  return db.transaction().execute(async (tx) => {
    const size = await lockSize(tx)
    const last = await findCheckpoint(tx)
    if (size === (last?.size ?? 0) || isYoung(last, now, restMs)) return undefined
    const signer = await openSigner(tx, options)
    const read = storedTiles(tx)
    await refuseFork({ read, size }, last, 'the last published checkpoint')
    await refuseFork({ read, size }, await remembered(dataDir, signer), 'the checkpoint this machine signed last')
    const head = { size, root: await rootAt(read, size) }
    const note = signCheckpoint(head, signer)
    await writeMemory(dataDir, note)
    const checkpoint = { ...head, note, at: now }
    await insertCheckpoint(tx, checkpoint)
    return checkpoint
  })
}

function isYoung(last: PublishedCheckpoint | undefined, now: Date, restMs: number): boolean {
  const ageMs = last ? now.getTime() - last.at.getTime() : Number.POSITIVE_INFINITY
  return ageMs >= 0 && ageMs < restMs
}

/** The log's signer; at first start the key is made and its public half recorded. The state row must be locked. */
async function openSigner(tx: Tx, { dataDir, origin, now }: SignerOptions): Promise<Signer> {
  const key = await findKey(tx)
  if (!key) {
    const signer = await makeKey(dataDir, origin, now)
    await insertKey(tx, { origin, vkey: verifierKey(signer), since: now })
    return signer
  }
  const signer = await readKey(dataDir, key.origin)
  if (!signer) throw new Error(`The key of the ledger is missing: no keys/ledger.key in ${dataDir} for ${key.vkey}`)
  if (verifierKey(signer) !== key.vkey)
    throw new Error(`keys/ledger.key in ${dataDir} is not the key of the ledger, ${key.vkey}`)
  return signer
}

async function remembered(dataDir: string, signer: Signer): Promise<TreeHead | undefined> {
  const note = await readMemory(dataDir)
  if (note === undefined) return undefined
  const checkpoint = openCheckpoint(note, verifierKey(signer))
  if (!checkpoint) throw new Error(`keys/ledger.checkpoint in ${dataDir} is not a checkpoint of this ledger`)
  return checkpoint
}

async function refuseFork(
  tree: { read: ReadTile; size: number },
  known: TreeHead | undefined,
  what: string,
): Promise<void> {
  if (!known) return
  const { read, size } = tree
  if (known.size > size) throw new Error(`Not signed: the tree has ${size} leaves, ${what} had ${known.size}`)
  const head = { size, root: await rootAt(read, size) }
  const path = await consistencyPath(read, known.size, size)
  if (!isConsistent(known, head, path))
    throw new Error(`Not signed: the tree of ${size} leaves does not continue ${what} of ${known.size}`)
}
