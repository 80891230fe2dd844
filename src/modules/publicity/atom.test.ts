import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { atomOf } from './atom.ts'
import { csvOf } from './csv.ts'

const feed = (title: string) =>
  atomOf({
    ...{ home: 'https://district.example', self: '/decisions/feed.atom?q=a&b', page: '/decisions', author: '云川区' },
    ...{ title, now: new Date(0) },
    entries: [
      {
        ...{ id: '00000000-0000-4000-8000-000000000001', title, href: '/decisions/1', author: title, summary: title },
        ...{ published: new Date(1000), updated: new Date(2000) },
      },
    ],
  })

test('whatever a title says, the feed stays well-formed XML with what RFC 4287 asks for', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (title) => {
      const xml = feed(title)
      const tags = xml.replaceAll(/<\?[^>]*>|="[^"]*"/g, '').match(/<\/?[a-z]+|\/>/g) ?? []
      const open: string[] = []
      for (const tag of tags) {
        if (tag === '/>' || tag.startsWith('</')) assert.ok(tag === '/>' ? open.pop() : open.pop() === tag.slice(2))
        else open.push(tag.slice(1))
      }
      assert.deepEqual(open, [])
      assert.doesNotMatch(xml.replaceAll('\n', ''), /\p{Cc}|[\uFFFE\uFFFF]/u)
    }),
  )
  for (const part of ['<id>', '<title>', '<updated>1970-01-01T00:00:02.000Z', '<author><name>', 'rel="self"'])
    assert.ok(feed('a').includes(part), part)
})

test('a spreadsheet takes nothing for a formula, and cells come back as they were', () => {
  assert.equal(
    csvOf(
      ['a', 'b'],
      [
        ['=1+1', 'x"y,z'],
        ['多行\n文字', 3],
      ],
    ),
    '\uFEFFa,b\r\n\'=1+1,"x""y,z"\r\n"多行\n文字",3\r\n',
  )
})
