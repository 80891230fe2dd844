import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { aDistrict } from '../../../test/cast.ts'
import { act, apply, matterOf } from '../../../test/story.ts'
import { type Actor, machine } from '../../kernel/context.ts'
import { both } from '../../kernel/text.ts'
import { assign } from './assigning/assign.ts'
import { findNobody } from './assigning/nobody.ts'
import { showAssignment } from './assigning/queries.ts'
import { nameStandIn } from './assigning/stand-in.ts'
import { barReaders, openWork } from './index.ts'
import { assignTask } from './model.ts'
import { boardCounts } from './store/list.ts'
import { addUpTally, recountTally } from './store/tally.ts'

const place = await aDistrict({ after }, { now: '2026-03-02T01:00:00Z' })
const number = await apply(place, 'subsistence')
const other = await apply(place, 'association')

/** Numbers in a list, as one of the cast sees it. */
async function listed(who: 'auditor' | 'township', route: string, input: object = {}): Promise<string[]> {
  const { rows } = (await act(place, who, route, input)) as { rows: { number: string }[] } // what these queries answer
  return rows.map((row) => row.number)
}
const board = async () =>
  ((await act(place, 'auditor', 'GET /matters/board', { all: 'yes' })) as { counts: { count: number }[] }).counts // as above
    .reduce((sum, { count }) => sum + Number(count), 0)

test('what is about a reader is in none of that reader’s lists, counts and searches', async () => {
  assert.deepEqual(
    (await listed('auditor', 'GET /matters/held', { all: 'yes' })).toSorted(),
    [number, other].toSorted(),
  )
  assert.equal(await board(), 2)
  const matter = await matterOf(place, number)
  const caller = place.as('auditor')
  const trace = { auditId: randomUUID(), matter: null, content: [] }
  const township = place.cast.township.post?.organisationId ?? ''
  await caller.db
    .transaction()
    .execute((tx) => barReaders({ ...caller, tx, trace }, matter, [place.cast.auditor.id, township]))
  assert.deepEqual(await listed('auditor', 'GET /matters/held', { all: 'yes' }), [other])
  assert.deepEqual(await listed('auditor', 'GET /matters/held', { all: 'yes', words: number }), [])
  assert.deepEqual(await listed('township', 'GET /matters/involved'), [])
  assert.deepEqual(await listed('township', 'GET /matters/held'), [])
  assert.equal(await board(), 1)
  for (const route of ['GET /matters/:number', 'GET /matters/:number/receipt'])
    await assert.rejects(act(place, 'auditor', route, { number }), { kind: 'forbidden' })
})

test('work that some must not do is on no list and no count of theirs, in whatever post, and is not given to them', async () => {
  const bare = await matterOf(place, other)
  const caller = place.as('clerk')
  const { clerk, head } = place.cast
  const organisationId = clerk.post?.organisationId ?? ''
  const trace = { auditId: randomUUID(), matter: null, content: [] }
  const opened = await caller.db.transaction().execute((tx) =>
    openWork({ ...caller, tx, trace }, bare, {
      ...{
        task: 'again',
        title: both('复核', 'Review'),
        href: '/x',
        organisationId,
        notBy: [clerk.id, null, clerk.id],
      },
      for: { organisation: organisationId, role: 'handler' },
    }),
  )
  const desk = async (actor: Actor) => {
    const found = (await act(place, actor, 'GET /work', {})) as { work: { id: string }[]; waiting: number } // as above
    assert.equal(found.waiting, found.work.length)
    return found.work.some(({ id }) => id === opened)
  }
  const colleague = { ...clerk, id: randomUUID() }
  assert.deepEqual([await desk(clerk), await desk(colleague)], [false, true])
  const moved = { ...clerk, post: clerk.post && { ...clerk.post, id: randomUUID() } }
  assert.equal(await desk(moved), false, 'another post of the same person')
  const offered = await showAssignment(place.town.caller(head), { number: other })
  const piece = offered.work.find(({ id }) => id === opened)
  assert.ok(piece?.barred.includes(clerk.name) && !piece.posts.some(({ id }) => id === clerk.post?.id))
  const give = (post: string) => assign(place.town.caller(head), { number: other, work: opened, post })
  await assert.rejects(give(clerk.post?.id ?? ''), { kind: 'invalid' }, 'nobody else is in that post')
  await assert.rejects(give('any'), { kind: 'invalid' }, 'so it is already: nothing is said twice')
  await caller.db.transaction().execute((tx) => barReaders({ ...caller, tx, trace }, bare, [colleague.id]))
  assert.equal(await desk(colleague), false, 'whom the matter is about')
})

