import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { after, test } from 'node:test'
import { aDistrict } from '../../../test/cast.ts'
import { authorityFiles, openssl, pdfsig } from '../../../test/programs.ts'
import { within } from '../../../test/within.ts'
import { both } from '../../kernel/text.ts'
import { issued, rareName } from './certificates.fixture.ts'
import { changeCertificate } from './issue.ts'
import { Statement } from './statement.ts'
import { findPaper, findStatement } from './store/paper.ts'

// certificates of seals are looked at by programs that know the real time only
const district = await aDistrict({ after }, { now: new Date() })
const holder = await rareName(district)
const licence = await issued(district, { holder: { personId: holder.id } })
const folder = await authorityFiles(district.town)
const paperOf = async () =>
  (await within(district.town, (ctx) => findPaper(ctx.tx, licence.id))) ?? assert.fail('no paper')
const bytesOf = async (sha256: string) => buffer(await district.town.blobs.get(sha256))

test('the paper is sealed by its issuer and carries name, identifier and code, rare characters included', async () => {
  const paper = await paperOf()
  const pdf = await bytesOf(paper.sha256)
  assert.equal(createHash('sha256').update(pdf).digest('hex'), paper.sha256)
  assert.ok(paper.sealId)
  assert.match(pdfsig(folder, pdf, ['root']), /Signature is Valid[\s\S]*Certificate is Trusted/)
  writeFileSync(join(folder, 'licence.pdf'), pdf)
  const text = execFileSync('pdftotext', ['-layout', join(folder, 'licence.pdf'), '-']).toString()
  for (const words of ['王喆䶮𠮷', licence.identifier, licence.checkCode.slice(0, 4)])
    assert.ok(text.includes(words), words)
})

test('a line that only says again who holds it is left out', async () => {
  const again = { label: both('持证人', 'Holder'), value: holder.name }
  const { id } = await issued(district, { holder: { personId: holder.id }, fields: [again] })
  const { sha256 } = (await within(district.town, (ctx) => findPaper(ctx.tx, id))) ?? assert.fail('no paper')
  writeFileSync(join(folder, 'once.pdf'), await bytesOf(sha256))
  const text = execFileSync('pdftotext', ['-layout', join(folder, 'once.pdf'), '-']).toString()
  assert.equal(text.split(holder.name).length, 2)
})

test('one flipped byte and the seal no longer holds', async () => {
  const pdf = await bytesOf((await paperOf()).sha256)
  pdf[pdf.length >> 1] = (pdf[pdf.length >> 1] ?? 0) ^ 1
  assert.doesNotMatch(pdfsig(folder, pdf, ['root']), /Signature is Valid/)
})

test('a new state changes nothing in the paper; machines read the new state, signed', async () => {
  const before = await paperOf()
  const change = { certificateId: licence.id, to: 'suspended' as const, article: '食品安全法 art. 126' }
  await within(district.town, (ctx) =>
    changeCertificate(ctx, { ...change, ground: both('抽检不合格', 'A sample failed') }),
  )
  await district.drain()
  assert.deepEqual(await paperOf(), before)
  const { body, signature } = (await within(district.town, (ctx) => findStatement(ctx.tx, licence.id))) ?? assert.fail()
  const said = Statement.parse(JSON.parse(body))
  assert.deepEqual([said.state.code, said.state.word, said.holder.name], ['02', 'suspended', '王**𠮷'])
  assert.equal(said.pdfSha256, before.sha256)
  writeFileSync(join(folder, 'body'), body)
  writeFileSync(join(folder, 'body.p7s'), signature ?? '')
  const verify = [
    'cms',
    '-verify',
    '-cades',
    '-binary',
    '-inform',
    'DER',
    '-in',
    'body.p7s',
    '-content',
    'body',
    '-out',
    'out',
  ]
  assert.ok(openssl(folder, ...verify, '-CAfile', 'root.pem', '-purpose', 'any').ok)
})

test('an issuer without a seal still issues; the paper says nothing that it cannot prove', async () => {
  const office = district.cast.village.post?.organisationId ?? ''
  const { id } = await issued(district, { issuerOrganisationId: office })
  const paper = await within(district.town, (ctx) => findPaper(ctx.tx, id))
  assert.equal(paper?.sealId, null)
  assert.equal((await within(district.town, (ctx) => findStatement(ctx.tx, id)))?.signature, null)
})

test('the last day is still valid; the day after, the certificate ends by itself', async () => {
  const { id } = await issued(district, { validFrom: '2026-01-01', validUntil: '2027-03-01' })
  const { town } = district
  const stateOn = async (now: string) => {
    town.now = new Date(now)
    const jobs = (await import('./jobs.ts')).jobs
    await jobs.find(({ name }) => name === 'certificates-expire')?.run(town.caller(district.cast.head), {})
    await district.drain()
    return (
      await town.db.selectFrom('certificates.certificate').select('state').where('id', '=', id).executeTakeFirst()
    )?.state
  }
  assert.equal(await stateOn('2027-03-01T15:59:59Z'), 'valid')
  assert.equal(await stateOn('2027-03-01T16:00:00Z'), 'expired')
})
