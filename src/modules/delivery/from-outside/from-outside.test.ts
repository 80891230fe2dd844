import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { aDistrict } from '../../../../test/cast.ts'
import { call } from '../../../../test/ended.ts'
import { requester } from '../../../../test/requests.ts'
import { aSealedDocument } from '../../../../test/sealed.ts'
import { serve } from '../../../../test/served.ts'
import { dueDayOf, matterOf, openWorkOf, paper, type Who } from '../../../../test/story.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { typeset } from '../../../kernel/typeset/index.ts'
import { showIncoming } from '../incoming-queries.ts'
import { answerSender, fileIncoming } from '../operations/answer.ts'
import { assignIncoming, finishWork } from '../operations/handle.ts'
import { propose } from '../operations/propose.ts'
import { returnIncoming, takeIncoming } from '../operations/receive.ts'
import { listIncoming } from '../queries.ts'
import { registerOutside } from './register.ts'

const place = await aDistrict({ after }, { now: '2026-03-02T03:00:00Z' })
const { cast, town } = place
const { app } = await serve({ after }, town)
const today = '2026-03-02'

const letter = {
  ...{ issuer: '临江市人民政府办公室', documentNumber: '临府办发〔2026〕9号', type: 'notice' },
  ...{ title: '关于做好春季防火工作的通知', datedOn: '2026-02-26', receivedOn: '2026-02-27', way: 'exchange' },
  ...{ pages: 4, copies: 2, uploads: [await paper(place, 'scan')] },
}
const register = (who: Who, more: object = {}) => call(place, who, registerOutside, { ...letter, ...more })
const invalid = (field: string) => (error: unknown) =>
  error instanceof Refusal && error.kind === 'invalid' && field in error.fields
const refusedBySql = { code: '23000' }

test('who keeps the registry of an organisation that has one registers, and nobody else', async () => {
  for (const who of ['drafter', 'resident'] as const) await assert.rejects(register(who), { kind: 'forbidden' }, who)
  const page = await (await requester(app, 'drafter')).get('/desk/incoming')
  assert.doesNotMatch(page.body, /登记外来公文/)
})

test('what is registered is one act: its number, its receipts, the first look', async () => {
  const before = (await town.audit()).length
  const { number } = await register('secretary')
  assert.equal((await town.audit()).length, before + 1)
  assert.deepEqual(await openWorkOf(place, number), ['look'])
  const { registered, receipts, scans, subject } = await call(place, 'secretary', showIncoming, { number })
  assert.deepEqual(registered, { year: 2026, serial: 1 })
  assert.deepEqual(Object.keys(receipts).toSorted(), ['delivered', 'opened', 'signed'])
  assert.equal(scans.length, 1)
  assert.equal(subject.matter.clockId, null, 'no answer is asked for')
  const seen = await call(place, 'secretary', listIncoming, { from: 'outside', q: '临府办' })
  assert.deepEqual(
    seen.rows.map(({ issuer, documentNumber }) => [issuer.zh, documentNumber]),
    [[letter.issuer, letter.documentNumber]],
  )
  assert.equal((await call(place, 'secretary', listIncoming, { from: 'here' })).rows.length, 0)
  await assert.rejects(call(place, 'head', showIncoming, { number }), { kind: 'forbidden' }, 'another organisation')
  await assert.rejects(call(place, 'head', takeIncoming, { number }), { kind: 'forbidden' })
  for (const change of [
    sql`update delivery.outside_source set title = '另一件'`,
    sql`delete from delivery.outside_source`,
  ])
    await assert.rejects(change.execute(town.db), refusedBySql)
})

