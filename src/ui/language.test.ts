import assert from 'node:assert/strict'
import { test } from 'node:test'
import { both } from '../kernel/text.ts'
import { formatBytes, formatDay, formatInstant, formatWeekday, relativeDay, wordsIn } from './language.ts'

test('a text is said in the language of the page; plain strings are left as they are', () => {
  const text = both('办理时钟', 'Clock')
  assert.equal(wordsIn(text, 'zh-Hans'), '办理时钟')
  assert.equal(wordsIn(text, 'zh-Hant'), '辦理時鐘')
  assert.equal(wordsIn(text, 'en'), 'Clock')
  assert.equal(wordsIn('发', 'zh-Hant'), '发')
})

test('days and instants are written as people of each language write them', () => {
  assert.equal(formatDay('2026-11-23', 'zh-Hans'), '2026年11月23日')
  assert.equal(formatDay('2026-11-23', 'en'), '23 November 2026')
  assert.equal(formatWeekday('2026-11-23', 'zh-Hant'), '2026年11月23日 週一')
  const midnight = new Date('2026-11-22T16:00:00Z')
  assert.equal(formatInstant(midnight, 'zh-Hans', 'Asia/Shanghai'), '2026年11月23日 00:00')
  assert.equal(formatInstant(midnight, 'en', 'UTC'), '22 November 2026 16:00')
})

test('near days have names', () => {
  const zh = (day: string) => relativeDay(day, '2026-11-23').zh
  assert.deepEqual(['2026-11-22', '2026-11-23', '2026-11-24', '2026-11-30', '2026-11-01'].map(zh), [
    '昨天',
    '今天',
    '明天',
    '7 天后',
    '22 天前',
  ])
})

test('bytes are rounded for people', () => {
  assert.deepEqual([999, 12_300, 20_000_000, 3_420_000].map(formatBytes), ['999 B', '12 kB', '20 MB', '3.4 MB'])
})
