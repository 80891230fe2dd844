import assert from 'node:assert/strict'
import { test } from 'node:test'
import { holds, parseExpression, variablesIn } from './expression.ts'

const variables = { survey: 'fits', people: 9, urgent: false, income: null }

for (const [source, expected] of [
  ['survey = "fits"', true],
  ['survey != "fits"', false],
  ['people <= 9 and survey = "fits"', true],
  ['people < 9 or urgent', false],
  ['not(urgent) and (people > 8.5 or people < -1)', true],
  ['urgent = false', true],
  ['income = null', true],
  ['unknown = "x"', false],
  ['unknown = null', true],
  ['true or people < "x"', true],
] as const) {
  test(`${source} is ${expected}`, () => assert.equal(holds(source, variables), expected))
}

for (const source of ['income < 5', 'people < "10"', 'survey', 'unknown', 'not(people)']) {
  test(`${source} is never guessed`, () => assert.throws(() => holds(source, variables), { kind: 'conflict' }))
}

for (const source of ['', 'survey ==', 'survey = fits"', 'a b', '(a', 'a and', 'f(x)', '1 < 2 < 3', 'a; b', 'not a']) {
  test(`'${source}' is not a condition`, () => assert.throws(() => parseExpression(source), { kind: 'invalid' }))
}

test('the variables of a condition are found', () => {
  assert.deepEqual(variablesIn(parseExpression('a = "x" and not(b or 1 < c)')), ['a', 'b', 'c'])
})
