import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { aDistrict } from '../../../../test/cast.ts'
import { planOf, watched } from '../../../../test/watched.ts'
import { type Actor, machine } from '../../../kernel/context.ts'
import { listBoard, showBoard } from './queries.ts'

const place = await aDistrict({ after }, { now: '2026-03-02T01:00:00Z' }) // a Monday
const { town, cast } = place
const office = cast.clerk.post?.organisationId ?? ''
const township = cast.township.post?.organisationId ?? ''

/** Open matters as rows, as wide as real ones: held by an office, or with the applicant of one. */
async function grow(
  count: number,
  way: { holder: string | null; authority?: string; due: string | null; clock?: string },
): Promise<void> {
  const { holder, authority = office, due, clock = 'running' } = way
  await sql`
    insert into docket.matter (number, kind, title, subject_id, organisation_id, holder_organisation_id, state, stage, stage_text,
                               due_at, clock_state, disclosure, opened_by, opened_at)
    select lpad((select count(*) from docket.matter)::text, 13, '0') || lpad(n::text, 14, '0'), 'case', jsonb_build_object('zh', repeat('题', 150), 'en', repeat('t', 300)), 'S',
           ${authority}::uuid, ${holder}::uuid, 'open', 'handling', '{"zh":"办理","en":"h"}',
           ${due}::timestamptz + n * interval '1 second', ${clock}, 'open', ${machine.id}::uuid, timestamptz '2026-01-01'
      from generate_series(1, ${count}::int) n`.execute(town.db)
  // the server of tests commits without waiting for the disk: only what has reached it can be marked as visible to all
  await sql`checkpoint`.execute(town.db)
  await sql`vacuum analyze docket.matter`.execute(town.db)
}

await grow(2, { holder: office, due: '2026-03-01T15:59:50Z' })
await grow(3, { holder: office, due: '2026-03-03T15:00:00Z' })
await grow(4, { holder: office, due: '2026-03-04T15:00:00Z' })
await grow(5, { holder: office, due: null, clock: 'stopped' })
await grow(6, { holder: null, due: '2026-03-20T15:00:00Z' })
await grow(7, { holder: township, due: '2026-03-20T15:00:00Z' })

const totals = async (actor: Actor, input: object = {}) => {
  const { counts } = await showBoard(town.caller(actor), input)
  const byOffice = counts.filter(({ organisationId }) => organisationId !== null)
  return Object.fromEntries(
    [...Map.groupBy(byOffice, ({ bucket }) => bucket)].map(([bucket, some]) => [
      bucket,
      some.reduce((sum, { count }) => sum + count, 0),
    ]),
  )
}

test('late, near by the reminder rule, running, stopped; what the applicant has counts under its authority', async () => {
  assert.deepEqual(await totals(cast.auditor), { late: 2, near: 3, running: 17, stopped: 5 })
  assert.deepEqual(await totals(cast.head), { late: 2, near: 3, running: 10, stopped: 5 })
  assert.deepEqual(await totals(cast.auditor, { organisation: township }), { running: 7 })
  const { counts } = await showBoard(town.caller(cast.auditor), {})
  const stages = counts.filter(({ stage }) => stage !== null).reduce((sum, { count }) => sum + count, 0)
  assert.equal(stages, 27, 'the same matters by stage')
})

test('each figure leads to exactly its rows, page by page', async () => {
  for (const [clock, count] of Object.entries(await totals(cast.auditor))) {
    const numbers = new Set<string>()
    for (let after: string | undefined; ; ) {
      const page = await listBoard(place.as('auditor'), { clock, after })
      for (const { number } of page.rows) numbers.add(number)
      if (!page.next) break
      after = page.next
    }
    assert.equal(numbers.size, count, clock)
  }
})

test('heads of other organisations, handlers and residents see nothing of it', async () => {
  const stranger: Actor = {
    ...cast.head,
    post: cast.head.post && { ...cast.head.post, organisationId: township, organisationPath: [randomUUID(), township] },
  }
  await assert.rejects(showBoard(town.caller(stranger), { organisation: office }), { kind: 'forbidden' })
  for (const who of ['clerk', 'township', 'village', 'resident', 'admin'] as const)
    await assert.rejects(showBoard(place.as(who), {}), { kind: 'forbidden' }, who)
  await assert.rejects(listBoard(place.as('head'), { organisation: township }), { kind: 'forbidden' })
})

test('counted in the indexes alone and listed by index, with a number of statements that does not grow', async () => {
  const first = watched(town, cast.auditor)
  await showBoard(first.caller, {})
  await listBoard(first.caller, { clock: 'late' })
  await grow(30_000, { holder: office, due: '2026-03-10T15:00:00Z' })
  const many = watched(town, cast.auditor)
  await showBoard(many.caller, {})
  await listBoard(many.caller, { clock: 'late' })
  assert.equal(many.statements.length, first.statements.length)
  const plan = async (part: string) => {
    const found = many.statements.find((one) => one.sql.includes(part))
    return found ? planOf(town, found) : ''
  }
  const counting = await plan('grouping sets')
  assert.match(counting, /Index Only Scan using matter_board on/)
  assert.match(counting, /Index Only Scan using matter_board_applicant/)
  assert.doesNotMatch(counting, /Seq Scan on matter/)
  const listing = await plan('cross join lateral (\n        (select')
  assert.match(listing, /Index Scan using matter_holder/)
  assert.doesNotMatch(listing, /Seq Scan on matter/)
})
