import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import type { BlobStore, StoredBlob } from './blob.ts'
import { Refusal } from './refusal.ts'
import { both } from './text.ts'

const HEAD_BYTES = 4096
const DAY_MS = 86_400_000

/**
 * Keeps each blob in a file named by its digest. A file has its name only when all of it is on the disk: it is written
 * under `incoming/`, flushed, then renamed. What a killed program left in `incoming/` goes after a day.
 */
export async function diskBlobs(root: string): Promise<BlobStore> {
  const incoming = join(root, 'incoming')
  await mkdir(incoming, { recursive: true })
  await clearOld(incoming)
  return {
    put: (stream, { maxBytes }) => put({ root, incoming, stream, maxBytes }),
    get: async (sha256) => (await open(pathOf(root, sha256))).createReadStream(),
    has: (sha256) =>
      stat(pathOf(root, sha256)).then(
        () => true,
        () => false,
      ),
    remove: (sha256) => rm(pathOf(root, sha256), { force: true }),
    list: ({ olderThan }) => list(root, olderThan),
  }
}

interface Putting {
  readonly root: string
  readonly incoming: string
  readonly stream: Readable
  readonly maxBytes: number
}

async function put({ root, incoming, stream, maxBytes }: Putting): Promise<StoredBlob> {
  const temporary = join(incoming, randomUUID())
  try {
    const blob = await write(temporary, stream, maxBytes)
    const path = pathOf(root, blob.sha256)
    await mkdir(dirname(path), { recursive: true })
    await rename(temporary, path)
    await flush(dirname(path))
    return blob
  } catch (error) {
    stream.destroy()
    await rm(temporary, { force: true })
    throw error
  }
}

async function write(path: string, stream: Readable, maxBytes: number): Promise<StoredBlob> {
  const hash = createHash('sha256')
  let head = Buffer.alloc(0)
  let sizeBytes = 0
  const file = await open(path, 'wx')
  try {
    for await (const piece of stream) {
      const chunk = Buffer.from(piece)
      sizeBytes += chunk.length
      if (sizeBytes > maxBytes) throw tooLarge(maxBytes)
      hash.update(chunk)
      if (head.length < HEAD_BYTES) head = Buffer.concat([head, chunk]).subarray(0, HEAD_BYTES)
      await file.writeFile(chunk) // from where the last write ended, and all of it
    }
    await file.sync()
  } finally {
    await file.close()
  }
  return { sha256: hash.digest('hex'), sizeBytes, head }
}

function tooLarge(maxBytes: number): Refusal {
  const megabytes = Math.max(1, Math.round(maxBytes / 1_000_000))
  return new Refusal('too-large', both(`文件不得超过 ${megabytes} MB。`, `A file may have at most ${megabytes} MB.`))
}

/** @throws TypeError on a name that is not a digest, which could lead out of the store */
function pathOf(root: string, sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new TypeError('not a SHA-256 in lower-case hex')
  return join(root, sha256.slice(0, 2), sha256.slice(2))
}

/** Makes a new name in a directory last through a loss of power. Windows cannot open directories and needs it not. */
async function flush(directory: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(directory)
  await handle.sync().finally(() => handle.close())
}

/** One batch a folder: digests spread evenly over 256 folders. */
async function* list(root: string, olderThan: Date): AsyncGenerator<string[]> {
  for (const prefix of await readdir(root)) {
    if (!/^[0-9a-f]{2}$/.test(prefix)) continue
    const old: string[] = []
    for (const rest of await readdir(join(root, prefix))) {
      const { mtime } = await stat(join(root, prefix, rest))
      if (mtime < olderThan) old.push(prefix + rest)
    }
    if (old.length > 0) yield old
  }
}

async function clearOld(incoming: string): Promise<void> {
  for (const name of await readdir(incoming)) {
    const path = join(incoming, name)
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Date.now() }))
    if (Date.now() - mtimeMs > DAY_MS) await rm(path, { force: true })
  }
}
