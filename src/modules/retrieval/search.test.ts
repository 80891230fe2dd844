import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { aDistrict } from '../../../test/cast.ts'
import { call } from '../../../test/ended.ts'
import { requester } from '../../../test/requests.ts'
import { serve } from '../../../test/served.ts'
import { act, type Who } from '../../../test/story.ts'
import { planOf, planWith, watched } from '../../../test/watched.ts'
import { machine } from '../../kernel/context.ts'
import { modules } from '../../modules.ts'
import {
  assignIncoming,
  dispatchDocument,
  instruct,
  propose,
  registerIncoming,
  signFor,
  takeIncoming,
} from '../delivery/index.ts'
import { postsOf } from '../directory/index.ts'
import { askConsultation, saveDraft, startDocument } from '../documents/index.ts'
import { recordVerdict } from '../files/index.ts'
import { exportDocuments, searchDocuments, takeUp } from './index.ts'
import { aReadyDocument, type Wish } from './issued.fixture.ts'

const place = await aDistrict({ after }, { now: '2026-03-02T15:00:00Z' })
const { cast, town } = place
const served = await serve({ after }, town)
const bureau = cast.clerk.post?.organisationId ?? ''
const office = cast.drafter.post?.organisationId ?? ''

const find = async (who: Who, wanted: object) => (await call(place, who, searchDocuments, wanted)).rows
const titles = async (who: Who, wanted: object) => (await find(who, wanted)).map(({ title }) => title)

async function sent(wish: Partial<Wish>) {
  const made = await aReadyDocument(place, { main: [bureau], disclosure: 'on-request', ...wish })
  await call(place, 'secretary', dispatchDocument, { number: made.number })
  const { rows } = await sql<{ number: string }>`
    select number from delivery.delivery where document_id = ${made.id} and organisation_id = ${bureau}`.execute(
    town.db,
  )
  return { ...made, incoming: rows[0]?.number ?? '' }
}

const check = {
  title: '关于开展低保核查的通知',
  text: '各单位：\n请报送《最低生活保障核查表》，重点核查人户分离家庭。',
}
const inside = await sent(check)
const open = await sent({ title: '关于森林防火的通知', disclosure: 'open', text: '林区禁止野外用火，严防死守。' })

test('words are found in title and text by who sent it, in the title by who has not opened it, and by nobody else', async () => {
  for (const words of ['低保核查', '人户分离', '生活保障核查表', '核查 报送'])
    assert.deepEqual(await titles('drafter', { q: words }), [check.title], words)
  for (const who of ['clerk', 'head'] as const) {
    assert.deepEqual(await titles(who, { q: '低保核查' }), [check.title], who)
    for (const words of ['人户分离', '生活保障核查表', '核查 报送', '分离'])
      assert.deepEqual(await titles(who, { q: words }), [], `${who} would read “${words}” without a receipt`)
  }
  for (const who of ['health', 'approval', 'township', 'leader'] as const)
    assert.deepEqual(await titles(who, { q: '低保核查' }), [], `${who} is of another organisation`)
  assert.deepEqual(await titles('clerk', { q: '核查低保' }), [], 'the order of what was typed counts')
  for (const who of ['resident', 'auditor', 'admin'] as const)
    await assert.rejects(call(place, who, searchDocuments, {}), { kind: 'forbidden' }, who)
})

