import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { aDistrict } from '../../../test/cast.ts'
import { call } from '../../../test/ended.ts'
import { requester } from '../../../test/requests.ts'
import { aSealedDocument, type SealedWish } from '../../../test/sealed.ts'
import { serve } from '../../../test/served.ts'
import { matterOf, openWorkOf, paper } from '../../../test/story.ts'
import { loadColleagues } from '../../demo/people.ts'
import { machine } from '../../kernel/context.ts'
import { postsOf } from '../directory/index.ts'
import { watchDeliveries } from './escalation.ts'
import { showIncoming } from './incoming-queries.ts'
import { isInHand, isUnread } from './inside.ts'
import { answerSender, fileIncoming } from './operations/answer.ts'
import { circulate, passOver, signReading } from './operations/circulate.ts'
import { dispatchDocument } from './operations/dispatch.ts'
import { recall } from './operations/end.ts'
import { assignIncoming, finishWork, takeBack, takeOn } from './operations/handle.ts'
import { instruct } from './operations/instruct.ts'
import { propose } from './operations/propose.ts'
import { registerIncoming, signFor, takeIncoming } from './operations/receive.ts'
import { showRecipient } from './queries.ts'

const start = '2026-03-02T15:00:00Z'
const place = await aDistrict({ after }, { now: start })
const { cast, town } = place
const served = await serve({ after }, town)
const { app } = served
const bureau = cast.clerk.post?.organisationId ?? ''
const posts = await town.db.transaction().execute((tx) => postsOf(tx, bureau))
const handler = cast.clerk.post?.id ?? ''
const head = cast.head.post?.id ?? ''

async function sent(wish: Partial<SealedWish> = {}) {
  const document = await aSealedDocument(place, { main: [bureau], ...wish })
  await call(place, 'secretary', dispatchDocument, { number: document.number })
  const { rows } = await sql<{ number: string; id: string }>`
    select number, incoming_id as id from delivery.delivery where document_id = ${document.id}`.execute(town.db)
  return { document, number: rows[0]?.number ?? '', id: rows[0]?.id ?? '' }
}

/** Up to the proposal. */
async function taken(wish: Partial<SealedWish> = {}) {
  const one = await sent(wish)
  for (const operation of [signFor, registerIncoming, takeIncoming])
    await call(place, 'head', operation, { number: one.number })
  return one
}

test('a document is proposed, instructed on, handled, answered, filed', async () => {
  const { number, document, id } = await taken()
  await assert.rejects(
    call(place, 'head', propose, { number, way: 'handle', words: '请阅示', leader: handler }),
    { kind: 'invalid' },
    'a handler is no leader',
  )
  await call(place, 'head', propose, { number, way: 'handle', words: '拟请局领导批示', leader: head, days: 5 })
  assert.equal((await matterOf(place, number)).clockState, 'running')
  assert.deepEqual(await openWorkOf(place, number), ['instruct'])
  await assert.rejects(call(place, 'clerk', instruct, { number, words: '同意' }), { kind: 'forbidden' })
  await assert.rejects(call(place, 'head', instruct, { number }), { kind: 'invalid' })
  await call(place, 'head', instruct, { number, words: '请救助科主办。' })
  const assigned = { number, host: handler, helpers: [handler] }
  await assert.rejects(call(place, 'head', assignIncoming, { ...assigned, helpers: [cast.health.post?.id ?? ''] }), {
    kind: 'invalid',
  })
  await call(place, 'head', assignIncoming, assigned)
  await assert.rejects(call(place, 'head', fileIncoming, { number }), { kind: 'conflict' })
  await assert.rejects(call(place, 'head', finishWork, { number, result: '不该我办' }), { kind: 'forbidden' })
  await call(place, 'clerk', finishWork, { number, result: '值班安排已经排好。' })
  assert.deepEqual(await openWorkOf(place, number), ['answer'])
  const evidence = await paper(place, 'duty')
  const answer = () => call(place, 'head', answerSender, { number, result: '已报送。', uploads: [evidence] })
  await answer()
  await assert.rejects(answer(), { kind: 'conflict' })
  const seen = await call(place, 'secretary', showRecipient, { number: document.number, recipient: id })
  assert.equal(seen.row.state, 'acted')
  assert.equal(seen.files.length, 1)
  assert.equal((await matterOf(place, number)).clockState, 'finished', 'answered is handled')
  assert.deepEqual(await openWorkOf(place, number), ['file'])
  await call(place, 'head', fileIncoming, { number })
  assert.equal((await matterOf(place, number)).state, 'closed')
})

