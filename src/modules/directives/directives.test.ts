import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import ExcelJS from 'exceljs'
import { sql } from 'kysely'
import { aDistrict } from '../../../test/cast.ts'
import { call } from '../../../test/ended.ts'
import { requester } from '../../../test/requests.ts'
import { aSealedDocument, type Demand } from '../../../test/sealed.ts'
import { serve } from '../../../test/served.ts'
import { dueDayOf, matterOf, openWorkOf, paper } from '../../../test/story.ts'
import { planWith, watched } from '../../../test/watched.ts'
import { loadColleagues } from '../../demo/people.ts'
import { machine } from '../../kernel/context.ts'
import { dispatchDocument } from '../delivery/index.ts'
import { breakDown } from './operations/break-down.ts'
import { endObligations } from './operations/end.ts'
import { askExtension, decideExtension } from './operations/extend.ts'
import { openObligations, openPeriods } from './operations/open.ts'
import { acceptReport, reportObligation, returnReport } from './operations/report.ts'
import { exportTree, listObligations, showObligation, showTree } from './queries.ts'

const start = '2026-03-02T01:00:00Z'
const place = await aDistrict({ after }, { now: start })
const { cast, town } = place
const { app } = await serve({ after }, town)
const bureau = cast.clerk.post?.organisationId ?? ''
const township = cast.township.post?.organisationId ?? ''
const health = cast.health.post?.organisationId ?? ''
const village = cast.village.post?.organisationId ?? ''

/** One obligation of the civil affairs bureau. */
async function obliged(wish: Demand = {}) {
  town.now = new Date(start)
  const document = await aSealedDocument(place, { main: [bureau], obligations: [wish] })
  const [number = ''] = await opened(document.id, bureau)
  return { document, number }
}

/** The organisation has signed for it: numbers of what it has to do. */
async function opened(document: string, organisation: string): Promise<string[]> {
  return (await openObligations(town.caller(machine), { document, organisation })).numbers
}

const standingOf = async (number: string, standing = '') => {
  const { side, rows } = await call(place, 'clerk', listObligations, { q: number, standing })
  assert.equal(side, 'ours')
  return rows[0]?.standing
}

test('signing for a document opens each clause once, by the named day or by a rule', async () => {
  town.now = new Date(start)
  const dues = ['2026-03-20', '', '2026-03-02']
  const { id } = await aSealedDocument(place, {
    main: [bureau, township],
    obligations: [...dues.map((due) => ({ due, who: [bureau] })), { who: [township] }],
  })
  const both = await Promise.all([opened(id, bureau), opened(id, bureau)])
  const numbers = both.flat()
  assert.equal(numbers.length, 3, 'two at once open each clause once, and nothing of others')
  assert.deepEqual(await Promise.all(numbers.map((number) => dueDayOf(place, number))), [
    ...['2026-03-20', '2026-03-16', '2026-03-02'],
  ])
  assert.equal((await matterOf(place, numbers[0] ?? '')).holderOrganisationId, bureau)
})

