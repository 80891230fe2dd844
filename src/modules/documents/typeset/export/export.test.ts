import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { test } from 'node:test'
import fc from 'fast-check'
import mammoth from 'mammoth'
import { outlineOf } from '../../../files/index.ts'
import type { Block } from '../../content/model.ts'
import { parseText, textOf } from '../../content/text.ts'
import { contentOf } from '../../editing/import/content.ts'
import { docxOf, plainText } from '../index.ts'
import { joint, minutes, notice, order, paragraph, unsealed } from '../samples.fixture.ts'

test('plain text has every word, a paragraph a line', () => {
  const lines = plainText(notice).split('\n')
  assert.deepEqual(lines.slice(0, 4), [
    '云川县人民政府文件',
    '云政发〔2026〕12号',
    '云川县人民政府关于做好2026年防汛抗旱工作的通知',
    '各乡镇人民政府，县政府各部门、各直属机构：',
  ])
  assert.match(lines[4] ?? '', /^　　为做好.*《中华人民共和国防洪法》第三十八条和云政发〔2025〕8号文件/)
  assert.ok(lines.includes('序号\t责任单位\t任务\t完成时限'))
  assert.ok(lines.includes('　　附件：1. 云川县防汛抗旱责任人名单'))
  assert.deepEqual(lines.slice(-5, -1), [
    '2026年3月5日',
    '　　（此件公开发布）',
    '抄送：县委各部门，县人大常委会办公室，县政协办公室，县监委，县法院，县检察院，县人武部，各人民团体。',
    '云川县人民政府办公室　2026年3月5日印发',
  ])
})

test('each format says who signed and when', () => {
  assert.match(plainText(joint), /签发人：张明　欧阳立新　李学文/)
  assert.match(plainText(order), /县长　李学文\n2026年3月1日\n附件\n云川县城区犬只管理办法/)
  assert.match(plainText(minutes), /出席：李学文、张明/)
  assert.match(plainText(unsealed), /附件2\n申报书格式\n/)
})

test('the Word file holds the same words, its title as a title, tables as tables, and marks of XML as they were typed', async () => {
  const file = docxOf({ ...notice, blocks: [...notice.blocks, paragraph('A<B & C>D，姓名𠮷\u0001')] })
  const { value: text } = await mammoth.extractRawText({ buffer: file })
  const words = plainText(notice).replace(/\s/g, '')
  assert.ok(text.replace(/\s/g, '').replace('A<B&C>D，姓名𠮷', '') === words)
  const { value: html } = await mammoth.convertToHtml({ buffer: file }, { styleMap: ["r[style-name='Hei'] => b"] })
  assert.match(html, /<table>.*县水务局.*<\/table>/)
  assert.match(html, /<b>一、压实防汛责任<\/b>/)
  assert.match(html, /A&lt;B &amp; C&gt;D/)
})

const signs = [...'防汛抗旱工作通知各乡镇䶮𠮷12.AB、。，：《》〔〕（）|\\<>&"\u3000 ★☑≥']
const words = fc
  .array(fc.constantFrom(...signs), { minLength: 1, maxLength: 40 })
  .map((some) => some.join('').replaceAll(/ {2,}/g, ' '))
const heading = fc.constantFrom('', '一、', '（一）', '1. ', '（1）', 'https://www.example.gov.cn/2026/notice/')
const row = (width: number) => fc.array(words, { minLength: width, maxLength: width })
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.tuple(heading, words).map(([before, text]) => paragraph(`${before}${text}`.replaceAll(/ {2,}/g, ' '))),
  fc
    .integer({ min: 2, max: 12 })
    .chain((width) =>
      fc.record({ type: fc.constant('table'), head: row(width), rows: fc.array(row(width), { maxLength: 4 }) }),
    ),
)

test('what is exported is read back as the same body', async () => {
  const exported = fc.asyncProperty(fc.array(block, { minLength: 60, maxLength: 120 }), async (some) => {
    const { blocks } = parseText(textOf({ blocks: some }))
    const outline = await outlineOf(async () => Readable.from([docxOf({ ...notice, blocks })]))
    assert.ok(outline && outline !== 'too-large')
    assert.deepEqual(contentOf(outline).blocks.slice(4, 4 + blocks.length), blocks)
    assert.deepEqual([outline.lost, outline.mark], [[], null])
  })
  await fc.assert(exported, { numRuns: 3, endOnFailure: true })
})

test('addresses can be copied from the exports: nothing invisible stands in them', async () => {
  const address = 'https://www.example.gov.cn/zwgk/2026/03/05/content_1234567890.html'
  const page = { ...notice, blocks: [paragraph(`见${address}。`)] }
  assert.ok(plainText(page).includes(address))
  assert.ok((await mammoth.extractRawText({ buffer: docxOf(page) })).value.includes(address))
})
