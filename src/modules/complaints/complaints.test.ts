import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { aDistrict } from '../../../test/cast.ts'
import { call, entrusted, newestOf, toldTo } from '../../../test/ended.ts'
import { requester } from '../../../test/requests.ts'
import { serve } from '../../../test/served.ts'
import { dueDayOf, matterOf, openWorkOf } from '../../../test/story.ts'
import { type Actor, nobody } from '../../kernel/context.ts'
import { modules } from '../../modules.ts'
import { acceptComplaint, askStatement, decideComplaint, declineComplaint, makeStatement } from './operations/handle.ts'
import { lodgeComplaint } from './operations/lodge.ts'
import { askReview, decideReview, reportRetaliation, withdrawComplaint } from './operations/review.ts'
import { followComplaint, listAll, showComplaint, showStatement } from './queries.ts'

const start = '2026-03-02T01:00:00Z'
const place = await aDistrict({ after }, { now: start })
const { cast, town } = place
const { app } = await serve({ after }, town)
const bureau = cast.head.post?.organisationId ?? ''
const facts = '三月一日在二号窗口，让我补交指南里没有的证明。'

async function lodged(more: object = {}, by: 'resident' | Actor = 'resident') {
  town.now = new Date(start)
  return call(place, by, lodgeComplaint, { organisation: bureau, category: 'not-told-once', facts, ...more })
}
const accept = (number: string) => call(place, 'auditor', acceptComplaint, { number })
const decide = (number: string, more: object = {}) =>
  call(place, 'auditor', decideComplaint, {
    ...{ number, outcome: 'substantiated', reasons: '调取叫号记录和材料清单，反映的情况属实。' },
    ...{ measures: '清理窗口自设材料，向投诉人致歉。', ...more },
  })
const ask = (number: string) =>
  call(place, 'auditor', askStatement, { number, questions: '请说明二号窗口的材料清单依据。' })
const state = (number: string) =>
  call(place, 'head', makeStatement, { number, statement: '窗口人员记错了材料清单，已经纠正。' })

/** Another auditor of the district. */
const second = { ...cast.auditor, id: cast.village.id }

test('a complaint goes to the supervision above, is accepted, heard, decided, and put right', async () => {
  const { number, code } = await lodged()
  assert.equal(code, null)
  assert.equal((await matterOf(place, number)).organisationId, cast.auditor.post?.organisationId)
  assert.equal(await dueDayOf(place, number), '2026-03-09', 'five working days to accept')
  await accept(number)
  assert.equal(await dueDayOf(place, number), '2026-03-23', 'fifteen to decide')
  await assert.rejects(decide(number), { kind: 'conflict' }, 'the organisation was not heard')
  await ask(number)
  await assert.rejects(ask(number), { kind: 'conflict' })
  await assert.rejects(decide(number), { kind: 'conflict' }, 'nor has its time passed')
  await state(number)
  await assert.rejects(decide(number, { measures: undefined }), { kind: 'invalid' })
  await decide(number)
  await place.drain()
  assert.match((await toldTo(place, cast.resident.id)).join(), /结论：属实/)
  const rectification = await newestOf(place, 'rectification')
  assert.equal((await matterOf(place, rectification)).organisationId, bureau)
  assert.deepEqual(await openWorkOf(place, number), [])
})

test('without a statement it is decided after its time, not a moment before', async () => {
  const { number } = await lodged()
  await accept(number)
  await ask(number)
  const { subject } = await call(place, 'auditor', showComplaint, { number })
  assert.equal(subject.statement?.dueAt.toISOString(), '2026-03-05T15:59:59.999Z', 'three working days')
  town.now = subject.statement?.dueAt ?? new Date()
  await assert.rejects(decide(number), { kind: 'conflict' })
  town.now = new Date('2026-03-05T16:00:00.000Z')
  await decide(number)
})

