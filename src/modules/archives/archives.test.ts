import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { behind } from '../../../test/behind.ts'
import { aDistrict } from '../../../test/cast.ts'
import { call } from '../../../test/ended.ts'
import { aSentDocument, putAway, settle } from '../../../test/filed.ts'
import { requester } from '../../../test/requests.ts'
import { serve } from '../../../test/served.ts'
import { dueDayOf, matterOf, openWorkOf } from '../../../test/story.ts'
import { planWith, watched } from '../../../test/watched.ts'
import { machine } from '../../kernel/context.ts'
import { getFile } from '../files/index.ts'
import { showBook, showList } from './keeping-queries.ts'
import { appraise, approveList, drawUpList, sendListBack, submitList } from './operations/destruction.ts'
import { chooseRetention, filePieces, openFilings, startFiling } from './operations/filing.ts'
import { holdPiece, releasePiece } from './operations/hold.ts'
import { orderPackage } from './operations/package.ts'
import { addRule, setFonds } from './operations/settings.ts'
import { listCandidates, listPieces, showPiece } from './queries.ts'

const place = await aDistrict({ after }, { now: '2026-03-02T02:00:00Z' })
const { cast, town } = place
const { app } = await serve({ after }, town)
const year = 2026
const fonds = { number: 'z109', unit: 'MZ', source: '区档案馆编给' }
const bureau = cast.head.post?.organisationId ?? ''
const [flood, letters, fire] = [
  await aSentDocument(place, '云川区人民政府办公室关于做好防汛工作的通知'),
  await aSentDocument(place, '云川区人民政府办公室关于干部任免的通知'),
  await aSentDocument(place, '云川区人民政府办公室关于森林防火的通知'),
]
await putAway(place, flood.incoming)
await putAway(place, letters.incoming)
const candidates = (who: 'head' | 'secretary', more: object = {}) => call(place, who, listCandidates, { year, ...more })
const file = async (who: 'head' | 'secretary') =>
  call(place, who, filePieces, { year, expected: (await candidates(who)).counts.ready })
const catalogue = async (who: 'head' | 'secretary') =>
  (await call(place, who, listPieces, { year })).rows.map(({ archiveNumber }) => archiveNumber)
const refusedBySql = { code: '23000' }
/** Of two at once one was done; why the other was not. */
function refusedOf(races: readonly PromiseSettledResult<unknown>[]): unknown {
  assert.equal(races.filter(({ status }) => status === 'fulfilled').length, 1)
  return races.flatMap((one) => (one.status === 'rejected' ? [one.reason.kind] : []))[0]
}

test('the list says what can be filed and what cannot yet; rules propose, a person decides with a reason', async () => {
  const { rows, counts } = await candidates('head')
  assert.deepEqual(counts, { ready: 2, open: 1, 'left-out': 0 })
  assert.deepEqual(rows.map(({ retention, obstacle }) => [retention, obstacle]).toSorted(), [
    ['10', null],
    ['10', 'unfinished'],
    ['30', null],
  ])
  const { rows: own } = await candidates('secretary')
  assert.deepEqual(own.map(({ retention }) => retention).toSorted(), ['30', '30', 'permanent'])
  await assert.rejects(call(place, 'clerk', startFiling, { year }), { kind: 'forbidden' }, 'a handler reads only')
  await assert.rejects(candidates('head', { organisation: cast.secretary.post?.organisationId }), { kind: 'forbidden' })
  await assert.rejects(call(place, 'head', startFiling, { year: year + 1 }), { kind: 'conflict' })
  const begun = await Promise.all([1, 2].map(() => call(place, 'head', startFiling, { year })))
  assert.equal(new Set(begun.map(({ number }) => number)).size, 1, 'opened once, by whoever was first')
  await assert.rejects(call(place, 'head', filePieces, { year, expected: 2 }), { kind: 'conflict' }, 'no fonds yet')
  const source = rows.find(({ title }) => title.includes('防汛'))?.sourceId
  await assert.rejects(call(place, 'head', chooseRetention, { year, source, choice: 'permanent', reason: '' }), {
    kind: 'invalid',
  })
  await call(place, 'head', chooseRetention, { year, source, choice: 'left-out', reason: '普发文件，只作参考' })
  assert.deepEqual((await candidates('head')).counts, { ready: 1, open: 1, 'left-out': 1 })
  await call(place, 'head', chooseRetention, { year, source, choice: '10', reason: '办理过，应当归档' })
  const rule = { name: '森林防火', words: '防火', retention: 'permanent', basis: '本单位保管期限表第 3 项' }
  await call(place, 'head', addRule, rule)
  const [open] = (await candidates('head', { state: 'open' })).rows
  assert.equal(open?.retention, 'permanent')
})

