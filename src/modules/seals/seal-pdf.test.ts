import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { aDistrict } from '../../../test/cast.ts'
import { authorityFiles, openssl, pdfsig } from '../../../test/programs.ts'
import { within } from '../../../test/within.ts'
import { getAuthority, signerOf } from './ca.ts'
import { sealData, sealPdf } from './seal-pdf.ts'
import { aPdf, giveSeal } from './seals.fixture.ts'
import { makeTimestamp } from './sign/timestamp.ts'
import { updateSealState } from './store/seal.ts'

const { town, cast } = await aDistrict({ after })
// certificates are looked at by programs that know the real time only
town.now = new Date()
const organisationId = cast.village.post?.organisationId ?? ''
const sealId = await giveSeal(town, organisationId)
const folder = await authorityFiles(town)
const plain = await aPdf(2)
const seal = (pdf: Uint8Array = plain) => within(town, (ctx) => sealPdf(ctx, { pdf, organisationId }))

test('a sealed PDF keeps its bytes in front, and pdfsig trusts it by the root of this installation', async () => {
  const sealed = await seal()
  assert.ok(sealed && sealed.sealId === sealId)
  assert.ok(Buffer.from(sealed.pdf).subarray(0, plain.length).equals(plain))
  const said = pdfsig(folder, sealed.pdf, ['root'])
  assert.match(said, /Signature Validation: Signature is Valid\./)
  assert.match(said, /Certificate Validation: Certificate is Trusted\./)
  assert.match(said, /Signature Type: ETSI\.CAdES\.detached/)
  assert.match(said, /Total document signed/)
})

test('what is added keeps to PDF/A-2b: printed, with one appearance, and ink that leaves black readable', async () => {
  const added = Buffer.from((await seal())?.pdf ?? plain)
    .subarray(plain.length)
    .toString('latin1')
  assert.match(added, /\/Subtype \/Widget[^>]*\/F 132/s, 'ISO 19005-2, 6.3.2: printed, neither hidden nor invisible')
  assert.match(added, /\/AP <<\s*\/N \d+ 0 R\s*>>/, '6.3.3')
  assert.match(added, /\/BM \/Multiply/, '6.2.5')
  assert.doesNotMatch(added, /LZWDecode|\/Encrypt|\/AA|\/JS|\/NeedAppearances|\/Interpolate true/)
})

test('without the root it is not trusted', async () => {
  const said = pdfsig(folder, (await seal())?.pdf ?? plain, [])
  assert.match(said, /Signature is Valid/)
  assert.match(said, /issuer isn't Trusted|issuer is unknown/)
})

test('one flipped byte is found, wherever it lies', async () => {
  const pdf = Buffer.from((await seal())?.pdf ?? plain)
  for (const at of [100, plain.length - 30, plain.length + 100, pdf.length - 20]) {
    const broken = Buffer.from(pdf)
    broken[at] = (broken[at] ?? 0) ^ 1
    assert.doesNotMatch(pdfsig(folder, broken, ['root']), /Signature is Valid/)
  }
})

test('a second seal leaves the first one valid', async () => {
  const twice = await seal((await seal())?.pdf)
  const said = pdfsig(folder, twice?.pdf ?? plain, ['root'])
  assert.equal(said.match(/Signature is Valid/g)?.length, 2)
  assert.equal(said.match(/Total document signed/g)?.length, 1)
})

test('openssl accepts signature, CAdES attributes and time stamp', async () => {
  const pdf = Buffer.from((await seal())?.pdf ?? plain)
  const numbers = (/ByteRange \[ (\d+) (\d+) (\d+) (\d+)/.exec(pdf.toString('latin1')) ?? []).slice(1).map(Number)
  const [, from = 0, to = 0, rest = 0] = numbers
  const hex = pdf
    .subarray(from + 1, to - 1)
    .toString('latin1')
    .replace(/(00)+$/, '')
  writeFileSync(join(folder, 'pdf.p7s'), Buffer.from(hex, 'hex'))
  writeFileSync(join(folder, 'content'), Buffer.concat([pdf.subarray(0, from), pdf.subarray(to, to + rest)]))
  const cms = [
    'cms',
    '-verify',
    '-cades',
    '-binary',
    '-inform',
    'DER',
    '-in',
    'pdf.p7s',
    '-content',
    'content',
    '-out',
    'out',
  ]
  const verified = openssl(folder, ...cms, '-CAfile', 'root.pem', '-purpose', 'any')
  assert.ok(verified.ok, verified.said)
  assert.match(verified.said, /CAdES Verification successful/)
})

test('data for machines is signed by a detached CMS', async () => {
  const bytes = Buffer.from('{"state":"01"}')
  const made = await within(town, (ctx) => sealData(ctx, { bytes, organisationId }))
  writeFileSync(join(folder, 'data.p7s'), made?.signature ?? '')
  writeFileSync(join(folder, 'data'), bytes)
  const cms = [
    'cms',
    '-verify',
    '-cades',
    '-binary',
    '-inform',
    'DER',
    '-in',
    'data.p7s',
    '-CAfile',
    'root.pem',
    '-purpose',
    'any',
    '-out',
    'out',
  ]
  assert.ok(openssl(folder, ...cms, '-content', 'data').ok)
  writeFileSync(join(folder, 'other'), '{"state":"07"}')
  assert.ok(!openssl(folder, ...cms, '-content', 'other').ok)
})

test('the time-stamping service is accepted by openssl ts, for its message only', async () => {
  const message = Buffer.from('昭明')
  const token = await within(town, async (ctx) =>
    makeTimestamp(await signerOf(ctx, await getAuthority(ctx, 'timestamp')), message, town.now),
  )
  writeFileSync(join(folder, 'token'), token)
  writeFileSync(join(folder, 'message'), message)
  writeFileSync(join(folder, 'wrong'), 'x')
  const verify = ['ts', '-verify', '-token_in', '-in', 'token', '-CAfile', 'root.pem', '-untrusted', 'intermediate.pem']
  assert.match(openssl(folder, ...verify, '-data', 'message').said, /Verification: OK/)
  assert.ok(!openssl(folder, ...verify, '-data', 'wrong').ok)
  const text = openssl(folder, 'ts', '-reply', '-token_in', '-in', 'token', '-token_out', '-text').said
  assert.match(text, new RegExp(`Time stamp: .* ${town.now.getUTCFullYear()} GMT`))
})

test('no seal, a suspended one, or one whose time is over seals nothing', async () => {
  const other = '00000000-0000-4000-8000-00000000beef'
  assert.ok(!(await within(town, (ctx) => sealPdf(ctx, { pdf: plain, organisationId: other }))))
  await within(town, (ctx) => updateSealState(ctx.tx, sealId, 'suspended'))
  assert.ok(!(await seal()))
  await within(town, (ctx) => updateSealState(ctx.tx, sealId, 'valid'))
  const [now, end] = [town.now, new Date(town.now)]
  end.setUTCFullYear(end.getUTCFullYear() + 3)
  town.now = new Date(end.getTime() - 1000)
  assert.ok(await seal())
  town.now = end
  assert.ok(!(await seal()))
  town.now = now
})

test('what is no PDF is refused with words', async () => {
  await assert.rejects(seal(Buffer.from('not a PDF')), { kind: 'invalid' })
})

test('each use is recorded and stays', async () => {
  const before = await town.db.selectFrom('seals.use').select('id').execute()
  await seal()
  const uses = await town.db.selectFrom('seals.use').selectAll().execute()
  assert.equal(uses.length, before.length + 1)
  await assert.rejects(town.db.deleteFrom('seals.use').execute(), /only added/)
})
