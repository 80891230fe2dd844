import assert from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { runVerifier } from '../../../../test/filed.ts'
import type { Purpose } from '../store/key.ts'
import { p256 } from '../suite/p256.ts'
import { makeCertificate } from './certificate.ts'
import { type Signer, signCms } from './cms.ts'
import { makeTimestamp } from './timestamp.ts'

// What the stand-alone verifier says of seals that are not as they should be: made by the wrong certificate, or bent.
const folder = await mkdtemp(join(tmpdir(), 'verifier-'))
after(() => rm(folder, { recursive: true }))
const manifest = Buffer.from(
  JSON.stringify({ format: 'heliograph-archive-package/1', files: [], pieces: [], year: 2026 }),
)
const ledgerKey = Buffer.concat([Buffer.of(1), randomBytes(32)])
const keyId = createHash('sha256').update('x\n').update(ledgerKey).digest('hex').slice(0, 8)
const now = new Date('2026-03-02T02:00:00Z')
const day = 86_400_000

interface Holder {
  readonly subject: { organisation: string; name: string }
  readonly key: Signer['key'] & { publicKey: Uint8Array }
  readonly chain: readonly Uint8Array[]
}

function holder(purpose: Purpose, name: string, above?: Holder): Holder {
  const { publicKey, privateKey } = p256.generate()
  const key = { suite: p256, publicKey, sign: (message: Uint8Array) => p256.sign(privateKey, message) }
  const subject = { organisation: '云川区', name }
  const wish = { purpose, subject, publicKey, notBefore: new Date(+now - day), notAfter: new Date(+now + day) }
  const { der } = makeCertificate(above ?? { subject, key }, wish)
  return { subject, key, chain: [der, ...(above?.chain ?? [])] }
}

const root = holder('root', '根')
const issuer = holder('intermediate', '签发', root)
const clock = holder('timestamp', '时间戳', issuer)
const seal = holder('seal', '云川区人民政府印章', issuer)
const signer = ({ key, chain }: Holder): Signer => ({ key, certificates: chain })

function signed(by: Holder, { stamper = clock, at = now } = {}): Buffer {
  return signCms(signer(by), { bytes: manifest }, (signature) => makeTimestamp(signer(stamper), signature, at))
}

async function said(name: string, cms: Uint8Array): Promise<string> {
  const at = join(folder, name)
  await mkdir(at)
  await writeFile(join(at, 'manifest.json'), manifest)
  await writeFile(join(at, 'seal.p7s'), cms)
  return (await runVerifier(at, '--key', `x+${keyId}+${ledgerKey.toString('base64')}`)).said
}

test('a seal under an issuer under a root, stamped in its time, is named', async () => {
  assert.match(
    await said('whole', signed(seal)),
    /manifest is signed by “云川区人民政府印章”, time stamp 2026-03-02T02:00/,
  )
})

test('only a seal seals, and only a clock stamps', async () => {
  for (const [name, by] of [
    ['clock', clock],
    ['issuer', issuer],
    ['root', root],
  ] as const)
    assert.match(await said(`by-${name}`, signed(by)), /✘.*seal\.p7s/, name)
  assert.match(await said('own-time', signed(seal, { stamper: seal })), /time stamp does not hold/)
  assert.match(await said('later', signed(seal, { at: new Date(+now + 2 * day) })), /✘.*seal\.p7s/)
})

test('no issuer issues issuers where its own issuer has not let it, and no seal issues seals', async () => {
  const second = holder('intermediate', '次级', issuer)
  assert.match(await said('longer', signed(holder('seal', '假章', second))), /not issued by the root/)
  assert.match(await said('by-seal', signed(holder('seal', '假章', seal))), /not issued by the root/)
})

test('what is bent without breaking the signature is not read', async () => {
  const cms = signed(seal)
  assert.match(await said('trailing', Buffer.concat([cms, Buffer.of(0)])), /damaged/)
  // the outermost length in one byte more than it needs, and a third member behind the two of ContentInfo
  const inside = cms.subarray(4)
  const length = (size: number, width: number) => {
    const bytes = Buffer.alloc(width)
    bytes.writeUIntBE(size, 0, width)
    return Buffer.concat([Buffer.of(0x30, 0x80 + width), bytes])
  }
  assert.equal(cms[1], 0x82)
  assert.match(await said('long', Buffer.concat([length(inside.length, 3), inside])), /damaged/)
  const more = Buffer.concat([inside, Buffer.of(5, 0)])
  assert.match(await said('third', Buffer.concat([length(more.length, 2), more])), /damaged/)
})
