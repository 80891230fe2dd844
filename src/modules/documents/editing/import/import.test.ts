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

const level = (at: number, format: string, text: string) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`
const official = `<w:abstractNum w:abstractNumId="1">${level(0, 'chineseCountingThousand', '%1、')}${level(1, 'chineseCounting', '（%2）')}${level(2, 'decimal', '%3.')}${level(3, 'decimal', '（%4）')}</w:abstractNum>`

/** A Word file with this body; list 1 is numbered by Word, list 2 in the levels of official documents. */
function wordFile(body: string, more: Readonly<Record<string, string | Uint8Array>> = {}): Buffer {
  return zip({
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${wordType}.document.main+xml"/><Override PartName="/word/numbering.xml" ContentType="${wordType}.numbering+xml"/></Types>`,
    '_rels/.rels': `<?xml version="1.0"?><Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${office1}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<?xml version="1.0"?><Relationships xmlns="${packages}/relationships"><Relationship Id="r2" Type="${office1}/numbering" Target="numbering.xml"/></Relationships>`,
    'word/numbering.xml': `<?xml version="1.0"?><w:numbering ${w}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum>${official}<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>`,
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document ${w}><w:body>${body}</w:body></w:document>`,
    ...more,
  })
}

async function aDraft(): Promise<string> {
  const { number } = await call(place, 'drafter', startDocument, { type: 'notice', issuer: office })
  await call(place, 'drafter', saveDraft, { number, base: 1, ...form })
  return number
}
const people = { drafter: await requester(app, 'drafter'), clerk: await requester(app, 'clerk') }

async function handIn(
  number: string,
  bytes: Buffer,
  more: { name?: string; way?: string; by?: 'drafter' | 'clerk' } = {},
) {
  const { name = '通知稿.docx', way = 'replace', by = 'drafter' } = more
  return people[by].upload(`/matters/${number}/document/import`, { base: '2', way }, [{ field: 'file', name, bytes }])
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
    text: '各乡镇：\n一、总体 要求\n按照《中华人民共和国防洪法》第三条办理。\n1.自动编号的一条\n| 单位 | 人数 |\n| 合计 |  |\n第一行\n第二行',
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

const list = (at: number) => `<w:pPr><w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="2"/></w:numPr></w:pPr>`
const run = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
const by = 'w:id="1" w:author="甲" w:date="2026-01-01T00:00:00Z"'
const box = (text: string) => `<w:txbxContent>${p(text)}</w:txbxContent>`

test('automatic numbers stand as text, in the levels of official documents, and count anew below each other', async () => {
  const number = await aDraft()
  const items = [
    [0, '总体要求'],
    [1, '压实责任'],
    [2, '第一项'],
    [3, '其一'],
    [3, '其二'],
    [2, '第二项'],
    [1, '加强值守'],
    [2, '又一项'],
    [0, '有关要求'],
  ] as const
  await handIn(number, wordFile(items.map(([at, text]) => p(text, list(at))).join('')))
  assert.equal(
    (await kept(number)).text,
    '一、总体要求\n（一）压实责任\n1.第一项\n（1）其一\n（2）其二\n2.第二项\n（二）加强值守\n1.又一项\n二、有关要求',
  )
})

test('changes are taken as accepted: what was deleted or moved away is gone, what was put in is there', async () => {
  const number = await aDraft()
  const changed = [
    `<w:p>${run('请于')}<w:del ${by}><w:r><w:delText>三</w:delText></w:r></w:del><w:ins ${by}>${run('五')}</w:ins>${run('日内报送。')}</w:p>`,
    `<w:p><w:pPr><w:rPr><w:del ${by}/></w:rPr></w:pPr>${run('这一段和')}</w:p><w:p>${run('下一段并成一段。')}</w:p>`,
    `<w:p><w:moveFrom ${by}>${run('原在这里。')}</w:moveFrom></w:p><w:p><w:moveTo ${by}>${run('移到这里。')}</w:moveTo></w:p>`,
    `<w:tbl><w:tr>${cell('单位')}${cell('数')}</w:tr><w:tr><w:trPr><w:del ${by}/></w:trPr>${cell('删去的行')}${cell('1')}</w:tr><w:tr>${cell('甲')}${cell('2')}</w:tr></w:tbl>`,
    `<w:p>${run('看得见')}${run('看不见', '<w:vanish/>')}</w:p>`,
  ]
  await handIn(number, wordFile(changed.join('')))
  assert.equal(
    (await kept(number)).text,
    '请于五日内报送。\n这一段和下一段并成一段。\n移到这里。\n| 单位 | 数 |\n| 甲 | 2 |\n看得见',
  )
  const page = (await (await requester(app, 'drafter')).get(`/matters/${number}/document`)).body
  assert.match(page, /修订（按接受修订后的文字导入）/)
  assert.match(page, /隐藏的文字：1/)
})

test('no words are lost: text boxes of every make, controls, fields, formulas, unknown elements, cells joined downwards', async () => {
  const number = await aDraft()
  const drawn = `<mc:AlternateContent xmlns:mc="m" xmlns:wps="s"><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx>${box('框中文字')}</wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict>${box('框中文字')}</w:pict></mc:Fallback></mc:AlternateContent>`
  const odd = [
    `<w:p>${run('段落')}<w:r>${drawn}</w:r>${run('继续。')}</w:p>`,
    `<w:sdt><w:sdtPr/><w:sdtContent>${p('控件里的一段。')}</w:sdtContent></w:sdt>`,
    `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DATE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('2026年3月')}<w:r><w:fldChar w:fldCharType="end"/></w:r><w:fldSimple w:instr="X">${run('起。')}</w:fldSimple></w:p>`,
    `<w:p><m:oMath xmlns:m="m"><m:r><m:t>a+b</m:t></m:r></m:oMath><x:new xmlns:x="x">${run('新的元素')}</x:new></w:p>`,
    `<w:tbl><w:tr>${cell('镇', '<w:vMerge w:val="restart"/>')}${cell('村甲')}</w:tr><w:tr>${cell('', '<w:vMerge/>')}${cell('村乙')}</w:tr></w:tbl>`,
    `<w:p>${run('正文有注')}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>`,
    `<w:tbl><w:tr>${cell('只用来排版的一格')}</w:tr></w:tbl>`,
  ]
  await handIn(number, wordFile(odd.join('')))
  assert.equal(
    (await kept(number)).text,
    '段落继续。\n框中文字\n控件里的一段。\n2026年3月起。\na+b新的元素\n| 镇 | 村甲 |\n|  | 村乙 |\n正文有注\n只用来排版的一格',
  )
  const page = (await (await requester(app, 'drafter')).get(`/matters/${number}/document`)).body
  for (const said of [
    /文本框（文字接在所在段落之后）：1/,
    /公式（只取字符）：1/,
    /脚注、尾注：1/,
    /合并的单元格/,
    /只用于排版的表格/,
  ])
    assert.match(page, said)
})

test('wide, long and wordy tables, and fifty pages, are taken over whole', async () => {
  const number = await aDraft()
  const wide = `<w:tbl><w:tr>${Array.from({ length: 14 }, (_cell, at) => cell(`列${at + 1}`)).join('')}</w:tr></w:tbl>`
  const long = `<w:tbl>${Array.from({ length: 601 }, (_row, at) => `<w:tr>${cell(`行${at}`)}${cell('x')}</w:tr>`).join('')}</w:tbl>`
  const wordy = `<w:tbl><w:tr>${cell('长'.repeat(300))}${cell('乙')}</w:tr></w:tbl>`
  const pages = Array.from({ length: 1100 }, (_paragraph, at) => p(`第${at}段。${'防汛'.repeat(13)}`)).join('')
  const answer = await handIn(number, wordFile(`${wide}${long}${wordy}${pages}`))
  assert.equal(answer.statusCode, 303, answer.body)
  const { text } = await kept(number)
  for (const said of ['列12 列13 列14 |', '| 行600 | x |', `${'长'.repeat(300)}\n乙\n第0段。`, '第1099段。'])
    assert.ok(text.includes(said), said)
  assert.equal(text.split('| 行0 | x |').length, 3, 'the head stands over the second part again')
})

test('a mark of secrecy is found wherever in the file it stands', async () => {
  const number = await aDraft()
  const header = `<?xml version="1.0"?><w:hdr ${w}><w:p>${run('机')}${run('密')}${run('★1年')}</w:p></w:hdr>`
  const marked: Readonly<Record<string, Buffer>> = {
    text: wordFile(`${p('绝密')}${p('内容')}`),
    'deleted and still there': wordFile(
      `<w:p><w:del ${by}><w:r><w:delText>机密★1年</w:delText></w:r></w:del>${run('内容')}</w:p>`,
    ),
    header: wordFile(p('内容'), { 'word/header1.xml': header }),
    'what is embedded': wordFile(p('内容'), { 'word/embeddings/a.docx': wordFile(p('机密★1年')) }),
  }
  for (const [where, bytes] of Object.entries(marked)) {
    const answer = await handIn(number, bytes)
    assert.equal(answer.statusCode, 422, where)
    assert.match(answer.body, /密级标志/, where)
  }
  assert.deepEqual(await kept(number), { version: 2, text: '旧正文。' })
})

/** A container of older programs whose directory has this entry. */
function compound(entry = 'WordDocument'): Buffer {
  return Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1016), Buffer.from(entry, 'utf16le')])
}

test('what cannot be taken says what would pass', async () => {
  const number = await aDraft()
  const refused: readonly [Buffer, RegExp, string?][] = [
    [wordFile(p('内容')), /机密★通知\.docx”带有密级标志/, '机密★通知.docx'],
    [wordFile(p('')), /文件中没有文字/],
    [wordFile('<w:p><w:r><w:drawing><a:blip/></w:drawing></w:r></w:p>'), /正文中没有文字，只有：图片：1 处.*作为附件/],
    [Buffer.from('%PDF-1.4\n%%EOF\n'), /请选择 Word 文件（\.docx）/, '通知.pdf'],
    [wordFile('<w:p><broken'), /已损坏或者不完整.*另存为 \.docx/],
    [wordFile(p('内容')).subarray(0, 900), /不完整或者已损坏.*可以提交：pdf/],
    [wordFile(p('内容'), { 'word/vbaProject.bin': 'x' }), /带有宏.*另存为不带宏的 \.docx/],
    [compound(), /旧的或者别的办公软件格式.*另存为 \.docx/],
    [compound('EncryptedPackage'), /设了打开密码.*去掉密码，另存为 \.docx/],
    [wordFile(`${p('内容')}${' '.repeat(120_000_000)}`), /解开后太大/],
    [Buffer.alloc(0), /是空文件/],
  ]
  for (const [bytes, said, name] of refused) {
    const answer = await handIn(number, bytes, name ? { name } : {})
    assert.equal(answer.statusCode, 422, String(said))
    assert.match(answer.body.replaceAll('&quot;', '"'), said)
  }
  assert.equal((await handIn(number, wordFile(p('内容')), { by: 'clerk' })).statusCode, 403)
  assert.deepEqual(await kept(number), { version: 2, text: '旧正文。' })
})
