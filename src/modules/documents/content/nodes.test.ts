import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import * as Y from 'yjs'
import { bodyOf, contentIn, linesIn, sharedOf, writeLines } from '../editing/live/fragment.ts'
import type { Content } from './model.ts'
import { fromEditor, toEditor } from './nodes.ts'
import { parseText, textOf } from './text.ts'

const part = fc.constantFrom(
  '云政发〔2026〕12号',
  '《档案法》第三条',
  '《通知》',
  '|',
  '\\',
  '一、',
  '甲',
  'a ',
  '。',
  '（一）',
)
const paragraph = fc.array(part, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(''))
const cell = fc.stringMatching(/^[甲乙ab|\\]{0,5}$/)
const table = fc
  .integer({ min: 1, max: 3 })
  .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }))
  .map((rows) =>
    rows.map((cells) => `| ${cells.map((one) => one.replaceAll(/[\\|]/g, '\\$&')).join(' | ')} |`).join('\n'),
  )
const content: fc.Arbitrary<Content> = fc
  .array(fc.oneof(paragraph, table), { maxLength: 8 })
  .map((lines) => parseText(lines.join('\n\n')))

test('an editor opens every body and gives it back', () => {
  fc.assert(fc.property(content, (one) => assert.deepEqual(fromEditor(toEditor(one)), one)))
})

test('a shared document says what it was begun with', () => {
  fc.assert(fc.property(content, (one) => assert.deepEqual(contentIn(sharedOf(one)), one)))
})

test('a shared document is made to say other lines, whatever it said', () => {
  fc.assert(
    fc.property(content, content, (before, after) => {
      const doc = sharedOf(before)
      const lines = linesIn(sharedOf(after))
      writeLines(doc, lines, 'test')
      assert.deepEqual(linesIn(doc), lines)
    }),
  )
})

test('lines that stay are not touched: whoever stands in one goes on standing there', () => {
  const doc = sharedOf(parseText('甲\n乙\n丙'))
  const kept = bodyOf(doc).get(2)
  writeLines(doc, ['甲', '新', '丙', '丁'], 'test')
  assert.equal(bodyOf(doc).get(2), kept)
})

test('what no editor of ours would write is read as words', () => {
  const doc = new Y.Doc()
  const odd = new Y.XmlElement('heading')
  const bold = new Y.XmlText()
  bold.insert(0, '总体\n要求', { bold: {} })
  odd.insert(0, [bold, new Y.XmlElement('image')])
  bodyOf(doc).insert(0, [new Y.XmlElement('table'), odd, new Y.XmlText('散')])
  assert.equal(textOf(contentIn(doc)).includes('总体 要求'), true)
})