test('what is open is found by everybody who works with documents, until it is withheld or recalled', async () => {
  assert.deepEqual(await titles('health', { q: '野外用火' }), ['关于森林防火的通知'])
  assert.deepEqual(await titles('health', {}), ['关于森林防火的通知'], 'without words: the newest that one may read')
  assert.deepEqual(await titles('health', { scope: 'received' }), [])
  const { get } = await requester(served.app, 'health')
  const page = await get(`/desk/documents/open/${open.number}`)
  assert.match(page.body, /林区禁止野外用火/)
  assert.equal((await get(`/desk/documents/open/${open.number}/document.pdf`)).statusCode, 200)
  assert.equal((await get(`/desk/documents/open/${inside.number}`)).statusCode, 404, 'one that is not open')
  const decide = async (decision: string) => {
    const more = decision === 'open' ? {} : { ground: '涉及个人隐私', until: '2027-01-01' }
    await act(place, 'drafter', 'POST /matters/:number/disclosure', { number: open.number, decision, ...more })
    await place.drain()
  }
  await decide('withheld')
  assert.deepEqual(await titles('health', { q: '野外用火' }), [], 'withheld since')
  assert.equal((await get(`/desk/documents/open/${open.number}`)).statusCode, 404)
  assert.deepEqual(await titles('clerk', { q: '森林防火' }), ['关于森林防火的通知'], 'who received it all the same')
  await decide('open')
  assert.deepEqual(await titles('health', { q: '野外用火' }), ['关于森林防火的通知'])
  await act(place, 'drafter', 'POST /matters/:number/disclosure', { number: inside.number, decision: 'open' })
  await place.drain()
  assert.deepEqual(await titles('health', { q: '低保核查' }), [], 'what its signer did not open nobody opens')
  await sql`update documents.document set state = 'recalled' where matter_id = ${open.id}`.execute(town.db)
  assert.deepEqual(await titles('health', {}), [])
  assert.equal((await get(`/desk/documents/open/${open.number}`)).statusCode, 404)
  assert.deepEqual(await titles('clerk', { state: 'recalled' }), ['关于森林防火的通知'], 'its recipients still find it')
})

test('number, type, organisation and days narrow the search', async () => {
  const all = {
    'its whole number': { number: inside.documentNumber },
    'typed among the words': { q: inside.documentNumber },
  }
  const parts = {
    serial: { number: '1号' },
    word: { number: '政办发' },
    'other brackets': { number: '云政办发[2026]1' },
  }
  const facets = {
    ...{ type: { type: 'notice' }, issuer: { organisation: '人民政府办公室', organisationAs: 'issuer' } },
    ...{
      recipient: { organisation: '民政', organisationAs: 'recipient' },
      day: { from: '2026-03-02', to: '2026-03-02' },
    },
    ...{ received: { receivedFrom: '2026-03-02', receivedTo: '2026-03-02' }, state: { state: 'dispatched' } },
  }
  for (const [name, wanted] of Object.entries({ ...all, ...parts, ...facets }))
    assert.ok((await titles('clerk', wanted)).includes(check.title), name)
  const others = [{ number: '11号' }, { number: '云政发' }, { type: 'letter' }, { organisation: '没有这个机关' }]
  const days = [
    { from: '2026-03-03' },
    { to: '2026-03-01' },
    { receivedFrom: '2026-03-04' },
    { receivedTo: '2026-03-01' },
  ]
  for (const wanted of [...others, { organisation: '卫健', organisationAs: 'recipient' }, ...days])
    assert.deepEqual(await titles('clerk', wanted), [], JSON.stringify(wanted))
})

test('once it was opened its recipient finds it by its text, and by what people did in their own organisation only', async () => {
  await call(place, 'head', signFor, { number: inside.incoming })
  for (const words of ['人户分离', '核查 报送'])
    assert.deepEqual(await titles('head', { q: words }), [check.title], words)
  for (const operation of [registerIncoming, takeIncoming])
    await call(place, 'head', operation, { number: inside.incoming })
  const [head, handler] = [cast.head.post?.id ?? '', cast.clerk.post?.id ?? '']
  await call(place, 'head', propose, { number: inside.incoming, way: 'handle', words: '请阅示', leader: head })
  await call(place, 'head', instruct, { number: inside.incoming, words: '请办理。' })
  await call(place, 'head', assignIncoming, { number: inside.incoming, host: handler })
  const by = (who: Who, person: string, personAs?: string) => titles(who, { person, personAs, q: '低保核查' })
  assert.deepEqual(await by('clerk', cast.head.name, 'instructor'), [check.title])
  assert.deepEqual(await by('clerk', cast.clerk.name, 'handler'), [check.title], 'in hand, not done yet')
  assert.deepEqual(await by('clerk', cast.head.name), [check.title])
  assert.deepEqual(await by('drafter', cast.head.name), [], 'what recipients do inside the sender does not see')
  assert.deepEqual(await by('drafter', cast.drafter.name, 'drafter'), [check.title])
  assert.deepEqual(await by('clerk', cast.drafter.name, 'drafter'), [], 'nor recipients who drafted it')
  const given = await sql<{ id: string }>`select id from delivery.assignment`.execute(town.db)
  const wrong = { number: inside.incoming, assignment: given.rows[0]?.id, reason: '分错了人' }
  await act(place, 'head', 'POST /matters/:number/incoming/withdrawals', wrong)
  assert.deepEqual(await by('clerk', cast.clerk.name, 'handler'), [], 'taken back: in nobody’s hands')
  // somebody else of the organisation to which it was assigned finds it too; one who moved to another does not
  const posts = await town.db.transaction().execute((tx) => postsOf(tx, bureau))
  assert.ok(posts.length > 1)
  const { post } = cast.health
  assert.deepEqual(await titles({ ...cast.clerk, post }, { q: '低保核查' }), [])
})