test('it is declined on a listed ground only, and told what to do instead', async () => {
  const { number } = await lodged()
  const input = { number, explanation: '法院正在审理。' }
  await assert.rejects(call(place, 'auditor', declineComplaint, { ...input, ground: 'too-busy' }), { kind: 'invalid' })
  await call(place, 'auditor', declineComplaint, { ...input, ground: 'in-procedure' })
  await place.drain()
  assert.match((await toldTo(place, cast.resident.id)).join(), /请在已经进行的程序中提出/)
  await assert.rejects(accept(number), { kind: 'conflict' })
  await assert.rejects(
    sql`update complaints.complaint set state = 'not-accepted', ground = null where number = ${number}`.execute(
      town.db,
    ),
  )
})

test('who complained stays hidden from the organisation, in every answer that it gets', async () => {
  const { number } = await lodged({ hide: 'yes', person: '二号窗口的人' })
  await accept(number)
  await ask(number)
  await place.drain()
  for (const who of ['clerk', 'head'] as const) {
    const person = await requester(app, who)
    const paths = modules.flatMap(({ pages = {} }) =>
      Object.keys(pages).flatMap((route) => {
        const [method, path = ''] = route.split(' ')
        if (method !== 'GET' || /:(?!number)/.test(path)) return []
        return [path.replace(':number', number)]
      }),
    )
    const searched = [`/desk/matters?words=${number}`, `/desk/history?words=${number}`, `/desk/matters?words=投诉`]
    for (const path of [...paths, ...searched]) {
      const { statusCode, body } = await person.get(path)
      if (path.startsWith('/matters/')) assert.ok(statusCode >= 300, `${who} opens ${path}`)
      if (statusCode !== 200) continue
      assert.ok(!body.includes(facts), `${who} reads the words in ${path}`)
      if (path.includes('statement')) assert.ok(!body.includes('林'), `${who} reads the name in ${path}`)
    }
  }
  const shown = await call(place, 'head', showStatement, { number })
  assert.deepEqual([shown.complainant, shown.complaint.facts, shown.complaint.matterNumber], [null, null, null])
  assert.match(shown.statement?.questions ?? '', /二号窗口/)
})

test('without hiding, the organisation reads a masked name and the words', async () => {
  const { number } = await lodged()
  await accept(number)
  await ask(number)
  const shown = await call(place, 'head', showStatement, { number })
  assert.match(shown.complainant ?? '', /^林\*/)
  assert.equal(shown.complaint.facts, facts)
  for (const who of ['resident', 'township', 'auditor', 'admin'] as const)
    await assert.rejects(call(place, who, showStatement, { number }), { kind: 'forbidden' })
})

test('whoever holds the post complained of sees nothing of it, whatever else they are', async () => {
  const { number } = await lodged()
  const { rows } = await sql<{ post: string; person: string }>`
    select post_id as post, person_id as person from directory.pub_appointment
    where organisation_id = ${bureau} and person_id = ${cast.head.id}`.execute(town.db)
  await call(place, 'auditor', acceptComplaint, { number, post: rows[0]?.post })
  const promoted: Actor = { ...cast.auditor, id: cast.head.id }
  await assert.rejects(call(place, promoted, showComplaint, { number }), { kind: 'forbidden' })
  const { rows: listed } = await call(place, promoted, listAll, {})
  assert.ok(!listed.some((row) => row.number === number))
  assert.ok((await call(place, 'auditor', listAll, {})).rows.some((row) => row.number === number))
  await ask(number)
  await assert.rejects(state(number), { kind: 'forbidden' })
})

