import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { promisify } from 'node:util'
import ExcelJS from 'exceljs'
import { sql } from 'kysely'
import { aDistrict } from '../../../test/cast.ts'
import { call } from '../../../test/ended.ts'
import { aSealedDocument, type SealedWish } from '../../../test/sealed.ts'
import { root } from '../../../test/sources.ts'
import { matterOf, openWorkOf } from '../../../test/story.ts'
import { machine } from '../../kernel/context.ts'
import { integrateNow } from '../ledger/index.ts'
import { watchDeliveries } from './escalation.ts'
import { answerSender, fileIncoming } from './operations/answer.ts'
import { dispatchDocument } from './operations/dispatch.ts'
import { recall, repeal, supersede } from './operations/end.ts'
import { closeDeliveries, nag, redirect } from './operations/follow.ts'
import { propose } from './operations/propose.ts'
import { openIncoming, registerIncoming, returnIncoming, signFor, takeIncoming } from './operations/receive.ts'
import { downloadProof, exportDispatch, showDispatch } from './queries.ts'

const start = '2026-03-02T01:00:00Z'
const place = await aDistrict({ after }, { now: start })
const { cast, town } = place
const bureau = cast.clerk.post?.organisationId ?? ''
const township = cast.township.post?.organisationId ?? ''
const health = cast.health.post?.organisationId ?? ''

async function sent(wish: Partial<SealedWish> = {}) {
  const document = await aSealedDocument(place, { main: [bureau, township], copies: [health], ...wish })
  await call(place, 'secretary', dispatchDocument, { number: document.number })
  const { rows } = await sql<{ number: string; id: string; organisation: string }>`
    select number, incoming_id as id, organisation_id as organisation from delivery.delivery
    where document_id = ${document.id}`.execute(town.db)
  const at = (organisation: string) => rows.find((row) => row.organisation === organisation) ?? { number: '', id: '' }
  return { ...document, at }
}

/** Up to the proposal, which sends it to be handled. */
async function taken(number: string): Promise<void> {
  await call(place, 'head', signFor, { number, register: 'yes' })
  await call(place, 'head', takeIncoming, { number })
  await call(place, 'head', propose, { number, way: 'handle', words: '拟请落实。' })
}

const rings = async (id: string) => {
  const { rows } = await sql<{ rings: boolean }>`
    select rings from delivery.delivery where incoming_id = ${id}`.execute(town.db)
  return rows[0]?.rings
}

const receipts = async (id: string) => {
  const { rows } = await sql<{ state: string }>`
    select state from delivery.receipt where incoming_id = ${id} order by position`.execute(town.db)
  return rows.map(({ state }) => state)
}

