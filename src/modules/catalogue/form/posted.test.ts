import assert from 'node:assert/strict'
import { test } from 'node:test'
import { applyKnown, changeRows, mergePosted, newlyShown, pageAfter, readAction } from './actions.ts'
import { fenOf, formatYuan } from './money.ts'
import { parsePosted } from './posted.ts'
import { residentId, sample } from './sample.fixture.ts'
import { validateForm } from './validate.ts'

test('posted strings become typed answers', () => {
  const posted = {
    _csrf: 'x',
    _do: 'next',
    applicantName: ' 张三 ',
    applicantResidentId: ' 99010119900307 0015',
    kind: 'family',
    spouse: '',
    help: 'walk',
    income: '1,200.5',
    people: '３',
    promise: 'yes',
    'household.1.name': '李四',
    'household.0.name': '王五',
    'household.0.residentId': residentId,
    'file.ID-CARD': '',
  }
  assert.deepEqual(parsePosted(sample, posted), {
    applicantName: '张三',
    applicantResidentId: residentId,
    kind: 'family',
    help: ['walk'],
    income: 120_050,
    people: 3,
    promise: true,
    household: [{ name: '王五', residentId }, { name: '李四' }],
  })
})

test('what is of the wrong type or no field at all stays, to be refused by name', () => {
  const answers = parsePosted(sample, {
    income: 'a lot',
    people: '1e9',
    colour: 'red',
    'household.0.colour': 'red',
    'household.999.name': 'x',
    'kind.0': 'y',
  })
  const { errors } = validateForm(sample, { kind: 'family', ...answers })
  for (const path of ['income', 'people', 'colour', 'household.0.colour', 'household.999.name', 'kind.0'])
    assert.ok(errors[path], path)
})

test('a name from the prototype is a name like any other', () => {
  const { errors } = validateForm(sample, parsePosted(sample, { constructor: 'x', 'household.0.toString': 'y' }))
  assert.ok(errors.constructor)
})

test('money is read without rounding', () => {
  assert.deepEqual(['0.1', '0.29', '１２００元', '¥ 3,000.05', '1.234', '-5', 'x', '.5'].map(fenOf), [
    10,
    29,
    120_000,
    300_005,
    undefined,
    undefined,
    undefined,
    undefined,
  ])
  assert.deepEqual([120_000, 120_005, 50].map(formatYuan), ['1200', '1200.05', '0.50'])
})

test('a posted page replaces its own answers and no others', () => {
  const old = { applicantName: '张三', kind: 'family', spouse: '李四', income: 5 }
  assert.deepEqual(mergePosted(sample, 'person', old, { applicantName: '张五', kind: 'single' }), {
    income: 5,
    applicantName: '张五',
    kind: 'single',
  })
})

test('buttons are read, Enter means next', () => {
  assert.deepEqual(readAction({}), { kind: 'next' })
  assert.deepEqual(readAction({ _do: 'remove:household.2' }), { kind: 'remove', table: 'household', at: 2 })
  assert.deepEqual(readAction({ _do: 'go:means' }), { kind: 'go', page: 'means' })
  assert.deepEqual(readAction({ _do: 'nonsense' }), { kind: 'next' })
})

test('rows are added up to the limit, and taken away', () => {
  const add = { kind: 'add', table: 'household' } as const
  const three = { household: [{ name: 'a' }, { name: 'b' }, { name: 'c' }] }
  assert.deepEqual(changeRows(sample, {}, add), { household: [{}] })
  assert.throws(() => changeRows(sample, three, add), { kind: 'invalid' })
  assert.deepEqual(changeRows(sample, three, { kind: 'remove', table: 'household', at: 1 }), {
    household: [{ name: 'a' }, { name: 'c' }],
  })
  assert.deepEqual(changeRows(sample, three, { kind: 'remove', table: 'income', at: 1 }), three)
})

test('pages follow each other without the hidden ones', () => {
  const next = { kind: 'next' } as const
  assert.equal(pageAfter(sample, 'means', { kind: 'single' }, next)?.id, 'end')
  assert.equal(pageAfter(sample, 'means', { kind: 'family' }, next)?.id, 'household')
  assert.equal(pageAfter(sample, 'end', { kind: 'single' }, next), null)
  assert.equal(pageAfter(sample, 'person', {}, { kind: 'back' })?.id, 'person')
  assert.equal(pageAfter(sample, 'means', {}, { kind: 'save' }), null)
})

test('what the directory knows is filled in; new questions of a page are noticed', () => {
  assert.deepEqual(
    applyKnown(sample, { applicantName: '张四' }, { 'applicant.name': '张三', 'applicant.mobile': '13800000000' }),
    { applicantName: '张三' },
  )
  assert.deepEqual(newlyShown(sample, 'person', {}, { kind: 'family' }), ['spouse'])
  assert.deepEqual(newlyShown(sample, 'person', {}, { kind: 'single' }), [])
})