test('a draft is found by its office and whom it asks, as it was last saved', async () => {
  const { number } = await call(place, 'drafter', startDocument, { type: 'notice', issuer: office })
  const draft = {
    type: 'notice',
    format: 'document',
    direction: 'down',
    title: '关于规范殡葬服务的通知',
    disclosure: 'open',
  }
  const saved = { ...draft, number, main: '区民政局', text: '一、规范收费。' }
  await call(place, 'drafter', saveDraft, { ...saved, base: 1 })
  assert.deepEqual(await titles('secretary', { q: '规范收费', state: 'drafting' }), [draft.title])
  assert.deepEqual(await titles('clerk', { q: '规范收费' }), [], 'nobody else, though it is to be open one day')
  await call(place, 'drafter', askConsultation, { number, organisations: '区民政局' })
  assert.deepEqual(await titles('clerk', { q: '规范收费', scope: 'part' }), [draft.title])
  await call(place, 'drafter', saveDraft, { ...saved, base: 2, text: '一、公开价目。' })
  assert.deepEqual(await titles('clerk', { q: '规范收费' }), [])
  assert.deepEqual(await titles('clerk', { q: '公开价目' }), [draft.title])
  await sql`insert into docket.bar (matter_id, reader_id, since)
    select id, ${cast.clerk.id}::uuid, now() from docket.matter where number = ${number}`.execute(town.db)
  assert.deepEqual(await titles('clerk', { q: '公开价目' }), [], 'whom it is about')
  assert.deepEqual(await titles('head', { q: '公开价目' }), [draft.title])
})

test('the page marks the words, and says nothing of a text that the recipient has not opened', async () => {
  await sent({ title: '关于<b>值班</b>的通知', text: '节日期间 A<script> 昼夜值守。' })
  const sender = await requester(served.app, 'secretary')
  const page = (await sender.get(`/desk/documents/search?q=${encodeURIComponent('昼夜值守')}`)).body
  assert.match(page, /A&lt;script> <mark>昼夜值守<\/mark>/)
  const recipient = await requester(served.app, 'clerk')
  const unopened = (await recipient.get(`/desk/documents/search?q=${encodeURIComponent('值班')}`)).body
  assert.match(unopened, /尚未打开/)
  assert.doesNotMatch(unopened, /节日期间/)
  const none = (await recipient.get(`/desk/documents/search?q=${encodeURIComponent('低保核查')}&type=letter`)).body
  assert.match(none, /没有找到公文/)
  assert.match(none, /不限文种/)
  assert.match((await recipient.get('/desk/documents/search?q=%E5%8F%B7')).body, /至少两个字/)
  const csv = await call(place, 'clerk', exportDocuments, { q: '低保核查', format: 'csv' })
  assert.match(String(csv.body), new RegExp(inside.documentNumber))
  assert.match((await call(place, 'clerk', exportDocuments, { format: 'xlsx' })).type, /spreadsheetml/)
})

test('documents of an older installation and words of attachments are taken up by a job', async () => {
  await sql`update documents.search set words = '', body = '', stale_since = now()`.execute(town.db)
  await sql`delete from documents.reader where received`.execute(town.db)
  assert.deepEqual(await titles('clerk', { q: '低保核查' }), [])
  assert.equal((await call(place, 'clerk', searchDocuments, {})).isTakingUp, true)
  await call(place, machine, takeUp, {})
  assert.deepEqual(await titles('clerk', { q: '低保核查' }), [check.title])
  assert.equal((await call(place, 'clerk', searchDocuments, {})).isTakingUp, false)
})

