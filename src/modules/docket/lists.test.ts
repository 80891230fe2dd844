import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import { Kysely, PostgresDialect, sql } from 'kysely'
import { aDistrict } from '../../../test/cast.ts'
import type { Actor, Caller } from '../../kernel/context.ts'
import { machine } from '../../kernel/context.ts'
import type { Database } from '../../kernel/database.ts'
import { startClock } from '../calendar/index.ts'
import { listHeld, listInvolved, listOwn, listWork } from './queries.ts'

const place = await aDistrict({ after }, { now: '2026-03-02T01:00:00Z' })
const { town, cast } = place
const organisation = cast.clerk.post?.organisationId ?? ''
const reader: Actor = { ...cast.resident, id: randomUUID() }

/** Matters by the thousand, as rows, each with work, a party and a clock; one in so many is held by the clerk's office. */
async function grow(count: number, oneIn = 3): Promise<void> {
  const clocks = await town.db.transaction().execute(async (tx) => {
    const trace = { auditId: randomUUID(), matter: null, content: [] }
    const ctx = { ...town.caller(machine), tx, trace }
    const make = (number: string) =>
      startClock(ctx, {
        matter: { id: randomUUID(), number },
        kind: 'intake',
        rule: 'service-intake',
        holder: organisation,
      })
    return Promise.all(['one', 'two', 'three'].map(make))
  })
  await sql`
    with made as (
      insert into docket.matter (number, kind, title, subject_id, organisation_id, holder_organisation_id, state, stage, stage_text,
                                 clock_id, due_at, clock_state, disclosure, opened_by, opened_at)
      select lpad((select count(*) from docket.matter)::text, 13, '0') || lpad(n::text, 14, '0'), 'case', '{"zh":"题","en":"t"}',
             'S', ${organisation}::uuid, case when n % ${oneIn} = 0 then ${organisation}::uuid else gen_random_uuid() end, 'open', 'handling',
             '{"zh":"办理","en":"h"}', (${clocks}::uuid[])[1 + n % 3], timestamptz '2026-03-02' + n * interval '17 minutes',
             'running', 'open', ${machine.id}::uuid, timestamptz '2026-01-01' + n * interval '5 minutes'
      from generate_series(1, ${count}::int) as n returning id, opened_at, due_at),
    parties as (insert into docket.party select id, ${reader.id}::uuid, 'applicant', opened_at from made),
    parts as (insert into docket.involvement select ${organisation}::uuid, id, opened_at, opened_at from made)
    insert into docket.work_item (matter_id, task, title, href, scope, role, organisation_id, opened_at, due_at)
      select id, 'intake', '{"zh":"题","en":"t"}', '/x', 'role:' || ${organisation} || ':handler', 'handler', ${organisation}::uuid, opened_at, due_at
      from made`.execute(town.db)
  await sql`analyze docket.matter, docket.work_item, docket.party, docket.involvement`.execute(town.db)
}

/** A caller that counts and keeps the statements of its queries. */
function watched(actor: Actor): { caller: Caller; statements: { sql: string; parameters: readonly unknown[] }[] } {
  const statements: { sql: string; parameters: readonly unknown[] }[] = []
  const db = new Kysely<Database>({
    dialect: new PostgresDialect({ pool: town.pool }),
    log: ({ query }) => {
      statements.push({ sql: query.sql, parameters: query.parameters })
    },
  })
  return { caller: { ...town.caller(actor), db }, statements }
}

interface Paged {
  readonly next: string | null
}
type List = (caller: Caller, input: object) => Promise<Paged>
const lists: readonly [name: string, list: List, actor: Actor][] = [
  ['work', listWork, cast.clerk],
  ['held', listHeld, cast.clerk],
  ['involved', listInvolved, cast.clerk],
  ['own', listOwn, reader],
]
const rowsOf = (page: object): { number: string }[] =>
  'work' in page
    ? (page.work as { matter: { number: string } }[]).map(({ matter }) => matter)
    : (page as { rows: { number: string }[] }).rows

await grow(15)

