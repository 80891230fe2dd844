import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { merge } from './merge.ts'

const cases = [
  ['nothing changed', '甲乙丙', '甲乙丙', '甲乙丙', '甲乙丙'],
  ['only saved', '甲乙丙', '甲丁丙', '甲乙丙', '甲丁丙'],
  ['only live', '甲乙丙', '甲乙丙', '甲乙戊丙', '甲乙戊丙'],
  ['both, in places apart', '甲乙丙丁', '子乙丙丁', '甲乙丙丁戊', '子乙丙丁戊'],
  ['both, in neighbouring lines', '甲乙丙', '子乙丙', '甲丑丙', '子丑丙'],
  ['both the same line: who still writes keeps theirs', '甲乙丙', '甲子丙', '甲丑丙', '甲丑丙'],
  ['one takes away, the other adds', '甲乙丙', '甲丙', '甲乙丙丁', '甲丙丁'],
  ['into an empty one', '', '甲乙', '', '甲乙'],
] as const

for (const [name, base, saved, live, merged] of cases)
  test(name, () => assert.deepEqual(merge([...base], [...saved], [...live]), [...merged]))

const lines = fc.array(fc.constantFrom('甲', '乙', '丙', '丁'), { maxLength: 8 })

test('whoever changed nothing loses nothing of the other', () => {
  fc.assert(
    fc.property(lines, lines, (base, other) => {
      assert.deepEqual(merge(base, other, base), other)
      assert.deepEqual(merge(base, base, other), other)
      assert.deepEqual(merge(base, other, other), other)
    }),
  )
})
