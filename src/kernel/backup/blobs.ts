import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { chmod, copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { BlobStore } from '../blob.ts'

/** Largest blob that is taken back; larger ones are never put. */
const maxBytes = 2 ** 40
const tomorrow = () => new Date(Date.now() + 86_400_000)

/** Copies every blob into a folder. One that is removed meanwhile belonged to no row of the snapshot. */
export async function saveBlobs(blobs: BlobStore, folder: string): Promise<{ count: number; bytes: number }> {
  let count = 0
  let bytes = 0
  for await (const batch of blobs.list({ olderThan: tomorrow() }))
    for (const sha256 of batch) {
      if (!(await blobs.has(sha256))) continue
      const path = join(folder, sha256.slice(0, 2), sha256.slice(2))
      await mkdir(dirname(path), { recursive: true })
      const file = createWriteStream(path)
      await pipeline(await blobs.get(sha256), file)
      count += 1
      bytes += file.bytesWritten
    }
  return { count, bytes }
}

/**
 * Puts the blobs of a folder into a store.
 *
 * @throws Error naming a file whose content is not what its name says
 */
export async function loadBlobs(blobs: BlobStore, folder: string): Promise<number> {
  let count = 0
  for (const prefix of await readdir(folder).catch(() => []))
    for (const rest of await readdir(join(folder, prefix))) {
      const { sha256 } = await blobs.put(createReadStream(join(folder, prefix, rest)), { maxBytes })
      if (sha256 !== prefix + rest)
        throw new Error(`blobs/${prefix}/${rest} is damaged: its content is not what its name says.`)
      count += 1
    }
  return count
}

/** Copies key files, readable by their owner alone. */
export async function saveKeys(from: string, to: string): Promise<{ name: string; sha256: string }[]> {
  const names = (await readdir(from).catch(() => [])).sort()
  if (names.length > 0) await mkdir(to, { recursive: true, mode: 0o700 })
  return Promise.all(
    names.map(async (name) => {
      await copyFile(join(from, name), join(to, name))
      await chmod(join(to, name), 0o600)
      return { name, sha256: await digestFile(join(to, name)) }
    }),
  )
}

/** @throws Error when a key file is not the one that was saved */
export async function loadKeys(
  keys: readonly { name: string; sha256: string }[],
  from: string,
  to: string,
): Promise<void> {
  await mkdir(to, { recursive: true, mode: 0o700 })
  for (const { name, sha256 } of keys) {
    if ((await digestFile(join(from, name))) !== sha256) throw new Error(`keys/${name} is damaged.`)
    await writeFile(join(to, name), await readFile(join(from, name)), { mode: 0o600 })
  }
}

async function digestFile(path: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(path))
    .digest('hex')
}
