import assert from 'node:assert/strict'
import { test } from 'node:test'
import { firstDay, lastDay, lastMonth, monthBefore, quarterOf, quartersUntil, spanOf } from '../spans.ts'
import { type GradeRule, gradeOf, ruleFor } from './model.ts'

const rule: GradeRule = {
  ...{ version: 1, yellowPoints: 1, redPoints: 3, excellent: 2, good: 5, passing: 10, leastMatters: 5 },
  ...{ source: 'test', validFrom: '2020-01-01' },
}
const grade = (decided: number, yellow: number, red: number) => gradeOf({ decided, yellow, red }, rule)

test('a grade changes at its threshold and not before, without rounding', () => {
  assert.equal(grade(100, 2, 0), 'excellent')
  assert.equal(grade(99, 2, 0), 'good', '2.02 in a hundred')
  assert.deepEqual([grade(100, 5, 0), grade(100, 0, 2), grade(100, 1, 3)], ['good', 'passing', 'passing'])
  assert.deepEqual([grade(100, 10, 0), grade(1000, 101, 0)], ['passing', 'failing'])
})

test('too little to grade, unless a card stands', () => {
  assert.deepEqual([grade(4, 0, 0), grade(5, 0, 0)], ['none', 'excellent'])
  assert.deepEqual([grade(4, 1, 0), grade(0, 0, 1)], ['failing', 'failing'])
})

test('a quarter is graded by the rule in force on its first day', () => {
  const later = { ...rule, version: 2, validFrom: '2026-04-01' }
  assert.equal(ruleFor([rule, later], '2026-03-31')?.version, 1)
  assert.equal(ruleFor([rule, later], '2026-04-01')?.version, 2)
  assert.equal(ruleFor([later], '2026-01-01'), undefined)
})

test('quarters and months begin and end at midnight in the district', () => {
  assert.deepEqual(
    [quarterOf('2026-03-31'), quarterOf('2026-04-01'), quarterOf('2026-12-31')],
    ['2026-Q1', '2026-Q2', '2026-Q4'],
  )
  assert.deepEqual(
    [firstDay('2026-Q4'), lastDay('2026-Q4'), lastDay('2028-02')],
    ['2026-10-01', '2026-12-31', '2028-02-29'],
  )
  assert.deepEqual(quartersUntil('2026-02-10', 3), ['2026-Q1', '2025-Q4', '2025-Q3'])
  assert.equal(monthBefore('2026-01'), '2025-12')
  const { from, to } = spanOf('2026-12', 'Asia/Shanghai')
  assert.deepEqual([from.toISOString(), to.toISOString()], ['2026-11-30T16:00:00.000Z', '2026-12-31T16:00:00.000Z'])
  assert.equal(lastMonth(new Date('2026-03-31T15:59:59Z'), 'Asia/Shanghai'), '2026-02')
  assert.equal(lastMonth(new Date('2026-03-31T16:00:00Z'), 'Asia/Shanghai'), '2026-03')
})
