import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { aDistrict } from '../../../test/cast.ts'
import { authorityFiles, openssl } from '../../../test/programs.ts'
import { aTown, sealsKey, type Town } from '../../../test/town.ts'
import { type Context, machine } from '../../kernel/context.ts'
import type { Settings } from '../../kernel/settings.ts'
import { seedSeals } from './ca.ts'
import { sealData } from './seal-pdf.ts'

function under<T>(town: Town, settings: Partial<Settings>, work: (ctx: Context) => Promise<T>): Promise<T> {
  const trace = { auditId: randomUUID(), matter: null, content: [] }
  const caller = town.caller(machine)
  return town.db
    .transaction()
    .execute((tx) => work({ ...caller, settings: { ...caller.settings, ...settings }, tx, trace }))
}

test('the master key can be changed: every key is put under the new one, and the old one is no longer needed', async (t) => {
  const { town, cast } = await aDistrict(t)
  const wish = { bytes: Buffer.from('x'), organisationId: cast.head.post?.organisationId ?? '' }
  const fresh = Buffer.alloc(32, 'fresh').toString('base64')
  await assert.rejects(
    under(town, { SEALS_KEY: fresh }, (ctx) => sealData(ctx, wish)),
    /master key .* is missing/,
  )
  await under(town, { SEALS_KEY: `${fresh},${sealsKey}` }, seedSeals)
  assert.ok(await under(town, { SEALS_KEY: fresh }, (ctx) => sealData(ctx, wish)))
  await assert.rejects(
    under(town, {}, (ctx) => sealData(ctx, wish)),
    /master key .* is missing/,
  )
})

test('without a setting the master key is made in a file that only its owner reads; the authority is made once', async (t) => {
  const town = await aTown(t)
  const settings = { SEALS_KEY: undefined }
  await Promise.all([1, 2].map(() => under(town, settings as Partial<Settings>, seedSeals)))
  const file = join(town.folder, 'keys', 'seals.key')
  assert.equal(statSync(file).mode & 0o777, 0o600)
  const made = await town.db.selectFrom('seals.certificate').select('purpose').orderBy('purpose').execute()
  assert.deepEqual(
    made.map(({ purpose }) => purpose),
    ['intermediate', 'root', 'timestamp'],
  )
  rmSync(file)
})

test('an authority of SM2 is one that openssl follows from the leaf to the root', async (t) => {
  const town = await aTown(t, { now: new Date() })
  await under(town, { SEALS_SUITE: 'sm2' }, seedSeals)
  const folder = await authorityFiles(town)
  const distid = ['-vfyopt', 'distid:1234567812345678']
  // openssl gives the identity to the first certificate only, hence link by link
  for (const [above, below] of [
    ['root', 'intermediate'],
    ['intermediate', 'timestamp'],
  ]) {
    const verify = ['verify', '-partial_chain', '-trusted', `${above}.pem`]
    assert.match(openssl(folder, ...verify, ...distid, `${below}.pem`).said, /: OK/)
    assert.ok(!openssl(folder, ...verify, `${below}.pem`).ok)
  }
})
