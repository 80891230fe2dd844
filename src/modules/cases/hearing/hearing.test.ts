import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { aDistrict } from '../../../../test/cast.ts'
import {
  act,
  doTask,
  dueDayOf,
  matterOf,
  openWorkOf,
  reviewed,
  stateOf,
  stepsOf,
  until,
} from '../../../../test/story.ts'
import type { Actor } from '../../../kernel/context.ts'
import { call, colleagueAt, heardOn, hearingState, withRight } from './hearing.fixture.ts'

// Asked for on Tuesday 22 September 2026: Mid-Autumn (25 to 27 September) and National Day (1 to 7 October) lie in the twenty days.
const monday = '2026-09-21T02:00:00Z'
const asked = '2026-09-22T02:00:00Z'
const place = await aDistrict({ after }, { now: monday })
const lawyer = await colleagueAt(place, '法制审核')
const registrar = await colleagueAt(place, '社会组织登记')
const route = (name: string) => `POST /matters/:number/${name}`

/** A hearing that a neighbour asked for. */
async function aHearing(): Promise<{ number: string; neighbour: Actor }> {
  place.town.now = new Date(monday)
  const made = await withRight(place)
  place.town.now = new Date(asked)
  await act(place, made.neighbour, route('interest/hearing'), {
    number: made.number,
    answer: 'ask',
    words: '影响通行。',
  })
  return made
}
const at = (moment: string) => {
  place.town.now = new Date(moment)
}
const record = (who: Parameters<typeof act>[1], number: string, present: readonly (string | undefined)[]) =>
  act(place, who, route('hearing/record'), {
    ...{ number, present, evidence: '实地核查记录和住所证明，符合条例要求。', statements: '担心消防通道被占用。' },
    debate: '申请人承诺不占用通道。',
  })

test('the clock stands from the request until the record is confirmed, and runs again by itself', async () => {
  const { number, neighbour } = await aHearing()
  assert.equal((await matterOf(place, number)).clockState, 'stopped')
  await call(place, number, { day: '2026-10-12', chair: lawyer.postId })
  at('2026-10-12T03:00:00Z')
  const heard = await heardOn(place, number)
  await record(
    lawyer.actor,
    number,
    heard.map(({ id }) => id),
  )
  assert.equal((await matterOf(place, number)).clockState, 'stopped')
  await act(place, neighbour, route('interest/signature'), { number, signed: 'confirmed' })
  await assert.rejects(act(place, neighbour, route('interest/signature'), { number, signed: 'confirmed' }), {
    kind: 'conflict',
  })
  await assert.rejects(
    act(place, 'resident', route('interest/signature'), { number, signed: 'refused' }),
    { kind: 'invalid' },
    'without the reason',
  )
  await act(place, 'resident', route('interest/signature'), { number, signed: 'refused', note: '记录不完整。' })
  assert.deepEqual(
    [await hearingState(place, number), (await matterOf(place, number)).clockState],
    ['concluded', 'running'],
  )
  assert.ok(await dueDayOf(place, number))
  const steps = await stepsOf(place, number)
  assert.ok(steps.indexOf('stopped') < steps.indexOf('hearing-called') && steps.at(-1) === 'resumed')
})

test('time and place are told seven working days before, across the holiday, not six', async () => {
  const { number } = await aHearing()
  at('2026-09-28T02:00:00Z')
  // 29 and 30 September, 8, 9, 10, 12 and 13 October are the seven
  await assert.rejects(call(place, number, { day: '2026-10-12', chair: lawyer.postId }), { kind: 'invalid' })
  await call(place, number, { day: '2026-10-13', chair: lawyer.postId })
  await assert.rejects(
    call(place, number, { day: '2026-10-14', chair: lawyer.postId }),
    { kind: 'invalid' },
    'no reason',
  )
  await call(place, number, { day: '2026-10-14', chair: lawyer.postId, why: '申请人因病请求改期，本机关同意。' })
})

