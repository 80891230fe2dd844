import assert from 'node:assert/strict'
import { test } from 'node:test'
import { typeset } from './index.ts'

const source = `#let d = json(bytes(sys.inputs.data))
#set document(title: d.words, date: datetime(year: 2026, month: 1, day: 1))
#set text(font: ("FandolSong", "LXGW WenKai", "HanaMinB"), fallback: false)
#d.words`

test('a page is PDF/A-2b, rare characters included, and the same data gives the same bytes', async () => {
  const at = new Date('2026-09-10T02:00:00Z')
  const [one, two] = await Promise.all([1, 2].map(() => typeset({ source }, { words: '王喆䶮𠮷' }, { at })))
  assert.ok(Buffer.from(one ?? []).equals(Buffer.from(two ?? [])))
  const text = Buffer.from(one ?? []).toString('latin1')
  assert.match(text, /^%PDF-1\.7/)
  assert.match(text, /pdfaid:part>2</)
})

test('a character without a glyph is refused by name; a wrong template is an error', async () => {
  await assert.rejects(typeset({ source }, { words: '甲\u{e000}' }), { kind: 'invalid', message: /\u{e000}/u })
  await assert.rejects(typeset({ source: '#nothing' }, {}), /unknown variable/)
})
