import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import { aDistrict } from '../../../test/cast.ts'
import { within as inTown } from '../../../test/within.ts'
import { type Context, machine } from '../../kernel/context.ts'
import { both } from '../../kernel/text.ts'
import { wanted as wantedIn } from './certificates.fixture.ts'
import { isIdentifier } from './identifier.ts'
import {
  type CertificateWanted,
  certificatesOfHolder,
  changeCertificate,
  findCertificate,
  issueCertificate,
  renewCertificate,
} from './index.ts'
import { expireCertificate } from './operations.ts'
import { statesOf } from './store/certificate.ts'

const district = await aDistrict({ after })

const within = <T>(work: (ctx: Context) => Promise<T>) => inTown(district.town, work, district.cast.head)
const wanted = (more: Partial<CertificateWanted> = {}) => wantedIn(district, more)

test('a certificate gets an identifier, a serial that counts up, and the name that its holder has', async () => {
  const [one, two] = [
    await within((ctx) => issueCertificate(ctx, wanted())),
    await within((ctx) => issueCertificate(ctx, wanted())),
  ]
  assert.ok(isIdentifier(one.identifier))
  assert.deepEqual([one.state, one.holderName, one.version], ['valid', '林知秋', 1])
  const serial = (identifier: string) => Number(identifier.split('.')[7])
  assert.equal(serial(two.identifier), serial(one.identifier) + 1)
  assert.notEqual(one.checkCode, two.checkCode)
  const own = await within((ctx) => certificatesOfHolder(ctx.tx, { personId: district.cast.resident.id }))
  assert.ok(own.some(({ id }) => id === two.id))
})

test('states follow on each other as the law says, and the history is only added to', async () => {
  const { id } = await within((ctx) => issueCertificate(ctx, wanted()))
  const change = (to: 'valid' | 'suspended' | 'revoked' | 'deregistered') =>
    within((ctx) =>
      changeCertificate(ctx, {
        certificateId: id,
        to,
        ground: both('检查发现问题', 'Found at an inspection'),
        article: '食品安全法 art. 126',
      }),
    )
  assert.equal((await change('suspended')).state, 'suspended')
  assert.equal((await change('valid')).state, 'valid')
  assert.equal((await change('revoked')).state, 'revoked')
  await assert.rejects(change('valid'), { kind: 'conflict' })
  assert.equal((await change('deregistered')).state, 'deregistered')
  await assert.rejects(change('revoked'), { kind: 'conflict' })
  const history = await within((ctx) => statesOf(ctx.tx, id))
  assert.deepEqual(
    history.map(({ state }) => state),
    ['valid', 'suspended', 'valid', 'revoked', 'deregistered'],
  )
  await assert.rejects(district.town.db.updateTable('certificates.state').set({ article: '' }).execute(), /only added/)
})

test('a matter gives a certificate of a type once, also when two ask at the same time', async () => {
  const matterId = randomUUID()
  const tries = await Promise.allSettled([1, 2].map(() => within((ctx) => issueCertificate(ctx, wanted({ matterId })))))
  assert.deepEqual(tries.map(({ status }) => status).sort(), ['fulfilled', 'rejected'])
})

test('a renewal is the next version of the same serial, once; the former version stays good until it begins', async () => {
  const old = await within((ctx) => issueCertificate(ctx, wanted()))
  const renewal = { certificateId: old.id, validFrom: '2031-09-10', validUntil: '2036-09-09' }
  const tries = await Promise.allSettled([1, 2].map(() => within((ctx) => renewCertificate(ctx, renewal))))
  assert.deepEqual(tries.map(({ status }) => status).sort(), ['fulfilled', 'rejected'])
  const former = await within((ctx) => findCertificate(ctx.tx, { id: old.id }))
  assert.equal(former?.state, 'valid', 'nobody is without a certificate in between')
  const next = (await within((ctx) => certificatesOfHolder(ctx.tx, { personId: district.cast.resident.id }))).find(
    ({ renewsId }) => renewsId === old.id,
  )
  assert.equal(next?.identifier.split('.')[7], old.identifier.split('.')[7])
  assert.ok(next && isIdentifier(next.identifier))
  assert.equal(next.version, 2)
})

test('one that begins at once ends the former version, and a look for what has ended that comes late does nothing', async () => {
  const old = await within((ctx) => issueCertificate(ctx, wanted()))
  await within((ctx) => renewCertificate(ctx, { certificateId: old.id, validFrom: '2026-09-10' }))
  const states = () => within((ctx) => statesOf(ctx.tx, old.id))
  assert.deepEqual(
    (await states()).map(({ state }) => state),
    ['valid', 'expired'],
  )
  await expireCertificate(district.town.caller(machine), { certificateId: old.id })
  assert.equal((await states()).length, 2)
})
