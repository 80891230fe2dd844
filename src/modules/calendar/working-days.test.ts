import assert from 'node:assert/strict'
import { test } from 'node:test'
import vectors from './data/workday-vectors.json' with { type: 'json' }
import { calendarOf, shippedCalendar, shippedPlans } from './plans.ts'
import { addWorkingDays, isFixedHoliday, isWorkingDay, workingDayFrom, workingDaysBetween } from './working-days.ts'

test('the vectors of another package agree, day by day', () => {
  for (const { date, workday } of vectors.isWorkday) assert.equal(isWorkingDay(date, shippedCalendar), workday, date)
  for (const { start, days, due } of vectors.addWorkdays) {
    assert.equal(addWorkingDays(start, days, shippedCalendar), due, `${start} + ${days}`)
    assert.equal(workingDaysBetween(start, due, shippedCalendar), days)
  }
})

test('20 working days after 10 September 2026 jump the National Day holiday and count its make-up days', () => {
  assert.equal(addWorkingDays('2026-09-10', 20, shippedCalendar), '2026-10-14')
  assert.equal(addWorkingDays('2026-09-10', 19, shippedCalendar), '2026-10-13')
  assert.equal(addWorkingDays('2026-09-10', 21, shippedCalendar), '2026-10-15')
})

test('all 19 make-up days of 2024 to 2026 are working days', () => {
  const makeUp = shippedPlans
    .filter(({ year }) => year >= 2024)
    .flatMap(({ days }) => days.filter(({ kind }) => kind === 'work'))
  assert.equal(makeUp.length, 19)
  for (const { day } of makeUp) assert.ok(isWorkingDay(day, shippedCalendar), day)
})

test('a day that is not a working day moves to the next one, a working day stays', () => {
  assert.equal(workingDayFrom('2026-10-03', shippedCalendar), '2026-10-08')
  assert.equal(workingDayFrom('2026-10-10', shippedCalendar), '2026-10-10')
})

test('between two days: not the first, but the last; back is negative; the same day is none', () => {
  assert.equal(workingDaysBetween('2026-10-14', '2026-09-10', shippedCalendar), -20)
  assert.equal(workingDaysBetween('2026-10-14', '2026-10-14', shippedCalendar), 0)
  assert.equal(workingDaysBetween('2026-10-09', '2026-10-10', shippedCalendar), 1)
})

test('the plan of a year may name days of the year before', () => {
  const plans = [
    {
      year: 2027,
      source: { zh: '', en: '' },
      days: [{ day: '2026-12-31', kind: 'rest' as const, name: { zh: '', en: '' } }],
    },
  ]
  assert.equal(isWorkingDay('2026-12-31', calendarOf([...shippedPlans, ...plans])), false)
})

test('without a plan only holidays with fixed dates are known', () => {
  const none = calendarOf([])
  for (const day of ['2027-01-01', '2029-05-01', '2029-05-02', '2029-10-01', '2029-10-02', '2029-10-03']) {
    assert.ok(isFixedHoliday(day), day)
    assert.equal(isWorkingDay(day, none), false, day)
  }
  assert.ok(isWorkingDay('2029-10-04', none))
  assert.ok(isWorkingDay('2027-05-03', none))
  // with a plan that is silent about it, 1 January is what the plan makes of it
  assert.ok(isWorkingDay('2027-01-01', calendarOf([{ year: 2027, source: { zh: '', en: '' }, days: [] }])))
})

test('a calendar of nothing but rest days ends with an error, not for ever', () => {
  const overrides = new Map(
    Array.from({ length: 366 }, (_, i) => [
      new Date(Date.UTC(9999, 0, 1 + i)).toISOString().slice(0, 10),
      'rest' as const,
    ]),
  )
  assert.throws(() => addWorkingDays('9999-01-01', 5, { overrides, officialYears: new Set() }), RangeError)
})
