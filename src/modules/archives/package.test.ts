import assert from 'node:assert/strict'
import { X509Certificate } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import sharp from 'sharp'
import { aDistrict } from '../../../test/cast.ts'
import { call } from '../../../test/ended.ts'
import { aSentDocument, placeOf, putAway, runVerifier, settle, unpacked } from '../../../test/filed.ts'
import { requester } from '../../../test/requests.ts'
import { serve } from '../../../test/served.ts'
import { fileIncoming, propose, registerOutside, takeIncoming } from '../delivery/index.ts'
import { downloadPackage, listPackages } from './keeping-queries.ts'
import { filePieces } from './operations/filing.ts'
import { makePackageJob, orderPackage, repack } from './operations/package.ts'
import { setFonds } from './operations/settings.ts'
import { listCandidates, listPieces } from './queries.ts'

const place = await aDistrict({ after }, { now: '2026-03-02T02:00:00Z' })
const { town } = place
const year = 2026
const document = await aSentDocument(place, '云川区人民政府办公室关于做好防汛工作的通知', { 物资清单: '沙袋五百条。' })
await putAway(place, document.incoming)
await call(place, 'secretary', setFonds, { number: 'Z001', unit: 'BGS', source: '区档案馆编给' })
const { counts } = await call(place, 'secretary', listCandidates, { year })
await call(place, 'secretary', filePieces, { year, expected: counts.ready })
await settle(place)
await call(place, 'secretary', orderPackage, { year, retention: '30' })
await settle(place)
const [kept] = (await call(place, 'secretary', listPackages, {})).rows
const { body } = await call(place, 'secretary', downloadPackage, { id: kept?.id })
const zip = typeof body === 'object' && 'read' in body ? await buffer(body) : Buffer.alloc(0)
const key = JSON.parse(String(unpacked(zip).get('seal.json'))).receipt.vkey
const folder = 'pieces/Z001-WS·2026-D30-BGS-0001'

async function put(name: string, bytes: Uint8Array): Promise<string> {
  const path = join(town.folder, name)
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, bytes)
  return path
}

/** The package unpacked in a folder of its own, with some of it changed. */
async function spread(name: string, changes: Readonly<Record<string, string | null>> = {}): Promise<string> {
  for (const [path, bytes] of unpacked(zip)) if (!(path in changes)) await put(`${name}/${path}`, bytes)
  for (const [path, words] of Object.entries(changes))
    if (words !== null) await put(`${name}/${path}`, Buffer.from(words))
  return join(town.folder, name)
}

async function finds(wrong: RegExp, path: string, code = 1): Promise<void> {
  const answer = await runVerifier(path, '--key', key)
  assert.match(answer.said, wrong)
  assert.equal(answer.code, code, answer.said)
}

/** A certificate of the authority, as whoever checks gets it from elsewhere. */
async function pem(purpose: 'root' | 'intermediate'): Promise<string> {
  const { rows } = await sql<{ der: Buffer }>`select der from seals.certificate where purpose = ${purpose}`.execute(
    town.db,
  )
  const { raw } = new X509Certificate(rows[0]?.der ?? '')
  return put(
    `${purpose}.pem`,
    Buffer.from(`-----BEGIN CERTIFICATE-----\n${raw.toString('base64')}\n-----END CERTIFICATE-----\n`),
  )
}

test('a package holds everything of its pieces', () => {
  const names = [...unpacked(zip).keys()]
  for (const name of ['document.pdf', 'elements.json', 'receipts.json', 'record.json'])
    assert.ok(names.includes(`${folder}/${name}`), name)
  for (const name of ['README.md', 'catalogue.csv', 'catalogue.xlsx', 'manifest.json', 'seal.json'])
    assert.ok(names.includes(name), name)
  const proofs = names.filter((name) => name.startsWith(`${folder}/ledger/`))
  assert.equal(proofs.length, 2, 'the document and its recipient')
  assert.match(String(unpacked(zip).get('catalogue.csv')), /Z001-WS·2026-D30-BGS-0001/)
  assert.match(String(unpacked(zip).get(`${folder}/receipts.json`)), /"signed"/)
})

