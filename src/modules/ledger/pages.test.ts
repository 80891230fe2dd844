import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aTown, type Town } from '../../../test/town.ts'
import { buildApp } from '../../kernel/http/app.ts'
import { TroubleView } from '../../ui/index.ts'
import { ledgerModule } from './index.ts'
import { aLedger, runVerifier } from './ledger.fixture.ts'

test('the public pages tell what the ledger is and whether a receipt holds, in each language', async (t) => {
  const town = await aTown(t)
  const ledger = aLedger(town)
  const app = await anApp(town)
  assert.match((await app.inject('/ledger')).body, /账本还没有公布检查点/)
  await ledger.steps('990101-SECRET', 3)
  await ledger.sign()
  const { code } = await ledger.receipt('990101-SECRET')
  const about = await app.inject({ url: '/ledger?lang=en' })
  assert.match(about.body, /every step is recorded/)
  const found = await app.inject(`/receipts/${code}`)
  assert.match(found.body, /属实/)
  assert.ok(!found.body.includes('SECRET'))
  assert.match((await app.inject('/receipts?code=2222-2222-2222-2222-2222-2222')).body, /账本中没有这个编码/)
  assert.match((await app.inject('/receipts')).body, /回执编码/)
  await app.close()
})

test('tiles are served as C2SP tlog-tiles asks', async (t) => {
  const town = await aTown(t)
  const ledger = aLedger(town)
  await ledger.steps('A1', 257)
  await ledger.sign()
  const app = await anApp(town)
  const full = await app.inject('/ledger/tile/0/000')
  assert.equal(full.rawPayload.length, 256 * 32)
  assert.equal(full.headers['cache-control'], 'public, max-age=31536000, immutable')
  assert.equal((await app.inject('/ledger/tile/0/001.p/1')).rawPayload.length, 32)
  assert.equal((await app.inject('/ledger/tile/1/000.p/1')).rawPayload.length, 32)
  assert.equal((await app.inject('/ledger/tile/entries/001.p/1')).statusCode, 200)
  assert.match((await app.inject('/ledger/checkpoint')).body, /^127\.0\.0\.1:8080\/ledger\n257\n/)
  for (const path of ['0/001', '0/001.p/2', '2/000', '0/2', 'entries/002', 'entries/001.p/2', 'x', '../key'])
    assert.equal((await app.inject(`/ledger/tile/${path}`)).statusCode, 404, path)
  assert.match((await app.inject('/ledger/verifier.mjs')).body, /^#!\/usr\/bin\/env node/)
  await app.close()
})

test('proofs come as JSON too, and the verifier reads the ledger by its address', async (t) => {
  const town = await aTown(t)
  const ledger = aLedger(town)
  await ledger.steps('A1', 300)
  await ledger.sign()
  const app = await anApp(town)
  const { id } = await town.db
    .selectFrom('kernel.audit')
    .select('id')
    .orderBy('position')
    .limit(1)
    .executeTakeFirstOrThrow()
  const proof = (await app.inject(`/api/ledger/leaves/${id}/proof`)).json()
  assert.deepEqual([proof.index, proof.size, proof.path.length], [0, 300, 9])
  const consistency = (await app.inject('/api/ledger/consistency?from=200&to=300')).json()
  const { root, vkey } = (await app.inject('/api/ledger/checkpoint')).json()
  assert.equal(consistency.toRoot, root)
  assert.equal((await app.inject('/api/ledger/consistency?from=200&to=301')).statusCode, 404)
  assert.equal((await app.inject(`/api/ledger/leaves/${crypto.randomUUID()}/proof`)).statusCode, 404)
  const address = await app.listen({ port: 0, host: '127.0.0.1' })
  const { code, said } = await runVerifier('--key', vkey, '--audit', `${address}/ledger`)
  assert.match(said, /Recomputed 300 leaves/)
  assert.equal(code, 0, said)
  await app.close()
})

function anApp(town: Town) {
  return buildApp({
    ...{ db: town.db, blobs: town.blobs, settings: town.settings, modules: [ledgerModule], assetsDir: town.folder },
    identify: async () => null,
    asset: (name) => `/assets/${name}`,
    troubleView: TroubleView,
    now: () => town.now,
  })
}
