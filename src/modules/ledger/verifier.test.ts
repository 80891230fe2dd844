import assert from 'node:assert/strict'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { aTown, type Town } from '../../../test/town.ts'
import { hashLeaf } from '../../kernel/audit.ts'
import { signCheckpoint } from './checkpoint.ts'
import { receiptCode } from './code.ts'
import { integrateBatch, storedTiles } from './integrate.ts'
import { readKey } from './key-file.ts'
import { aLedger, mirror, runVerifier } from './ledger.fixture.ts'
import type { Receipt, ReceiptStep } from './model.ts'
import { rootAt } from './tree.ts'

// One town for all: a matter of five steps among 600 others, its receipt, and the ledger as a mirror holds it.
const town = await aTown({ after })
const ledger = aLedger(town)
await ledger.steps('A1', 3)
await ledger.steps('B1', 300)
await ledger.sign()
await put('old.json', await ledger.receipt('A1'))
await ledger.step('A1', '决定', { inner: true })
await ledger.steps('B2', 300)
await ledger.step('A1', '送达')
await ledger.sign()
const receipt = await ledger.receipt('A1')
await put('receipt.json', receipt)
await put('old.checkpoint', JSON.parse(await readFile(at('old.json'), 'utf8')).checkpoint)
await put('key', receipt.vkey)
const tiles = await mirror(town, at('mirror'))

test('a true receipt is proven off line, by key, with an older receipt and against the whole ledger', async () => {
  await says(0, /All of it is proven/, 'receipt.json', '--key', receipt.vkey)
  await says(0, /第 1 步/, 'receipt.json', '--key', at('key'), '--ledger', tiles)
  await says(
    0,
    /older checkpoint.*303 leaves.*605/s,
    'receipt.json',
    '--key',
    at('key'),
    '--ledger',
    tiles,
    '--previous',
    at('old.checkpoint'),
  )
  await says(
    0,
    /All steps of the older receipt/,
    'receipt.json',
    '--key',
    at('key'),
    '--ledger',
    tiles,
    '--previous',
    at('old.json'),
  )
  await says(
    0,
    /Recomputed 605 leaves.*3 matters/s,
    'receipt.json',
    '--key',
    at('key'),
    '--audit',
    tiles,
    '--previous',
    at('old.checkpoint'),
  )
  await says(0, /2 newer steps/, 'old.json', '--key', at('key'), '--audit', tiles)
  const { code } = await runVerifier('--audit', tiles, '--key', at('key'))
  assert.equal(code, 0)
})

test('what could not be checked is said', async () => {
  await says(3, /No --key given/, 'receipt.json')
  await says(3, /Give --ledger/, 'receipt.json', '--key', at('key'), '--previous', at('old.checkpoint'))
  await says(2, /gives no checkpoint/, 'receipt.json', '--key', at('key'), '--ledger', at('nowhere'))
  await says(2, /no file/, 'nothing.json', '--key', at('key'))
  await says(2, /not a receipt/, 'key', '--key', at('key'))
  assert.equal((await runVerifier()).code, 2)
})

test('an altered step is found', async () => {
  const step = receipt.steps[1]
  const leaf = Buffer.from(step?.leaf ?? '', 'base64')
    .toString()
    .replace('"outcome":"done"', '"outcome":"gone"')
  await finds(/Step 2: not in the ledger/, changed(1, { leaf: Buffer.from(leaf).toString('base64') }))
})

test('altered words are found', async () => {
  const entries =
    receipt.steps[1]?.entries?.map((entry) =>
      'text' in entry ? { ...entry, text: entry.text.replace('第', '弟') } : entry,
    ) ?? []
  await finds(/Step 2: its words are not those recorded/, changed(1, { entries }))
  await finds(/Step 4: its words are not/, changed(3, { entries: receipt.steps[3]?.entries?.slice(0, 2) ?? [] }))
})

