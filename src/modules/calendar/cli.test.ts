import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deadlineVerb } from './cli.ts'

const ask = (line: string) => deadlineVerb(line.split(' '))

test('prints the last day', () => {
  assert.deepEqual(ask('--from 2026-09-10 --working-days 20'), { text: '2026-10-14', exitCode: 0 })
  assert.deepEqual(ask('--from 2026-09-10 --calendar-days 20'), { text: '2026-09-30', exitCode: 0 })
})

test('marks a day that depends on a plan not yet there, and says why', () => {
  const { text, exitCode } = ask('--from 2026-12-20 --working-days 20')
  assert.match(text, /^2027-01-18 \(provisional 暂定\)\n2027 年的放假安排尚未录入/)
  assert.equal(exitCode, 0)
  // 2026-12-31 is the ninth working day: certain; the tenth lies in 2027
  assert.equal(ask('--from 2026-12-20 --working-days 9').text, '2026-12-31')
  assert.match(ask('--from 2026-12-20 --working-days 10').text, /provisional/)
})

test('calendar days are certain whatever the plan says, unless the last one has to be a working day', () => {
  assert.equal(ask('--from 2026-12-20 --calendar-days 40').text, '2027-01-29')
  assert.match(ask('--from 2026-12-20 --calendar-days 40 --roll').text, /provisional/)
  assert.equal(ask('--from 2026-09-01 --calendar-days 30 --roll').text, '2026-10-08')
})

test('what is asked wrongly is answered with the usage and exit code 2', () => {
  for (const line of [
    '',
    '--from 2026-13-01 --working-days 5',
    '--from 2026-09-10',
    '--from 2026-09-10 --working-days 0',
    '--working-days 5',
  ])
    assert.equal(ask(line).exitCode, 2, line)
  assert.equal(ask('--from 2026-09-10 --working-days 5 --calendar-days 5').exitCode, 2)
  assert.equal(ask('--form 2026-09-10').exitCode, 2)
  assert.equal(ask('--help').exitCode, 0)
})
