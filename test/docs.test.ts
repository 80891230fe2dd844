import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import packageJson from '../package.json' with { type: 'json' }
import { pathsIn, root, textOf } from './sources.ts'

const docs = ['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', ...pathsIn(['docs', 'src', 'verifier'], ['.md'])]
const README_LINES = 60

test('links in the documents lead somewhere', () => {
  const broken = docs.flatMap((path) =>
    linksOf(path)
      .filter((link) => !existsSync(join(root, dirname(path), link)))
      .map((link) => `${path}: ${link}`),
  )
  assert.deepEqual(broken, [])
})

test('files named in code marks by a path from the root are there', () => {
  const path = /`((?:src|docs|test|tools|bin|verifier)\/[\w./-]*[\w/-])`/g
  const wrong = docs.flatMap((doc) =>
    wordsOf(doc, path)
      .filter((name) => !existsSync(join(root, name)) && !existsSync(join(root, dirname(doc), name)))
      .map((name) => `${doc}: ${name}`),
  )
  assert.deepEqual(wrong, [])
})

test('commands that the documents name exist', () => {
  const verbs = wordsOf('src/cli/main.ts', /^ {2}'?([\w-]+)'?: \{$/gm)
  const scripts = ['ci', ...Object.keys(packageJson.scripts)]
  for (const doc of docs) {
    for (const verb of wordsOf(doc, /bin\/heliograph ([a-z-]+)/g)) assert.ok(verbs.includes(verb), `${doc}: ${verb}`)
    for (const script of wordsOf(doc, /(?<=[`\n]|&& )npm (?:run )?([a-z]+)\b/g))
      assert.ok(scripts.includes(script), `${doc}: ${script}`)
  }
})

test('the README starts and tests the product with one command each', () => {
  const fences = wordsOf('README.md', /^```sh\n([^`]*?)\n```$/gm)
  assert.deepEqual(fences.slice(0, 2), ['npm ci && npm start', 'npm ci && npm test'])
})

test('each module says what it owns, in few lines', () => {
  const modules = pathsIn(['src/modules'], ['/index.ts']).filter((path) => path.split('/').length === 4)
  for (const path of modules) {
    const readme = path.replace('index.ts', 'README.md')
    assert.ok(existsSync(join(root, readme)), `${readme} is missing`)
    assert.ok(
      textOf(readme).trimEnd().split('\n').length <= README_LINES,
      `${readme} has more than ${README_LINES} lines`,
    )
  }
})

test('the documents speak of the project alone', () => {
  // folders of one machine, and one registry among many
  const strange = [['', 'work', ''].join('/'), ['', 'root', ''].join('/'), ['registry', 'npmjs'].join('.')]
  for (const path of docs) for (const words of strange) assert.ok(!textOf(path).includes(words), `${path}: ${words}`)
})

/** Relative links and pictures of a document, without anchors. */
function linksOf(path: string): string[] {
  return wordsOf(path, /\]\(([^)\s]+)\)/g)
    .map((link) => link.replace(/#.*$/, ''))
    .filter((link) => link !== '' && !/^[a-z]+:/.test(link))
}

/** The first group of every match. */
function wordsOf(path: string, pattern: RegExp): string[] {
  return [...textOf(path).matchAll(pattern)].map(([, word = '']) => word)
}
