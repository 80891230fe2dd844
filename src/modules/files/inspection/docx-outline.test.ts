import assert from 'node:assert/strict'
import { test } from 'node:test'
import { zip } from '../../../kernel/zip.ts'
import { docxOutline } from './docx-outline.ts'

const relations = (type: string, target: string, id = 'r1') =>
  `<Relationships><Relationship Id="${id}" Type="http://x/${type}" Target="${target}"/></Relationships>`
const run = (text: string, properties = '') => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`
const field = (code: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`
const form = (data: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"><w:ffData>${data}</w:ffData></w:fldChar></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`
const sym = (font: string, char: string) => `<w:r><w:sym w:font="${font}" w:char="${char}"/></w:r>`

/** What is read of a body: its paragraphs, and what had no place. */
function read(body: string, more: Readonly<Record<string, string>> = {}) {
  const outline = docxOutline(
    zip({ 'word/document.xml': `<w:document><w:body>${body}</w:body></w:document>`, ...more }),
  )
  assert.ok(outline !== 'too-large')
  const text = outline.blocks.map((block) => ('text' in block ? block.text : block.rows)).flat(2)
  return { text, lost: Object.fromEntries(outline.lost.map(({ what, count }) => [what, count])) }
}
const line = (inner: string) => read(`<w:p>${inner}</w:p>`)

test('fields that are only drawn are read from their code: rings, readings, fractions; of others the code is no text', () => {
  assert.deepEqual(line(`${run('第')}${field(' EQ \\o\\ac(○,5) ')}${run('项')}`).text, ['第⑤项'])
  const guided = line(field('EQ \\* jc2 \\* "Font:宋体" \\* hps10 \\o\\ad(\\s\\up 9(yán),䶮)'))
  assert.deepEqual(guided, { text: ['䶮'], lost: { ruby: 1 } })
  assert.deepEqual(line(field('eq \\f(1,2)')), { text: ['1/2'], lost: { formulas: 1 } })
  assert.deepEqual(line(`${field(' DATE \\@ yyyy ')}${run('年')}`).text, ['年'])
})

test('forms say what was ticked or chosen', () => {
  const ticked = `${form('<w:checkBox><w:checked/></w:checkBox>')}${form('<w:checkBox><w:default w:val="0"/></w:checkBox>')}`
  assert.deepEqual(line(ticked), { text: ['√□'], lost: { boxes: 2 } })
  const list = '<w:ddList><w:result w:val="1"/><w:listEntry w:val="男"/><w:listEntry w:val="女"/></w:ddList>'
  assert.deepEqual(line(form(list)).text, ['女'])
  const hint =
    '<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>单击输入</w:t></w:r></w:sdtContent></w:sdt>'
  assert.deepEqual(line(hint), { text: ['单击输入'], lost: { placeholders: 1 } })
})

test('a letter of a face of symbols is read as what that face shows', () => {
  assert.deepEqual(line(sym('Symbol', 'F0A3') + sym('Wingdings 2', 'F0A3') + sym('Wingdings', 'F0FE')).text, ['≤□√'])
  assert.deepEqual(line(run('\uf0b3', '<w:rFonts w:ascii="Symbol"/>') + run('5')).text, ['≥5'])
  assert.deepEqual(line(`${run('约')}${sym('Webdings', 'F04E')}`), { text: ['约'], lost: { symbols: 1 } })
  assert.deepEqual(line(run('张\ue863')), { text: ['张\ue863'], lost: { private: 1 } }, 'a rare name is not lost')
})

test('readings above characters are left out and told; large first letters go on in their paragraph', () => {
  const ruby = `<w:ruby><w:rt>${run('lóng')}</w:rt><w:rubyBase>${run('䶮')}</w:rubyBase></w:ruby>`
  assert.deepEqual(line(run('张') + ruby), { text: ['张䶮'], lost: { ruby: 1 } })
  const large = '<w:p><w:pPr><w:framePr w:dropCap="drop"/></w:pPr><w:r><w:t>为</w:t></w:r></w:p>'
  assert.deepEqual(read(`${large}<w:p>${run('做好防汛工作')}</w:p>`).text, ['为做好防汛工作'])
})

test('drawn words follow their paragraph, lines and shapes are told, ways within ways take no time', () => {
  const art =
    '<w:pict><v:shapetype><v:textpath on="t"/></v:shapetype><v:shape><v:textpath string="云川县人民政府文件"/></v:shape></w:pict>'
  assert.deepEqual(line(`<w:r>${art}</w:r>`), { text: ['云川县人民政府文件'], lost: { frames: 1 } })
  assert.deepEqual(line(`${run('红线')}<w:r><w:drawing><wps:wsp/></w:drawing></w:r>`).lost, { shapes: 1 })
  const deep = Array.from({ length: 60 }).reduce<string>(
    (inner) => `<mc:AlternateContent><mc:Choice><x>${inner}</x></mc:Choice><mc:Fallback/></mc:AlternateContent>`,
    run('里'),
  )
  assert.deepEqual(line(deep).text, ['里'])
})

test('words that are hidden by a style or covered by another cell are told', () => {
  const styles =
    '<w:styles><w:style w:styleId="a"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:styleId="b"><w:basedOn w:val="a"/></w:style></w:styles>'
  const shown = read(`<w:p>${run('见')}${run('不见', '<w:rStyle w:val="b"/>')}</w:p>`, { 'word/styles.xml': styles })
  assert.deepEqual(shown, { text: ['见'], lost: { hidden: 1 } })
  const cell = (merge: string, text: string) => `<w:tc><w:tcPr>${merge}</w:tcPr><w:p>${run(text)}</w:p></w:tc>`
  const table = `<w:tbl><w:tr>${cell('<w:vMerge w:val="restart"/>', '上')}</w:tr><w:tr>${cell('<w:vMerge/>', '下')}</w:tr></w:tbl>`
  assert.deepEqual(read(table), { text: ['上', ''], lost: { spans: 1, hidden: 1 } })
})

test('parts are found by their relationships, whatever they are called', () => {
  const numbering =
    '<w:numbering><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
  const body = `<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>${run('总体要求')}</w:p>`
  const { text } = read('', {
    '_rels/.rels': relations('officeDocument', '/word/document2.xml'),
    'word/document2.xml': `<w:document><w:body>${body}</w:body></w:document>`,
    'word/_rels/document2.xml.rels': relations('numbering', 'numbering2.xml'),
    'word/numbering2.xml': numbering,
  })
  assert.deepEqual(text, ['一、总体要求'])
})

test('a style has its list and its level from the style that it is based on; one without a name is the usual one', () => {
  const level = (at: number, format: string, text: string) =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`
  const numbering = `<w:numbering><w:abstractNum w:abstractNumId="0">${level(0, 'chineseLegalSimplified', '%1、')}${level(1, 'chineseCounting', '（%2）')}${level(2, 'decimalEnclosedCircle', '%3')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`
  const style = (id: string, basedOn: string, numbers: string) =>
    `<w:style w:type="paragraph" w:styleId="${id}"${id === 'c' ? ' w:default="1"' : ''}><w:basedOn w:val="${basedOn}"/><w:pPr><w:numPr>${numbers}</w:numPr></w:pPr></w:style>`
  const styles = `<w:styles>${style('a', '', '<w:numId w:val="1"/>')}${style('b', 'a', '<w:ilvl w:val="1"/>')}${style('c', 'b', '<w:ilvl w:val="2"/>')}</w:styles>`
  const p = (id: string, text: string) => `<w:p><w:pPr>${id && `<w:pStyle w:val="${id}"/>`}</w:pPr>${run(text)}</w:p>`
  const body = [p('a', '总则'), p('b', '目标'), p('', '其一'), p('', '其二'), p('b', '原则'), p('a', '分则')].join('')
  const { text } = read(body, { 'word/styles.xml': styles, 'word/numbering.xml': numbering })
  assert.deepEqual(text, ['壹、总则', '（一）目标', '①其一', '②其二', '（二）原则', '贰、分则'])
})

test('a part whose bytes were changed on the way is damaged, not read', () => {
  const whole = zip({ 'word/document.xml': `<w:document><w:body><w:p>${run('内容')}</w:p></w:body></w:document>` })
  const directory = whole.lastIndexOf('PK\x01\x02', undefined, 'latin1')
  whole.writeUInt32LE(whole.readUInt32LE(directory + 16) ^ 1, directory + 16)
  assert.throws(() => docxOutline(whole), /damaged/)
})
