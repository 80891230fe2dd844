import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { aPerson } from '../../../../test/actors.ts'
import { aDistrict, type TownWithPeople } from '../../../../test/cast.ts'
import { answerAll, objectionId, objects, onNotice } from '../../../../test/on-notice.ts'
import { act, doTask, openNodes, stateOf, stepsOf, until } from '../../../../test/story.ts'
import { machine, nobody } from '../../../kernel/context.ts'
import { followDue } from '../operations/follow-due.ts'
import { listNotices, showNotice, showObjection, showObjections } from './queries.ts'

const monday = '2026-03-02T01:00:00Z'
const grant = (place: TownWithPeople, number: string) =>
  act(place, 'head', 'POST /matters/:number/decision', { number, outcome: 'granted', reason: '符合条件，确认同意。' })
const known = { name: '王邻居', contact: '15400000001' }

test('a notice shows masked lines, until the timer of the process ends, and nothing after', async (t) => {
  const place = await aDistrict(t, { now: monday })
  const { number, notice } = await onNotice(place)
  const { notices } = await listNotices(place.town.caller(nobody), {})
  assert.equal(notices.length, 1)
  const [shown] = notices
  assert.ok(shown)
  assert.deepEqual(
    shown.facts.map(({ code }) => code),
    ['applicant', 'members', 'place'],
  )
  const text = JSON.stringify(shown.facts)
  assert.ok(!text.includes(place.cast.resident.name), 'the name is masked')
  assert.ok(text.includes(`${place.cast.resident.name.slice(0, 1)}*`))
  assert.doesNotMatch(text, /\d{11}/, 'no number of a person')
  assert.ok(!JSON.stringify(shown).includes(number), 'nor that of the matter')
  assert.equal(shown.untilAt.toISOString(), '2026-03-09T15:59:59.999Z', 'seven calendar days from the day after')
  const { rows } =
    await sql`select 1 from cases.timer where name like '%noticeOver' and due_at = ${shown.untilAt}`.execute(
      place.town.db,
    )
  assert.equal(rows.length, 1)

  await until(place, '2026-03-09T16:00:00Z')
  assert.deepEqual(await openNodes(place, number), ['review'])
  assert.deepEqual((await listNotices(place.town.caller(nobody), {})).notices, [])
  const after = await showNotice(place.town.caller(nobody), { id: notice })
  assert.deepEqual([after.isRunning, after.mayObject, after.notice.facts], [false, false, []])
})

test('the last day of a notice moves past a holiday; its last instant is in time and the next is not', async (t) => {
  const place = await aDistrict(t, { now: '2026-09-24T01:00:00Z' })
  const { number, notice } = await onNotice(place)
  const { notice: shown } = await showNotice(place.town.caller(nobody), { id: notice })
  assert.equal(shown.untilAt.toISOString(), '2026-10-08T15:59:59.999Z', '1 October is a holiday; the 8th is worked')
  place.town.now = new Date('2026-10-08T15:59:59.999Z')
  await objects(place, notice, { by: nobody, ...known })
  assert.deepEqual(await openNodes(place, number), ['objection', 'reinvestigate'])
  place.town.now = new Date('2026-10-08T16:00:00Z')
  await assert.rejects(objects(place, notice, { by: nobody, ...known, words: '还有一辆小汽车。' }), {
    kind: 'conflict',
  })
})