test('filed once, with numbers without gaps, two who confirm at once included', async () => {
  await call(place, 'head', setFonds, fonds)
  await call(place, 'secretary', setFonds, { ...fonds, unit: 'BGS' })
  await assert.rejects(call(place, 'secretary', setFonds, fonds), { kind: 'conflict' })
  await assert.rejects(call(place, 'head', filePieces, { year, expected: 1 }), { kind: 'conflict' })
  const { seen, rows } = await candidates('head')
  const source = rows.find(({ obstacle }) => obstacle === null)?.sourceId
  await call(place, 'head', chooseRetention, { year, source, choice: 'permanent', reason: '改为永久保管' })
  const asSeen = call(place, 'head', filePieces, { year, expected: 2, seen })
  await assert.rejects(asSeen, { kind: 'conflict' }, 'as many, but not what was seen')
  const choice = rows.find(({ sourceId }) => sourceId === source)?.retention ?? '10'
  await call(place, 'head', chooseRetention, { year, source, choice, reason: '按原期限保管' })
  const now = { year, expected: 2, seen: (await candidates('head')).seen }
  const races = await Promise.allSettled([1, 2].map(() => call(place, 'head', filePieces, now)))
  assert.equal(refusedOf(races), 'conflict')
  assert.deepEqual(await catalogue('head'), ['Z109-WS·2026-D10-MZ-0001', 'Z109-WS·2026-D30-MZ-0001'])
  await file('secretary')
  assert.deepEqual(await catalogue('secretary'), [
    ...['Z109-WS·2026-D30-BGS-0001', 'Z109-WS·2026-D30-BGS-0002', 'Z109-WS·2026-Y-BGS-0001'],
  ])
  await assert.rejects(sql`delete from archives.piece`.execute(town.db), refusedBySql)
  await assert.rejects(sql`update archives.piece set title = 'x'`.execute(town.db), refusedBySql)
  await assert.rejects(
    sql`insert into archives.piece (organisation_id, year, retention, serial, archive_number, filing_id, batch, direction, is_original,
      source_id, matter_number, document_id, type, title, responsible, document_number, formed_on, pages, why, content_sha256, pdf_file_id,
      keep_until)
      select organisation_id, year, retention, 9, 'x', filing_id, batch, direction, true, gen_random_uuid(), '', document_id, type, title,
        responsible, document_number, formed_on, pages, why, content_sha256, pdf_file_id, keep_until from archives.piece limit 1`.execute(
      town.db,
    ),
    refusedBySql,
  )
})

test('the past year is opened with a clock to the end of June; what is finished later is filed to it', async () => {
  town.now = new Date('2026-12-31T15:59:59Z')
  await openFilings.run(town.caller(machine), {})
  const { filing } = await candidates('head')
  assert.equal((await matterOf(place, filing?.number ?? '')).clockState, null, 'the year has not ended')
  await putAway(place, fire.incoming)
  town.now = new Date('2026-12-31T16:00:00Z')
  await openFilings.run(town.caller(machine), {})
  assert.equal(await dueDayOf(place, filing?.number ?? ''), '2027-06-30')
  assert.deepEqual(await openWorkOf(place, filing?.number ?? ''), ['archive-file'])
  await openFilings.run(town.caller(machine), {})
  await file('head')
  assert.deepEqual((await catalogue('head')).at(-1), 'Z109-WS·2026-Y-MZ-0001')
  const matter = await matterOf(place, filing?.number ?? '')
  assert.deepEqual([matter.state, matter.clockState], ['closed', 'finished'])
  assert.deepEqual(await openWorkOf(place, matter.number), [])
  assert.deepEqual(
    (await candidates('head')).batches.map(({ pieces }) => pieces),
    [2, 1],
  )
})