test('held within twenty working days of the request; a later day needs its reason, and lateness is work for the head', async () => {
  const { number } = await aHearing()
  // 23, 24, 28 to 30 September; 8 to 10, 12 to 16, 19 to 23, 26 and 27 October are the twenty
  const { rows } = await sql<{ day: string }>`
    select (d.due_at at time zone 'Asia/Shanghai')::date::text as day from calendar.clock k
      join calendar.due d on d.clock_id = k.id where k.matter_number = ${number} and k.kind = 'hearing-organise'`.execute(
    place.town.db,
  )
  const last = rows[0]?.day ?? ''
  assert.equal(last, '2026-10-27')
  await assert.rejects(call(place, number, { day: '2026-10-28', chair: lawyer.postId }), { kind: 'invalid' })
  await call(place, number, { day: last, chair: lawyer.postId })
  await until(place, `${last}T15:59:59Z`)
  assert.ok(!(await openWorkOf(place, number)).includes('hearing-late'))
  await until(place, `${last}T16:00:01Z`)
  assert.ok((await openWorkOf(place, number)).includes('hearing-late'))
  assert.ok((await stepsOf(place, number)).includes('hearing-late'))
  await record(lawyer.actor, number, [])
  assert.ok(!(await openWorkOf(place, number)).includes('hearing-late'))
})

test('who reviews does not chair, and who chairs does not review: in the program and in the database', async () => {
  const { number } = await aHearing()
  await doTask(place, number, { node: 'legality', by: lawyer.actor })
  await assert.rejects(call(place, number, { day: '2026-10-20', chair: lawyer.postId }), { kind: 'invalid' })
  const { id } = await matterOf(place, number)
  const chair = sql`update cases.hearing set chair_id = ${lawyer.actor.id}, chair_name = 'x' where matter_id = ${id}`
  await assert.rejects(chair.execute(place.town.db), /chair has reviewed/)
  await call(place, number, { day: '2026-10-20', chair: registrar.postId })
  await assert.rejects(doTask(place, number, { node: 'substance', by: registrar.actor, outcome: 'clear' }), {
    kind: 'conflict',
  })
  const review = sql`
    insert into cases.task_result (matter_id, token, node, opinion, done_at, done_by)
    values (${id}, 't99', 'substance', 'x', now(), ${registrar.actor.id})`
  await assert.rejects(review.execute(place.town.db), /chair of the hearing/)
})

test('recusal is decided by the head with the reason, never by whom it is about; then another chairs', async () => {
  const { number, neighbour } = await aHearing()
  const headPost = place.cast.head.post?.id ?? ''
  await call(place, number, { day: '2026-10-12', chair: headPost })
  await act(place, neighbour, route('interest/recusal'), { number, reason: '主持人与申请人同住一处。' })
  const { id } = await matterOf(place, number)
  const { rows } = await sql<{ id: string }>`
    select r.id from cases.recusal r join cases.hearing h on h.id = r.hearing_id where h.matter_id = ${id}`.execute(
    place.town.db,
  )
  const decide = (who: Parameters<typeof act>[1]) =>
    act(place, who, route('hearing/recusals/:recusal'), {
      ...{ number, recusal: rows[0]?.id, granted: 'yes', why: '确有利害关系，应当回避。' },
    })
  await assert.rejects(decide('head'), { kind: 'forbidden' }, 'it is about the head')
  await assert.rejects(decide('clerk'), { kind: 'forbidden' })
  const deputy = await colleagueAt(place, '副局长')
  at('2026-10-12T03:00:00Z')
  await assert.rejects(record('head', number, []), { kind: 'conflict' }, 'before it is decided')
  await decide(deputy.actor)
  await assert.rejects(record('head', number, []), { kind: 'forbidden' }, 'replaced')
  await assert.rejects(act(place, deputy.actor, route('hearing/chair'), { number, chair: headPost }), {
    kind: 'invalid',
  })
  await act(place, deputy.actor, route('hearing/chair'), { number, chair: lawyer.postId })
  await record(lawyer.actor, number, [])
  assert.equal(await hearingState(place, number), 'concluded')
})

test('the record is written after the hearing has begun, by who chairs it', async () => {
  const { number } = await aHearing()
  await call(place, number, { day: '2026-10-12', chair: lawyer.postId })
  at('2026-10-12T01:29:59Z')
  await assert.rejects(record(lawyer.actor, number, []), { kind: 'conflict' })
  at('2026-10-12T01:30:00Z')
  await assert.rejects(record('clerk', number, []), { kind: 'forbidden' })
  await record(lawyer.actor, number, [])
})

