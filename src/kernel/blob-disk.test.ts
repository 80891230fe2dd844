import assert from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { type TestContext, test } from 'node:test'
import { diskBlobs } from './blob-disk.ts'

const NO_LIMIT = { maxBytes: Number.MAX_SAFE_INTEGER }

async function aStore(t: TestContext) {
  const root = await mkdtemp(join(tmpdir(), 'heliograph-blobs-'))
  t.after(() => rm(root, { recursive: true }))
  return { root, blobs: await diskBlobs(root) }
}

/** Every file under the root, but no folders. */
async function filesIn(root: string): Promise<string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => entry.name)
}

test('what is put comes back byte for byte, under its digest', async (t) => {
  const { blobs } = await aStore(t)
  const content = randomBytes(300_000)

  const stored = await blobs.put(Readable.from([content.subarray(0, 10), content.subarray(10)]), { maxBytes: 300_000 })

  assert.equal(stored.sha256, createHash('sha256').update(content).digest('hex'))
  assert.equal(stored.sizeBytes, 300_000)
  assert.deepEqual(stored.head, content.subarray(0, 4096))
  assert.deepEqual(await buffer(await blobs.get(stored.sha256)), content)
})

test('equal content is one file', async (t) => {
  const { root, blobs } = await aStore(t)
  const puts = Array.from({ length: 8 }, () => blobs.put(Readable.from([Buffer.from('营业执照')]), NO_LIMIT))

  const digests = new Set((await Promise.all(puts)).map((blob) => blob.sha256))

  assert.equal(digests.size, 1)
  assert.equal((await filesIn(root)).length, 1)
})

test('one byte too many is refused and leaves nothing', async (t) => {
  const { root, blobs } = await aStore(t)
  await assert.rejects(blobs.put(Readable.from([Buffer.alloc(1001)]), { maxBytes: 1000 }), { kind: 'too-large' })
  assert.deepEqual(await filesIn(root), [])
})

test('a stream that breaks leaves nothing', async (t) => {
  const { root, blobs } = await aStore(t)
  const broken = new Readable({ read() {} })
  broken.push(Buffer.alloc(5000))
  setTimeout(() => broken.destroy(new Error('connection lost')), 20)

  await assert.rejects(blobs.put(broken, NO_LIMIT), /connection lost/)

  assert.deepEqual(await filesIn(root), [])
})

test('what was removed is gone; removing it again is no error', async (t) => {
  const { blobs } = await aStore(t)
  const { sha256 } = await blobs.put(Readable.from([Buffer.from('x')]), NO_LIMIT)
  assert.equal(await blobs.has(sha256), true)

  await blobs.remove(sha256)
  await blobs.remove(sha256)

  assert.equal(await blobs.has(sha256), false)
  await assert.rejects(blobs.get(sha256), { code: 'ENOENT' })
})

test('a name that is no digest never reaches the disk', async (t) => {
  const { blobs } = await aStore(t)
  await assert.rejects(blobs.get('../../etc/passwd'), TypeError)
})

test('opening the store clears what a killed program left, but not what is being written', async (t) => {
  const { root } = await aStore(t)
  await writeFile(join(root, 'incoming/abandoned'), 'x')
  await utimes(join(root, 'incoming/abandoned'), new Date('2020-01-01'), new Date('2020-01-01'))
  await writeFile(join(root, 'incoming/being-written'), 'x')

  await diskBlobs(root)

  assert.deepEqual(await filesIn(root), ['being-written'])
})
