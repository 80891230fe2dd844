import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { MonthCase, MonthFacts } from './model.ts'
import { reportFigures } from './rules.ts'

const none: MonthFacts = { cases: [], cards: [], findings: [], voices: null, leastRatings: 10 }
const aCase = (number: string, more: Partial<MonthCase>): MonthCase => ({
  ...{ number, submitted: false, accepted: false, deemed: false, corrected: false, stopped: false, extended: false },
  ...{ decision: null, late: false, days: null },
  ...more,
})
const value = (facts: MonthFacts, code: string, before = none) => {
  const figure = reportFigures(facts, before).find((one) => one.code === code)
  return [figure?.value, figure?.n, figure?.previous]
}

test('an empty month counts nothing, and has no median rather than a zero', () => {
  assert.deepEqual(value(none, 'received'), [0, null, 0])
  assert.deepEqual(value(none, 'median-granted'), [null, 0, null])
  assert.ok(reportFigures(none, none).every(({ matters }) => matters.length === 0))
})

test('median and ninetieth percentile by outcome, with n, of figures that occurred', () => {
  const granted = [1, 2, 3, 4, 5, 6, 7, 8, 9, 40].map((days, at) => aCase(`G${at}`, { decision: 'grant', days }))
  const refused = [12, 30].map((days, at) => aCase(`R${at}`, { decision: 'refuse', days, late: days > 20 }))
  const facts = { ...none, cases: [...granted, ...refused] }
  assert.deepEqual(value(facts, 'median-granted'), [5, 10, null])
  assert.deepEqual(value(facts, 'p90-granted'), [9, 10, null])
  assert.deepEqual(value(facts, 'median-refused'), [12, 2, null])
  assert.deepEqual(value(none, 'refused', facts), [0, null, 2], 'beside the month before')
  assert.deepEqual(reportFigures(facts, none).find(({ code }) => code === 'late')?.matters, ['R1'])
})

test('every figure says by which rule and version it was counted', () => {
  const figures = reportFigures(none, none)
  assert.equal(new Set(figures.map(({ code }) => code)).size, figures.length)
  assert.ok(figures.every(({ rule }) => rule.version >= 1 && rule.words.zh.length > 3 && rule.words.en.length > 3))
})

test('ratings are told from the least number on, complaints and rectifications always', () => {
  const said = (rated: number) => ({
    ...{ organisationId: 'one', rated, bad: 2, complaints: 3, right: 1, rectified: 2, inTime: 1 },
  })
  const month = (rated: number): MonthFacts => ({ ...none, voices: said(rated) })
  assert.deepEqual(value(month(9), 'ratings'), [null, null, null], 'not even how many')
  assert.deepEqual(value(month(9), 'ratings-bad'), [null, null, null])
  assert.deepEqual(value(month(10), 'ratings', month(9)), [10, null, null])
  assert.deepEqual(value(month(10), 'ratings-good'), [80, null, null])
  assert.deepEqual(value(month(9), 'complaints-right'), [1, null, 0])
  assert.deepEqual(value(month(9), 'rectified-in-time'), [1, null, 0])
  assert.ok(reportFigures(month(10), none).every(({ matters }) => matters.length === 0))
})