test('what came in is packed with the files that were issued with it; one that is left out is missed', async () => {
  await call(place, 'head', setFonds, { number: 'Z002', unit: 'BGS', source: '区档案馆编给' })
  const { counts } = await call(place, 'head', listCandidates, { year })
  await call(place, 'head', filePieces, { year, expected: counts.ready })
  await settle(place)
  const retention = (await call(place, 'head', listPieces, {})).rows[0]?.retention
  await call(place, 'head', orderPackage, { year, retention })
  await settle(place)
  const [one] = (await call(place, 'head', listPackages, {})).rows
  const { body } = await call(place, 'head', downloadPackage, { id: one?.id })
  const bytes = typeof body === 'object' && 'read' in body ? await buffer(body) : Buffer.alloc(0)
  const files = [...unpacked(bytes)].filter(([name]) => /attachments\/.*物资清单/.test(name))
  assert.deepEqual(
    files.map(([, words]) => String(words)),
    ['沙袋五百条。'],
  )
  await finds(/All of it is proven/, await put('elsewhere/incoming.zip', bytes), 0)
  const annex = [...unpacked(zip).keys()].find((name) => name.includes('物资清单')) ?? assert.fail()
  const { files: all, ...rest } = JSON.parse(String(unpacked(zip).get('manifest.json')))
  const without = JSON.stringify({ ...rest, files: all.filter(({ path }: { path: string }) => path !== annex) })
  await finds(/“物资清单” was not packed/, await spread('left-out', { [annex]: null, 'manifest.json': without }))
})

test('it is proven in another folder, packed and unpacked, without the system', async () => {
  await finds(/All of it is proven/, await put('elsewhere/package.zip', zip), 0)
  await finds(
    /1 pieces.*files are as the manifest says.*digest of the manifest is in the ledger/s,
    await spread('whole'),
    0,
  )
  const { code, said } = await runVerifier(join(town.folder, 'whole'))
  assert.equal(code, 3, 'without a key of one’s own')
  assert.match(said, /No --key given/)
})

test('one flipped byte is found and named by its file, wherever it is', async () => {
  const names = [...unpacked(zip).keys()]
  assert.ok(names.includes('seal.p7s'))
  for (const [at, name] of names.entries()) {
    const broken = Buffer.from(zip)
    const spot = placeOf(zip, name) + 4
    broken.writeUInt8((broken[spot] ?? 0) ^ 1, spot)
    await finds(new RegExp(`✘.*${name.split('/').at(-1)}`), await put(`flipped/${at}.zip`, broken))
  }
})

test('the seal over the manifest is checked: whose it is, when, by which root', async () => {
  const root = await pem('root')
  const whole = await put('elsewhere/sealed.zip', zip)
  const { code, said } = await runVerifier(whole, '--key', key, '--seals', root)
  assert.match(said, /signed by “云川区人民政府办公室电子印章”, time stamp 2026-03-02T.*issued under “/)
  assert.match(said, /root certificate is the one that you gave/)
  assert.equal(code, 0, said)
  const other = await runVerifier(whole, '--key', key, '--seals', await pem('intermediate'))
  assert.match(other.said, /✘.*root certificate is not the one/s)
  await finds(/seal\.p7s: missing; the ledger names/, await spread('no-signature', { 'seal.p7s': null }))
})

test('what is missing, added or put in another’s place is found', async () => {
  await finds(/catalogue\.csv: missing/, await spread('missing', { 'catalogue.csv': null }))
  await finds(/note\.txt: not in the manifest/, await spread('added', { 'note.txt': 'x' }))
  await finds(/seal\.json: missing/, await spread('unsealed', { 'seal.json': null }))
  const manifest = String(unpacked(zip).get('manifest.json'))
  await finds(/manifest\.json: altered/, await spread('renamed', { 'manifest.json': manifest.replace('防汛', '防火') }))
  const moved = manifest.replaceAll('BGS-0001', 'BGS-0002')
  await finds(/BGS-0002: the ledger has no record of its filing/, await spread('moved', { 'manifest.json': moved }))
  const hiding = Buffer.from(zip)
  hiding.writeUInt16LE(hiding.readUInt16LE(zip.length - 12) - 1, zip.length - 12)
  await finds(/directory of the zip holds more/, await put('hiding.zip', hiding))
  await finds(/directory of the zip is damaged|not whole/, await put('torn.zip', zip.subarray(0, -30)), 2)
})

