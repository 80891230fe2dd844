import assert from 'node:assert/strict'
import { test } from 'node:test'
import { same } from '../../kernel/text.ts'
import { type CardRule, cardsDue } from './model.ts'

const words = same('words')
const rules: CardRule[] = [
  { version: 1, code: 'reminder', colour: 'blue', when: 'left', days: 1, words, source: 'test' },
  { version: 1, code: 'overdue', colour: 'yellow', when: 'late', days: 0, words, source: 'test' },
  { version: 1, code: 'long-overdue', colour: 'red', when: 'late', days: 1, words, source: 'test' },
]
const colours = (days: number, late: boolean) => cardsDue(rules, days, late).map(({ colour }) => colour)

test('a card comes at its limit and not before', () => {
  assert.deepEqual(colours(2, false), [])
  assert.deepEqual(colours(1, false), ['blue'])
  assert.deepEqual(colours(0, false), ['blue'], 'on the due day itself')
})

test('late is late on the free days too, before a working day has passed', () => {
  assert.deepEqual(colours(0, true), ['yellow'], 'due on Friday, now Saturday')
  assert.deepEqual(colours(-1, true), ['yellow'], 'one working day late')
  assert.deepEqual(colours(-2, true), ['red', 'yellow'], 'more than one working day late, the gravest first')
})

test('thresholds are what the rules say', () => {
  const early = rules.map((rule) => (rule.code === 'reminder' ? { ...rule, days: 3 } : rule))
  assert.deepEqual(
    [4, 3].map((days) => cardsDue(early, days, false).length),
    [0, 1],
  )
  assert.deepEqual(cardsDue([], -9, true), [])
})
