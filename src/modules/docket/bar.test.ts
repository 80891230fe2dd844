import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { aDistrict } from '../../../test/cast.ts'
import { act, apply, matterOf } from '../../../test/story.ts'
import type { Actor } from '../../kernel/context.ts'
import { both } from '../../kernel/text.ts'
import { assign } from './assigning/assign.ts'
import { showAssignment } from './assigning/queries.ts'
import { barReaders, openWork } from './index.ts'
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
  await caller.db.transaction().execute((tx) => barReaders({ ...caller, tx, trace }, bare, [colleague.id]))
  assert.equal(await desk(colleague), false, 'whom the matter is about')
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