test('what stands in an attachment is found once it has been read', async () => {
  const { number } = await call(place, 'drafter', startDocument, { type: 'notice', issuer: office })
  const drafter = await requester(served.app, 'drafter')
  const bytes = Buffer.from('附件一：危房改造名册，共三户。')
  const answer = await drafter.upload(`/matters/${number}/document/files`, {}, [
    { field: 'uploads', name: '名册.txt', bytes },
  ])
  assert.equal(answer.statusCode, 303)
  assert.equal((await find('secretary', { q: '危房改造' })).length, 0)
  await place.drain({ files: true })
  await call(place, machine, takeUp, {})
  const [row] = await find('secretary', { q: '危房改造名册' })
  assert.equal(row?.number, number)
  assert.deepEqual(row?.pieces, [], 'the page says that it is in an attachment')
  assert.equal((await find('secretary', { q: '名册危房' })).length, 0)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  await call(place, machine, recordVerdict, { sha256, scanner: 'clamd', verdict: 'infected', threat: 'Eicar' })
  await town.drain(modules, ['paper-set', 'inspect-file', 'file-infected'])
  assert.deepEqual(await find('secretary', { q: '危房改造名册' }), [], 'nothing of an infected file is found any more')
})

test('every search is one walk of an index, in a constant number of statements', async () => {
  await sql`
    insert into documents.document (matter_id, number, office_id, issuer_id, state, type, title, elements, version, drafted_by, saved_by, started_at, touched_at)
    select gen_random_uuid(), 'grown' || n, case when n % 9 = 0 then ${bureau}::uuid else ${office}::uuid end, ${office}, 'drafting', 'notice', '题' || n,
      '{"joint":[]}', 1, ${cast.drafter.id}, ${cast.drafter.id}, timestamptz '2026-01-01' + n * interval '1 hour', now()
    from generate_series(1, 3000) n`.execute(town.db)
  await sql`update documents.search set words = array_to_tsvector(array['甲乙', '乙丙', 'w' || document_id]), body = '甲乙丙', stale_since = null
    where number like 'grown%'`.execute(town.db)
  await sql`vacuum analyze documents.search, documents.reader`.execute(town.db)
  const wanted = [
    {},
    { q: '甲乙' },
    { q: '甲乙丙 甲乙', sort: 'date' },
    { type: 'notice', state: 'drafting' },
    { person: cast.drafter.name },
  ]
  for (const one of wanted) {
    const { caller, statements } = watched(town, cast.clerk)
    const { rows, next } = await searchDocuments(caller, one)
    assert.equal(rows.length, 20, JSON.stringify(one))
    await searchDocuments(caller, { ...one, after: next })
    assert.ok(statements.length <= 22, `${statements.length} statements of two pages`)
    const finding = statements.filter(({ sql: text }) => text.includes('pub_search s on'))
    assert.equal(finding.length, 2)
    for (const statement of finding) {
      const plan = await planOf(town, statement, { byIndex: true })
      assert.match(plan, Object.keys(one).length === 0 ? /using reader_list/ : /on search_words/, plan)
      assert.doesNotMatch(plan, /Seq Scan on (search|reader|document|delivery)\b/, plan)
    }
  }
  const { caller, statements } = watched(town, cast.clerk)
  await searchDocuments(caller, { person: cast.head.name, personAs: 'instructor' })
  const plan = await planWith(town, statements, 'pub_search s on')
  assert.match(plan, /search_pkey/)
  assert.doesNotMatch(plan, /search_words/, 'no marks are fetched for what was in somebody’s hands')
  const seen = new Set<string>()
  for (let after: string | null = ''; after !== null; ) {
    const page: Awaited<ReturnType<typeof searchDocuments>> = await call(place, 'clerk', searchDocuments, {
      q: '甲乙丙',
      after: after || undefined,
    })
    for (const { id } of page.rows) seen.add(id)
    after = page.next
  }
  assert.equal(seen.size, 333, 'page after page shows each once')
})
