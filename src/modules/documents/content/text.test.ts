import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Block, Content, levelOf } from './model.ts'
import { inlinesOf, plainOf } from './references.ts'
import { parseText, textOf } from './text.ts'

const levels = [
  ['一、总体要求', 1],
  ['十二、附则', 1],
  ['一年来，工作取得进展', 0],
  ['（一）加强领导。各乡镇要', 2],
  ['(二)落实责任', 2],
  ['1.完成时限', 3],
  ['12．报送材料', 3],
  ['1.5公里道路', 0],
  ['2026.1 起', 0],
  ['（1）汇总表', 4],
  ['（1234）', 0],
  ['特此通知。', 0],
] as const
for (const [text, level] of levels) test(`“${text}” is of level ${level}`, () => assert.equal(levelOf(text), level))

test('laws are recognised by their names, with the article', () => {
  assert.deepEqual(inlinesOf('按照《中华人民共和国档案法》第十三条和《会议纪要》办理'), [
    { text: '按照' },
    { law: '中华人民共和国档案法', article: '十三' },
    { text: '和《会议纪要》办理' },
  ])
})

test('documents are recognised by their numbers, without the words before them', () => {
  assert.deepEqual(inlinesOf('根据云政发〔2026〕12号和云府办函〔2025〕3号，'), [
    { text: '根据' },
    { document: '云政发〔2026〕12号' },
    { text: '和' },
    { document: '云府办函〔2025〕3号' },
    { text: '，' },
  ])
})

test('a number with a leading zero, or after words that do not tell where it begins, is no reference', () => {
  for (const line of ['云政发〔2026〕012号', '甲乙丙丁戊己庚辛壬〔2026〕1号', '前面的话〔2026〕1号'])
    assert.deepEqual(inlinesOf(line), [{ text: line }])
})

test('a table is read and written', () => {
  const text = '各单位：\n| 单位 | 数量 |\n| 清溪镇 | 12 |\n| 青石镇 |\n报送。'
  const content = parseText(text)
  assert.deepEqual(content.blocks[1], {
    type: 'table',
    head: ['单位', '数量'],
    rows: [
      ['清溪镇', '12'],
      ['青石镇', ''],
    ],
  })
  assert.equal(textOf(content), '各单位：\n| 单位 | 数量 |\n| 清溪镇 | 12 |\n| 青石镇 |  |\n报送。')
})

const line = fc.array(
  fc.constantFrom(
    '云政发〔2026〕12号',
    '《档案法》第三条',
    '《通知》',
    '|',
    '\\',
    ' ',
    '　',
    '一、',
    '甲',
    'a',
    '，',
    '〔',
  ),
  { maxLength: 12 },
)
const lines = fc
  .array(
    line.map((parts) => parts.join('')),
    { maxLength: 12 },
  )
  .map((all) => all.join('\n'))

test('whatever was typed reads the same after it was kept and shown again', () => {
  fc.assert(
    fc.property(lines, (text) => {
      const content = parseText(text)
      assert.deepEqual(parseText(textOf(content)), content)
      assert.deepEqual(Content.parse(content), content)
    }),
  )
})

const word = fc.stringMatching(/^[甲乙丙丁abc|\\，。]{1,8}$/)
const cell = fc.stringMatching(/^[甲乙abc|\\]{0,6}$/)
const table: fc.Arbitrary<Block> = fc
  .integer({ min: 1, max: 4 })
  .chain((width) =>
    fc
      .array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 })
      .map(([head = [], ...rows]) => ({ type: 'table', head, rows })),
  )
const paragraph: fc.Arbitrary<Block> = word.map((text) => ({ type: 'paragraph', content: [{ text }] }))

test('every content is found again in its text: tables beside tables, bars in cells, paragraphs that begin like tables', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(table, paragraph), { maxLength: 6 }), (blocks) => {
      assert.deepEqual(parseText(textOf({ blocks })), { blocks })
    }),
    { numRuns: 500 },
  )
})

test('the words of a line stay as they are, whatever is recognised in it', () => {
  fc.assert(fc.property(line, (parts) => assert.equal(plainOf(inlinesOf(parts.join(''))), parts.join(''))))
})