test('a sealed document goes to everybody it is addressed to, once', async () => {
  const document = await aSealedDocument(place, { main: [bureau, township], copies: [health, bureau] })
  await assert.rejects(call(place, 'drafter', dispatchDocument, { number: document.number }), { kind: 'forbidden' })
  await assert.rejects(call(place, 'clerk', dispatchDocument, { number: document.number }), { kind: 'forbidden' })
  const both = await Promise.allSettled([
    call(place, 'secretary', dispatchDocument, { number: document.number }),
    call(place, 'secretary', dispatchDocument, { number: document.number }),
  ])
  assert.deepEqual(both.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected'])
  const { rows } = await sql<{ number: string; part: string; organisation: string }>`
    select number, part, organisation_id as organisation from delivery.delivery where document_id = ${document.id}`.execute(
    town.db,
  )
  assert.equal(rows.length, 3)
  assert.equal(rows.find(({ organisation }) => organisation === bureau)?.part, 'main')
  for (const { number, organisation } of rows) {
    const matter = await matterOf(place, number)
    assert.deepEqual([matter.kind, matter.stage, matter.state], ['incoming', 'signing', 'open'])
    assert.equal(matter.holderOrganisationId, organisation)
    assert.ok(matter.dueAt)
    assert.deepEqual(await openWorkOf(place, number), ['sign'])
  }
  assert.equal((await matterOf(place, document.number)).stage, 'dispatched')
  await place.drain()
  const { rows: told } = await sql<{ count: string }>`
    select count(*) from notices.notice where cause like ${`delivery ${document.id}%`}`.execute(town.db)
  assert.ok(Number(told[0]?.count) >= 3)
})

test('it is opened once, signed for once, registered without gaps', async () => {
  const { at } = await sent()
  const { number, id } = at(bureau)
  await assert.rejects(call(place, 'township', signFor, { number }), { kind: 'forbidden' })
  await assert.rejects(call(place, 'resident', openIncoming, { number }), { kind: 'forbidden' })
  await Promise.all([1, 2, 3].map(() => call(place, 'clerk', openIncoming, { number })))
  assert.deepEqual(await receipts(id), ['delivered', 'opened'])
  const signed = await Promise.allSettled([1, 2].map(() => call(place, 'head', signFor, { number })))
  assert.deepEqual(signed.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected'])
  assert.deepEqual(await receipts(id), ['delivered', 'opened', 'signed'])
  assert.equal((await matterOf(place, number)).clockState, 'finished')
  const others = [await sent(), await sent(), await sent()].map((one) => one.at(bureau).number)
  for (const other of others) await call(place, 'head', signFor, { number: other })
  const given = await Promise.all(
    [number, ...others].map((one) => call(place, 'head', registerIncoming, { number: one })),
  )
  assert.deepEqual(given.map(({ serial }) => serial).toSorted(), [1, 2, 3, 4])
  assert.deepEqual(await openWorkOf(place, number), ['look'])
})

test('an issuer and the office that sends for it do not receive their own document, and the page says so before', async () => {
  const [issuer, office] = [cast.leader.post?.organisationId ?? '', cast.secretary.post?.organisationId ?? '']
  const document = await aSealedDocument(place, { main: [bureau, office] })
  const before = await call(place, 'secretary', showDispatch, { number: document.number })
  assert.deepEqual([before.main.length, before.copies.length], [1, 0])
  assert.deepEqual(
    before.own.map(({ zh }) => zh),
    ['云川区人民政府办公室'],
  )
  assert.equal((await call(place, 'secretary', dispatchDocument, { number: document.number })).recipients, 1)
  const { rows } = await sql<{ id: string; number: string; to: string }>`
    select incoming_id as id, number, organisation_id as to from delivery.delivery where document_id = ${document.id}`.execute(
    town.db,
  )
  assert.deepEqual(
    rows.map(({ to }) => to),
    [bureau],
  )
  await call(place, 'head', returnIncoming, { number: rows[0]?.number, reason: '防汛不属本局职责' })
  for (const to of [issuer, office])
    await assert.rejects(call(place, 'secretary', redirect, { number: document.number, recipient: rows[0]?.id, to }), {
      kind: 'invalid',
    })
})

test('what is not ours goes back with the reason, and on to somebody else', async () => {
  const { number, at } = await sent({ copies: [] })
  const mine = at(bureau)
  await assert.rejects(call(place, 'head', returnIncoming, { number: mine.number, reason: '不是' }), {
    kind: 'invalid',
  })
  await call(place, 'head', returnIncoming, { number: mine.number, reason: '防汛不属本局职责' })
  assert.deepEqual(await receipts(mine.id), ['delivered', 'opened', 'returned'])
  assert.equal((await matterOf(place, mine.number)).state, 'closed')
  const on = (to: string) => call(place, 'secretary', redirect, { number, recipient: mine.id, to })
  await assert.rejects(on(township), { kind: 'invalid' })
  const races = await Promise.allSettled([on(health), on(health)])
  assert.deepEqual(races.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected'])
  await assert.rejects(call(place, 'head', takeIncoming, { number: mine.number }), { kind: 'conflict' })
})

test('nagging is for those who have not acted, once an hour', async () => {
  const { number, at } = await sent({ main: [township, health], copies: [bureau] })
  await assert.rejects(call(place, 'clerk', nag, { number }), { kind: 'forbidden' })
  const races = await Promise.allSettled([1, 2].map(() => call(place, 'secretary', nag, { number })))
  assert.deepEqual(races.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected'])
  const later = (minutes: number) => place.as('secretary', { now: new Date(town.now.getTime() + minutes * 60_000) })
  await assert.rejects(nag(later(59), { number, recipient: at(bureau).id }), { kind: 'conflict' })
  assert.equal((await nag(later(60), { number, recipient: at(bureau).id })).nagged, 1)
  await call(place, 'head', signFor, { number: at(bureau).number })
  assert.equal((await nag(later(121), { number })).nagged, 2, 'of a copy nothing but the signature is wanted')
})

test('a recall voids it from the start and ends what waits; what was done stays', async () => {
  const { number, at } = await sent()
  await taken(at(bureau).number)
  await call(place, 'head', answerSender, { number: at(bureau).number, result: '已经部署。' })
  await assert.rejects(call(place, 'head', recall, { number, reason: '内容有误，另行印发' }), { kind: 'forbidden' })
  await call(place, 'secretary', recall, { number, reason: '内容有误，另行印发' })
  for (const organisation of [bureau, township, health]) {
    const matter = await matterOf(place, at(organisation).number)
    assert.deepEqual([matter.state, matter.stage], ['closed', 'recalled'])
    assert.deepEqual(await openWorkOf(place, matter.number), [])
  }
  assert.equal((await matterOf(place, number)).stage, 'recalled')
  assert.deepEqual(await receipts(at(bureau).id), ['delivered', 'opened', 'signed', 'acted'])
  await assert.rejects(call(place, 'head', fileIncoming, { number: at(bureau).number }), { kind: 'conflict' })
  await assert.rejects(call(place, 'head', registerIncoming, { number: at(bureau).number }), { kind: 'conflict' })
  await assert.rejects(call(place, 'secretary', recall, { number, reason: '再撤销一次看看' }), { kind: 'conflict' })
  await assert.rejects(call(place, 'secretary', nag, { number }), { kind: 'conflict' })
})

test('a repeal holds from its day, another document takes the place of one', async () => {
  const { number, at } = await sent({ main: [bureau], copies: [], urgency: 'level' })
  const wish = { number, reason: '任务已经完成' }
  await assert.rejects(call(place, 'secretary', repeal, { ...wish, from: '2026-03-01' }), { kind: 'invalid' })
  await call(place, 'secretary', repeal, { ...wish, from: '2026-03-03' })
  const stageAt = async (now: string) => {
    town.now = new Date(now)
    await watchDeliveries.run(town.caller(machine), {})
    await place.drain()
    return (await matterOf(place, number)).stage
  }
  assert.equal(await stageAt('2026-03-02T15:59:59.999Z'), 'dispatched', 'the last moment of the day before')
  assert.equal(await rings(at(bureau).id), true)
  assert.equal(await stageAt('2026-03-02T16:00:00Z'), 'repealed', 'midnight in the district')
  assert.equal(await rings(at(bureau).id), false)
  assert.equal((await matterOf(place, at(bureau).number)).state, 'open', 'what came in is still filed')
  await assert.rejects(call(place, 'secretary', nag, { number }), { kind: 'conflict' })
  await assert.rejects(call(place, 'secretary', recall, { number, reason: '已经废止，不能撤销' }), { kind: 'conflict' })
  town.now = new Date(start)
})

test('what is only announced can still be recalled; a document that has ended replaces none', async () => {
  const announced = await sent({ main: [bureau], copies: [] })
  const wish = { number: announced.number, reason: '任务已经完成' }
  await call(place, 'secretary', repeal, { ...wish, from: '2026-12-31' })
  await assert.rejects(call(place, 'secretary', repeal, { ...wish, from: '2026-11-30' }), { kind: 'conflict' })
  await call(place, 'secretary', recall, { ...wish, reason: '内容有误，自始无效' })
  assert.equal((await matterOf(place, announced.number)).stage, 'recalled')
  const [old, successor] = [await sent({ main: [bureau] }), await sent({ main: [bureau] })]
  const by = (text: string) =>
    call(place, 'secretary', supersede, { number: old.number, reason: '已有新的规定', by: text })
  await assert.rejects(by(old.documentNumber), { kind: 'invalid' })
  await assert.rejects(by(announced.documentNumber), { kind: 'invalid' }, 'it was recalled itself')
  await by(successor.documentNumber)
  assert.equal((await matterOf(place, old.number)).stage, 'superseded')
  const two = [await sent({ main: [bureau] }), await sent({ main: [bureau] })]
  const races = await Promise.allSettled(
    two.map(({ number }, at) =>
      call(place, 'secretary', supersede, { number, reason: '已有新的规定', by: two[1 - at]?.documentNumber }),
    ),
  )
  const isDone = races.map(({ status }) => status === 'fulfilled')
  assert.deepEqual(isDone.toSorted(), [false, true], 'two do not replace each other')
})

test('the sender closes what was signed for or acted on', async () => {
  const { number, at } = await sent()
  await assert.rejects(call(place, 'secretary', closeDeliveries, { number, recipient: at(bureau).id }), {
    kind: 'conflict',
  })
  await call(place, 'head', signFor, { number: at(bureau).number })
  await assert.rejects(call(place, 'secretary', closeDeliveries, { number }), { kind: 'conflict' })
  await call(place, 'secretary', closeDeliveries, { number, recipient: at(bureau).id })
  assert.deepEqual(await receipts(at(bureau).id), ['delivered', 'opened', 'signed', 'closed'])
  for (const operation of [registerIncoming, takeIncoming])
    await call(place, 'head', operation, { number: at(bureau).number })
  await call(place, 'head', propose, { number: at(bureau).number, way: 'handle', words: '拟请落实。' })
  await assert.rejects(
    call(place, 'head', answerSender, { number: at(bureau).number, result: '已经落实。' }),
    { kind: 'conflict' },
    'what was closed is not acted on afterwards',
  )
  const late = sql`
    insert into delivery.receipt (incoming_id, state, document_id, person_id, note, audit_id, at)
    select incoming_id, 'acted', document_id, person_id, '补报', audit_id, at from delivery.receipt
    where incoming_id = ${at(bureau).id} and state = 'closed'`
  await assert.rejects(late.execute(town.db), /comes before the end/)
  await call(place, 'secretary', recall, { number, reason: '文中日期有误' })
  for (const change of [
    sql`update delivery.dispatch set content_sha256 = repeat('0', 64)`,
    sql`delete from delivery.ending`,
    sql`update delivery.ending set how = 'repealed' where how = 'recalled'`,
  ])
    await assert.rejects(change.execute(town.db), { code: '23000' })
})

test('the whole grid is a workbook too, at the clock of the district', async () => {
  const { number, at } = await sent()
  await call(place, 'head', signFor, { number: at(bureau).number, register: 'yes' })
  assert.deepEqual(await openWorkOf(place, at(bureau).number), ['look'], 'signed for and registered in one act')
  const { body, downloadAs } = await call(place, 'secretary', exportDispatch, { number, format: 'xlsx' })
  assert.match(String(downloadAs), /^dispatch-云政发〔2026〕\d+号\.xlsx$/)
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(Buffer.from(body as Uint8Array).buffer) // a workbook is bytes
  const rows = book.worksheets[0]?.getSheetValues().slice(1).map(String) ?? []
  assert.equal(rows.length, 4)
  assert.match(rows.join('\n'), /民政局,主送,签收,.*09:00/)
})

test('the proof of a receipt holds before a program that shares no code with the server', async () => {
  const { number, at } = await sent({ main: [bureau], copies: [] })
  await call(place, 'head', signFor, { number: at(bureau).number, register: 'yes' })
  await integrateNow({ ...town, now: () => town.now })
  const wanted = { number, recipient: at(bureau).id }
  await assert.rejects(call(place, 'health', downloadProof, wanted), { kind: 'forbidden' })
  const body = String((await call(place, 'secretary', downloadProof, wanted)).body)
  const file = join(town.folder, 'proof.json')
  await writeFile(file, body)
  const words = [join(root, 'verifier/heliograph-verify.mjs'), file, '--key', String(JSON.parse(body).vkey)]
  const { stdout } = await promisify(execFile)(process.execPath, words)
  assert.match(stdout, /签收/)
  assert.doesNotMatch(stdout, /登记为/, 'what is done inside is proven, not told')
  await writeFile(file, body.replace('签收。', '拒收。'))
  await assert.rejects(promisify(execFile)(process.execPath, words))
})
