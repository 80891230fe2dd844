import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { test } from 'node:test'
import exceljs from 'exceljs'
import sharp from 'sharp'
import { typeset } from '../../../kernel/typeset/index.ts'
import { zip } from '../../../kernel/zip.ts'
import { markInPackage } from './package-marks.ts'
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

test('a mark of secrecy is found in every part of an office file', () => {
  const part = (text: string) => `<?xml version="1.0"?><w:x>${text}</w:x>`
  const said = (text: string) => part(`<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`)
  const parts: Readonly<Record<string, string | Uint8Array>> = {
    'word/document.xml': said('机密★1年'),
    'word/header1.xml': part('<w:p><w:r><w:t>机</w:t></w:r><w:r><w:t>密★1年</w:t></w:r></w:p>'),
    'word/header2.xml': part('<v:textpath string="机密"/>'),
    'word/footnotes.xml': said('密级：秘密'),
    'word/comments.xml': said('绝密★'),
    'docProps/core.xml': '<x><dc:title>机密★方案</dc:title></x>',
    'docProps/custom.xml': '<x><vt:lpwstr>机密★1年</vt:lpwstr></x>',
    'xl/sharedStrings.xml': '<sst><si><t>秘密★</t></si></sst>',
    'xl/workbook.xml': '<x><sheet name="机密★1年"/></x>',
    'word/embeddings/机密★1年.xlsx': 'x',
    'word/embeddings/a.docx': zip({ 'word/header1.xml': said('机密★1年') }),
    'word/embeddings/object.bin': Buffer.from('..机密★1年..', 'utf16le'),
    'word/embeddings/old.bin': Buffer.from('2e2ebbfac3dca1ef31', 'hex'),
    'word/afchunk.htm': '<html><body><p>机<b>密</b>★1年</p></body></html>',
    'word/media/image1.emf': Buffer.from('x机密★1年', 'utf16le'),
    'word/header3.xml': part(
      '<w:p><w:r><w:t>机密</w:t><w:sym w:font="Wingdings" w:char="F0AB"/><w:t>1年</w:t></w:r></w:p>',
    ),
    'word/header4.xml': part('<w:p><w:r><w:t>000001</w:t><w:tab/><w:t>秘密</w:t></w:r></w:p>'),
    'word/header5.xml': part('<w:p><w:r><w:t>机</w:t></w:r></w:p><w:p><w:r><w:t>密</w:t></w:r></w:p>'),
    'word/footer1.xml': part(
      '<w:p><w:r><w:t>附注</w:t><w:pict><v:textbox><w:txbxContent><w:p><w:r><w:t>秘密</w:t></w:r></w:p></w:txbxContent></v:textbox></w:pict></w:r></w:p>',
    ),
    'word/footer2.xml': part('<w:p><wp:docPr id="1" descr="绝密★"/></w:p>'),
    'word/endnotes.xml': part(
      '<w:p><w:ruby><w:rt><w:r><w:t>jī</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>机</w:t></w:r></w:rubyBase></w:ruby><w:r><w:t>密★</w:t></w:r></w:p>',
    ),
    // deleted or put in between the signs of a mark: what was there before, and what is there after
    'word/deleted.xml': part(
      '<w:p><w:r><w:t>机</w:t></w:r><w:del><w:r><w:delText>要</w:delText></w:r></w:del><w:r><w:t>密</w:t></w:r></w:p>',
    ),
    'word/inserted.xml': part(
      '<w:p><w:r><w:t>秘</w:t></w:r><w:ins><w:r><w:t>书</w:t></w:r></w:ins><w:r><w:t>密</w:t></w:r></w:p>',
    ),
    'stray.xml': '<?xml version="1.0"?><a/>\n<w:p><w:r>机密★</w:p>',
  }
  for (const [name, content] of Object.entries(parts)) assert.ok(markInPackage(zip({ [name]: content })), name)
  for (const words of ['关于保守国家秘密的通知', '商业秘密', '机密文件如何管理'])
    assert.equal(markInPackage(zip({ 'word/document.xml': said(words) })), undefined, words)
  // emphasis makes no line of its own, and what nobody reads may be no XML, or empty
  const emphasised = part(
    '<w:p><w:r><w:t>实行</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>秘密</w:t></w:r><w:r><w:t>投票。</w:t></w:r></w:p>',
  )
  const odd = {
    'stray.xml': '<a/>\n<b/>',
    'word/embeddings/oleObject1.bin': '',
    'word/embeddings/a.zip': 'PK\x03\x04no',
  }
  assert.equal(markInPackage(zip({ 'word/document.xml': emphasised, ...odd })), undefined)
})

test('a mark of secrecy far behind what is found by searching, in a sheet or in the title of a PDF, is found', async () => {
  const far = Buffer.from(`${'防汛。\n'.repeat(20_000)}机密★1年`)
  assert.equal((await read('text/plain', far))?.mark, '机密')
  const book = new exceljs.Workbook()
  book.addWorksheet('表').addRow(['一'])
  assert.equal((await read(`${office}spreadsheetml.sheet`, Buffer.from(await book.xlsx.writeBuffer())))?.mark, null)
  book.addWorksheet('机密★1年').addRow(['一'])
  assert.equal((await read(`${office}spreadsheetml.sheet`, Buffer.from(await book.xlsx.writeBuffer())))?.mark, '机密')
  const source = '#set document(title: "机密★1年", date: none)\n#set text(font: "FandolSong")\n内容'
  assert.equal((await read('application/pdf', Buffer.from(await typeset({ source: dated(source) }, {}))))?.mark, '机密')
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
