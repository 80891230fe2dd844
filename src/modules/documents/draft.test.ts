import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { aDistrict } from '../../../test/cast.ts'
import { call } from '../../../test/ended.ts'
import { requester } from '../../../test/requests.ts'
import { serve } from '../../../test/served.ts'
import { matterOf, openWorkOf } from '../../../test/story.ts'
import { planWith, watched } from '../../../test/watched.ts'
import { within } from '../../../test/within.ts'
import { type Actor, machine } from '../../kernel/context.ts'
import type { Refusal } from '../../kernel/refusal.ts'
import { same } from '../../kernel/text.ts'
import { addStep, lockMatter } from '../docket/index.ts'
import { followDirectory } from './groups/follow.ts'
import { showGroup } from './groups/query.ts'
import { saveDraft, startDocument } from './operations/draft.ts'
import { withdrawDocument } from './operations/register.ts'
import { keepAddressGroup, nameSecondSuperior } from './operations/settings.ts'
import { listAll, showDraft } from './queries.ts'

const place = await aDistrict({ after }, { now: '2026-03-02T01:00:00Z' })
const { cast, town } = place
const { app } = await serve({ after }, town)
const office = cast.drafter.post?.organisationId ?? ''
const district = cast.leader.post?.organisationId ?? ''

const form = {
  ...{ type: 'notice', format: 'document', direction: 'down', title: '云川区人民政府关于做好防汛工作的通知' },
  ...{
    main: '各乡镇（街道）、区民政局，省水利厅',
    text: '各单位：\n一、总体要求\n按照《中华人民共和国防洪法》第三条办理。',
  },
  ...{ disclosure: 'open' },
}
const started = async (by: 'drafter' | Actor = 'drafter', issuer = office) =>
  (await call(place, by, startDocument, { type: 'notice', issuer })).number
const saved = (number: string, more: object = {}, by: Parameters<typeof call>[1] = 'drafter') =>
  call(place, by, saveDraft, { number, base: 1, ...form, ...more })

test('a document is started, written and found among one’s own', async () => {
  const number = await started()
  assert.equal((await matterOf(place, number)).stage, 'drafting')
  assert.deepEqual(await openWorkOf(place, number), ['draft'])
  assert.equal((await saved(number)).version, 2)
  const { subject, book } = await call(place, 'secretary', showDraft, { number })
  const { elements } = subject.document
  assert.deepEqual(elements.main[0], { group: 'townships' })
  assert.ok('organisation' in (elements.main[1] ?? {}))
  assert.deepEqual(elements.main[2], { words: '省水利厅' })
  assert.equal(subject.matter.title.zh, form.title)
  assert.ok(book.organisations.size > 5)
  const { rows } = await call(place, 'drafter', listAll, { q: '防汛' })
  assert.deepEqual(
    rows.map((row) => row.number),
    [number],
  )
  assert.deepEqual((await call(place, 'clerk', listAll, { view: 'hand' })).rows, [])
})

test('a paragraph has at most 20,000 characters; what could not be read again is not kept', async () => {
  const number = await started()
  await assert.rejects(saved(number, { text: '防'.repeat(20_001) }), { kind: 'invalid' })
  assert.equal((await saved(number, { text: '防'.repeat(20_000) })).version, 2)
  assert.equal((await call(place, 'drafter', showDraft, { number })).subject.document.version, 2)
})

