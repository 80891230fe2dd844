import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { test } from 'node:test'
import exceljs from 'exceljs'
import sharp from 'sharp'
import { typeset } from '../../../kernel/typeset/index.ts'
import { zip } from '../../../kernel/zip.ts'
import { readApart } from './read-apart.ts'

const office = 'application/vnd.openxmlformats-officedocument.'
const read = (type: string, bytes: Buffer) => readApart(type, async () => Readable.from([bytes]))
const sizeOf = async (picture: Uint8Array | null | undefined) => {
  const { width, height, format } = await sharp(picture ?? Buffer.alloc(0)).metadata()
  return { width, height, format }
}

test('of a PDF: its text and its first page', async () => {
  const source = '#set document(title: "x", date: none)\n#set text(font: "FandolSong")\n收入证明 王喜'
  const found = await read('application/pdf', Buffer.from(await typeset({ source: dated(source) }, {})))
  assert.match(found?.text ?? '', /收入证明\s*王喜/)
  assert.deepEqual(await sizeOf(found?.thumbnail), { width: 255, height: 360, format: 'webp' })
  assert.deepEqual(found?.failed, [])
})

test('of a picture: a small one that stands upright', async () => {
  const lying = sharp({ create: { width: 800, height: 400, channels: 3, background: '#a33' } })
  const found = await read('image/jpeg', await lying.jpeg().withMetadata({ orientation: 6 }).toBuffer())
  assert.deepEqual(await sizeOf(found?.thumbnail), { width: 180, height: 360, format: 'webp' })
})

test('of a HEIC: a JPEG that browsers show', async () => {
  const found = await read('image/heic', Buffer.from(heicSample, 'base64'))
  assert.deepEqual(await sizeOf(found?.viewable), { width: 96, height: 64, format: 'jpeg' })
  assert.equal((await sizeOf(found?.thumbnail)).format, 'webp')
})

test('of office files and plain text in old Chinese encoding: the text', async () => {
  const body = '<w:body><w:p><w:r><w:t>低保申请说明</w:t></w:r></w:p></w:body>'
  const docx = zip({
    '[Content_Types].xml':
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels':
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml': `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${body}</w:document>`,
  })
  assert.match((await read(`${office}wordprocessingml.document`, docx))?.text ?? '', /低保申请说明/)
  const book = new exceljs.Workbook()
  book.addWorksheet('收入').addRow(['王喜', 1200, new Date('2026-03-01')])
  const sheet = await read(`${office}spreadsheetml.sheet`, Buffer.from(await book.xlsx.writeBuffer()))
  assert.equal(sheet?.text, '收入\n王喜 1200 2026-03-01')
  assert.equal((await read('text/plain', Buffer.from('d6d0b9fa', 'hex')))?.text, '中国')
})

test('what cannot be read says so, and what would fill the memory is stopped', async () => {
  assert.deepEqual((await read('application/pdf', Buffer.from('%PDF-1.7 broken')))?.failed, ['text', 'picture'])
  const bomb = zip({ '[Content_Types].xml': '<x/>', 'word/document.xml': Buffer.alloc(700_000_000, 0x20) })
  const found = await read(`${office}wordprocessingml.document`, bomb)
  assert.ok(found === undefined || found.failed.includes('text'))
  assert.deepEqual((await read('text/plain', Buffer.from('还在')))?.text, '还在', 'the next one is read')
})

/** PDF/A asks for a date. */
function dated(source: string): string {
  return source.replace('date: none', 'date: datetime(year: 2026, month: 1, day: 1)')
}

/** 96 × 64 pixels, one colour. */
const heicSample =
  'AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAUJtZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAAA5waXRtAAAAAAABAAAAImlsb2MAAAAAREAAAQABAAAAAAFmAAEAAAAAAAAAGQAAACNpaW5mAAAAAAABAAAAFWluZmUCAAAAAAEAAGh2YzEAAAAAwmlwcnAAAACkaXBjbwAAAHhodmNDAQNwAAAAAAAAAAAAHvAA/P34+AAADwMgAAEAGEABDAH//wNwAAADAJAAAAMAAAMAHroCQCEAAQArQgEBA3AAAAMAkAAAAwAAAwAeoDCBBZbqSSmubgQEDAgAAAMACAAAAwAIQCIAAQAHRAHBcrAiQAAAABRpc3BlAAAAAAAAAGAAAABAAAAAEHBpeGkAAAAAAwgICAAAABZpcG1hAAAAAAAAAAEAAQOBAoMAAAAhbWRhdAAAABUoAa8LYPrGwdf/xC74LR/Au7TLsTg='