test('without signing in there is a code to follow by, to ask for a review by, and to report retaliation by', async () => {
  const { number, code } = await lodged({ contact: '15400000000' }, nobody)
  assert.ok(code)
  const { subject } = await call(place, nobody, followComplaint, { code: code.toLowerCase() })
  assert.equal(subject?.complaint.number, number)
  await assert.rejects(call(place, nobody, followComplaint, { code: '0000000000000000' }), { kind: 'not-found' })
  await accept(number)
  await decide(number, { outcome: 'not', measures: undefined })
  await call(place, nobody, askReview, { code, reasons: '没有调取录像。' })
  await assert.rejects(call(place, nobody, askReview, { code, reasons: '再来一次。' }), { kind: 'conflict' })
  await call(place, nobody, reportRetaliation, { code, retaliation: '窗口拒绝再给我办事。' })
  assert.ok((await call(place, 'auditor', listAll, { flag: 'retaliation' })).rows.some((row) => row.number === number))
  await assert.rejects(call(place, nobody, reportRetaliation, { number, retaliation: '没有查询码。' }), {
    kind: 'unauthenticated',
  })
})

test('a review is decided by somebody else, once', async () => {
  const { number } = await lodged()
  await accept(number)
  await decide(number, { outcome: 'not', measures: undefined })
  await call(place, 'resident', askReview, { number, reasons: '没有调取录像，结论不对。' })
  const review = {
    number,
    outcome: 'changed',
    revised: 'partly',
    reasons: '调取录像后，部分情况属实。',
    measures: '向投诉人说明。',
  }
  await assert.rejects(call(place, 'auditor', decideReview, review), { kind: 'forbidden' }, 'whoever decided')
  await assert.rejects(call(place, second, decideReview, { ...review, revised: undefined }), { kind: 'invalid' })
  await call(place, second, decideReview, review)
  await assert.rejects(call(place, second, decideReview, review), { kind: 'conflict' })
  const { rows } = await sql<{ outcome: string }>`
    select outcome from complaints.pub_complaint where number = ${number}`.execute(town.db)
  assert.equal(rows[0]?.outcome, 'partly')
})

test('who may apply for a party complains for it and follows it up; a helper, or who may only look, does not', async () => {
  const party = cast.resident.id
  town.now = new Date(start)
  const under = await entrusted(place)
  const { number } = await lodged({}, under())
  assert.deepEqual((await matterOf(place, number)).partyIds, [party], 'it is the party’s complaint')
  const kept = [under({ isHelper: true }), under({ acts: ['read'] }), under({ items: ['another-item'] })]
  for (const other of kept) {
    await assert.rejects(lodged({}, other), { kind: 'forbidden' })
    for (const [operation, words] of [
      [askReview, { reasons: '没有调取录像。' }],
      [reportRetaliation, { retaliation: '窗口拒绝再办。' }],
      [withdrawComplaint, {}],
    ] as const)
      await assert.rejects(call(place, other, operation, { number, ...words }), { kind: 'forbidden' })
  }
  await call(place, under(), withdrawComplaint, { number })
  await lodged({ item: 'another-item' }, under({ items: ['another-item'] }))
})

test('nobody complains in a post, or of a matter that is another’s; strangers do none of the supervision’s work', async () => {
  const input = { organisation: bureau, category: 'late', facts }
  for (const who of ['clerk', 'auditor'] as const)
    await assert.rejects(call(place, who, lodgeComplaint, input), { kind: 'forbidden' })
  await assert.rejects(lodged({ category: 'nonsense' }), { kind: 'invalid' })
  const { number } = await lodged()
  await assert.rejects(lodged({ matter: number }, nobody), { kind: 'invalid' })
  for (const who of ['resident', 'clerk', 'head', 'township', 'admin'] as const) {
    await assert.rejects(call(place, who, acceptComplaint, { number }), { kind: 'forbidden' })
    await assert.rejects(call(place, who, showComplaint, { number }), { kind: 'forbidden' })
  }
  await assert.rejects(call(place, 'township', withdrawComplaint, { number }), { kind: 'forbidden' })
  await call(place, 'resident', withdrawComplaint, { number })
  await assert.rejects(accept(number), { kind: 'conflict' })
})