test('the same is made once: ordered twice at once, while it runs, and when it is ready', async () => {
  const order = () => call(place, 'secretary', orderPackage, { year, retention: '30' })
  assert.deepEqual(await order(), { id: kept?.id, is: 'ready' }, 'nothing was filed since')
  await sql`update archives.package set state = 'destroyed' where id = ${kept?.id}`.execute(town.db)
  const [one, two] = await Promise.all([order(), order()])
  assert.equal(one?.id, two?.id)
  assert.deepEqual([one?.is, two?.is].sort(), ['new', 'running'])
  const { rows } = await sql<{ piece: string }>`select id as piece from archives.piece`.execute(town.db)
  const alone = await call(place, 'secretary', orderPackage, { piece: rows[0]?.piece })
  assert.notEqual(alone?.id, one?.id, 'of one piece is another package')
  await sql`update archives.package set state = 'failed', failure = '{"zh": "坏", "en": "bad"}' where id = ${one?.id}`.execute(
    town.db,
  )
  assert.deepEqual(await order(), { id: one?.id, is: 'new' }, 'what failed is tried again')
  await settle(place)
  assert.equal((await order()).is, 'ready')
  const secretary = await requester((await serve({ after }, town)).app, 'secretary')
  const answered = await secretary.post('/desk/archives/packages', { year: String(year), retention: '30' })
  assert.match(String(answered.headers.location), /order=ready/)
  assert.match((await secretary.get(String(answered.headers.location))).body, /没有再做一个/)
  await sql`update archives.package set state = 'destroyed'`.execute(town.db)
})

test('what cannot be made says why, on the package and as a failed job, and is made again', async () => {
  const { id } = await call(place, 'secretary', orderPackage, { year, retention: '30' })
  const { rows } = await sql<{ sha256: string }>`
    select f.sha256 from files.file f join archives.piece p on p.pdf_file_id = f.id`.execute(town.db)
  const sha256 = rows[0]?.sha256 ?? ''
  const bytes = await buffer(await town.blobs.get(sha256))
  await town.blobs.remove(sha256)
  const make = (isLast: boolean) =>
    makePackageJob.run(town.caller({ ...place.cast.clerk, kind: 'machine' }), { id }, isLast)
  const state = async () => (await call(place, 'secretary', listPackages, {})).rows.find((one) => one.id === id)
  await assert.rejects(make(false))
  assert.equal((await state())?.state, 'waiting', 'nothing is said while it is tried again')
  await assert.rejects(make(true))
  assert.equal((await state())?.state, 'failed')
  assert.ok((await state())?.failure)
  await town.blobs.put(Readable.from([bytes]), { maxBytes: 1e6 })
  await call(place, 'secretary', repack, { id })
  await settle(place)
  assert.equal((await state())?.state, 'ready')
  await assert.rejects(call(place, 'secretary', repack, { id }), { kind: 'conflict' })
  for (const who of ['head', 'drafter'] as const)
    await assert.rejects(call(place, who, downloadPackage, { id }), { kind: 'forbidden' }, who)
  await sql`update archives.package set state = 'destroyed' where id = ${id}`.execute(town.db)
  await make(true)
  assert.equal((await state())?.state, 'destroyed', 'a job that comes late does not bring it back')
})

test('a document from outside that has no number and was scanned as a picture is packed and proven too', async () => {
  const picture = await sharp({ create: { width: 60, height: 80, channels: 3, background: 'white' } })
    .jpeg()
    .toBuffer()
  const blob = await town.blobs.put(Readable.from([picture]), { maxBytes: 1_000_000 })
  const { number } = await call(place, 'head', registerOutside, {
    ...{ issuer: '临江市慈善总会', type: 'letter', title: '关于联合开展助学活动的函', datedOn: '2026-02-20' },
    ...{ receivedOn: '2026-02-24', way: 'post', pages: 1, uploads: [{ field: 'files', name: '来函.jpg', ...blob }] },
  })
  await call(place, 'head', takeIncoming, { number })
  await call(place, 'head', propose, { number, way: 'read', words: '拟存查。' })
  await call(place, 'head', fileIncoming, { number })
  await call(place, 'head', setFonds, { number: 'Z109', unit: 'MZ', source: '区档案馆编给' })
  await call(place, 'head', filePieces, {
    year,
    expected: (await call(place, 'head', listCandidates, { year })).counts.ready,
  })
  await settle(place)
  const piece = (await call(place, 'head', listPieces, { year })).rows.find((one) => one.matterNumber === number)
  assert.equal(piece?.responsible, '临江市慈善总会')
  const { id } = await call(place, 'head', orderPackage, { piece: piece?.id })
  await settle(place)
  const answer = await call(place, 'head', downloadPackage, { id })
  const packed = typeof answer.body === 'object' && 'read' in answer.body ? await buffer(answer.body) : Buffer.alloc(0)
  const inside = unpacked(packed)
  const path = (name: string) => `pieces/${piece?.archiveNumber}/${name}`
  assert.deepEqual(inside.get(path('document.jpg')), picture)
  assert.match(String(inside.get(path('elements.json'))), /助学活动/)
  await finds(/All of it is proven/, await put('outside/package.zip', packed), 0)
})