test('a page of a list costs the same number of statements, whatever it shows', async () => {
  const few: number[] = []
  for (const [, list, actor] of lists) {
    const { caller, statements } = watched(actor)
    const page = await list(caller, {})
    assert.ok(rowsOf(page).length >= 5)
    few.push(statements.length)
  }
  await grow(300)
  for (const [at, [name, list, actor]] of lists.entries()) {
    const { caller, statements } = watched(actor)
    assert.equal(rowsOf(await list(caller, {})).length, 30, name)
    assert.deepEqual([name, statements.length], [name, few[at]])
    assert.ok(statements.length <= 14, `${name}: ${statements.length}`)
  }
})

test('page after page shows everything once, while rows come and go behind', async () => {
  for (const [name, list, actor] of lists) {
    const { rows: all } = await sql<{ number: string }>`select number from docket.matter`.execute(town.db)
    const seen: string[] = []
    let after: string | null = ''
    for (let turn = 0; after !== null && turn < 100; turn++) {
      const page: Paged = await list(town.caller(actor), after ? { after } : {})
      seen.push(...rowsOf(page).map(({ number }) => number))
      after = page.next
      // what was seen changes: cards, and work that is closed behind the reader
      await sql`update docket.matter set card = 'blue' where number = ${seen[0]}`.execute(town.db)
    }
    assert.equal(new Set(seen).size, seen.length, `${name} shows none twice`)
    const wanted = name === 'held' ? Math.floor(all.length / 3) : all.length
    assert.equal(seen.length, wanted, name)
  }
})

test('the lists are read from their indexes', async () => {
  await grow(6000, 60)
  const indexes: Record<string, string> = {
    work: 'work_item_waiting',
    held: 'matter_holder',
    involved: 'involvement_list',
    own: 'party_person',
  }
  for (const [name, list, actor] of lists) {
    const { caller, statements } = watched(actor)
    const { next } = await list(caller, {})
    await list(caller, { after: next })
    const paging = statements.filter(
      ({ sql: text }) => text.includes('limit') && text.includes(name === 'work' ? 'lateral' : 'partyIds'),
    )
    assert.equal(paging.length, 2, name)
    for (const { sql: text, parameters } of paging) {
      const { rows } = await town.pool.query(`explain ${text}`, [...parameters])
      const plan = rows.map((row: { 'QUERY PLAN': string }) => row['QUERY PLAN']).join('\n')
      assert.match(plan, new RegExp(`Index (Only )?Scan (Backward )?using ${indexes[name]}`), `${name}\n${plan}`)
      assert.doesNotMatch(plan, /Seq Scan on (matter|work_item|party|involvement)/, `${name}\n${plan}`)
    }
  }
})

test('an address that was made up is refused, not a fault', async () => {
  for (const [name, list, actor] of lists)
    await assert.rejects(list(town.caller(actor), { after: `x_${'-'.repeat(36)}` }), { kind: 'invalid' }, name)
})

test('work with a clock of its own shows that clock, beside a matter whose clock says otherwise', async () => {
  const ctx = (tx: Parameters<Parameters<ReturnType<typeof town.db.transaction>['execute']>[0]>[0]) => ({
    ...town.caller(machine),
    now: new Date('2026-03-03T01:00:00Z'),
    tx,
    trace: { auditId: randomUUID(), matter: null, content: [] },
  })
  const { rows } = await sql<{ id: string; number: string }>`
    select id, number from docket.matter order by due_at limit 1`.execute(town.db)
  const matter = rows[0] ?? assert.fail()
  const id = await town.db
    .transaction()
    .execute((tx) =>
      startClock(ctx(tx), { matter, kind: 'consultation', rule: 'document-consultation', holder: organisation }),
    )
  await sql`update docket.work_item set clock_id = ${id}, due_at = '2020-01-01' where matter_id = ${matter.id}`.execute(
    town.db,
  )
  const { work } = await listWork(town.caller(cast.clerk), {})
  const [first, other] = work
  assert.equal(first?.matter.number, matter.number)
  assert.notDeepEqual(first?.clock, first?.matter.clock)
  assert.equal(first?.clock?.dueDay, '2026-03-10', 'five working days from 3 March')
  assert.deepEqual(other?.clock, other?.matter.clock)
})
