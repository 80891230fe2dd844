import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { aDistrict } from '../../../../test/cast.ts'
import { within } from '../../../../test/within.ts'
import { confirmProposal } from '../operations/decide.ts'
import { proposeChange } from '../operations/propose.ts'
import { sealPdf } from '../seal-pdf.ts'
import { aPdf, giveSeal } from '../seals.fixture.ts'
import { checkPdf } from './check-pdf.ts'

const { town, cast, as } = await aDistrict({ after })
const organisationId = cast.head.post?.organisationId ?? ''
const plain = await aPdf()
const seal = async (pdf: Uint8Array = plain, office = organisationId) =>
  Buffer.from(
    (await within(town, (ctx) => sealPdf(ctx, { pdf, organisationId: office })))?.pdf ?? assert.fail('no seal'),
  )
const check = (pdf: Buffer) => within(town, (ctx) => checkPdf(ctx.tx, pdf))
const sealed = await seal()

test('a sealed document is intact, with its organisation and the time to the second', async () => {
  const { verdict, seals } = await check(sealed)
  assert.equal(verdict, 'intact')
  assert.deepEqual(
    [seals[0]?.verdict, seals[0]?.organisation?.zh, seals[0]?.addedLater],
    ['valid', '云川区民政局', false],
  )
  assert.equal(seals[0]?.at?.toISOString(), new Date(Math.floor(town.now.getTime() / 1000) * 1000).toISOString())
  assert.equal((await check(plain)).verdict, 'none')
})

test('every flipped byte is found', async () => {
  for (let at = 0; at < sealed.length; at += 331) {
    const broken = Buffer.from(sealed)
    broken[at] = (broken[at] ?? 0) ^ 1
    assert.notEqual((await check(broken)).verdict, 'intact', `byte ${at}`)
  }
})

test('what is added behind the last seal is not vouched for; a second seal vouches for it', async () => {
  assert.equal((await check(Buffer.concat([sealed, Buffer.from('\n% added\n')]))).verdict, 'broken')
  const township = cast.township.post?.organisationId ?? ''
  const twice = await seal(sealed, township)
  const { verdict, seals } = await check(twice)
  assert.equal(verdict, 'intact')
  assert.deepEqual(
    seals.map(({ addedLater }) => addedLater),
    [true, false],
  )
  assert.notEqual((await check(Buffer.from(twice.subarray(0, twice.length - 10)))).verdict, 'intact')
})

test('a seal of another installation is unknown, whatever name it carries', async (t) => {
  const other = await aDistrict(t)
  const office = other.cast.village.post?.organisationId ?? ''
  await giveSeal(other.town, office)
  const foreign = Buffer.from(
    (await within(other.town, (ctx) => sealPdf(ctx, { pdf: plain, organisationId: office })))?.pdf ?? plain,
  )
  assert.equal((await check(foreign)).verdict, 'unknown')
})

test('a suspended seal stays good for what it sealed before', async () => {
  const { seals } = await check(sealed)
  assert.equal(seals[0]?.stateNow, 'valid')
  const row = await town.db
    .selectFrom('seals.seal')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .executeTakeFirstOrThrow()
  const later = { now: new Date(town.now.getTime() + 60_000) }
  const { id } = await proposeChange(as('head', later), { sealId: row.id, kind: 'suspend', reason: '更换保管人' })
  await confirmProposal(as('admin', later), { proposalId: id })
  const after = await check(sealed)
  assert.deepEqual([after.verdict, after.seals[0]?.stateNow], ['intact', 'suspended'])
})

test('what is no PDF is never intact', async () => {
  for (const bytes of ['', '%PDF-1.7', '/ByteRange [0 1 2 3]', 'x'.repeat(1000)])
    assert.notEqual((await check(Buffer.from(bytes))).verdict, 'intact')
})
