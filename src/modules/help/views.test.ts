import assert from 'node:assert/strict'
import { test } from 'node:test'
import { h } from 'preact'
import type { Language } from '../../kernel/text.ts'
import { aRequest, render } from '../../ui/request.fixture.ts'
import { type ChapterName, manualIn } from './chapters.ts'
import { search } from './search.ts'
import { ChapterView, ContentsView } from './views.tsx'

const chapters = manualIn('zh')

function contents(words: string): string {
  const page = aRequest()
  const data = { words, hits: search([...chapters.values()], words), chapters }
  return render(page, h(ContentsView, { data, page }))
}

function chapter(name: ChapterName, language: Language): string {
  const page = aRequest({ language })
  const data = manualIn(language === 'en' ? 'en' : 'zh').get(name)
  assert.ok(data)
  return render(page, h(ChapterView, { data, page }))
}

test('parts are found by all of the words; when there are none the page says so and keeps the contents', () => {
  assert.match(contents('补正 一次'), /href="\/help\/follow#part-2"/)
  assert.match(contents('没有的词'), /没有找到[\s\S]*href="\/help\/start"/)
})

test('a chapter reads in three languages, leads to pages, and shows code as code', () => {
  assert.match(chapter('follow', 'zh-Hant'), /看進度/)
  const text = chapter('administer', 'en')
  assert.match(text, /<a class="link" href="\/desk\/files">\/desk\/files<\/a>/)
  assert.match(text, /<code>CLAMD_URL<\/code>/)
  assert.match(text, /<pre tabindex="0">bin\/heliograph doctor/)
})