test('nothing is decided while somebody may be heard or a hearing is open; the decision cites the record and answers each statement', async () => {
  const { number, neighbour } = await aHearing()
  await act(place, neighbour, route('interest/statement'), { number, statement: '会堵住消防通道，不同意。' })
  await call(place, number, { day: '2026-10-12', chair: lawyer.postId })
  await reviewed(place, number)
  const decide = (more: object = {}) =>
    act(place, 'head', route('decision'), {
      ...{ number, outcome: 'granted', reason: '材料齐全，符合条件，准予登记。', ...more },
    })
  await assert.rejects(decide(), { kind: 'conflict' }, 'the hearing is open')
  at('2026-10-12T03:00:00Z')
  const [applicant, interested] = await heardOn(place, number)
  await record(lawyer.actor, number, [interested?.id])
  await act(place, neighbour, route('interest/signature'), { number, signed: 'confirmed' })
  await assert.rejects(decide(), { kind: 'invalid' }, 'the record is not cited')
  const onRecord = '笔录记载申请人承诺不占用消防通道。'
  await assert.rejects(decide({ onRecord }), { kind: 'invalid' }, 'the statement is not answered')
  await decide({ onRecord, [`adopted.${interested?.id}`]: 'no', [`why.${interested?.id}`]: '通道不在拟用住所内。' })
  assert.equal(await stateOf(place, number), 'decided')
  assert.ok(applicant)
  const page = (await act(place, neighbour, 'GET /matters/:number/interest', { number })) as {
    answer: { adopted: boolean; why: string }
  } // what the query answers
  assert.deepEqual([page.answer.adopted, page.answer.why], [false, '通道不在拟用住所内。'])
})

test('while the right to ask still runs nothing is decided, in the program and in the database', async () => {
  at(monday)
  const { number } = await withRight(place)
  await reviewed(place, number)
  const reason = '材料齐全，符合条件，准予登记。'
  await assert.rejects(act(place, 'head', route('decision'), { number, outcome: 'granted', reason }), {
    kind: 'conflict',
  })
  const { id } = await matterOf(place, number)
  const written = sql`
    insert into cases.decision (matter_id, outcome, kind, reason, remedies, decided_at, decided_by, post_id)
    values (${id}, 'granted', 'grant', ${reason}, '[]', now(), ${id}, ${id})`
  await assert.rejects(written.execute(place.town.db), /still to be heard/)
  at('2026-09-30T02:00:00Z')
  await act(place, 'head', route('decision'), { number, outcome: 'granted', reason })
  assert.equal(await stateOf(place, number), 'decided', 'the law does not wait for a timer that rings late')
})

test('when all requests are taken back it is not held; one that was asked for is not cancelled, the own one may be', async () => {
  const { number, neighbour } = await aHearing()
  const cancel = () =>
    act(place, 'head', route('hearing/cancellation'), { number, why: '情况变化，不再需要举行听证。' })
  await assert.rejects(cancel(), { kind: 'conflict' })
  await assert.rejects(act(place, 'resident', route('interest/withdrawal'), { number }), { kind: 'conflict' })
  await act(place, neighbour, route('interest/withdrawal'), { number })
  assert.deepEqual(
    [await hearingState(place, number), (await matterOf(place, number)).clockState],
    ['withdrawn', 'running'],
  )
  const order = (who: 'clerk' | 'head') =>
    act(place, who, route('hearing'), { number, ground: 'public-interest', why: '涉及全区养老服务布局，公众关注。' })
  await assert.rejects(order('clerk'), { kind: 'forbidden' })
  at('2026-09-23T02:00:00Z')
  await order('head')
  await assert.rejects(order('head'), { kind: 'conflict' })
  assert.equal((await matterOf(place, number)).clockState, 'stopped')
  await cancel()
  assert.deepEqual(
    [await hearingState(place, number), (await matterOf(place, number)).clockState],
    ['cancelled', 'running'],
  )
})

test('a case that is withdrawn takes its hearing and every open right with it', async () => {
  const { number } = await aHearing()
  await act(place, 'resident', route('withdrawal'), { number })
  assert.equal(await hearingState(place, number), 'cancelled')
  assert.deepEqual(await openWorkOf(place, number), [])
  assert.ok((await heardOn(place, number)).every(({ hearing }) => hearing !== 'open'))
})
