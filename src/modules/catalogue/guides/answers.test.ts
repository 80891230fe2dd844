import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Answers, Form, validateForm } from '../form/index.ts'
import { associationRegistration } from './association-registration/guide.ts'
import { livingAndCareAllowance } from './disability-allowances/guide.ts'
import { exampleAnswers } from './example-answers.ts'
import { guides } from './index.ts'
import { subsistenceAllowance } from './subsistence-allowance/guide.ts'

for (const { name, itemCode, form } of guides) {
  test(`${name.en}: the filled example is right`, () => {
    assert.deepEqual(validateForm(Form.parse(form), exampleAnswers[itemCode] ?? {}).errors, {})
  })
}

/** Fields found wrong when the example is changed so; undefined takes an answer away. */
function wrong(guide: (typeof guides)[number], change: Record<string, unknown>): string[] {
  const answers = { ...exampleAnswers[guide.itemCode], ...change }
  const given = Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== undefined))
  return Object.keys(validateForm(Form.parse(guide.form), given as Answers).errors)
}

test('an association needs 50 persons, 30 units, 50 mixed members and 30,000 yuan, and one fewer is too few', () => {
  const wrongWith = (change: Record<string, unknown>) => wrong(associationRegistration, change)
  const persons = { memberKind: 'persons', mixedCount: undefined }
  assert.deepEqual(wrongWith({ ...persons, personCount: 49 }), ['personCount'])
  assert.deepEqual(wrongWith({ ...persons, personCount: 50 }), [])
  const units = { memberKind: 'units', mixedCount: undefined }
  assert.deepEqual(wrongWith({ ...units, unitCount: 29 }), ['unitCount'])
  assert.deepEqual(wrongWith({ ...units, unitCount: 30 }), [])
  assert.deepEqual(wrongWith({ mixedCount: 49 }), ['mixedCount'])
  assert.deepEqual(wrongWith({ mixedCount: 50 }), [])
  assert.deepEqual(wrongWith({ funds: 2_999_999 }), ['funds'])
})

test('what does not concern a household is not asked of it', () => {
  const single = { livesAlone: 'no', members: undefined }
  assert.deepEqual(wrong(subsistenceAllowance, single), [])
  assert.deepEqual(wrong(subsistenceAllowance, { reasons: ['oldAge'], medicalCosts: undefined }), [])
  assert.deepEqual(wrong(subsistenceAllowance, { appliedBy: 'village' }), ['agentName', 'agentPhone'])
  const noAccount = { bankName: undefined, accountHolder: undefined, accountNumber: undefined }
  assert.deepEqual(wrong(subsistenceAllowance, { hasAccount: 'no', ...noAccount }), [])
  assert.deepEqual(wrong(subsistenceAllowance, { truthPromise: undefined }), ['truthPromise'])
})

test('whoever applies for the living allowance alone is not asked about care', () => {
  const living = { allowances: ['living'], careBy: undefined, careMonths: undefined }
  assert.deepEqual(wrong(livingAndCareAllowance, living), [])
  assert.deepEqual(wrong(livingAndCareAllowance, { otherBenefits: ['oldAge'] }), ['choice'])
})
