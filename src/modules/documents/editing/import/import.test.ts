import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { aDistrict } from '../../../../../test/cast.ts'
import { call } from '../../../../../test/ended.ts'
import { requester } from '../../../../../test/requests.ts'
import { serve } from '../../../../../test/served.ts'
import { zip } from '../../../../kernel/zip.ts'
import { textOf } from '../../content/text.ts'
import { saveDraft, startDocument } from '../../operations/draft.ts'
import { showDraft } from '../../queries.ts'

const place = await aDistrict({ after }, { now: '2026-03-02T01:00:00Z' })
const { app } = await serve({ after }, place.town)
const office = place.cast.drafter.post?.organisationId ?? ''
const form = {
  ...{ type: 'notice', format: 'document', direction: 'down', title: '区政府办关于做好防汛工作的通知' },
  ...{ main: '各乡镇（街道）', text: '旧正文。', disclosure: 'open' },
}

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const office1 = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const p = (text: string, properties = '') =>
  `<w:p>${properties}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
const cell = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`

/** A Word file with this body; list 1 is numbered by Word. */
function wordFile(body: string): Buffer {
  return zip({
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${wordType}.document.main+xml"/><Override PartName="/word/numbering.xml" ContentType="${wordType}.numbering+xml"/></Types>`,
    '_rels/.rels': `<?xml version="1.0"?><Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${office1}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<?xml version="1.0"?><Relationships xmlns="${packages}/relationships"><Relationship Id="r2" Type="${office1}/numbering" Target="numbering.xml"/></Relationships>`,
    'word/numbering.xml': `<?xml version="1.0"?><w:numbering ${w}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document ${w}><w:body>${body}</w:body></w:document>`,
  })
}

async function aDraft(): Promise<string> {
  const { number } = await call(place, 'drafter', startDocument, { type: 'notice', issuer: office })
  await call(place, 'drafter', saveDraft, { number, base: 1, ...form })
  return number
}
async function handIn(
  number: string,
  bytes: Buffer,
  more: { name?: string; way?: string; by?: 'drafter' | 'clerk' } = {},
) {
  const { name = '通知稿.docx', way = 'replace', by = 'drafter' } = more
  const person = await requester(app, by)
  return person.upload(`/matters/${number}/document/import`, { base: '2', way }, [{ field: 'file', name, bytes }])
}
async function kept(number: string) {
  const { subject } = await call(place, 'drafter', showDraft, { number })
  return { version: subject.document.version, text: textOf(subject.document.elements.content) }
}

const numbered = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'
const body = [
  p('各乡镇：\u200b'),
  p('一、总体\u00a0要求', '<w:pPr><w:jc w:val="center"/></w:pPr>'),
  p('按照《中华人民共和国防洪法》第三条办理。'),
  p('自动编号的一条', numbered),
  `<w:tbl><w:tr>${cell('单位')}${cell('人数')}</w:tr><w:tr>${cell('合计', '<w:gridSpan w:val="2"/>')}</w:tr></w:tbl>`,
  '<w:p><w:r><w:t>第一行</w:t><w:br/><w:t>第二行</w:t></w:r></w:p>',
  p(''),
].join('')

test('the body is taken over, cleaned, and what has no place in it is listed', async () => {
  const number = await aDraft()
  const answer = await handIn(number, wordFile(body))
  assert.equal(answer.headers.location, `/matters/${number}/document`)
  assert.deepEqual(await kept(number), {
    version: 3,
    text: '各乡镇：\n一、总体 要求\n按照《中华人民共和国防洪法》第三条办理。\n自动编号的一条\n| 单位 | 人数 |\n| 合计 |  |\n第一行\n第二行',
  })
  const page = await (await requester(app, 'drafter')).get(`/matters/${number}/document`)
  assert.match(page.body, /通知稿\.docx/)
  assert.match(page.body, /自动编号/)
  assert.match(page.body, /合并的单元格/)
})

test('after what is there, if wished', async () => {
  const number = await aDraft()
  await handIn(number, wordFile(p('新增一段。')), { way: 'append' })
  assert.equal((await kept(number)).text, '旧正文。\n新增一段。')
})

test('refused are other files, empty and broken ones, and marks of secrecy in name and text', async () => {
  const number = await aDraft()
  const refused = [
    [wordFile(p('内容')), { name: '机密★通知.docx' }],
    [wordFile(`${p('绝密')}${p('内容')}`), {}],
    [wordFile(p('')), {}],
    [Buffer.from('%PDF-1.4\n%%EOF\n'), { name: '通知.pdf' }],
    [wordFile('<w:p><broken'), {}],
  ] as const
  for (const [at, [bytes, more]] of refused.entries())
    assert.equal((await handIn(number, bytes, more)).statusCode, 422, `file ${at}`)
  assert.equal((await handIn(number, wordFile(p('内容')), { by: 'clerk' })).statusCode, 403)
  assert.deepEqual(await kept(number), { version: 2, text: '旧正文。' })
})
