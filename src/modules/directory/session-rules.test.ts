import assert from 'node:assert/strict'
import { test } from 'node:test'
import { afterFailure, isAlive, isWorthNoting, sessionEnd } from './session-rules.ts'

const start = new Date('2026-09-10T01:00:00Z')
const after = (minutes: number) => new Date(start.getTime() + minutes * 60_000)

const idle: readonly (readonly [boolean, number, boolean])[] = [
  [true, 29.99, true],
  [true, 30, false],
  [false, 30, true],
  [false, 119.99, true],
  [false, 120, false],
]
for (const [isStaff, minutes, expected] of idle) {
  test(`${isStaff ? 'staff' : 'a resident'} idle for ${minutes} minutes ${expected ? 'stays' : 'is signed out'}`, () => {
    assert.equal(isAlive({ isStaff, lastSeenAt: start, expiresAt: after(10_000) }, after(minutes)), expected)
  })
}

test('a session ends at its end, however busy', () => {
  const end = sessionEnd(true, start)
  assert.equal(isAlive({ isStaff: true, lastSeenAt: after(12 * 60 - 1), expiresAt: end }, after(12 * 60 - 0.01)), true)
  assert.equal(isAlive({ isStaff: true, lastSeenAt: after(12 * 60 - 1), expiresAt: end }, after(12 * 60)), false)
})

test('being seen is written once a minute', () => {
  assert.equal(isWorthNoting(start, after(0.99)), false)
  assert.equal(isWorthNoting(start, after(1)), true)
})

test('the fifth failure locks for 30 minutes', () => {
  assert.deepEqual(afterFailure(3, start), { failures: 4, lockedUntil: null })
  assert.deepEqual(afterFailure(4, start), { failures: 0, lockedUntil: after(30) })
})