test('a removed step is found, wherever it stood', async () => {
  await finds(/recorded as number 3: a step is missing/, { ...receipt, steps: receipt.steps.toSpliced(1, 1) })
  await finds(/recorded as number 2: a step is missing/, { ...receipt, steps: receipt.steps.slice(1) })
  await finds(/steps at the end were altered or removed/, { ...receipt, steps: receipt.steps.slice(0, 4) })
})

test('a removed last step under a new code is found by an older receipt', async () => {
  const steps = receipt.steps.slice(0, 4)
  const code = receiptCode(hashLeaf(Buffer.from(steps[3]?.leaf ?? '', 'base64')))
  await put('short.json', { ...receipt, steps, code })
  await says(
    1,
    /Steps of the older receipt were removed/,
    'short.json',
    '--key',
    at('key'),
    '--previous',
    at('receipt.json'),
  )
  await says(0, /1 newer steps/, 'short.json', '--key', at('key'), '--audit', tiles)
})

test('reordered steps are found', async () => {
  const [first, second, ...rest] = receipt.steps
  assert.ok(first && second)
  await finds(/Step 1: .*recorded as number 2/, { ...receipt, steps: [second, first, ...rest] })
  await finds(/not in the ledger/, changed(1, { index: receipt.steps[2]?.index ?? 0 }))
})

test('another matter’s step or number is found', async () => {
  await finds(/belongs to another matter/, { ...receipt, matter: { ...receipt.matter, number: 'B1' } })
})

test('a wrong key is found', async (t) => {
  const other = await aTown(t)
  await aLedger(other).step('A1', 'one')
  await aLedger(other).sign()
  const { vkey } = await aLedger(other).receipt('A1')
  await says(1, /not signed by this key/, 'receipt.json', '--key', vkey)
})

test('a ledger whose leaf was altered in the database is found', async (t) => {
  const town = await aSpoiltTown(
    t,
    `update kernel.audit set leaf = convert_to(replace(convert_from(leaf, 'UTF8'), '"done"', '"gone"'), 'UTF8')
    where id = (select audit_id from ledger.leaf where leaf_index = 1)`,
  )
  await finds(/Step 2: not in the ledger/, await aLedger(town).receipt('A1'))
  await auditFinds(town, /Leaf 1 does not agree with the tree/)
})

test('content altered in the database is found', async (t) => {
  const town = await aSpoiltTown(t, `update kernel.audit_content set content = replace(content, '第 2 步', '第二步')`)
  await finds(/Step 2: its words are not those recorded/, await aLedger(town).receipt('A1'))
})

test('a step deleted from the database is found', async (t) => {
  const town = await aSpoiltTown(
    t,
    `with gone as (select audit_id from ledger.leaf where leaf_index = 1),
    content as (delete from kernel.audit_content where audit_id in (select audit_id from gone))
    delete from kernel.audit where id in (select audit_id from gone)`,
  )
  await finds(/a step is missing/, await aLedger(town).receipt('A1'))
  await auditFinds(town, /Leaf 1 does not agree with the tree: altered or removed/)
})

test('steps put into another order in the database are found', async (t) => {
  const town = await aSpoiltTown(
    t,
    `update ledger.leaf set leaf_index = leaf_index + 1000 where leaf_index in (1, 2);
    update ledger.leaf set leaf_index = 1003 - leaf_index where leaf_index > 1000; update ledger.leaf set leaf_index = leaf_index where false`,
  )
  await finds(/not in the ledger/, await aLedger(town).receipt('A1'))
  await auditFinds(town, /Leaf 1 does not agree with the tree/)
})

