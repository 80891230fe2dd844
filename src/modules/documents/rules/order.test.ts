import assert from 'node:assert/strict'
import { test } from 'node:test'
import { calm, notice, text } from './district.fixture.ts'
import { findingsOf } from './index.ts'

test('blocking findings come first', () => {
  const grades = findingsOf({ ...notice, title: '通报', main: [], ...text('一、甲\n（1）乙') }, calm).map(
    ({ grade }) => grade,
  )
  assert.deepEqual(
    grades,
    grades.toSorted((a, b) => Number(b === 'blocking') - Number(a === 'blocking')),
  )
  assert.ok(grades.includes('advice'))
})
