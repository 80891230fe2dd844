import assert from 'node:assert/strict'
import { test } from 'node:test'
import { comparedWith, daysOf, periodBefore, periodName, periodOf } from './period.ts'

test('periods know their days, the one before, and how far they have come', () => {
  assert.deepEqual(daysOf('2026'), { first: '2026-01-01', end: '2027-01-01' })
  assert.deepEqual(daysOf('2026-Q4'), { first: '2026-10-01', end: '2027-01-01' })
  assert.deepEqual(daysOf('2026-02'), { first: '2026-02-01', end: '2026-03-01' })
  assert.deepEqual(
    ['2026', '2026-Q1', '2026-01'].map((one) => periodBefore(one)),
    ['2025', '2025-Q4', '2025-12'],
  )
  assert.deepEqual(
    (['month', 'quarter', 'year'] as const).map((one) => periodOf('2026-09-30', one)),
    ['2026-09', '2026-Q3', '2026'],
  )
  assert.deepEqual(comparedWith('2026-03', '2026-03-02'), { first: '2026-02-01', end: '2026-02-03' })
  assert.deepEqual(comparedWith('2026-03', '2026-03-31'), { first: '2026-02-01', end: '2026-03-01' })
  assert.deepEqual(comparedWith('2026-02', '2026-03-01'), { first: '2026-01-01', end: '2026-02-01' })
  assert.equal(periodName('2026-Q3').zh, '2026年第3季度')
  assert.deepEqual(periodName('2026-07'), { zh: '2026年7月', en: 'July 2026' })
})
