import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { sql } from 'kysely'
import { aDistrict, aNeighbour, type TownWithPeople } from '../../../../test/cast.ts'
import { act, applyAndAccept, matterOf, openWorkOf, stateOf, stepsOf } from '../../../../test/story.ts'
import type { Actor } from '../../../kernel/context.ts'
import { certificatesOfHolder } from '../../certificates/index.ts'
import { appoint, getRepresentation, holdersOf, makeResidentId } from '../../directory/index.ts'
import { openWork } from '../../docket/index.ts'
import { listNotices } from '../../notices/index.ts'
import { granted } from '../results/published.fixture.ts'

const start = '2026-03-02T01:00:00Z'
const evidence = '居民死亡医学证明（推断）书 2026-0311'

/** The resident’s number and name, as a desk reads them off a paper. */
async function paperOf(place: TownWithPeople) {
  const { rows } = await sql<{
    number: string
    name: string
    birth: string
    diedOn: string | null
    closedAt: Date | null
  }>`
    select p.resident_id as number, p.name, p.birth::text as birth, p.died_on::text as "diedOn", a.closed_at as "closedAt"
      from directory.person p join directory.account a on a.person_id = p.id where p.id = ${place.cast.resident.id}`.execute(
    place.town.db,
  )
  const [found] = rows
  assert.ok(found)
  return found
}

const note = async (place: TownWithPeople, who: 'clerk' | Actor, more: object = {}) => {
  const { number, name } = await paperOf(place)
  return (await act(place, who, 'POST /endings', { number, name, endedOn: '2026-03-01', evidence, ...more })) as {
    id: string
  } // what the operation answers
}
const settle = (place: TownWithPeople, who: 'clerk' | 'head' | 'township', id: string, verdict = 'confirmed') =>
  act(place, who, 'POST /endings/:id', { id, verdict })
const undo = (place: TownWithPeople, who: 'clerk' | 'head', id: string, verdict = 'undone') =>
  act(place, who, 'POST /endings/:id/undo', { id, verdict })