test('a ledger rewritten whole and signed again is a fork for whoever kept an older checkpoint', async (t) => {
  const forged = await aSpoiltTown(
    t,
    `insert into ledger.pending select -row_number() over (order by leaf_index), audit_id from ledger.leaf;
    delete from ledger.leaf; delete from ledger.tile; update ledger.state set size = 0; delete from ledger.checkpoint`,
  )
  await aLedger(forged).step('A1', 'after')
  await integrateBatch(forged.db)
  await signWithStolenKey(forged)
  const forgedReceipt = await aLedger(forged).receipt('B1')
  await put('forged.json', forgedReceipt)
  const folder = await mirror(forged, join(forged.folder, 'mirror'))
  const vkey = ['--key', forgedReceipt.vkey]
  await says(1, /FORKED LEDGER/, 'kept.json', ...vkey, '--ledger', folder)
  const { code, said } = await runVerifier('--audit', folder, ...vkey, '--previous', at('kept.checkpoint'))
  assert.equal(code, 1)
  assert.match(said, /root is NOT that of the checkpoint/)
  assert.match(said, /FORKED LEDGER/)
  assert.match(said, /a step was removed or moved/)
})

test('two checkpoints of one size and different roots need no ledger to be a fork', async () => {
  const signer = await readKey(town.folder, receipt.vkey.split('+')[0] ?? '')
  assert.ok(signer)
  await put('twin.checkpoint', signCheckpoint({ size: 605, root: Buffer.alloc(32, 1) }, signer))
  await says(1, /FORKED LEDGER/, 'receipt.json', '--key', at('key'), '--previous', at('twin.checkpoint'))
})

/** A town of its own whose ledger was signed, kept by somebody, and then spoilt by the owner of its database. */
async function aSpoiltTown(t: Parameters<typeof aTown>[0], statements: string): Promise<Town> {
  const town = await aTown(t)
  const ledger = aLedger(town)
  await ledger.steps('A1', 4)
  await ledger.steps('B1', 3)
  await ledger.sign()
  const kept = await ledger.receipt('A1')
  await put('kept.json', kept)
  await put('kept.checkpoint', kept.checkpoint)
  const tables = ['kernel.audit', 'kernel.audit_content', 'ledger.leaf', 'ledger.tile', 'ledger.checkpoint']
  for (const table of tables) await town.pool.query(`alter table ${table} disable trigger append_only`)
  await town.pool.query(statements)
  return town
}

async function signWithStolenKey({ db, folder }: Town): Promise<void> {
  const { origin } = await db.selectFrom('ledger.key').select('origin').executeTakeFirstOrThrow()
  const signer = await readKey(folder, origin)
  assert.ok(signer)
  await db.transaction().execute(async (tx) => {
    const { size } = await tx.selectFrom('ledger.state').select('size').executeTakeFirstOrThrow()
    const root = await rootAt(storedTiles(tx), size)
    await tx
      .insertInto('ledger.checkpoint')
      .values({ size, root, note: signCheckpoint({ size, root }, signer), at: new Date() })
      .execute()
  })
}

/** The receipt with one step changed. */
function changed(place: number, change: Partial<ReceiptStep>): Receipt {
  return { ...receipt, steps: receipt.steps.map((step, at) => (at === place ? { ...step, ...change } : step)) }
}

async function finds(words: RegExp, spoilt: Receipt): Promise<void> {
  await put('spoilt.json', spoilt)
  await says(1, words, 'spoilt.json', '--key', spoilt.vkey)
}

async function auditFinds(town: Town, words: RegExp): Promise<void> {
  const folder = await mirror(town, join(town.folder, 'mirror'))
  const { vkey } = await town.db.selectFrom('ledger.key').select('vkey').executeTakeFirstOrThrow()
  const { code, said } = await runVerifier('--audit', folder, '--key', vkey)
  assert.match(said, words)
  assert.equal(code, 1)
}

async function says(expected: number, words: RegExp, ...[file = '', ...more]: string[]): Promise<void> {
  const { code, said } = await runVerifier(at(file), ...more)
  assert.match(said, words)
  assert.equal(code, expected, said)
}

function at(name: string): string {
  return join(town.folder, name)
}

async function put(name: string, value: unknown): Promise<void> {
  await writeFile(at(name), typeof value === 'string' ? value : JSON.stringify(value))
}
