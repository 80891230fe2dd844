import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { After, afterRow } from './cursor.ts'

test('a page begins after the row that its address names', () => {
  const id = randomUUID()
  const at = new Date('2026-09-10T02:00:00.123Z')
  assert.deepEqual(After.parse(afterRow(at, id)), { due: '2026-09-10T02:00:00.123Z', id })
  assert.deepEqual(After.parse(afterRow(null, id)), { due: 'infinity', id })
  assert.equal(After.parse(undefined), undefined)
})

test('an address that somebody made up is refused before the database is asked', () => {
  const id = randomUUID()
  const made = [
    '',
    '_',
    id,
    `now_${id}`,
    `2026-99-99T00:00:00Z_${id}`,
    `infinity_${'-'.repeat(36)}`,
    `infinity_${id}_1`,
  ]
  for (const text of made) assert.equal(After.safeParse(text).success, false, text)
})