test('a unit has it until one of its people takes it on; what was given is taken back', async () => {
  const { number } = await taken({ urgency: 'level' })
  const wish = { number, way: 'handle', words: '拟请救助股办理。' }
  await assert.rejects(
    call(place, 'head', propose, wish),
    { kind: 'invalid' },
    '条例 art. 24: urgent ones name a limit',
  )
  await assert.rejects(call(place, 'head', propose, { ...wish, words: '机密★1年', days: 5 }), { kind: 'invalid' })
  await call(place, 'head', propose, { ...wish, days: 5 })
  const unit = cast.clerk.post?.unitId ?? ''
  const mate = (await loadColleagues(town)).find(
    ({ actor }) => actor.post.unitId === unit && actor.id !== cast.clerk.id,
  )
  const other = mate?.actor ?? assert.fail('nobody else works in the unit')
  await call(place, 'head', assignIncoming, { number, host: unit })
  const clerk = await requester(app, 'clerk')
  assert.match((await clerk.get('/desk')).body, /科室待认领/)
  assert.match((await clerk.get(`/matters/${number}/incoming`)).body, /认领承办/)
  await assert.rejects(call(place, 'head', takeOn, { number }), { kind: 'forbidden' }, 'not of the unit')
  const races = await Promise.allSettled([
    call(place, 'clerk', takeOn, { number }),
    call(place, other, takeOn, { number }),
  ])
  assert.deepEqual(races.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected'])
  const assignments = async () => (await call(place, 'head', showIncoming, { number })).inside.assignments
  const [given] = await assignments()
  assert.ok([cast.clerk.post?.id, other.post?.id].includes(given?.postId ?? ''))
  const back = { number, assignment: given?.id, reason: '经办人外出学习' }
  await assert.rejects(call(place, 'clerk', takeBack, back), { kind: 'forbidden' })
  await call(place, 'head', takeBack, back)
  await assert.rejects(call(place, 'head', takeBack, back), { kind: 'conflict' })
  assert.deepEqual(await openWorkOf(place, number), ['assign'])
  await call(place, 'head', assignIncoming, { number, host: handler })
  await call(place, 'clerk', finishWork, { number, result: '已经办理。' })
  assert.deepEqual((await assignments()).map(isInHand), [false, false])
  assert.deepEqual(await openWorkOf(place, number), ['answer'])
})

test('it goes round in order, each reads once', async () => {
  const { number } = await taken()
  const wanted = [handler, head]
  await call(place, 'head', circulate, { number, way: 'in-order', posts: wanted })
  await assert.rejects(call(place, 'head', signReading, { number }), { kind: 'forbidden' }, 'not yet with the head')
  const races = await Promise.allSettled([1, 2].map(() => call(place, 'clerk', signReading, { number, words: '已阅' })))
  assert.deepEqual(races.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected'])
  await call(place, 'head', signReading, { number })
  assert.ok(posts.length > 1)
  await assert.rejects(call(place, 'head', circulate, { number, way: 'parallel', posts: [] }), { kind: 'invalid' })
  await call(place, 'head', propose, { number, way: 'read', words: '拟请传阅。' })
  assert.deepEqual(await openWorkOf(place, number), ['share'], 'to be read is on a list too')
  await call(place, 'head', circulate, { number, way: 'in-order', posts: wanted })
  const { readers } = (await call(place, 'head', showIncoming, { number })).inside
  const away = { number, circulation: readers.find(isUnread)?.circulationId, ordinal: 1 }
  await assert.rejects(call(place, 'clerk', passOver, away), { kind: 'forbidden' })
  await call(place, 'head', passOver, away)
  await assert.rejects(call(place, 'head', passOver, away), { kind: 'conflict' })
  await call(place, 'head', signReading, { number })
  assert.deepEqual(await openWorkOf(place, number), ['file'])
  await call(place, 'head', fileIncoming, { number })
})

test('at night who stands in is told by every channel, with the head, and at last the sender', async () => {
  const office = (await loadColleagues(town)).find(
    ({ actor, organisationId }) => organisationId === bureau && actor.post.roles.includes('office'),
  )
  const holder = office?.actor ?? assert.fail('the bureau has no secretary')
  const chief = await requester(app, 'head')
  const days = { startsOn: '2026-03-02', endsOn: '2026-03-09' }
  const named = await chief.api('POST', '/substitutions', { postId: holder.post?.id, who: 'author', ...days })
  assert.equal(named.statusCode, 200, named.body)
  for (const { id } of [holder, cast.author, cast.head, cast.secretary]) {
    await sql`
      insert into notices.address (person_id, channel, value, added_at, verified_at)
      select ${id}::uuid, x.channel, x.value, ${town.now}, ${town.now}
      from (values ('mail', 'x@example.com'), ('sms', '13800000001')) as x(channel, value)`.execute(town.db)
    await sql`
      insert into notices.preference (person_id, mail, sms, quiet_from, quiet_to, language, changed_at)
      values (${id}::uuid, true, false, '22:00', '07:00', 'zh-Hans', ${town.now})`.execute(town.db)
  }
  const { number, id } = await sent({ urgency: 'urgent' })
  const messages = async (cause: string) => {
    await place.drain()
    const { rows } = await sql<{ person: string; channel: string; due: Date }>`
      select m.person_id as person, m.channel, m.due_at as due from notices.message m
      join notices.notice n on n.id = m.notice_id where n.cause like ${`${cause}%`} order by m.person_id, m.channel`.execute(
      town.db,
    )
    return rows
  }
  const arrived = await messages('delivery ')
  assert.ok(
    arrived.every(({ due }) => due >= new Date('2026-03-02T23:00:00Z')),
    'quiet hours hold back what is not most urgent',
  )
  const watch = async (hours: number) => {
    town.now = new Date(Date.parse('2026-03-02T15:00:00Z') + hours * 3_600_000)
    await watchDeliveries.run(town.caller(machine), {})
  }
  await watch(4)
  const told = await messages(`escalated ${id}`)
  assert.deepEqual(
    new Set(told.map(({ person }) => person)),
    new Set([holder.id, cast.author.id, cast.head.id]),
    'holder, who stands in, head',
  )
  const morning = new Date('2026-03-02T23:00:00Z')
  assert.ok(
    told.every(({ due }) => due < morning),
    'at once, in quiet hours too',
  )
  assert.equal(told.length, 6, 'by mail and by text message')
  await watch(8)
  assert.deepEqual(
    new Set((await messages(`delivery late ${id}`)).map(({ person }) => person)),
    new Set([cast.secretary.id]),
  )
  const author = await requester(app, 'author')
  assert.equal((await author.api('PUT', '/account/post', { postId: holder.post?.id })).statusCode, 200)
  assert.match(
    (await author.get('/desk')).body,
    new RegExp(`/matters/${number}/incoming`),
    'the bell rings for who stands in',
  )
  assert.equal((await author.api('POST', `/matters/${number}/incoming/signature`, {})).statusCode, 200)
  assert.doesNotMatch(
    (await author.get('/notices')).body.split('<main')[0] ?? '',
    new RegExp(`/matters/${number}/incoming`),
  )
  town.now = new Date(start)
})

test('what is urgent rings, and others are told when nobody signs in time', async () => {
  const { number, id } = await sent({ urgency: 'urgent-most' })
  const clerk = await requester(app, 'clerk')
  const stranger = await requester(app, 'health')
  const bell = new RegExp(`/matters/${number}/incoming`)
  assert.match((await clerk.get('/desk')).body, bell)
  assert.doesNotMatch((await stranger.get('/desk')).body, bell)
  const watch = (now: string) => watchDeliveries.run({ ...town.caller(machine), now: new Date(now) }, {})
  const told = async () => {
    await place.drain()
    const { rows } = await sql<{ level: number }>`
      select level from delivery.escalation where incoming_id = ${id} order by level`.execute(town.db)
    return rows.map(({ level }) => level)
  }
  const at = async (now: string) => {
    town.now = new Date(now)
    await watch(now)
    return told()
  }
  assert.deepEqual(await at('2026-03-02T15:59:59Z'), [])
  assert.deepEqual(await at('2026-03-02T16:00:00Z'), [1])
  assert.deepEqual(await at('2026-03-02T16:59:59Z'), [1])
  assert.deepEqual(await at('2026-03-02T17:00:00Z'), [1, 2])
  await call(place, 'head', signFor, { number })
  assert.doesNotMatch((await clerk.get('/desk')).body, bell)
  town.now = new Date(start)
})

test('the pages: whoever looks first leaves the receipt, strangers see nothing', async () => {
  const { number, document, id } = await sent()
  const [clerk, secretary, stranger] = [
    await requester(app, 'clerk'),
    await requester(app, 'secretary'),
    await requester(app, 'health'),
  ]
  assert.equal((await stranger.get(`/matters/${number}/incoming`)).statusCode, 403)
  assert.equal((await stranger.get(`/matters/${number}/incoming/document.pdf`)).statusCode, 403)
  assert.equal((await stranger.get(`/matters/${document.number}/dispatch`)).statusCode, 403)
  assert.equal((await secretary.get(`/matters/${number}/incoming`)).statusCode, 403, 'the sender does not look inside')
  const grid = async () => (await secretary.get(`/matters/${document.number}/dispatch`)).body
  assert.match(await grid(), /送达 1/)
  const page = await clerk.get(`/matters/${number}/incoming`)
  assert.equal(page.statusCode, 200, page.body.slice(0, 300))
  assert.match(page.body, /防汛工作的通知/)
  assert.match(await grid(), /已阅 1/)
  assert.equal((await clerk.get(`/matters/${number}/incoming/document.pdf`)).headers['content-type'], 'application/pdf')
  for (const path of ['/desk/incoming', '/desk/incoming.csv', `/matters/${number}`])
    assert.match((await clerk.get(path)).body, /防汛工作的通知/, path)
  for (const path of ['/desk/outgoing', `/matters/${document.number}/dispatch/recipients/${id}`])
    assert.match((await secretary.get(path)).body, /防汛工作的通知/, path)
  assert.match((await secretary.get(`/matters/${document.number}/dispatch.csv`)).body, /收文单位/)
  await call(place, 'secretary', recall, { number: document.number, reason: '文中日期有误' })
  assert.match((await clerk.get(`/matters/${number}/incoming`)).body, /自始无效/)
})

test('the grid says when it changes, to those who may see it', async () => {
  const { number, document } = await sent()
  const base = await served.listen()
  const secretary = await requester(app, 'secretary')
  const stranger = await requester(app, 'health')
  const path = `/matters/${document.number}/dispatch/changes`
  assert.equal((await stranger.get(path)).statusCode, 403)
  const over = new AbortController()
  const answer = await fetch(`${base}${path}`, {
    headers: { cookie: `session=${secretary.cookies.session}` },
    signal: over.signal,
  })
  assert.match(String(answer.headers.get('content-type')), /^text\/event-stream/)
  await call(place, 'head', signFor, { number })
  let said = ''
  for await (const bytes of answer.body ?? []) {
    said += Buffer.from(bytes).toString()
    if (said.includes('event: change')) break
  }
  over.abort()
  assert.match(said, /event: change/)
})
