import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { p256 } from './p256.ts'
import { sm2 } from './sm2.ts'

const folder = mkdtempSync(join(tmpdir(), 'heliograph-suite-'))
after(() => rmSync(folder, { recursive: true }))
const message = Buffer.from('昭明：准予许可。')

const openssl = (...words: string[]) => execFileSync('openssl', words, { cwd: folder, stdio: 'pipe' }).toString()
const distid = 'distid:1234567812345678'
const rawSm3 = ['-rawin', '-digest', 'sm3', '-pkeyopt', distid]

for (const suite of [p256, sm2])
  test(`${suite.name}: what it signs it verifies, and nothing else`, () => {
    const [pair, other] = [suite.generate(), suite.generate()]
    const signature = suite.sign(pair.privateKey, message)
    assert.ok(suite.verify(pair.publicKey, message, signature))
    assert.ok(!suite.verify(other.publicKey, message, signature))
    assert.ok(!suite.verify(pair.publicKey, Buffer.from('不予许可。'), signature))
    const broken = Buffer.from(signature)
    broken[broken.length - 1] = (broken.at(-1) ?? 0) ^ 1
    for (const wrong of [broken, Buffer.alloc(0), Buffer.alloc(70)])
      assert.ok(!suite.verify(pair.publicKey, message, wrong))
    assert.ok(!suite.verify(Buffer.alloc(91), message, signature))
  })

test('a suite takes no key of the other', () => {
  const [ec, sm] = [p256.generate(), sm2.generate()]
  assert.ok(!sm2.verify(ec.publicKey, message, p256.sign(ec.privateKey, message)))
  assert.ok(!p256.verify(sm.publicKey, message, sm2.sign(sm.privateKey, message)))
})

test('openssl verifies what the SM2 suite signs, with the standard identity only', () => {
  const { privateKey, publicKey } = sm2.generate()
  writeFileSync(join(folder, 'ours.der'), publicKey)
  writeFileSync(join(folder, 'message'), message)
  writeFileSync(join(folder, 'ours.sig'), sm2.sign(privateKey, message))
  openssl('pkey', '-pubin', '-inform', 'DER', '-in', 'ours.der', '-out', 'ours.pem')
  const verify = ['pkeyutl', '-verify', '-pubin', '-inkey', 'ours.pem', '-in', 'message', '-sigfile', 'ours.sig']
  assert.match(openssl(...verify, ...rawSm3), /Verified Successfully/)
  assert.throws(() => openssl(...verify, ...rawSm3.slice(0, -1), 'distid:somebody'))
})

test('the SM2 suite verifies what openssl signs', () => {
  writeFileSync(join(folder, 'message'), message)
  openssl('genpkey', '-algorithm', 'SM2', '-out', 'theirs.key')
  openssl('pkey', '-in', 'theirs.key', '-pubout', '-outform', 'DER', '-out', 'theirs.der')
  openssl('pkeyutl', '-sign', '-inkey', 'theirs.key', '-in', 'message', '-out', 'theirs.sig', ...rawSm3)
  const read = (name: string) => execFileSync('cat', [join(folder, name)])
  assert.ok(sm2.verify(read('theirs.der'), message, read('theirs.sig')))
})

test('SM3 gives the digest of the standard’s example', () => {
  assert.equal(
    Buffer.from(sm2.digest(Buffer.from('abc'))).toString('hex'),
    '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0',
  )
})
