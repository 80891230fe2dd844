import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bigramCandidates, bigramQuery, bigrams, bigramVector, weightedVector } from './bigram.ts'

test('every pair of neighbouring characters is a word', () => {
  assert.equal(bigrams('最低生活保障'), '最低 低生 生活 活保 保障 障')
  assert.equal(bigrams('办'), '办')
})

test('latin words and numbers stay whole, punctuation separates', () => {
  assert.equal(bigrams('社会团体（NGO）登记 2026年'), '社会 会团 团体 体 ngo 登记 记 2026 年')
  assert.equal(bigrams(' ，。'), '')
})

test('full-width forms read like plain ones', () => {
  assert.equal(bigrams('ＡＢＣ１２'), 'abc12')
})

test('characters beyond the basic plane are not cut in half', () => {
  assert.equal(bigrams('𠮷野家'), '𠮷野 野家 家')
})

test('a vector literal carries places, and a gap where a run ends', () => {
  assert.equal(bigramVector('低保，NGO'), "'低保':2D '保':3D 'ngo':5D")
  assert.equal(bigramVector("it's"), "'it':2D 's':4D")
  assert.equal(bigramVector(''), '')
})

test('texts of different weight stand one behind the other', () => {
  assert.equal(
    weightedVector([
      ['低保', 'A'],
      ['NGO', 'C'],
    ]),
    "'低保':2A '保':3A 'ngo':5C",
  )
})

test('a query is a phrase for each run', () => {
  assert.equal(bigramQuery('最低生活'), '最低 <-> 低生 <-> 生活')
  assert.equal(bigramQuery('残疾 补贴'), '残疾 & 补贴')
  assert.equal(bigramQuery('低'), '低:*')
  assert.equal(bigramQuery('NGO 登记'), 'ngo:* & 登记')
})

test('candidates are found without the order of words, single characters left out', () => {
  assert.equal(bigramCandidates('最低生活 NGO'), '最低 & 低生 & 生活 & ngo:*')
  assert.equal(bigramCandidates('12号'), '12:*')
  assert.equal(bigramCandidates('号'), '')
})

test('what a person types cannot break the query language', () => {
  assert.equal(bigramQuery("a' & !b | (c) :* <-> \\"), 'a:* & b:* & c:*')
  assert.equal(bigramQuery('!&|'), '')
})

test('no text makes a vector that the database refuses', async () => {
  const texts = ['x'.repeat(3000), '𐐀'.repeat(2000), "'\\ :*|&!()<->", '低保'.repeat(100_000), '']
  for (const text of texts)
    assert.ok(
      bigramVector(text)
        .split(' ')
        .every((word) => Buffer.byteLength(word) < 2046),
    )
  assert.match(bigramVector('x'.repeat(3000)), /^'x{200}':\d+D$/)
})