test('an objection goes to the township, stays without a name before the applicant, and is answered before the decision', async (t) => {
  const place = await aDistrict(t, { now: monday })
  const { number, notice } = await onNotice(place)
  const code = await objects(place, notice, { by: nobody, ...known, confidential: 'yes' })
  assert.deepEqual(await openNodes(place, number), ['objection', 'reinvestigate'])
  const id = await objectionId(place, code)
  await doTask(place, number, { node: 'reinvestigate', by: 'township', colleague: '李明' })
  await doTask(place, number, { node: 'reopinion', by: 'township', outcome: 'proposeGrant' })
  await doTask(place, number, { node: 'review', by: 'clerk', outcome: 'clear' })
  await assert.rejects(grant(place, number), { kind: 'conflict' }, 'it waits for its answer')
  await assert.rejects(
    sql`insert into cases.decision (matter_id, outcome, kind, reason, remedies, decided_at, decided_by, post_id)
      select matter_id, 'granted', 'grant', 'past the rule', '[]', now(), gen_random_uuid(), gen_random_uuid()
        from cases.case where number = ${number}`.execute(place.town.db),
    /waits for its answer/,
  )

  const forTownship = await showObjections(place.as('township'), { number })
  assert.match(forTownship.objections[0]?.who ?? '', /王邻居 · 15400000001/)
  const forBureau = await showObjections(place.as('clerk'), { number })
  assert.equal(forBureau.objections[0]?.who, null, 'the bureau learns what was said, not by whom')
  await assert.rejects(showObjections(place.as('resident'), { number }), { kind: 'forbidden' })

  const answer = { number, objection: id, outcome: 'not-upheld' }
  const post = 'POST /matters/:number/objections/:objection'
  const said = '经两人入户核实，所说房屋是亲戚所有。'
  await assert.rejects(act(place, 'clerk', post, { ...answer, answer: said }), { kind: 'forbidden' })
  const leaking = `${place.cast.resident.name}家没有房产，经核实不成立。`
  await assert.rejects(act(place, 'township', post, { ...answer, answer: leaking }), { kind: 'invalid' })
  await act(place, 'township', post, { ...answer, answer: said })
  await assert.rejects(act(place, 'township', post, { ...answer, answer: said }), { kind: 'conflict' }, 'answered once')
  const seen = await showObjection(place.town.caller(nobody), { code })
  assert.deepEqual([seen.objection?.outcome, seen.objection?.answer], ['not-upheld', said])
  await grant(place, number)
  assert.equal(await stateOf(place, number), 'decided')
})

test('who objects signed in is told of the answer; the party cannot object, nor staff for themselves', async (t) => {
  const place = await aDistrict(t, { now: monday })
  const { number, notice } = await onNotice(place)
  await assert.rejects(objects(place, notice, { by: 'resident' }), { kind: 'forbidden' })
  await assert.rejects(objects(place, notice, { by: 'clerk' }), { kind: 'forbidden' })
  await assert.rejects(objects(place, notice, { by: nobody }), { kind: 'invalid' }, 'without name and contact')
  const neighbour = aPerson('赵六')
  const code = await objects(place, notice, { by: neighbour })
  await assert.rejects(objects(place, notice, { by: neighbour }), { kind: 'invalid' }, 'the same words again')
  await objects(place, notice, { by: neighbour, words: '他家还有一辆小汽车。' })
  assert.deepEqual(
    await openNodes(place, number),
    ['objection', 'objection', 'reinvestigate'],
    'the process goes back once',
  )
  await answerAll(place, number)
  const { rows } = await sql<{ payload: { people: string[]; href: string; matter: unknown } }>`
    select payload from kernel.event where name = 'notices.due' and payload->>'href' like '/objections/%' order by at`.execute(
    place.town.db,
  )
  assert.deepEqual(rows[0]?.payload.people, [neighbour.id])
  assert.ok(rows.some(({ payload }) => payload.href === `/objections/${code}`))
  assert.equal(rows[0]?.payload.matter, null)
})

test('a program that fills in the hidden field is not heard', async (t) => {
  const place = await aDistrict(t, { now: monday })
  const { notice } = await onNotice(place)
  const input = { id: notice, words: 'Buy cheap things here', ...known, website: 'http://spam.example' }
  await assert.rejects(act(place, nobody, 'POST /public-notices/:id/objections', input), { kind: 'invalid' })
})

test('at the counter the village and the township take it down; others do not', async (t) => {
  const place = await aDistrict(t, { now: monday })
  const { number } = await onNotice(place)
  const said = {
    number,
    words: '村里都知道他儿子在外面做工程。',
    name: '孙大妈',
    contact: '村东头',
    confidential: 'no',
  }
  const post = 'POST /matters/:number/objections'
  await assert.rejects(act(place, 'federation', post, said), { kind: 'forbidden' })
  await act(place, 'village', post, said)
  const { objections } = await showObjections(place.as('village'), { number })
  assert.deepEqual(objections, [], 'the helper who wrote it down reads no list of them')
  assert.ok((await stepsOf(place, number)).includes('objection'))
})

