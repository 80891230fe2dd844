import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { after, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import sharp from 'sharp'
import { diskBlobs } from '../../kernel/blob-disk.ts'
import { nobody } from '../../kernel/context.ts'
import { zip } from '../../kernel/zip.ts'
import { examine } from './accept.ts'
import { fileAnswer } from './answer.ts'
import { docx, heic, ofd, pdf, pngHeader, xlsx } from './samples.fixture.ts'

const folder = await mkdtemp(join(tmpdir(), 'heliograph-files-'))
after(() => rm(folder, { recursive: true }))
const blobs = await diskBlobs(folder)

/** Hands in bytes under a name. */
async function handIn(name: string, bytes: Buffer | string) {
  const blob = await blobs.put(Readable.from([Buffer.from(bytes)]), { maxBytes: 200_000_000 })
  return examine(blobs, { field: 'file.PAPER', name, ...blob })
}

const picture = (format: 'png' | 'jpeg' | 'webp') =>
  sharp({ create: { width: 40, height: 30, channels: 3, background: '#fff' } })
    [format]()
    .toBuffer()

test('each kind is told by its content, whatever it is called', async () => {
  const kinds: readonly [name: string, bytes: Buffer | string, type: string, kept: string][] = [
    ['a.pdf', pdf, 'application/pdf', 'a.pdf'],
    ['a.exe', pdf, 'application/pdf', 'a.pdf'],
    ['a.jpg', await picture('jpeg'), 'image/jpeg', 'a.jpg'],
    ['a.txt', await picture('png'), 'image/png', 'a.png'],
    ['a', await picture('webp'), 'image/webp', 'a.webp'],
    ['IMG_1.HEIC', heic(4032, 3024), 'image/heic', 'IMG_1.heic'],
    ['a.zip', docx, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'a.docx'],
    ['a.xlsx', xlsx, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'a.xlsx'],
    ['a.ofd', ofd, 'application/ofd', 'a.ofd'],
    ['a.txt', '会议记录\n第一项', 'text/plain', 'a.txt'],
  ]
  for (const [name, bytes, type, kept] of kinds) {
    const found = await handIn(name, bytes)
    assert.deepEqual([found.type, found.name], [type, kept], name)
  }
  const { width, height } = await handIn('a.png', await picture('png'))
  assert.deepEqual([width, height], [40, 30])
})

test('what is not on the list is refused on its field, with what would pass', async () => {
  const strangers: readonly [name: string, bytes: Buffer | string][] = [
    ['a.html', '<!doctype html><script>alert(1)</script>'],
    ['a.svg', '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['a.pdf', 'this is no PDF'],
    ['a.txt', Buffer.from([0x41, 0, 0x42])],
    ['a.txt', Buffer.from('MZ\x90\x00\x03', 'latin1')],
    ['a.docx', zip({ 'evil.js': 'x' })],
    ['a.ofd', zip({ 'evil.js': 'OFD.xml OFD.xml' })],
    ['a.ofd', zip({ 'Doc_0/OFD.xml': '<x/>' })],
    ['a.pdf', Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), pdf])],
    ['a.docm', office('application/vnd.ms-word.document.macroEnabled.main+xml')],
    ['a.gif', Buffer.from('GIF89a\x01\x00\x01\x00\x00\x00\x00', 'latin1')],
    ['a.doc', Buffer.from('d0cf11e0a1b11ae10000000000000000', 'hex')],
    ['a.dotx', office('application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml')],
    ['a.docx', Buffer.from('%TSD-Header-###%')],
    ['macros.docx', zip({ '[Content_Types].xml': 'x', 'word/document.xml': 'x', 'word/vbaProject.bin': 'x' })],
  ]
  for (const [name, bytes] of strangers)
    await assert.rejects(handIn(name, bytes), (refusal: { kind: string; fields: Record<string, { en: string }> }) => {
      assert.equal(refusal.kind, 'invalid', name)
      assert.match(refusal.fields['file.PAPER']?.en ?? '', /Accepted: pdf、jpg/, name)
      return true
    })
})

test('an office file that is not taken is told why, in words that are true of it', async () => {
  const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
  const compound = (entry: string) =>
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1016), Buffer.from(entry, 'utf16le')])
  const told: readonly [name: string, bytes: Buffer | string, why: RegExp][] = [
    ['a.docx', compound('EncryptedPackage'), /asks for a password/],
    ['a.doc', compound('WordDocument'), /old or another office format.*save it as \.docx/],
    ['a.rtf', '{\\rtf1 x}', /another office format/],
    ['a.doc', '<html><body>导出</body></html>', /another office format/],
    [
      'a.docx',
      zip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': 'x' }),
      /another office format/,
    ],
    ['a.docm', office('application/vnd.ms-word.document.macroEnabled.main+xml'), /macros, or is of a format that may/],
    ['a.docx', office(`${types}.template.main+xml`), /is a template.*save it as \.docx/],
    ['a.docx', office(`${types}.document.main+xml`).subarray(0, 300), /damaged or not whole/],
    ['a.docx', zip({ '[Content_Types].xml': '<Types', 'word/document.xml': 'x' }), /damaged or not whole/],
    ['a.docx', '%TSD-Header-###%', /not what its name says.*encrypted/],
  ]
  for (const [name, bytes, why] of told)
    await assert.rejects(handIn(name, bytes), (refusal: { fields: Record<string, { en: string }> }) => {
      assert.match(refusal.fields['file.PAPER']?.en ?? '', why, name)
      return true
    })
  const main = zip({
    '[Content_Types].xml': `<Types><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document2.xml" ContentType="${types}.document.main+xml"/></Types>`,
    '_rels/.rels':
      '<Relationships><Relationship Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="word/document2.xml"/></Relationships>',
    'word/document2.xml': '<x/>',
  })
  assert.equal((await handIn('a.docx', main)).name, 'a.docx', 'its main part may be called anything')
})