test('the pages, for those who keep the archive, for supervision, and for nobody else', async () => {
  const [head, auditor, stranger] = [
    await requester(app, 'head'),
    await requester(app, 'auditor'),
    await requester(app, 'health'),
  ]
  const [piece] = (await call(place, 'head', listPieces, { year })).rows
  const of = `?organisation=${bureau}`
  const paths = ['', '/filing', '/pieces', '/packages', '/destruction', '/books', '/rules'].map((path) => path + of)
  for (const path of [
    ...paths,
    `/pieces/${piece?.id}`,
    `/pieces.table${of}&format=xlsx`,
    `/books.table${of}`,
    `/filing.csv${of}`,
  ]) {
    assert.equal((await head.get(`/desk/archives${path}`)).statusCode, 200, path)
    assert.equal((await auditor.get(`/desk/archives${path}`)).statusCode, 200, path)
    assert.equal((await stranger.get(`/desk/archives${path}`)).statusCode, 403, path)
  }
  assert.match((await head.get('/desk/archives/pieces.table?format=csv')).body, /Z109-WS·2026-D30-MZ-0001/)
  assert.match((await head.get(`/desk/archives/books?direction=incoming&year=${year}`)).body, /防汛工作的通知/)
  assert.match((await auditor.get('/desk/archives')).body, new RegExp(bureau))
  const { caller, statements } = watched(town, cast.head)
  await listPieces(caller, { before: '2026_30_1' })
  await listCandidates(caller, { year })
  assert.doesNotMatch(await planWith(town, statements, 'documents.pub_filing d'), /Seq Scan on document\b/)
  assert.match(await planWith(town, statements, 'order by p.year desc'), /piece_list.*year <= /s)
  const book = await call(place, 'head', showBook, { direction: 'incoming', year })
  assert.deepEqual(
    book.rows.map(({ number }) => number),
    ['〔2026〕1', '〔2026〕2', '〔2026〕3'],
  )
})

test('what has expired goes by an appraised list that another person approves; entries stay', async () => {
  const pieces = (await call(place, 'head', listPieces, { year })).rows
  const ten = pieces.find(({ retention }) => retention === '10')
  const permanent = pieces.find(({ retention }) => retention === 'permanent')
  await call(place, 'head', orderPackage, { piece: ten?.id })
  await settle(place)
  const [kept] = (await call(place, 'head', showPiece, { id: ten?.id })).packages
  assert.equal(kept?.state, 'ready')
  town.now = new Date('2036-12-31T15:59:59Z')
  await assert.rejects(call(place, 'head', drawUpList, {}), { kind: 'conflict' }, 'the last day of keeping')
  town.now = new Date('2036-12-31T16:00:00Z')
  await call(place, 'head', holdPiece, { id: ten?.id, reason: '行政诉讼尚未终结' })
  await assert.rejects(call(place, 'head', drawUpList, {}), { kind: 'conflict' }, 'held')
  await call(place, 'head', releasePiece, { id: ten?.id, reason: '诉讼已经终结' })
  const races = await Promise.allSettled([1, 2].map(() => call(place, 'head', drawUpList, {})))
  assert.equal(refusedOf(races), 'conflict')
  type Known = { number: string; id: string }
  const { rows } = await sql<Known>`select number, matter_id as id from archives.destruction`.execute(town.db)
  const { number = '', id = '' } = rows[0] ?? {}
  await assert.rejects(
    sql`insert into archives.destruction_line (list_id, piece_id, keep_until) values (${id}, ${permanent?.id}, '2036-12-31')`.execute(
      town.db,
    ),
    refusedBySql,
    'permanent pieces are never listed',
  )
  const destroy = { number, pieces: [ten?.id], verdict: 'destroy', reason: '已无保存价值' }
  await assert.rejects(call(place, 'head', appraise, { ...destroy, pieces: [permanent?.id] }), { kind: 'invalid' })
  await assert.rejects(call(place, 'head', submitList, { number, opinion: '同意鉴定意见' }), { kind: 'conflict' })
  await assert.rejects(call(place, 'head', appraise, { ...destroy, verdict: 'keep' }), { kind: 'invalid' }, 'how long')
  const officer = {
    ...cast.clerk,
    id: cast.clerk.id,
    post: cast.head.post && { ...cast.head.post, roles: ['office'] as const },
  }
  await call(place, 'head', appraise, destroy)
  await call(place, officer, submitList, { number, opinion: '建议销毁' })
  await assert.rejects(
    call(place, 'head', approveList, { number, approval: '同意' }),
    { kind: 'forbidden' },
    'own hand',
  )
  await assert.rejects(
    sql`update archives.destruction set state = 'approved', approved_by = ${cast.head.id}, approved_at = now(), approval = '同意'`.execute(
      town.db,
    ),
    refusedBySql,
    'who appraised a line does not approve, by SQL either',
  )
  const other = { ...cast.health, post: cast.head.post }
  await call(place, other, sendListBack, { number, reasons: '请再核对一次' })
  await call(place, 'head', appraise, destroy)
  await call(place, 'head', submitList, { number, opinion: '仍建议销毁' })
  const approvals = await Promise.allSettled(
    [1, 2].map(() => call(place, other, approveList, { number, approval: '同意销毁' })),
  )
  assert.equal(refusedOf(approvals), 'conflict')
  await place.drain()
  const shown = await call(place, 'head', showList, { number })
  assert.equal(shown.list.state, 'done')
  assert.ok(shown.lines[0]?.destroyedAt)
  const later = await call(place, 'head', showPiece, { id: ten?.id })
  assert.deepEqual([later.piece.archiveNumber, later.packages[0]?.state], [ten?.archiveNumber, 'destroyed'])
  const stands = async (fileId: string) =>
    town.db.transaction().execute(async (tx) => (await getFile(tx, fileId)).erasedAt === null)
  assert.equal(await stands(kept?.fileId ?? ''), false, 'the package is gone')
  assert.equal(await stands(ten?.pdfFileId ?? ''), true, 'the issuer still keeps it')
  await assert.rejects(sql`delete from archives.destruction_line`.execute(town.db), refusedBySql)
})

