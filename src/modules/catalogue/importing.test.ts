import assert from 'node:assert/strict'
import { test } from 'node:test'
import list from './data/items.json' with { type: 'json' }
import { officeMap, readRows, summariseFindings } from './importing.ts'

const civil = '00000000-0000-4000-8000-000000000001'
const tax = '00000000-0000-4000-8000-000000000002'
const officeFor = officeMap(
  [
    { id: civil, names: ['云川区民政局', '民政局'] },
    { id: tax, names: ['云川区税务局'] },
  ],
  '云川区',
)

test('an office elsewhere is mapped by its name without the district', () => {
  assert.equal(officeFor('区民政局'), civil)
  assert.equal(officeFor('广安区税务局'), tax)
  assert.equal(officeFor('区气象局'), null)
})

test('the real list is accepted whole, and its dirt is counted', () => {
  const { items, refused } = readRows(list.items, officeFor)
  assert.equal(items.length, 1135)
  assert.deepEqual(refused, [])
  const counts = Object.fromEntries(summariseFindings(items).map(({ code, rows }) => [code, rows]))
  assert.equal(counts['basic-code-missing'], 147)
  assert.equal(counts['name-repeated'], 4)
  assert.equal(counts['family-missing'], 615)
  assert.equal(counts['office-unmapped'], 1135 - 20 - 83)
  assert.ok((counts['office-code'] ?? 0) >= 871)
})

test('types lose their leading zero in real lists and get it back', () => {
  const [item] = readRows([row({ taskType: '1' })], officeFor).items
  assert.equal(item?.type, '01')
  assert.ok(item?.findings.includes('type-digits'))
})

test('a letter of the code that contradicts the type is found', () => {
  const [item] = readRows(
    [row({ itemCode: '511A0045000040-511602000000-000-11511301008778298W-1-00', taskType: '07' })],
    officeFor,
  ).items
  assert.ok(item?.findings.includes('type-letter'))
})

test('rows without a code, of no known type, or come twice are refused by their place', () => {
  const rows = [row({}), row({ itemCode: ' ' }), row({ itemCode: 'B', taskType: '77' }), row({}), 'nonsense']
  const { items, refused } = readRows(rows, officeFor)
  assert.equal(items.length, 1)
  assert.deepEqual(
    refused.map(({ row, why }) => [row, why]),
    [
      [2, 'code'],
      [3, 'type'],
      [4, 'repeated'],
      [5, 'unreadable'],
    ],
  )
  assert.equal(refused[3]?.said, 'nonsense', 'what stands there is shown, to be found in the file')
  assert.match(refused[1]?.said ?? '', /B · .*77|77.* · B/)
})

function row(changes: Record<string, string>) {
  return {
    department: '区民政局',
    name: '临时救助',
    itemCode: 'A',
    basicCode: '512B0003600031',
    taskType: '20',
    group: '未分类',
    ...changes,
  }
}
