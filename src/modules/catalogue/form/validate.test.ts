import assert from 'node:assert/strict'
import { test } from 'node:test'
import { missing } from './missing.ts'
import type { Answers } from './model.ts'
import { residentId, sample } from './sample.fixture.ts'
import { requireValid, validateForm } from './validate.ts'

const single: Answers = {
  applicantName: '张三',
  applicantResidentId: residentId,
  kind: 'single',
  income: 120_050,
  promise: true,
}
const family: Answers = {
  ...single,
  kind: 'family',
  spouse: '李四',
  household: [{ name: '王五', residentId, student: true, school: '一中' }],
}

function wrong(answers: Answers, page?: string): Record<string, string> {
  const { errors } = validateForm(sample, answers, page ? { page } : {})
  return Object.fromEntries(Object.entries(errors).map(([path, text]) => [path, text.en]))
}

test('right answers are kept as they are', () => {
  assert.deepEqual(validateForm(sample, single), { values: single, errors: {} })
  assert.deepEqual(validateForm(sample, family), { values: family, errors: {} })
})

test('what is hidden is neither required nor kept, down to the cells of a table', () => {
  const typed = { ...family, kind: 'single' }
  assert.deepEqual(validateForm(sample, typed), { values: single, errors: {} })
  const noStudent = validateForm(sample, { ...family, household: [{ name: '王五', residentId, school: '一中' }] })
  assert.deepEqual(noStudent.errors, {})
  assert.deepEqual(noStudent.values.household, [{ name: '王五', residentId }])
})

test('each mistake is said at its field, in both languages and never in the words of the checker', () => {
  assert.deepEqual(wrong({}), {
    applicantName: 'Fill in “Name”.',
    applicantResidentId: 'Fill in “ID”.',
    kind: 'Choose for “Kind”.',
    income: 'Fill in “Income”.',
    promise: 'Tick “It is true.” before you go on.',
  })
  assert.deepEqual(
    wrong({
      ...family,
      applicantName: '张',
      applicantResidentId: '990101199003070016',
      income: 'much',
      people: 16,
      since: '2026-02-30',
      household: [{ student: true }],
    }),
    {
      applicantName: 'Name: Write at least 2 characters.',
      applicantResidentId: 'ID: This is not a valid resident ID number: check its 18 characters.',
      income: 'Income: Write an amount in yuan, such as 1200 or 1200.50.',
      people: 'People: Must be at most 15.',
      since: 'Since: Write a real date, such as 2026-03-08.',
      'household.0.name': 'Fill in “Name”.',
      'household.0.residentId': 'Fill in “ID”.',
      'household.0.school': 'Fill in “School”.',
    },
  )
  assert.deepEqual(wrong({ ...single, income: 10_000_001, since: '2027-01-01', kind: 'many', help: [] }), {
    income: 'Income: Must be at most 100000 yuan.',
    since: 'Since: Must not be after 2026-12-31.',
    kind: 'Kind: Choose one of the listed options.',
    help: 'Help: Choose at least 1.',
  })
  assert.equal(validateForm(sample, {}).errors.kind?.zh, '请选择“Kind”。')
})

test('fields that the form does not have are refused, in rows too', () => {
  assert.deepEqual(wrong({ ...single, colour: 'red' }), { colour: 'The form does not have this field.' })
  assert.deepEqual(wrong({ ...family, household: [{ name: '王五', residentId, colour: 'red' }] }), {
    'household.0.colour': 'The form does not have this field.',
  })
  assert.throws(() => requireValid(validateForm(sample, { ...single, colour: 'red' })), { kind: 'invalid' })
})

test('one page is checked by itself', () => {
  assert.deepEqual(wrong({ applicantName: '张三', applicantResidentId: residentId, kind: 'single' }, 'person'), {})
  assert.deepEqual(Object.keys(wrong({}, 'means')), ['income'])
  assert.deepEqual(Object.keys(wrong({ colour: 'red' }, 'end')), ['colour', 'promise'])
})

test('before sending, everything that is missing is listed with its page', () => {
  const list = missing(sample, { ...family, spouse: '', help: ['walk'], household: [] }, [{ material: 'ID-CARD' }])
  assert.deepEqual(
    list.map(({ page, field, material }) => [page, field, material]),
    [
      ['means', 'proof', 'PROOF'],
      ['household', 'household', null],
    ],
  )
  assert.deepEqual(missing(sample, single, [{ material: 'ID-CARD' }]), [])
  assert.equal(missing(sample, { ...single, colour: 'red' }, [])[1]?.page, null)
})
