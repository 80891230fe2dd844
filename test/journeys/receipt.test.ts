import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { root } from '../sources.ts'
import { aStage } from '../stage.ts'
import { act, apply, doTask } from '../story.ts'

// What was done stays proven, against everybody: also against who runs the database.
const stage = await aStage({ after }, { now: '2026-09-10T01:30:00Z' })
const number = await apply(stage, 'disability')
await act(stage, 'township', 'POST /matters/:number/acceptance', { number })
await doTask(stage, number, { node: 'first', by: 'township', outcome: 'fits' })
await stage.settle()
const resident = await stage.enter('resident')
const folder = stage.town.folder
let code = ''

test('the resident downloads the receipt, and a program that shares no code with the server proves each step', async () => {
  await resident.open(`/matters/${number}`)
  const download = await resident.download('下载回执（JSON）')
  await download.saveAs(join(folder, 'receipt.json'))
  const { status, said } = await verify('receipt.json')
  assert.equal(status, 0, said)
  assert.match(said, /申请已提交，材料收到/)
})

test('the printed receipt says every step in words, and its code answers to anybody', async () => {
  await resident.press('打印回执')
  await resident.reads('已记入账本的步骤', '申请已提交，材料收到。', '填写的内容已保存。', '予以受理')
  await resident.readsNothingOf('cases.')
  code = /[0-9A-Z]{4}(-[0-9A-Z]{4}){5}/.exec(await resident.words())?.[0] ?? ''
  const neighbour = await stage.visit()
  await neighbour.open('/')
  await neighbour.press('查验回执', 'header')
  await neighbour.type('回执编码', code.toLowerCase().replaceAll('-', ' '))
  await neighbour.press('查验')
  await neighbour.reads('属实：所记步骤都在账本之中，原样未动')
  await neighbour.readsNothingOf('林知秋', '残疾人')
  await neighbour.type('回执编码', `${code.slice(0, -1)}${code.endsWith('7') ? '8' : '7'}`)
  await neighbour.press('查验')
  await neighbour.reads('账本中没有这个编码')
})

test('the whole receipt is checked on the site too, in English', async () => {
  const neighbour = await stage.visit({ language: 'en' })
  await neighbour.open('/receipts')
  await neighbour.type('Content of receipt.json', await readFile(join(folder, 'receipt.json'), 'utf8'))
  await neighbour.press('Check', 'form[method=post]')
  await neighbour.reads('It holds: all recorded steps stand in the ledger, unaltered')
})

test('the key and the verifier are on the page about the ledger', async () => {
  const neighbour = await stage.visit()
  await neighbour.open('/ledger')
  await neighbour.reads('每两条记录合成一个散列值', '127.0.0.1')
  const download = await neighbour.download('下载核验程序')
  const served = await readFile(await download.path(), 'utf8')
  assert.equal(served, await readFile(join(root, 'verifier/heliograph-verify.mjs'), 'utf8'))
})

test('a step altered by the owner of the database is found by page and by program', async () => {
  await sql`alter table kernel.audit disable trigger append_only`.execute(stage.town.db)
  await sql`
    update kernel.audit set leaf = convert_to(replace(convert_from(leaf, 'UTF8'), '2026-09-10', '2026-09-01'), 'UTF8')
    where matter = ${number} and operation = 'cases.accept'`.execute(stage.town.db)
  const neighbour = await stage.visit()
  await neighbour.open(`/receipts/${code}`)
  await neighbour.reads('有问题：账本与回执不符')
  const altered = await resident.page.context().request.get(`${stage.base}/matters/${number}/receipt.json`)
  await writeFile(join(folder, 'altered.json'), await altered.text())
  const { status, said } = await verify('altered.json')
  assert.equal(status, 1, said)
})

/** Runs the verifier with the key that was noted before. */
async function verify(file: string): Promise<{ status: number; said: string }> {
  const { vkey } = JSON.parse(await readFile(join(folder, 'receipt.json'), 'utf8'))
  const words = [join(root, 'verifier/heliograph-verify.mjs'), join(folder, file), '--key', vkey]
  return new Promise((resolve) => {
    execFile(process.execPath, words, (error, out, err) =>
      resolve({ status: Number(error?.code ?? 0), said: out + err }),
    )
  })
}