test('two who write at once do not write over each other', async () => {
  const number = await started()
  const both = await Promise.allSettled([saved(number), saved(number, { title: '另一个标题的通知' })])
  assert.deepEqual(both.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected'])
})

test('only one’s own organisation writes, and only in a name that it may use', async () => {
  const number = await started()
  await assert.rejects(saved(number, {}, 'clerk'), { kind: 'forbidden' })
  await assert.rejects(saved(number, {}, 'resident'), { kind: 'forbidden' })
  await assert.rejects(call(place, 'clerk', showDraft, { number }), { kind: 'forbidden' })
  await assert.rejects(started('drafter', cast.clerk.post?.organisationId ?? ''), { kind: 'invalid' })
  await assert.rejects(started('drafter', district), { kind: 'invalid' }, 'no right was granted yet')
})

test('what is marked secret is refused at every door', async () => {
  const number = await started()
  const doors = [
    { title: '机密★关于某事的通知' },
    { text: '第一段。\n绝密\n第二段。' },
    { notes: '秘密★1年' },
    { contact: '【机密】张三' },
    { obligations: [{ what: '报送绝密★方案', due: '2026-04-01' }] },
    { obligations: [{ what: '报送方案', due: '2026-04-01', evidence: 'figure', unit: '机密★' }] },
    { copies: '绝密★某办公室' },
  ]
  for (const door of doors) await assert.rejects(saved(number, door), { kind: 'invalid' }, JSON.stringify(door))
  const reason = '因涉及【机密】事项不再印发'
  await assert.rejects(call(place, 'drafter', withdrawDocument, { number, reason }), { kind: 'invalid' })
  await assert.rejects(
    within(
      town,
      async (ctx) => addStep(ctx, await lockMatter(ctx.tx, number), { kind: 'x', words: same('x'), note: reason }),
      cast.drafter,
    ),
    { kind: 'invalid' },
    'nor is it kept in any note of any act',
  )
  for (const [operation, input] of [
    [keepAddressGroup, { name: '机密★组', members: '区民政局' }],
    [nameSecondSuperior, { superior: '市机密★局', basis: '三定规定' }],
  ] as const)
    await assert.rejects(call(place, 'secretary', operation, input), { kind: 'invalid' })
  const drafter = await requester(app, 'drafter')
  const answer = await drafter.upload(`/matters/${number}/document/files`, {}, [
    { field: 'files', name: '机密★名单.pdf', bytes: Buffer.from('%PDF-1.4\n%%EOF\n') },
  ])
  assert.equal(answer.statusCode, 422)
})

test('more than a document holds is refused where it was typed, and what is kept can be read', async () => {
  const number = await started()
  const many = (count: number) => Array.from({ length: count }, (_one, at) => `某单位${at}`).join('、')
  await assert.rejects(saved(number, { main: many(81) }), (error: Refusal) => error.fields.main !== undefined)
  await assert.rejects(
    saved(number, { text: '字'.repeat(20_001) }),
    (error: Refusal) => error.fields.text !== undefined,
  )
  await saved(number, { main: many(80) })
  const { elements } = (await call(place, 'drafter', showDraft, { number })).subject.document
  assert.equal(elements.main.length, 80)
})

test('no group takes the name of an organisation, nor one that cannot be written', async () => {
  for (const name of ['区民政局', '各乡镇（街道）', '甲、乙'])
    await assert.rejects(
      call(place, 'secretary', keepAddressGroup, { name, members: '区卫健局' }),
      (error: Refusal) => error.fields.name !== undefined,
      name,
    )
  for (const members of ['区卫健局', '区民政局'])
    await call(place, 'secretary', keepAddressGroup, { name: '防灾成员单位', members })
})

test('a group has versions: who came and went, by whom; those of the directory follow it', async () => {
  const keep = (members: string) => call(place, 'secretary', keepAddressGroup, { name: '应急成员单位', members })
  const { id, version } = await keep('区民政局')
  assert.equal(version, 1)
  assert.equal((await keep('区民政局')).version, 1, 'nothing changed')
  const races = await Promise.all([keep('区民政局、区卫健局'), keep('区民政局、区卫健局')])
  assert.deepEqual(
    races.map((one) => one.version),
    [2, 2],
  )
  const { versions } = await call(place, 'drafter', showGroup, { group: id })
  assert.deepEqual(
    versions.map(({ members, before, keptBy }) => [members.length, before.length, keptBy]),
    [
      [2, 1, place.cast.secretary.id],
      [1, 0, place.cast.secretary.id],
    ],
  )
  await assert.rejects(call(place, 'clerk', showGroup, { group: id }), { kind: 'forbidden' })
  await followDirectory(place.town.caller(machine), {})
  await followDirectory(place.town.caller(machine), {})
  const all = await call(place, 'clerk', showGroup, { group: 'departments' })
  assert.deepEqual(
    all.versions.map(({ version: one, keptBy }) => [one, keptBy]),
    [[1, machine.id]],
  )
  const secretary = await requester(app, 'secretary')
  assert.match((await secretary.get(`/desk/documents/groups/${id}`)).body, /第 2 版[\s\S]*卫生健康局/)
  assert.match((await secretary.get('/desk/documents/groups/departments')).body, /系统（按机构名录）/)
})

test('the page shows what was typed when it could not be kept', async () => {
  const number = await started()
  const drafter = await requester(app, 'drafter')
  const answer = await drafter.post(`/matters/${number}/document`, { ...form, base: '1', text: '绝密★ 我写的话' })
  assert.equal(answer.statusCode, 422)
  assert.match(answer.body, /我写的话/)
  const row = {
    clause: '一',
    what: '报送排查家数',
    who: '',
    due: '2026-03-20',
    evidence: 'figure',
    unit: '家',
    recurring: '',
  }
  const rows = Object.entries({ 0: row, 1: { ...row, what: '', clause: '' }, 2: { ...row, clause: '二' } })
  const typed = rows.flatMap(([at, one]) =>
    Object.entries(one).map(([key, value]) => [`obligations.${at}.${key}`, value]),
  )
  const good = await drafter.post(`/matters/${number}/document`, { ...form, base: '1', ...Object.fromEntries(typed) })
  const { obligations } = (await call(place, 'drafter', showDraft, { number })).subject.document.elements
  assert.deepEqual(
    obligations.map(({ clause, evidence, due }) => [clause, evidence, due]),
    ['一', '二'].map((clause) => [clause, 'figure', { day: '2026-03-20' }]),
    'rows of the form are kept, empty ones are not',
  )
  assert.equal(good.headers.location, `/matters/${number}/document`)
  for (const path of ['/document', ''])
    assert.match((await drafter.get(`/matters/${number}${path}`)).body, /关于做好防汛工作的通知/)
  const list = await drafter.get('/desk/documents')
  assert.match(list.body, /关于做好防汛工作的通知/)
})

test('each list is read by an index, whatever lies in the registers', async () => {
  await sql`
    insert into documents.document (matter_id, number, office_id, issuer_id, state, type, title, elements, version, drafted_by, saved_by, started_at, touched_at,
      signed_on, content_sha256, document_number, pdf_file_id, pages, ready_at)
    select gen_random_uuid(), 'grown' || n, ${office}, ${district}, case when is_out then 'ready' else 'drafting' end, 'notice', '题' || n,
      '{"joint":[]}', 1, p, p, at, now(), case when is_out then date '2026-02-01' end, case when is_out then repeat('0', 64) end,
      case when is_out then 'grown' || n end, case when is_out then gen_random_uuid() end, case when is_out then 1 end, case when is_out then at end
    from generate_series(1, 600) n,
      lateral (select case when n % 10 = 0 then ${cast.drafter.id}::uuid else ${cast.secretary.id} end, n % 2 = 0, timestamptz '2026-01-01' + n * interval '1 hour')
        w(p, is_out, at)`.execute(town.db)
  await sql`analyze documents.document`.execute(town.db)
  const indexes = {
    mine: /document_drafter/,
    hand: /document_(hand|office)/,
    issued: /document_office_issued.*document_issued/s,
  }
  for (const [view, index] of Object.entries(indexes)) {
    const { caller, statements } = watched(town, cast.drafter)
    await listAll(caller, { view })
    const plan = await planWith(town, statements, 'documents.document d')
    assert.match(plan, index)
    assert.doesNotMatch(plan, /Seq Scan on document\b/, plan)
  }
})

test('a draft that came back says so before anything else', async () => {
  const number = await started()
  await saved(number, { main: '区民政局' })
  const drafter = await requester(app, 'drafter')
  await drafter.post(`/matters/${number}/document/review-request`, {})
  const secretary = await requester(app, 'secretary')
  await secretary.post(`/matters/${number}/document/review`, { verdict: 'returned', reasons: '请写明联系人。' })
  for (const path of ['/document', '/document/flow'])
    assert.match((await drafter.get(`/matters/${number}${path}`)).body, /审核退回修改：[\s\S]*请写明联系人。/, path)
})