test('evidence is what the document asks for; reports are returned and accepted by others', async () => {
  const { number, document } = await obliged({ evidence: 'figure', unit: '家' })
  const report = (more: object) => call(place, 'clerk', reportObligation, { number, words: '已全部排查。', ...more })
  await assert.rejects(report({}), { kind: 'invalid' }, 'no figure')
  await assert.rejects(report({ figure: '十二' }), { kind: 'invalid' })
  await assert.rejects(call(place, 'health', reportObligation, { number, words: '不该我报', figure: '1' }), {
    kind: 'forbidden',
  })
  const races = await Promise.allSettled([report({ figure: '12.5' }), report({ figure: '12.5' })])
  assert.deepEqual(races.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected'])
  assert.deepEqual(await openWorkOf(place, number), ['obligation-report'])
  await assert.rejects(call(place, 'head', acceptReport, { number }), { kind: 'forbidden' }, 'not one’s own')
  await call(place, 'secretary', returnReport, { number, reasons: '请按家数填报。' })
  await report({ figure: '12' })
  await call(place, 'secretary', acceptReport, { number })
  assert.equal((await matterOf(place, number)).state, 'closed')
  assert.equal(await standingOf(number, 'done'), 'done')
  const book = new ExcelJS.Workbook()
  const { body } = await call(place, 'secretary', exportTree, { number: document.number, format: 'xlsx' })
  assert.ok(body instanceof Uint8Array)
  await book.xlsx.load(Uint8Array.from(body).buffer)
  const [head, row] = [1, 2].map((at) => [book.worksheets[0]?.getRow(at).values].flat())
  assert.equal(row?.[head?.indexOf('数据') ?? 0], 12, 'a number, which a spreadsheet adds up')
})

test('a file is attached, a matter of the system is linked when one may read it', async () => {
  const { number } = await obliged({ evidence: 'operation' })
  const { number: withFile } = await obliged({ evidence: 'file' })
  const words = '见办理记录。'
  await assert.rejects(call(place, 'clerk', reportObligation, { number, words, linked: number }), { kind: 'invalid' })
  await call(place, 'clerk', reportObligation, { number, words, linked: withFile })
  await assert.rejects(call(place, 'clerk', reportObligation, { number: withFile, words }), { kind: 'invalid' })
  await call(place, 'clerk', reportObligation, { number: withFile, words, uploads: [await paper(place, 'list')] })
  const shown = await call(place, 'secretary', showObligation, { number: withFile })
  assert.equal(shown.files.length, 1)
})

test('more time is asked for before the day, never on it or after; asked for in time it is granted later too', async () => {
  const ask = (number: string) =>
    call(place, 'head', askExtension, { number, amount: 10, reason: '入户排查还没有做完。' })
  const { number } = await obliged()
  const { number: late } = await obliged()
  const { number: slow } = await obliged()
  const wish = { number, reason: '来不及做完' }
  await assert.rejects(call(place, 'clerk', askExtension, { ...wish, amount: 1 }), { kind: 'forbidden' })
  await assert.rejects(call(place, 'head', askExtension, { ...wish, amount: 31 }), { kind: 'invalid' })
  town.now = new Date('2026-03-19T15:59:59Z')
  await ask(number)
  await ask(slow)
  await assert.rejects(ask(number), { kind: 'conflict' }, 'one at a time')
  town.now = new Date('2026-03-19T16:00:00Z')
  await assert.rejects(ask(late), { kind: 'conflict' }, 'it is the day')
  await assert.rejects(call(place, 'secretary', decideExtension, { number, verdict: 'refused' }), { kind: 'invalid' })
  await call(place, 'secretary', decideExtension, { number, verdict: 'granted' })
  assert.equal(await dueDayOf(place, number), '2026-03-30')
  town.now = new Date('2026-03-20T15:59:59Z')
  assert.equal(await standingOf(late), 'not-begun')
  town.now = new Date('2026-03-20T16:00:00Z')
  assert.equal(await standingOf(late), 'late')
  assert.ok((await call(place, 'clerk', listObligations, { q: slow })).rows[0]?.asksForTime)
  await call(place, 'clerk', reportObligation, { number: slow, words: '已全部排查。' })
  assert.equal(await standingOf(slow), 'late')
  await assert.rejects(call(place, 'secretary', acceptReport, { number: slow }), { kind: 'conflict' }, 'first the time')
  await call(place, 'secretary', decideExtension, { number: slow, verdict: 'granted' })
  assert.deepEqual([await dueDayOf(place, slow), await standingOf(slow)], ['2026-03-30', 'reported'])
  await call(place, 'secretary', acceptReport, { number: slow })
})

test('broken down to lower organisations it keeps its lineage, and rolls up', async () => {
  town.now = new Date(start)
  const document = await aSealedDocument(place, {
    main: [township, health],
    obligations: [{ evidence: 'figure', unit: '家' }],
  })
  await call(place, 'secretary', dispatchDocument, { number: document.number })
  const [number = ''] = await opened(document.id, township)
  const chief = (await loadColleagues(town)).find(
    ({ actor, organisationId }) => organisationId === township && actor.post.roles.includes('head'),
  )?.actor
  const give = (more: object) =>
    call(place, chief ?? assert.fail(), breakDown, { number, what: '排查本村养老机构', day: '2026-03-18', ...more })
  await assert.rejects(give({ organisations: [township] }), { kind: 'invalid' })
  await assert.rejects(give({ organisations: [village], day: '2026-03-21' }), { kind: 'invalid' })
  const { numbers } = await give({ organisations: [village] })
  await assert.rejects(give({ organisations: [village] }), { kind: 'conflict' })
  const child = numbers[0] ?? ''
  await call(place, 'village', reportObligation, { number: child, words: '排查三家。', figure: '3' })
  await call(place, chief ?? assert.fail(), acceptReport, { number: child })
  const shown = await call(place, 'township', showObligation, { number })
  assert.deepEqual(
    shown.children.map(({ figure, standing }) => [figure, standing]),
    [['3', 'done']],
  )
  const branch = await call(place, 'village', showTree, { number: document.number, view: 'tree' })
  assert.deepEqual(
    branch.rows.map((row) => row.number),
    [child],
    'a lower organisation sees its own branch',
  )
  await assert.rejects(call(place, 'health', showTree, { number: document.number }), { kind: 'forbidden' })
  const whole = await call(place, 'secretary', showTree, { number: document.number, view: 'rows', clause: '1' })
  assert.deepEqual(
    whole.rows.map(({ organisationId, standing }) => [organisationId, standing]).toSorted(),
    [
      [township, 'begun'],
      [health, 'unsigned'],
      [village, 'done'],
    ].toSorted(),
    'who has not signed is seen too',
  )
})

test('what comes round again opens the day after its day, once, until the document ends', async () => {
  const { number, document } = await obliged({ recurring: 'monthly', due: '2026-03-31' })
  const periods = async () => {
    await openPeriods.run(town.caller(machine), {})
    await place.drain()
    const { rows } = await sql<{ due: string; state: string }>`
      select due_day::text as due, state from directives.obligation where document_id = ${document.id} order by period`.execute(
      town.db,
    )
    return rows
  }
  town.now = new Date('2026-03-31T15:59:59Z')
  assert.equal((await periods()).length, 1)
  town.now = new Date('2026-03-31T16:00:00Z')
  await periods()
  assert.deepEqual(
    (await periods()).map(({ due }) => due),
    ['2026-03-31', '2026-04-30'],
  )
  await endObligations(town.caller(machine), { document: document.id })
  town.now = new Date('2026-05-31T16:00:00Z')
  assert.deepEqual(
    (await periods()).map(({ state }) => state),
    ['ended', 'ended'],
  )
  assert.equal((await matterOf(place, number)).state, 'closed')
})

test('the pages: the tree in four views with files, for those whom it concerns', async () => {
  const { number, document } = await obliged({ evidence: 'figure', unit: '家' })
  const [clerk, head] = [await requester(app, 'clerk'), await requester(app, 'head')]
  const [secretary, stranger] = [await requester(app, 'secretary'), await requester(app, 'health')]
  const tree = `/matters/${document.number}/obligations`
  for (const view of ['clauses', 'organisations', 'tree', 'rows']) {
    const page = await secretary.get(`${tree}?view=${view}`)
    assert.equal(page.statusCode, 200, page.body.slice(0, 300))
    assert.match(page.body, /排查养老机构|民政局/)
  }
  assert.match((await secretary.get(`${tree}.table`)).body, /未开始/)
  assert.match(String((await secretary.get(`${tree}.table?format=xlsx`)).headers['content-type']), /spreadsheetml/)
  assert.match((await secretary.get(`${tree}?standing=late`)).body, /没有这样的督办事项/)
  assert.equal((await stranger.get(tree)).statusCode, 403)
  assert.equal((await stranger.get(`/matters/${number}/obligation`)).statusCode, 403)
  const page = `/matters/${number}`
  for (const path of ['/desk/obligations', '/desk/obligations.csv', page, `${page}/obligation`])
    assert.match((await clerk.get(path)).body, /排查养老机构/, path)
  assert.match((await head.get(`/matters/${number}/obligation`)).body, /申请延期/)
  assert.match((await secretary.get('/desk/obligations?side=demanded')).body, /排查养老机构/)
  const { caller, statements } = watched(town, cast.clerk)
  await listObligations(caller, {})
  assert.match(await planWith(town, statements, 'order by x."dueAt"'), /using obligation_of/)
})

test('signing for it at the recipient opens what it obliges to, recalling it ends that', async () => {
  town.now = new Date(start)
  const document = await aSealedDocument(place, { main: [bureau], obligations: [{}] })
  const [secretary, head] = [await requester(app, 'secretary'), await requester(app, 'head')]
  await secretary.post(`/matters/${document.number}/dispatch`, {})
  const found = async () => {
    await place.drain()
    const { rows } = await sql<{ number: string; state: string }>`
      select number, state from directives.obligation where document_id = ${document.id}`.execute(town.db)
    return rows
  }
  assert.deepEqual(await found(), [], 'not before it is signed for')
  const { rows } = await sql<{ number: string }>`
    select number from delivery.pub_delivery where document_id = ${document.id}`.execute(town.db)
  await head.post(`/matters/${rows[0]?.number}/incoming/signature`, {})
  const one = (await found()).find(({ state }) => state === 'open') ?? assert.fail('not open')
  await secretary.post(`/matters/${document.number}/dispatch/recall`, { reason: '文中日期有误' })
  assert.equal((await found())[0]?.state, 'ended')
  assert.deepEqual(await openWorkOf(place, one.number), [])
  assert.doesNotMatch((await head.get(`/matters/${one.number}/obligation`)).body, /按期办结|class="clock/)
})

test('given back it obliges nobody; sent on it obliges the next in its place, from the moment of the signature', async () => {
  town.now = new Date(start)
  const document = await aSealedDocument(place, { main: [bureau], obligations: [{ due: '' }, {}] })
  await call(place, 'secretary', dispatchDocument, { number: document.number })
  const [secretary, head] = [await requester(app, 'secretary'), await requester(app, 'head')]
  const approval = await requester(app, 'chief')
  const sentTo = async (organisation: string) => {
    const { rows } = await sql<{ number: string; id: string }>`
      select number, incoming_id as id from delivery.pub_delivery
      where document_id = ${document.id} and organisation_id = ${organisation}`.execute(town.db)
    return rows[0] ?? { number: '', id: '' }
  }
  const tree = async () => {
    await place.drain()
    const { rows } = await call(place, 'secretary', showTree, { number: document.number, view: 'rows', clause: '1' })
    return rows.map(({ organisationId, standing }) => [organisationId, standing])
  }
  const first = await sentTo(bureau)
  await head.post(`/matters/${first.number}/incoming/signature`, {})
  assert.deepEqual(await tree(), [[bureau, 'not-begun']])
  await head.post(`/matters/${first.number}/incoming/return`, { reason: '不属本局职责范围' })
  assert.deepEqual(
    (await tree()).filter(([, standing]) => standing !== 'ended'),
    [[bureau, 'unsigned']],
    'nobody is obliged until it is sent on and signed for',
  )
  assert.deepEqual(await opened(document.id, bureau), [], 'nor by a signature that is told late')
  const next = cast.chief.post?.organisationId ?? ''
  await secretary.post(`/matters/${document.number}/dispatch/recipients/${first.id}/redirection`, {
    ...{ recipient: first.id, to: next },
  })
  assert.deepEqual(
    (await tree()).filter(([, standing]) => standing !== 'ended'),
    [[next, 'unsigned']],
  )
  await approval.post(`/matters/${(await sentTo(next)).number}/incoming/signature`, {})
  town.now = new Date('2026-03-05T01:00:00Z') // the worker was away for three days
  assert.deepEqual(
    (await tree()).filter(([, standing]) => standing !== 'ended'),
    [[next, 'not-begun']],
  )
  const { rows } = await call(place, 'chief', listObligations, { q: document.documentNumber })
  assert.ok(
    rows.some(({ dueDay }) => dueDay === '2026-03-16'),
    'ten working days from the signature',
  )
})
