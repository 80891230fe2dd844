import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { Kysely, PostgresDialect, sql } from 'kysely'
import type { Database } from '../../kernel/database.ts'
import { readClocks } from './store/clocks.ts'
import { act, aSeededTown, inTransaction, read, start, stop, township } from './town.fixture.ts'

test('a clock is read the same after every event, and lists have what they need', async () => {
  const town = await aSeededTown()
  const id = await start(town)
  assert.equal((await read(town, id)).reading.dueDay, '2026-10-14')

  town.now = new Date('2026-09-14T02:00:00Z')
  await act(town, id, { kind: 'transferred', holder: township })
  await act(town, id, stop)
  const [stopped] = await town.db.selectFrom('calendar.pub_clock').selectAll().execute()
  assert.deepEqual(
    [stopped?.state, stopped?.due_day, stopped?.holder, stopped?.rule_code],
    ['stopped', null, 'external', 'licence-decision'],
  )

  town.now = new Date('2026-09-21T02:00:00Z')
  const { reading } = await act(town, id, { kind: 'resumed' })
  assert.equal(reading.usedWorkingDays, 1) // 11 September
  assert.equal(reading.dueDay, '2026-10-22') // six working days stood still: 14 to 18 September and the make-up day of the 20th
  const [running] = await town.db.selectFrom('calendar.pub_clock').selectAll().execute()
  assert.deepEqual([running?.state, running?.due_day, running?.holder], ['running', '2026-10-22', township])
})

test('histories, rules and limits are kept when an event is added', async () => {
  const town = await aSeededTown()
  const id = await start(town)
  const conflict = { name: 'Refusal', kind: 'conflict' }
  await assert.rejects(act(town, id, { kind: 'resumed' }), conflict)
  await assert.rejects(act(town, id, { ...stop, ground: 'holiday' }), conflict)
  await assert.rejects(act(town, id, { ...stop, noticeRef: null }), conflict)
  await assert.rejects(act(town, id, { kind: 'extended', amount: 11, reason: 'complex' }), conflict)
  await act(town, id, { kind: 'extended', amount: 10, reason: 'complex' })
  await assert.rejects(act(town, id, { kind: 'extended', amount: 1, reason: 'again' }), conflict)
  await assert.rejects(act(town, id, { kind: 'finished', at: new Date('2026-09-11T00:00:00Z') }), conflict) // lies ahead
  await act(town, id, { kind: 'finished' })
  await assert.rejects(act(town, id, stop), conflict)
  await assert.rejects(act(town, randomUUID(), stop), { kind: 'not-found' })
  await assert.rejects(start(town, { amount: 21 }), conflict)
  await assert.rejects(start(town, { rule: 'no-such-rule' }), { kind: 'not-found' })
})

test('a deadline that has passed is not extended', async () => {
  const town = await aSeededTown()
  const id = await start(town)
  town.now = new Date('2026-10-14T15:59:59.999Z') // the last instant of 14 October
  const inTime = (await read(town, id)).reading
  assert.deepEqual([inTime.late, inTime.remaining.amount], [false, 1])
  town.now = new Date('2026-10-14T16:00:00Z')
  assert.deepEqual((await read(town, id)).reading.remaining.amount, -1)
  await assert.rejects(act(town, id, { kind: 'extended', amount: 5, reason: 'late' }), { kind: 'conflict' })
})

test('two who stop a clock at once: one does, the other is told', async () => {
  const town = await aSeededTown()
  for (let round = 0; round < 10; round++) {
    const id = await start(town)
    const results: PromiseSettledResult<unknown>[] = await Promise.allSettled([
      act(town, id, stop),
      act(town, id, stop),
    ])
    assert.deepEqual(results.map(({ status }) => status).sort(), ['fulfilled', 'rejected'])
    const rejected = results.find((result) => result.status === 'rejected')
    assert.equal(rejected?.reason.kind, 'conflict')
  }
})

test('history cannot be changed in the database, not even by its owner', async () => {
  const town = await aSeededTown()
  await start(town)
  for (const statement of [
    sql`update calendar.clock_event set at = now()`,
    sql`delete from calendar.clock_event`,
    sql`truncate calendar.clock_event cascade`,
    sql`update calendar.clock set amount = 40`,
    sql`delete from calendar.clock`,
    sql`update calendar.deadline_rule set amount = 40`,
    sql`delete from calendar.deadline_rule`,
  ])
    await assert.rejects(statement.execute(town.db), { code: '23000' })
})

test('many clocks are read with as many statements as one', async () => {
  const town = await aSeededTown()
  const ids: string[] = []
  for (let i = 0; i < 12; i++) ids.push(await start(town))
  let statements = 0
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool: town.pool }), log: () => void statements++ })
  const countFor = async (some: string[]) => {
    statements = 0
    await inTransaction({ ...town, db }, (ctx) => readClocks(ctx, some))
    return statements
  }
  assert.equal((await inTransaction(town, (ctx) => readClocks(ctx, ids))).size, 12)
  assert.equal(await countFor(ids), await countFor(ids.slice(0, 1)))
})
