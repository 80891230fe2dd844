import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { applyCorrection, isOpen, mergeCorrection } from './correction.ts'
import type { Answers, Row } from './model.ts'
import { residentId, sample } from './sample.fixture.ts'

const sent: Answers = {
  applicantName: '张三',
  applicantResidentId: residentId,
  kind: 'family',
  spouse: '李四',
  income: 120_050,
  household: [
    { name: '王五', residentId },
    { name: '赵六', residentId },
  ],
  promise: true,
}

const refuses = (changed: Answers, opened: string[], fields: string[]) =>
  assert.throws(
    () => applyCorrection(sample, sent, changed, new Set(opened)),
    (error: { kind: string; fields: object }) => {
      assert.deepEqual([error.kind, Object.keys(error.fields)], ['invalid', fields])
      return true
    },
  )

test('what was opened may change, nothing else', () => {
  assert.equal(applyCorrection(sample, sent, { ...sent, income: 5 }, new Set(['income'])).income, 5)
  refuses({ ...sent, income: 5, spouse: '李五' }, ['income'], ['spouse'])
  refuses({ ...sent, people: 3 }, ['income'], ['people'])
  const { spouse: _, ...without } = sent
  refuses(without, ['income'], ['spouse'])
  refuses({ ...sent, colour: 'red' }, ['income'], ['colour'])
})

test('an opened answer that is wrong is refused as wrong', () => {
  refuses({ ...sent, income: -1 }, ['income'], ['income'])
})

test('rows: a cell, a column or the whole table may be opened', () => {
  const cell = (at: number, changes: Row) => ({
    ...sent,
    household: [0, 1].map((row) => ({ name: ['王五', '赵六'][row] ?? '', residentId, ...(row === at ? changes : {}) })),
  })
  const renamed = cell(1, { name: '赵七' })
  for (const opened of ['household', 'household.1', 'household.1.name', 'household.name']) {
    assert.deepEqual(applyCorrection(sample, sent, renamed, new Set([opened])), renamed)
  }
  refuses(renamed, ['household.0.name', 'household.residentId'], ['household.1.name'])
  refuses({ ...sent, household: [] }, ['household.name'], ['household'])
})

test('what an opened answer brings into sight may be filled in, what it hides goes', () => {
  const single: Answers = {
    applicantName: '张三',
    applicantResidentId: residentId,
    kind: 'single',
    income: 1,
    promise: true,
  }
  const family = { ...single, kind: 'family', spouse: '李四', household: [{ name: '王五', residentId }] }
  assert.deepEqual(applyCorrection(sample, single, family, new Set(['kind'])), family)
  assert.deepEqual(applyCorrection(sample, family, { ...family, kind: 'single' }, new Set(['kind'])), single)
})

test('a posted page of a correction changes what is open and keeps the rest', () => {
  const merge = (posted: Record<string, string>, ...opened: string[]) =>
    mergeCorrection(sample, 'means', { ...sent, help: ['walk'] }, { posted, opened: new Set(opened) })
  assert.deepEqual(merge({ income: '7' }, 'income', 'help'), { ...sent, income: 700 })
  assert.deepEqual(merge({ 'household.1.name': '赵七' }, 'household.1.name').household, [
    { name: '王五', residentId },
    { name: '赵七', residentId },
  ])
  const added = merge({ 'household.2.name': '外人' }, 'household.1.name')
  assert.throws(() => applyCorrection(sample, sent, added, new Set(['household.1.name'])), { kind: 'invalid' })
})

test('a material is open only by its own name', () => {
  assert.equal(isOpen(new Set(['material:ID-CARD']), 'material:ID-CARD'), true)
  assert.equal(isOpen(new Set(['idCard']), 'material:ID-CARD'), false)
  assert.equal(isOpen('all', 'anything'), true)
})

test('whatever is posted, a field that was not opened keeps its answer or the whole is refused', () => {
  const change = fc.record(
    {
      applicantName: fc.constantFrom('张三', '张四'),
      kind: fc.constantFrom('single', 'family'),
      spouse: fc.constantFrom('李四', '李五'),
      income: fc.constantFrom(120_050, 7),
      people: fc.constantFrom(2, 3),
      household: fc.constantFrom<readonly Row[]>(
        [
          { name: '王五', residentId },
          { name: '赵六', residentId },
        ],
        [{ name: '王五', residentId }],
        [
          { name: '王五', residentId },
          { name: '赵七', residentId },
        ],
      ),
    },
    { requiredKeys: [] },
  )
  const opened = fc.subarray([
    'applicantName',
    'kind',
    'spouse',
    'income',
    'people',
    'household',
    'household.name',
    'household.1',
  ])
  fc.assert(
    fc.property(change, opened, (changes, names) => {
      const after = outcome({ ...sent, ...changes }, new Set(names))
      if (!after) return
      const hidden = after.kind === 'single' ? ['spouse', 'household'] : []
      for (const [name, answer] of Object.entries(sent)) {
        const free = names.some((open) => open === name || open.startsWith(`${name}.`)) || hidden.includes(name)
        if (!free) assert.deepEqual(after[name], answer, name)
      }
      if (!names.includes('people')) assert.equal(after.people, undefined)
    }),
    { numRuns: 3000 },
  )
})

function outcome(changed: Answers, opened: ReadonlySet<string>): Answers | undefined {
  try {
    return applyCorrection(sample, sent, changed, opened)
  } catch {
    return undefined
  }
}