test('the pages of a document go with its last keeper, and the words with them', async () => {
  town.now = new Date('2057-01-01T02:00:00Z')
  const other = { ...cast.leader, post: cast.secretary.post && { ...cast.secretary.post, roles: ['head'] as const } }
  const { number } = await call(place, 'secretary', drawUpList, {})
  const { lines } = await call(place, 'secretary', showList, { number })
  const gone = lines.find(({ title }) => title.includes('防汛'))
  const kept = lines.filter(({ pieceId }) => pieceId !== gone?.pieceId).map(({ pieceId }) => pieceId)
  await call(place, 'secretary', appraise, {
    number,
    pieces: gone?.pieceId,
    verdict: 'destroy',
    reason: '已无保存价值',
  })
  await call(place, 'secretary', appraise, { number, pieces: kept, verdict: 'keep', years: 10, reason: '仍有查考价值' })
  await call(place, 'secretary', submitList, { number, opinion: '建议照此办理' })
  await call(place, other, approveList, { number, approval: '同意' })
  await place.drain()
  const left = (await call(place, 'secretary', listPieces, { year })).rows
  assert.deepEqual(
    left.map(({ keepUntil, destroyedAt }) => [keepUntil, destroyedAt !== null]),
    [
      ['2056-12-31', true],
      ['2066-12-31', false],
      [null, false],
    ],
  )
  const pdf = left[0]?.pdfFileId ?? ''
  const erased = await town.db.transaction().execute(async (tx) => (await getFile(tx, pdf)).erasedAt)
  assert.ok(erased)
  const head = await requester(app, 'head')
  assert.equal((await head.get(`/matters/${flood.incoming}/incoming/document.pdf`)).statusCode, 404)
  const { rows } = await sql<{ words: string }>`
    select v.elements::text || f.json || d.elements::text || s.body as words from documents.document d
    join documents.search s on s.document_id = d.matter_id
    join documents.version v on v.document_id = d.matter_id join documents.freeze f on f.document_id = d.matter_id
    where d.matter_id = ${flood.id}`.execute(town.db)
  for (const { words } of rows) assert.doesNotMatch(words, /压实责任/)
  assert.equal((await head.get(`/matters/${flood.incoming}/incoming`)).statusCode, 200)
})

test('what is held at the last moment stays, though its list was approved', async () => {
  town.now = new Date('2067-01-01T02:00:00Z')
  const other = { ...cast.leader, post: cast.secretary.post && { ...cast.secretary.post, roles: ['head'] as const } }
  const { number } = await call(place, 'secretary', drawUpList, {})
  const [line] = (await call(place, 'secretary', showList, { number })).lines
  const verdict = { number, pieces: line?.pieceId, verdict: 'destroy', reason: '已无保存价值' }
  await call(place, 'secretary', appraise, verdict)
  await call(place, 'secretary', submitList, { number, opinion: '建议销毁' })
  await call(place, other, approveList, { number, approval: '同意' })
  const hold = `insert into archives.hold (piece_id, reason, placed_by, placed_at) values ($1, '收到法院调查令', $1, now())`
  const lock = 'select 1 from archives.piece where id = $1 for update'
  await behind(
    town,
    [lock, hold].map((text) => [text, [line?.pieceId]] as const),
    () => place.drain(),
  )
  const shown = await call(place, 'secretary', showList, { number })
  assert.deepEqual([shown.list.state, shown.lines[0]?.destroyedAt], ['done', null])
  const mark = sql`update archives.piece set destroyed_at = now() where id = ${line?.pieceId ?? ''}`
  await assert.rejects(mark.execute(town.db), refusedBySql, 'nor by SQL')
})