test('the same is registered once, however it is written, two at once included; and the first is shown', async () => {
  const again = { issuer: '临江市 人民政府办公室', documentNumber: '临府办发[2026]9号', title: '另写的标题' }
  await assert.rejects(
    register('secretary', again),
    ({ kind, see }: Refusal) => kind === 'conflict' && /^\/matters\/.+\/incoming$/.test(see?.href ?? ''),
  )
  const other = { documentNumber: undefined, title: '关于报送联系人的函', type: 'letter' }
  const races = await Promise.allSettled([register('secretary', other), register('secretary', other)])
  assert.deepEqual(races.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected'])
  const refused = races.flatMap((race) => (race.status === 'rejected' ? [race.reason.kind] : []))
  assert.deepEqual(refused, ['conflict'])
  await register('secretary', { ...other, datedOn: '2026-02-25' })
  const { rows } = await sql<{ serial: number }>`
    select serial from delivery.register where organisation_id = ${cast.secretary.post?.organisationId} order by serial`.execute(
    town.db,
  )
  assert.deepEqual(
    rows.map(({ serial }) => serial),
    [1, 2, 3],
    'without a gap',
  )
})

test('days lie where they can, a scan is a scan, and nothing secret comes in', async () => {
  const refused = (more: object, field: string) => assert.rejects(register('head', more), invalid(field), field)
  await refused({ receivedOn: '2026-03-03' }, 'receivedOn')
  await refused({ datedOn: '2026-03-03' }, 'datedOn')
  await refused({ answerBy: '2026-03-20' }, 'asksAnswer')
  await refused({ asksAnswer: 'yes', answerBy: '2026-02-25' }, 'answerBy')
  await refused({ uploads: [] }, 'files')
  const field = 'files'
  const text = { ...(await paper(place, 'words', '春季防火\n')), field, name: '通知.txt' }
  await refused({ uploads: [text] }, field)
  await refused({ title: '关于某事的通知【机密】' }, 'title')
  const source =
    '#set document(title: "机密★1年", date: datetime(year: 2026, month: 2, day: 26))\n#set text(font: "FandolSong")\n内容'
  const bytes = Buffer.from(await typeset({ source }, {}))
  const blob = await town.blobs.put(Readable.from([bytes]), { maxBytes: 1_000_000 })
  await refused({ uploads: [{ field, name: '通知.pdf', ...blob }] }, field)
  const { number } = await register('head', { receivedOn: today, datedOn: today })
  assert.ok(number, 'today is early enough')
})

test('an answer by a named day: the clock, handling, how it was answered and by which document, the file', async () => {
  const wish = { documentNumber: '临民函〔2026〕3号', asksAnswer: 'yes', answerBy: '2026-03-20' }
  const { number } = await register('head', wish)
  assert.equal(await dueDayOf(place, number), '2026-03-20')
  await call(place, 'head', takeIncoming, { number })
  await call(place, 'head', propose, { number, way: 'handle', words: '拟请救助股办理。' })
  const host = cast.clerk.post?.id ?? ''
  await call(place, 'head', assignIncoming, { number, host })
  await call(place, 'clerk', finishWork, { number, result: '已经核对。' })
  assert.deepEqual(await openWorkOf(place, number), ['answer'])
  const answer = { number, result: '已函复。', way: 'post', sentOn: today }
  const refused = (more: object, field: string) =>
    assert.rejects(call(place, 'head', answerSender, { ...answer, ...more }), invalid(field), field)
  await refused({ way: undefined }, 'way')
  await refused({ sentOn: undefined }, 'sentOn')
  await refused({ sentOn: '2026-03-03' }, 'sentOn')
  await refused({ sentOn: '2026-02-26' }, 'sentOn')
  await refused({ document: '云民发〔2026〕99号' }, 'document')
  await call(place, 'head', answerSender, answer)
  assert.equal((await matterOf(place, number)).clockState, 'finished')
  const { replies } = await call(place, 'head', showIncoming, { number })
  assert.deepEqual(replies, [{ state: 'acted', way: 'post', sentOn: today, documentNumber: null }])
  await call(place, 'head', fileIncoming, { number })
  assert.equal((await matterOf(place, number)).state, 'closed')
})

test('an own document may be the answer', async () => {
  const { documentNumber } = await aSealedDocument(place, { main: [cast.township.post?.organisationId ?? ''] })
  const { number } = await register('secretary', { documentNumber: '临府函〔2026〕8号' })
  await call(place, 'secretary', takeIncoming, { number })
  await call(place, 'secretary', propose, { number, way: 'handle', words: '拟直接函复。' })
  const answer = { number, result: '已函复。', way: 'other-system', sentOn: today, document: documentNumber }
  await call(place, 'secretary', answerSender, answer)
  const { replies } = await call(place, 'secretary', showIncoming, { number })
  assert.equal(replies[0]?.documentNumber, documentNumber)
})

test('without a day the rule runs from the day on which it came in, however late it is registered', async () => {
  const late = await register('head', { documentNumber: '甲1号', asksAnswer: 'yes', receivedOn: '2026-02-25' })
  const now = await register('head', { documentNumber: '甲2号', asksAnswer: 'yes', receivedOn: today })
  const [first, second] = [await dueDayOf(place, late.number), await dueDayOf(place, now.number)]
  assert.ok(first && second && first < second, `${first} is before ${second}`)
  const over = await register('head', { documentNumber: '甲3号', asksAnswer: 'yes', answerBy: '2026-02-27' })
  assert.equal(await dueDayOf(place, over.number), '2026-02-27', 'over when it began')
})

test('what went back to where it came from says how, and may come again', async () => {
  const wish = { documentNumber: '乙1号', title: '关于水利工程的函' }
  const { number } = await register('head', wish)
  const back = { number, reason: '不属于本单位职责。' }
  await assert.rejects(call(place, 'head', returnIncoming, back), invalid('way'))
  await call(place, 'head', returnIncoming, { ...back, way: 'messenger', sentOn: today })
  const { replies, subject } = await call(place, 'head', showIncoming, { number })
  assert.equal(replies[0]?.way, 'messenger')
  assert.equal(subject.delivery.state, 'returned')
  assert.ok((await register('head', wish)).number)
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from burden.demand where document_id = ${subject.id}`.execute(town.db)
  assert.equal(rows[0]?.count, 0, 'it burdens nobody')
})

test('it is found, counted and listed as everything else that came in', async () => {
  await place.drain()
  const secretary = await requester(app, 'secretary')
  const reads = async (path: string, ...wanted: readonly RegExp[]) => {
    const { body } = await secretary.get(path)
    for (const words of wanted) assert.match(body.replace(/<\/?mark[^>]*>/g, ''), words, path)
  }
  const search = '/desk/documents/search'
  await reads(`${search}?q=${encodeURIComponent('春季防火')}`, /临府办发〔2026〕9号/, /外来公文/)
  await reads(`${search}?number=${encodeURIComponent('9号')}&state=outside`, /临府办发〔2026〕9号/)
  await reads(`${search}?organisation=${encodeURIComponent('临江市')}`, /临府办发〔2026〕9号/)
  const township = await requester(app, 'township')
  assert.doesNotMatch((await township.get(`${search}?q=${encodeURIComponent('春季防火')}`)).body, /临府办发/)
  await reads('/desk/archives/books?direction=incoming&year=2026', /临江市人民政府办公室/, /临府办发〔2026〕9号/)
  await reads('/desk/burden?period=2026-02', /临江市人民政府办公室/, /区外/)
  // the bureau and the office have the same document: one demand of its issuer, four pages
  const { rows } = await sql<{ documents: number; pages: number }>`
    select count(distinct d.item)::int as documents, max(d.pages) as pages from burden.demand d join delivery.pub_outside o on o.incoming_id = d.document_id
    where o.content like '%临府办发〔2026〕9号%'`.execute(town.db)
  assert.deepEqual(rows, [{ documents: 1, pages: 4 }])
  const saved = await sql<{
    count: number
  }>`select count(*)::int as count from savings.entry where deliveries > 0`.execute(town.db)
  assert.equal(saved.rows[0]?.count, 0, 'paper that came was not saved')
})
