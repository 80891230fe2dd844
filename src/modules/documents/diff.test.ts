import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { compare } from './diff.ts'
import { fewNames } from './few-names.ts'

test('what stayed, went and came is told in order', () => {
  assert.deepEqual(compare(['一', '二', '三'], ['一', '乙', '三', '四']), [
    { kind: 'same', text: '一' },
    { kind: 'gone', text: '二' },
    { kind: 'new', text: '乙' },
    { kind: 'same', text: '三' },
    { kind: 'new', text: '四' },
  ])
})

const lines = fc.array(fc.constantFrom('甲', '乙', '丙', '丁'), { maxLength: 12 })
test('both texts are found again in every comparison', () => {
  fc.assert(
    fc.property(lines, lines, (before, after) => {
      const changes = compare(before, after)
      assert.deepEqual(
        changes.filter(({ kind }) => kind !== 'new').map(({ text }) => text),
        before,
      )
      assert.deepEqual(
        changes.filter(({ kind }) => kind !== 'gone').map(({ text }) => text),
        after,
      )
    }),
  )
})

test('a register names the first addressees and counts the rest', () => {
  assert.equal(fewNames('甲、乙、丙、丁').zh, '甲、乙、丙、丁')
  assert.equal(fewNames('甲、乙、丙、丁、戊').zh, '甲、乙、丙等 5 个单位')
})