test('a death is noted by one and confirmed by another of the same organisation; until then nothing happens', async (t) => {
  const place = await aDistrict(t, { now: start })
  const { cast } = place
  for (const who of [cast.resident, cast.village, cast.auditor, cast.admin])
    await assert.rejects(note(place, who), { kind: 'forbidden' }, who.name)
  for (const wrong of [{ name: '别人' }, { number: '110101190001010009' }])
    await assert.rejects(note(place, 'clerk', wrong), { kind: 'not-found' }, 'number and name must both fit')
  const { birth } = await paperOf(place)
  for (const endedOn of ['2026-03-03', '1900-01-01'])
    await assert.rejects(note(place, 'clerk', { endedOn }), { kind: 'invalid' }, `${endedOn} ${birth}`)
  const dropped = await note(place, 'clerk', { endedOn: '2026-03-02' })
  await settle(place, 'head', dropped.id, 'dropped')
  const { id } = await note(place, 'clerk')
  await place.drain()
  const told = async (who: 'head' | 'clerk') => (await listNotices(place.as(who), {})).notices.map(({ href }) => href)
  assert.ok((await told('head')).includes('/desk/endings'), 'who may confirm it is told')
  assert.deepEqual(await told('clerk'), [], 'who noted it is not')
  await assert.rejects(note(place, cast.head), { kind: 'conflict' }, 'one note at a time')
  assert.deepEqual([(await paperOf(place)).diedOn, (await paperOf(place)).closedAt], [null, null])
  await assert.rejects(settle(place, 'clerk', id), { kind: 'forbidden' }, 'who noted it')
  await assert.rejects(settle(place, 'township', id), { kind: 'forbidden' }, 'of another organisation')
  const { db } = place.town
  const alone = sql`update directory.ending set settled_by = noted_by, settled_at = now(), confirmed = true where id = ${id}`
  await assert.rejects(alone.execute(db), { code: '23514' })
  const past = sql`update directory.person set died_on = '2026-03-01' where id = ${cast.resident.id}`
  await assert.rejects(past.execute(db), /ends by a confirmed note/)
  const twice = await Promise.allSettled([settle(place, 'head', id), settle(place, 'head', id)])
  assert.deepEqual(twice.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected'])
  const after = await paperOf(place)
  assert.deepEqual([after.diedOn, after.closedAt], ['2026-03-01', place.town.now])
  await assert.rejects(sql`delete from directory.ending`.execute(db), /only settled, once/)
})

test('what follows: rights to act rest, open matters become work, certificates go into deregistration; a wrong note is undone by two', async (t) => {
  const place = await aDistrict(t, { now: start })
  const { town, cast } = place
  await granted(place)
  const open = await applyAndAccept(place, 'disability')
  const ward = await aNeighbour(place)
  const right = randomUUID()
  await sql`insert into directory.representation (id, kind, person_id, agent_id, acts, manages, starts_on, basis, given_by, given_at,
      agreed_by, agreed_at, agreed_how)
    values (${right}, 'guardian', ${ward.actor.id}, ${cast.resident.id}, '{read}', false, '2026-01-01', '监护（民法典第二十七条）',
      ${cast.clerk.id}, now(), ${cast.clerk.id}, now(), 'counter')`.execute(town.db)
  const trace = { auditId: randomUUID(), matter: null, content: [] }
  const isCurrent = () =>
    town.db
      .transaction()
      .execute(async (tx) => (await getRepresentation({ ...place.as('clerk'), tx, trace }, right)).isCurrent)
  assert.equal(await isCurrent(), true)
  const waits = async () => (await openWorkOf(place, open)).includes('party-ended')
  const terminate = (who: 'clerk' | 'township' | 'auditor') =>
    act(place, who, 'POST /matters/:number/termination', { number: open, reason: '申请人死亡，无人承受申请。' })
  await assert.rejects(terminate('township'), { kind: 'conflict' }, 'nobody has died')

  const { id } = await note(place, 'clerk')
  await settle(place, 'head', id)
  await place.drain()
  assert.deepEqual([await isCurrent(), await waits()], [false, true])
  const [certificate] = await town.db
    .transaction()
    .execute((tx) => certificatesOfHolder(tx, { personId: cast.resident.id }))
  assert.ok(certificate)
  const acts = async () => {
    const { rows } = await sql<{ number: string; ground: string; state: string }>`
      select number, ground, state from cases.result_act where certificate_id = ${certificate.id} order by opened_at`.execute(
      town.db,
    )
    return rows
  }
  assert.deepEqual(
    (await acts()).map(({ ground, state }) => [ground, state]),
    [['person', 'handling']],
  )
  await assert.rejects(
    act(place, 'clerk', 'POST /matters/:number/party-ended', { number: open, done: '已联系家属。' }),
    {
      kind: 'forbidden',
    },
  )
  await act(place, 'township', 'POST /matters/:number/party-ended', { number: open, done: '已联系家属，另行申请。' })
  assert.equal(await waits(), false)

  const ask = (who: 'clerk' | 'township') =>
    act(place, who, 'POST /endings/:id/undo-request', { id, reason: '同名同姓，录入错误。' })
  await assert.rejects(undo(place, 'head', id), { kind: 'conflict' }, 'nobody asked')
  await assert.rejects(ask('township'), { kind: 'forbidden' })
  await ask('clerk')
  await assert.rejects(undo(place, 'clerk', id), { kind: 'forbidden' }, 'who asked')
  await undo(place, 'head', id, 'kept')
  await ask('clerk')
  await undo(place, 'head', id)
  await place.drain()
  const now = await paperOf(place)
  assert.deepEqual([now.diedOn, now.closedAt, await isCurrent()], [null, null, true])
  assert.deepEqual(
    (await acts()).map(({ state }) => state),
    ['taken-back'],
  )
  assert.equal(await stateOf(place, open), 'handling')
})

test('a case whose applicant is no more is ended by who handles it; the head deregisters what nobody holds', async (t) => {
  const place = await aDistrict(t, { now: start })
  await granted(place)
  const open = await applyAndAccept(place, 'disability')
  const { id } = await note(place, 'clerk')
  await settle(place, 'head', id)
  await place.drain()
  const terminate = (who: 'township' | 'auditor' | 'resident') =>
    act(place, who, 'POST /matters/:number/termination', { number: open, reason: '申请人死亡，无人承受申请。' })
  for (const who of ['auditor', 'resident'] as const) await assert.rejects(terminate(who), { kind: 'forbidden' }, who)
  await terminate('township')
  assert.deepEqual([await stateOf(place, open), (await matterOf(place, open)).state], ['terminated', 'closed'])
  assert.deepEqual(await openWorkOf(place, open), [])
  assert.ok((await stepsOf(place, open)).includes('terminated'))
  await place.drain()
  const { id: matter } = await matterOf(place, open)
  const asked = await sql`select 1 from ratings.invitation where matter_id = ${matter}`.execute(place.town.db)
  assert.deepEqual(asked.rows, [], 'nobody is asked to rate it')
  await assert.rejects(terminate('township'), { kind: 'conflict' })
  const { rows } = await sql<{ number: string; certificate: string }>`
    select number, certificate_id as certificate from cases.result_act where state = 'handling'`.execute(place.town.db)
  const [row] = rows
  assert.ok(row)
  await act(place, 'head', 'POST /matters/:number/result-decision', {
    ...{ number: row.number, outcome: 'granted', reason: '持有人死亡，依法注销。' },
  })
  const [certificate] = await place.town.db
    .transaction()
    .execute((tx) => certificatesOfHolder(tx, { personId: place.cast.resident.id }))
  assert.equal(certificate?.state, 'deregistered')
})

test('what is paid every month becomes work of the authority with a time of its own; undone or dealt with, it is gone', async (t) => {
  const place = await aDistrict(t, { now: start })
  const { town, cast } = place
  const paid = await applyAndAccept(place, 'disability')
  const { id: matter } = await matterOf(place, paid)
  const past = { at: town.now, by: cast.head.id, post: cast.head.post?.id }
  await sql`insert into cases.decision (matter_id, outcome, kind, reason, remedies, decided_at, decided_by, post_id)
    values (${matter}, 'granted', 'grant', '符合条件，审定合格，按月发放。', '{}', ${past.at}, ${past.by}, ${past.post})`.execute(
    town.db,
  )
  await sql`update cases.case set state = 'closed', closed_at = ${past.at} where matter_id = ${matter}`.execute(town.db)
  await sql`update docket.work_item set closed_at = ${past.at} where matter_id = ${matter}`.execute(town.db)
  await sql`update docket.matter set state = 'closed', closed_at = ${past.at}, due_at = null where id = ${matter}`.execute(
    town.db,
  )
  const { id } = await note(place, 'clerk')
  await settle(place, 'head', id)
  await place.drain()
  const work = async () => {
    const { rows } = await sql<{ due: string; clock: boolean }>`
      select due_at::text as due, clock_id is not null as clock from docket.work_item
      where matter_id = ${matter} and task = 'party-ended' and closed_at is null and organisation_id = ${cast.clerk.post?.organisationId}`.execute(
      town.db,
    )
    return rows
  }
  assert.deepEqual(await work(), [{ due: '2026-03-09 15:59:59.999+00', clock: true }], 'five working days')
  const deal = (who: 'clerk' | 'township') =>
    act(place, who, 'POST /matters/:number/party-ended', { number: paid, done: '已通知发放单位自四月起停发。' })
  await assert.rejects(deal('township'), { kind: 'forbidden' })
  await deal('clerk')
  const [clock] = (
    await sql<{ kind: string }>`select e.kind from calendar.clock_event e join calendar.clock c on c.id = e.clock_id
    join calendar.deadline_rule r on r.id = c.rule_id where r.code = 'allowance-after-death' order by ordinal desc limit 1`.execute(
      town.db,
    )
  ).rows
  assert.deepEqual([await work(), clock?.kind], [[], 'finished'])
})

test('a post ends with the life of who held it; what waits for it is put before a head, and a wrong note brings all back', async (t) => {
  const place = await aDistrict(t, { now: start })
  const { town, cast } = place
  const { id: dead, name, post } = cast.village
  const number = makeResidentId('990101', '1970-01-01', 1)
  await sql`update directory.person set resident_id = ${number} where id = ${dead}`.execute(town.db)
  const open = await matterOf(place, await applyAndAccept(place, 'disability'))
  const trace = { auditId: randomUUID(), matter: null, content: [] }
  const waiting = { task: 'x', title: { zh: '走访', en: 'Visit' }, href: '/x', for: { post: post?.id ?? '' } }
  const organisationId = post?.organisationId ?? ''
  await town.db
    .transaction()
    .execute((tx) => openWork({ ...place.as('village'), tx, trace }, open, { ...waiting, organisationId }))
  const stands = async () => {
    const tasks = await openWorkOf(place, open.number)
    const held = await town.db.transaction().execute((tx) => holdersOf(tx, post?.id ?? '', '2026-03-02'))
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from notices.notice n
      where n.person_id = ${cast.admin.id} and n.words->>'zh' like ${`%${name}%`}`.execute(town.db)
    return [held.length, tasks.includes('assign-work'), rows[0]?.n]
  }
  assert.deepEqual(await stands(), [1, false, 0])
  const { id } = await note(place, 'clerk', { number, name })
  await settle(place, 'head', id)
  await place.drain()
  assert.deepEqual(await stands(), [0, true, 1])
  const { rows } = await sql<{
    scope: string
  }>`select scope from docket.work_item where task = 'assign-work' and closed_at is null`.execute(town.db)
  assert.equal(rows[0]?.scope, `role:${cast.township.post?.organisationId}:head`, 'the village has no head of its own')
  const again = appoint(place.as('admin'), { postId: post?.id, personId: dead, kind: 'substitute' })
  await assert.rejects(again, { kind: 'conflict' }, 'nobody is appointed who has died')
  await act(place, 'clerk', 'POST /endings/:id/undo-request', { id, reason: '同名同姓，录入错误。' })
  await undo(place, 'head', id)
  await place.drain()
  assert.deepEqual(await stands(), [1, false, 2])
})