test('an objection at the last instant returns the matter also when the timer was quicker', async (t) => {
  const place = await aDistrict(t, { now: monday })
  const { number, notice } = await onNotice(place)
  await until(place, '2026-03-09T16:00:30Z')
  assert.deepEqual(await openNodes(place, number), ['review'], 'the timer was quicker')
  await doTask(place, number, { node: 'review', by: 'clerk', outcome: 'clear' })
  assert.deepEqual(await openNodes(place, number), ['decision'], 'and so was the county')
  place.town.now = new Date('2026-03-09T15:59:59.999Z')
  await objects(place, notice, { by: nobody, ...known })
  assert.deepEqual(
    await openNodes(place, number),
    ['objection', 'reinvestigate'],
    'what was made in time has its effect',
  )
  assert.ok((await stepsOf(place, number)).includes('objection-returns'))
  await objects(place, notice, { by: nobody, ...known, words: '他家还有一辆小汽车。' })
  assert.deepEqual(await openNodes(place, number), ['objection', 'objection', 'reinvestigate'], 'it goes back once')
  await until(place, '2026-03-10T02:00:00Z')
  await doTask(place, number, { node: 'reinvestigate', by: 'township', colleague: '李明' })
  await doTask(place, number, { node: 'reopinion', by: 'township', outcome: 'proposeGrant' })
  await doTask(place, number, { node: 'review', by: 'clerk', outcome: 'clear' })
  await assert.rejects(grant(place, number), { kind: 'conflict' })
  await answerAll(place, number)
  await grant(place, number)
})

test('what was decided before an objection in time was heard is not carried out before its answer', async (t) => {
  const place = await aDistrict(t, { now: monday })
  const { number, notice } = await onNotice(place)
  await until(place, '2026-03-09T16:00:30Z')
  await doTask(place, number, { node: 'review', by: 'clerk', outcome: 'clear' })
  await grant(place, number)
  place.town.now = new Date('2026-03-09T15:59:59.999Z')
  await objects(place, notice, { by: nobody, ...known })
  place.town.now = new Date('2026-03-10T02:00:00Z')
  const deliver = () => doTask(place, number, { node: 'deliver', by: 'township', way: 'online' })
  await assert.rejects(deliver(), { kind: 'conflict' })
  await answerAll(place, number)
  await deliver()
})

test('many at once and the timer: each objection is kept, and the process goes back once', async (t) => {
  const place = await aDistrict(t, { now: monday })
  const { number, notice } = await onNotice(place)
  const inTime = { ...place, town: { ...place.town, now: new Date('2026-03-09T15:59:59.999Z') } }
  const late = { ...place, town: { ...place.town } }
  const all = Array.from({ length: 4 }, (_, at) =>
    objects(inTime, notice, { by: nobody, ...known, words: `第 ${at} 条异议内容` }),
  )
  await Promise.all([...all, until(late, '2026-03-09T16:00:00Z')])
  assert.deepEqual(await openNodes(place, number), [...Array(4).fill('objection'), 'reinvestigate'])
})

test('what was withdrawn hangs no more, and its objections end with it', async (t) => {
  const place = await aDistrict(t, { now: monday })
  const { number, notice } = await onNotice(place)
  const code = await objects(place, notice, { by: nobody, ...known })
  await act(place, 'resident', 'POST /matters/:number/withdrawal', { number })
  assert.equal((await showObjection(place.town.caller(nobody), { code })).objection?.outcome, 'matter-ended')
  assert.deepEqual((await listNotices(place.town.caller(nobody), {})).notices, [])
  await assert.rejects(objects(place, notice, { by: nobody, ...known, words: '还有别的情况。' }), { kind: 'conflict' })
  const { rows } = await sql<{ facts: unknown }>`select facts from cases.public_notice where id = ${notice}`.execute(
    place.town.db,
  )
  assert.deepEqual(rows[0]?.facts, [], 'nothing of the household is left in it')
})

test('the end of a notice follows its clock when the calendar moves it', async (t) => {
  const place = await aDistrict(t, { now: monday })
  const { notice } = await onNotice(place)
  const { rows } = await sql<{ clock: string }>`select clock_id as clock from cases.public_notice`.execute(
    place.town.db,
  )
  const dueAt = new Date('2026-03-11T15:59:59.999Z')
  await followDue(place.town.caller(machine), { clockId: rows[0]?.clock, dueAt })
  const { notice: shown } = await showNotice(place.town.caller(nobody), { id: notice })
  assert.deepEqual(shown.untilAt, dueAt)
})

test('a database that is written to past the rules keeps them', async (t) => {
  const place = await aDistrict(t, { now: monday })
  const { notice } = await onNotice(place)
  const late = sql`insert into cases.objection (code, notice_id, matter_id, words, channel, confidential, at, clock_id)
    select 'LATE', id, matter_id, 'too late for it', 'online', false, until_at + interval '1 ms', gen_random_uuid()
      from cases.public_notice where id = ${notice}`
  await assert.rejects(late.execute(place.town.db), /no public notice hangs/)
  const code = await objects(place, notice, { by: nobody, ...known })
  const change = sql`update cases.objection set words = 'something else' where code = ${code}`
  await assert.rejects(change.execute(place.town.db), /stays as it was made/)
})
