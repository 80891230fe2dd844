import assert from 'node:assert/strict'
import { test } from 'node:test'
import pg from 'pg'
import { plainError } from './problem.ts'

test('the log keeps where an error came from, and nothing of what was typed', () => {
  const error = new pg.DatabaseError('invalid input syntax for type uuid: "13812345678"', 1, 'error')
  Object.assign(error, { code: '23505', table: 'person', detail: 'Key (resident_id)=(990101199001011234) exists.' })
  const logged = JSON.stringify(plainError(error))
  assert.doesNotMatch(logged, /138|9901/)
  assert.match(logged, /invalid input syntax for type uuid: ….*"code":"23505".*"table":"person".*problem\.test/)
})

test('what is no error at all leaves only its type', () => {
  assert.deepEqual(plainError('张三 13812345678'), { type: 'string', message: '', stack: '' })
})