test('work that nobody can do is before the head, else before whoever is above; a stand-in is named, and nobody has to decide any more', async () => {
  const { clerk, head, leader, drafter, admin } = place.cast
  const { db } = place.town
  const matter = await matterOf(place, number)
  const office = clerk.post?.organisationId ?? ''
  const inOffice = async (role: string) => {
    const { rows } = await sql<{ id: string; post: string }>`
      select a.person_id as id, a.post_id as post from directory.pub_appointment a join directory.pub_post p on p.id = a.post_id
      where p.organisation_id = ${office} and ${role} = any (p.roles)`.execute(db)
    return rows
  }
  const handlers = (await inOffice('handler')).map(({ id }) => id)
  const heads = (await inOffice('head')).map(({ id }) => id)
  const open = (notBy: readonly string[], task = 'again') => {
    const caller = place.as('clerk')
    const trace = { auditId: randomUUID(), matter: null, content: [] }
    const work = { task, title: both('复核', 'Review'), href: '/x', organisationId: office, notBy }
    const target = { organisation: office, role: 'handler' as const }
    return db.transaction().execute((tx) => openWork({ ...caller, tx, trace }, matter, { ...work, for: target }))
  }
  const asked = async (who: Actor) => {
    const { work } = (await act(place, who, 'GET /work', {})) as {
      work: { task: string; matter: { number: string } }[]
    } // as above
    return work.some((one) => one.task === assignTask && one.matter.number === number)
  }
  const standIn = (who: Actor, work: string, named: 'clerk' | 'drafter') =>
    nameStandIn(place.town.caller(who), {
      ...{ number, work, post: clerk.post?.id, endsOn: '2026-03-06', who: named },
    })

  const idle = await open(handlers.slice(1))
  assert.equal(await asked(head), false, 'one of them can')
  await assert.rejects(standIn(head, idle, 'drafter'), { kind: 'conflict' })
  const stuck = await open(handlers)
  assert.deepEqual([await asked(head), await asked(clerk), await asked(leader)], [true, false, false])
  for (const who of [clerk, leader, drafter, admin])
    await assert.rejects(standIn(who, stuck, 'drafter'), { kind: 'forbidden' }, who.name)
  await assert.rejects(standIn(head, stuck, 'clerk'), { kind: 'invalid' }, 'who must not do it either')
  const auditing = place.cast.auditor.post?.id
  await assert.rejects(
    nameStandIn(place.town.caller(head), { number, work: stuck, post: auditing, who: 'drafter', endsOn: '2026-03-06' }),
    { kind: 'invalid' },
    'of another organisation',
  )
  const above = await open([...handlers, ...heads], 'once-more')
  assert.deepEqual([await asked(head), await asked(leader)], [false, true], 'the heads must not decide about it')
  await assert.rejects(standIn(head, above, 'drafter'), { kind: 'forbidden' })
  await Promise.all([1, 2].map(() => findNobody.run(place.town.caller(machine), {})))
  const before = (await place.town.audit()).length
  await findNobody.run(place.town.caller(machine), {})
  assert.equal((await place.town.audit()).length, before, 'while nothing changes nothing is written')
  const again = sql`insert into docket.work_item (matter_id, task, title, href, scope, organisation_id, opened_at)
    select matter_id, task, title, href, scope, organisation_id, opened_at from docket.work_item where task = ${assignTask} and closed_at is null`
  await assert.rejects(again.execute(db), { code: '23505' })
  const page = await showAssignment(place.town.caller(leader), { number })
  assert.deepEqual(
    page.work.map(({ id, standIn: posts }) => [id, (posts ?? []).length > 0]).toSorted(),
    [
      [idle, false],
      [stuck, true],
      [above, true],
    ].toSorted(),
  )
  const named = await Promise.allSettled([standIn(leader, above, 'drafter'), standIn(leader, stuck, 'drafter')])
  assert.deepEqual(named.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected'])
  assert.equal(await asked(leader), false)
  const standing: Actor = { ...drafter, post: clerk.post }
  const { work } = (await act(place, standing, 'GET /work', {})) as { work: { id: string }[] } // as above
  assert.ok([stuck, above].every((id) => work.some((one) => one.id === id)))
  await findNobody.run(place.town.caller(machine, { now: '2026-03-07T01:00:00Z' }), {})
  assert.equal(await asked(leader), true, 'the time of the stand-in is over')
})

test('the board counts what is open, through any changes, added up or not, one act or many at once', async () => {
  const { db } = place.town
  const offices = [null, ...new Set(Object.values(place.cast).flatMap(({ post }) => post?.organisationId ?? []))]
  const counted = async () => {
    const { rows } = await sql<{ count: number }>`
      select count(*) as count from docket.matter where state = 'open'
      group by stage, clock_state, card order by stage, clock_state, card`.execute(db)
    return rows.map(({ count }) => count)
  }
  const shown = async () => {
    const kept = await db
      .transaction()
      .execute((tx) => boardCounts({ tx, actor: { ...place.cast.clerk, id: randomUUID() } }, null))
    return kept.toSorted((one, other) => keyOf(one).localeCompare(keyOf(other), 'en')).map(({ count }) => count)
  }
  const keyOf = ({ stage, clockState, card }: { stage: string; clockState: string; card: string }) =>
    [stage, clockState === 'none' ? '~' : clockState, card === 'none' ? '~' : card].join(' ')
  const change = (seed: number) =>
    sql`
    update docket.matter set
      state = (array['open', 'open', 'closed'])[1 + (${seed}::int * 7 + ordinality::int) % 3],
      stage = (array['intake', 'handling'])[1 + (${seed}::int * 3 + ordinality::int) % 2],
      clock_state = (array['running', 'stopped', null])[1 + (${seed}::int + ordinality::int) % 3],
      card = (array['red', null])[1 + (${seed}::int * 5 + ordinality::int) % 2],
      holder_organisation_id = (${offices}::uuid[])[1 + (${seed}::int + ordinality::int) % ${offices.length}::int]
    from (select id, row_number() over (order by number) as ordinality from docket.matter) as m
    where docket.matter.id = m.id`.execute(db)
  for (let seed = 0; seed < 12; seed++) {
    await Promise.all([change(seed), addUpTally.run(place.town.caller(place.cast.clerk), {}), shown()])
    assert.deepEqual(await shown(), await counted(), `after change ${seed}`)
  }
  await Promise.all([
    addUpTally.run(place.town.caller(place.cast.clerk), {}),
    addUpTally.run(place.town.caller(place.cast.clerk), {}),
  ])
  assert.deepEqual(await shown(), await counted())
  await recountTally(db)
  assert.deepEqual(await shown(), await counted())
})
