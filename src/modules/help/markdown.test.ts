import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseInline, parseMarkdown } from './markdown.ts'

test('titles, paragraphs, lists and code; lines are joined', () => {
  assert.deepEqual(parseMarkdown('# A\n\none\ntwo\n\n- x\n  y\n- z\n\n1. p\n2. q\n\n```\nrun\n```\n', ' '), [
    { kind: 'heading', level: 1, text: 'A' },
    { kind: 'paragraph', text: 'one two' },
    { kind: 'list', ordered: false, items: ['x y', 'z'] },
    { kind: 'list', ordered: true, items: ['p', 'q'] },
    { kind: 'code', text: 'run' },
  ])
  assert.deepEqual(parseMarkdown('一\n二', ''), [{ kind: 'paragraph', text: '一二' }])
})

test('marks within a line; addresses and chapters become links, all else stays text', () => {
  assert.deepEqual(parseInline('a *b* **c** `d` `/help` [e](start.md#part-1) <script>'), [
    { kind: 'text', text: 'a ' },
    { kind: 'emphasis', text: 'b' },
    { kind: 'text', text: ' ' },
    { kind: 'strong', text: 'c' },
    { kind: 'text', text: ' ' },
    { kind: 'code', text: 'd' },
    { kind: 'text', text: ' ' },
    { kind: 'link', text: '/help', href: '/help' },
    { kind: 'text', text: ' ' },
    { kind: 'link', text: 'e', href: '/help/start#part-1' },
    { kind: 'text', text: ' <script>' },
  ])
})
