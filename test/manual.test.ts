import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { chapterNames, manualFolder } from '../src/modules/help/index.ts'
import { modules } from '../src/modules.ts'

const languages = ['zh', 'en'] as const
const textOf = (language: 'zh' | 'en', name: string) => readFileSync(join(manualFolder, language, `${name}.md`), 'utf8')
const wordsIn = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, word = '']) => word)
const chapters = languages.flatMap((language) => chapterNames.map((name) => ({ language, name })))

test('every chapter is there in both languages, and none is forgotten in the contents', () => {
  for (const language of languages)
    assert.deepEqual(
      readdirSync(join(manualFolder, language)).toSorted(),
      chapterNames.map((name) => `${name}.md`).toSorted(),
    )
  for (const name of chapterNames) {
    const [zh, en] = languages.map((language) => wordsIn(textOf(language, name), /^## (.+)$/gm).length)
    assert.equal(zh, en, `${name} has the same parts in both languages`)
  }
})

test('addresses that the manual names are pages of the product', () => {
  const pages = new Set(modules.flatMap((module) => Object.keys(module.pages ?? {})))
  for (const { language, name } of chapters)
    for (const path of wordsIn(textOf(language, name), /`(\/[a-z][\w/-]*)`/g))
      assert.ok(pages.has(`GET ${path}`), `${language}/${name}: ${path}`)
})

test('links between chapters lead to chapters, and commands exist', () => {
  const verbs = wordsIn(readFileSync('src/cli/main.ts', 'utf8'), /^ {2}'?([\w-]+)'?: \{$/gm)
  for (const { language, name } of chapters) {
    const text = textOf(language, name)
    for (const file of wordsIn(text, /\]\(([\w-]+\.md)/g))
      assert.ok(existsSync(join(manualFolder, language, file)), file)
    for (const verb of wordsIn(text, /bin\/heliograph ([a-z-]+)/g)) assert.ok(verbs.includes(verb), `${name}: ${verb}`)
  }
})