test('empty files, damaged pictures and marked files are refused with their own words', async () => {
  const says = (words: RegExp) => (refusal: { fields: Record<string, { en: string }> }) =>
    words.test(refusal.fields['file.PAPER']?.en ?? '')
  await assert.rejects(handIn('a.pdf', ''), says(/is empty/))
  await assert.rejects(handIn('a.jpg', Buffer.from('ffd8ffe000104a4649460001', 'hex')), says(/damaged/))
  await assert.rejects(handIn('机密★方案.pdf', pdf), says(/classification mark/))
})

test('a picture that would unpack to gigabytes is refused by its header', async () => {
  const bomb = pngHeader(60_000, 60_000)
  assert.ok(bomb.length < 100)
  await assert.rejects(handIn('bomb.png', bomb), { kind: 'invalid' })
  await assert.rejects(handIn('bomb.heic', heic(40_000, 40_000)), { kind: 'invalid' })
  assert.equal((await handIn('fits.png', pngHeader(10_000, 5_000))).width, 10_000, 'fifty million pixels pass')
  await assert.rejects(handIn('over.png', pngHeader(10_001, 5_000)), { kind: 'invalid' })
})

test('an archive that would unpack to gigabytes costs neither time nor memory', async () => {
  const bomb = zip({ '[Content_Types].xml': Buffer.alloc(150_000_000), 'word/document.xml': 'x' })
  const refused = await costOf(() => assert.rejects(handIn('a.docx', bomb), { kind: 'invalid' }))
  assert.ok(
    refused < (await costOf(async () => gzipSync(Buffer.alloc(150_000_000)))),
    'less than what it hides is worth',
  )
})

test('an archive full of noise is refused at once, and an office file that is too large says so', async () => {
  const noise = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), Buffer.alloc(45_000_000, 1)])
  const refused = await costOf(() => assert.rejects(handIn('a.ofd', noise), { kind: 'invalid' }))
  const packed = await costOf(async () => gzipSync(randomBytes(noise.length)))
  assert.ok(refused < 5 * packed, 'a cost that grows with its length, not with the square of it')
  const large = zip({ '[Content_Types].xml': 'x', 'word/document.xml': randomBytes(21 * 1024 * 1024) })
  await assert.rejects(handIn('a.docx', large), (refusal: { fields: Record<string, { en: string }> }) =>
    /20 MB/.test(refusal.fields['file.PAPER']?.en ?? ''),
  )
})

test('each kind has a size of its own', async () => {
  const long = 'x'.repeat(2 * 1024 * 1024)
  assert.equal((await handIn('a.txt', long)).type, 'text/plain')
  await assert.rejects(handIn('a.txt', `${long}x`), { kind: 'invalid' })
  const padded = (megabytes: number) => Buffer.concat([pdf, Buffer.alloc(megabytes * 1024 * 1024)])
  assert.equal((await handIn('a.pdf', padded(49))).type, 'application/pdf')
  await assert.rejects(handIn('a.pdf', padded(50)), { kind: 'invalid' })
})

test('only what no browser can run is shown in place', async () => {
  const answer = async (name: string, bytes: Buffer | string, save = false) => {
    const blob = await blobs.put(Readable.from([Buffer.from(bytes)]), { maxBytes: 1_000_000 })
    const found = await examine(blobs, { field: 'f', name, ...blob })
    const known = { scan: 'clean', threat: null, reading: 'done', viewableSha256: null, erasedAt: null } as const
    const file = { ...found, ...blob, ...known, id: '', addedBy: '', addedAt: new Date() }
    const { type, downloadAs, body } = await fileAnswer({ blobs, actor: nobody }, file, { save })
    if (typeof body === 'object' && 'resume' in body) body.resume()
    return { type, downloadAs }
  }
  assert.deepEqual(await answer('a.pdf', pdf), { type: 'application/pdf', downloadAs: undefined })
  assert.deepEqual(await answer('a.pdf', pdf, true), { type: 'application/pdf', downloadAs: 'a.pdf' })
  assert.equal((await answer('a.docx', docx)).downloadAs, 'a.docx')
  assert.deepEqual(await answer('a.txt', '<script>alert(1)</script>'), {
    type: 'text/plain; charset=utf-8',
    downloadAs: undefined,
  })
})

function office(type: string): Buffer {
  const types = `<?xml version="1.0"?><Types><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`
  return zip({ '[Content_Types].xml': types, 'word/document.xml': 'x' })
}

/** CPU microseconds of this process: what it costs, however busy the machine is. */
async function costOf(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return user + system
}
