import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aTown } from '../../../test/town.ts'
import { nobody } from '../../kernel/context.ts'
import { checkReceipt } from './check.ts'
import { hashesOf, receiptCode } from './code.ts'
import { aLedger } from './ledger.fixture.ts'
import { Receipt } from './model.ts'
import { checkPastedReceipt, lookUpReceipt } from './receipt-queries.ts'

test('a receipt proves every step of its matter and nothing of others', async (t) => {
  const town = await aTown(t)
  const ledger = aLedger(town)
  await ledger.steps('A1', 3)
  await ledger.steps('B1', 300)
  await ledger.step('A1', '决定', { inner: true })
  await assert.rejects(ledger.step('A1', 'x', { refuse: true }), { kind: 'conflict' })
  await ledger.sign()
  const receipt = Receipt.parse(JSON.parse(JSON.stringify(await ledger.receipt('A1'))))
  const verdict = checkReceipt(receipt, receipt.vkey)
  assert.deepEqual(verdict.problems, [])
  assert.deepEqual(
    verdict.steps.map(({ done, words }) => [done, ...words.map(({ zh }) => zh)]),
    [
      [true, '第 1 步'],
      [true, '第 2 步'],
      [true, '第 3 步'],
      [true, '决定', '（内部记录，此处只证明其存在）'],
      [false],
    ],
  )
  assert.ok(!JSON.stringify(receipt).includes('inner opinion'))
})

test('before the first checkpoint there is no receipt yet', async (t) => {
  const town = await aTown(t)
  const ledger = aLedger(town)
  await ledger.step('A1', 'one')
  await assert.rejects(ledger.receipt('A1'), { kind: 'conflict' })
  await ledger.sign()
  await assert.rejects(ledger.receipt('A2'), { kind: 'conflict' })
  assert.equal((await ledger.receipt('A1')).steps.length, 1)
})

test('leaves do not name the matter, and steps taken at once still make one chain', async (t) => {
  const town = await aTown(t)
  const ledger = aLedger(town)
  await Promise.all(Array.from({ length: 12 }, (_, at) => ledger.step('990101-0001', `${at}`)))
  await ledger.sign()
  const receipt = await ledger.receipt('990101-0001')
  assert.equal(receipt.steps.length, 12)
  assert.deepEqual(checkReceipt(receipt, receipt.vkey).problems, [])
  for (const { leaf } of receipt.steps) assert.ok(!Buffer.from(leaf, 'base64').includes('990101'))
})

test('erased content leaves the step and its proof', async (t) => {
  const town = await aTown(t)
  const ledger = aLedger(town)
  await ledger.steps('A1', 2)
  await ledger.sign()
  await town.pool.query(`delete from kernel.audit_content where content like '%第 1 步%'`)
  const receipt = await ledger.receipt('A1')
  assert.equal(receipt.steps[0]?.entries, null)
  assert.deepEqual(checkReceipt(receipt, receipt.vkey).problems, [])
})

test('the code opens a public answer that grows with the matter', async (t) => {
  const town = await aTown(t)
  const ledger = aLedger(town)
  const anybody = town.caller(nobody)
  await ledger.steps('990101-77', 2)
  await ledger.sign()
  const { code } = await ledger.receipt('990101-77')
  await ledger.steps('990101-77', 3)
  await ledger.sign()
  const typed = code.toLowerCase().replaceAll('-', ' ')
  const { found } = await lookUpReceipt(anybody, { code: typed })
  assert.deepEqual([found?.code, found?.steps, found?.later, found?.problems], [code, 2, 3, []])
  assert.ok(!JSON.stringify(found).includes('990101-77'))
  assert.equal((await lookUpReceipt(anybody, { code: '0000-0000-0000-0000-0000-0000' })).found, null)
  assert.equal((await lookUpReceipt(anybody, { code: 'nonsense' })).found, null)
  assert.deepEqual(await lookUpReceipt(anybody, {}), { code: null, found: null })
})

test('a pasted receipt is answered by its code, or by what is wrong with it', async (t) => {
  const town = await aTown(t)
  const ledger = aLedger(town)
  const anybody = town.caller(nobody)
  await ledger.steps('A1', 3)
  await ledger.sign()
  const receipt = await ledger.receipt('A1')
  const paste = (value: unknown) => checkPastedReceipt(anybody, { receipt: JSON.stringify(value) })
  assert.deepEqual(await paste(receipt), { code: receipt.code })
  const swapped = { ...receipt, steps: receipt.steps.toReversed() }
  await assert.rejects(paste(swapped), (refusal: { fields: { receipt: { en: string } } }) =>
    /order was changed/.test(refusal.fields.receipt.en),
  )
  await assert.rejects(paste({ ...receipt, steps: receipt.steps.slice(0, 2) }), { kind: 'invalid' })
  await assert.rejects(paste({ hello: 1 }), { kind: 'invalid' })
  await assert.rejects(checkPastedReceipt(anybody, { receipt: '{' }), { kind: 'invalid' })
})

test('codes can be read out and typed', () => {
  const hash = Buffer.from('00443214c74254b635cf84653a56d7c6aabbccddeeff00112233445566778899', 'hex')
  const code = receiptCode(hash)
  assert.equal(code, '0123-4567-89AB-CDEF-GHJK-MNPQ'.slice(0, code.length))
  const range = hashesOf(code.replaceAll('0', 'o').replaceAll('1', 'l'))
  assert.ok(range && range.low.compare(hash) <= 0 && range.high.compare(hash) >= 0)
  assert.equal(hashesOf(`${code}U`), undefined)
  assert.equal(hashesOf(code.slice(1)), undefined)
})
