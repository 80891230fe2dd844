import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import { Kysely, PostgresDialect, sql } from 'kysely'
import { inPost } from '../../../test/actors.ts'
import { aTown, type Town } from '../../../test/town.ts'
import { type Context, machine } from '../../kernel/context.ts'
import type { Database } from '../../kernel/database.ts'
import { calendarModule, enterYearPlan, missingPlan, seedCalendar, startClock } from './index.ts'
import { correctDay } from './operations/correct-day.ts'
import { listYear, previewPlan } from './operations/questions.ts'
import { rebuildDue } from './operations/rebuild-due.ts'
import { recomputeDue } from './operations/recompute-due.ts'
import { addDeadlineRule, showDeadlineRule } from './operations/rules.ts'
import { warnMissingPlan } from './operations/warn-missing-plan.ts'
import { appendClockEvent, type ClockAct, type ClockStart, readClock, readClocks } from './store/clocks.ts'
import { dueRows } from './store/due.ts'

const administrator = inPost({ roles: ['administrator'] })
const head = inPost({ roles: ['head'] })
const bureau = '11111111-1111-4111-8111-111111111111'
const township = '22222222-2222-4222-8222-222222222222'

/** Runs store functions in a transaction of their own, as an operation would. */
async function inTransaction<T>(town: Town, work: (ctx: Context) => Promise<T>): Promise<T> {
  return town.db.transaction().execute((tx) => {
    const trace = { auditId: randomUUID(), matter: null, content: [] }
    return work({ ...town.caller(machine), tx, trace })
  })
}

async function aSeededTown(now = '2026-09-10T02:00:00Z'): Promise<Town> {
  const town = await aTown({ after }, { now })
  await inTransaction(town, seedCalendar)
  return town
}

const start = (town: Town, what: Partial<ClockStart> = {}) =>
  inTransaction(town, (ctx) =>
    startClock(ctx, {
      matter: { id: randomUUID(), number: 'N1' },
      ...{ kind: 'statutory', rule: 'licence-decision', holder: bureau },
      ...what,
    }),
  )
const act = (town: Town, id: string, event: ClockAct) => inTransaction(town, (ctx) => appendClockEvent(ctx, id, event))
const read = (town: Town, id: string) => inTransaction(town, (ctx) => readClock(ctx, id))
const stop: ClockAct = { kind: 'stopped', ground: 'expert-review', noticeRef: 'N-1', expectedDays: 10 }

/** 2027 as if its plan were like that of 2026 in kind: New Year's Day and the day after, Spring Festival in February. */
const plan2027 = [
  '2027-01-01..2027-01-03 rest 元旦',
  '2027-01-09 work 元旦补班',
  '2027-02-05..2027-02-11 rest 春节',
  '2027-05-01..2027-05-05 rest 劳动节',
  '2027-10-01..2027-10-07 rest 国庆节',
].join('\n')
const enter2027 = { year: '2027', notice: plan2027, 'source.zh': '国务院办公厅通知' }

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

test('a plan moves what depends on it, tells whom it concerns, and nothing else', async () => {
  const town = await aSeededTown('2026-12-21T02:00:00Z')
  const early = await start(town, { rule: 'licence-intake' }) // due 28 December
  const late = await start(town, { matter: { id: randomUUID(), number: 'N2' } })
  const { reading } = await read(town, late)
  assert.equal(reading.dueDay, '2027-01-19')
  assert.match(reading.provisional?.en ?? '', /2027/)
  assert.equal((await read(town, early)).reading.provisional, null)

  const { preview } = await previewPlan(town.caller(administrator), enter2027)
  assert.deepEqual(
    [preview?.problems, preview?.moving, preview?.sample],
    [[], 1, [{ matter: 'N2', from: '2027-01-19', to: '2027-01-18' }]],
  )

  await enterYearPlan(town.caller(administrator), enter2027)
  await town.drain([calendarModule])

  const rows = await inTransaction(town, (ctx) => dueRows(ctx.tx, [early, late]))
  assert.deepEqual([rows.get(late)?.dueDay, rows.get(late)?.provisional], ['2027-01-18', false])
  const moved = await town.db
    .selectFrom('kernel.event')
    .select('payload')
    .where('name', '=', 'calendar.due-moved')
    .execute()
  assert.deepEqual(
    moved.map(({ payload }) => payload),
    [{ clockId: late, matter: 'N2', from: '2027-01-19', to: '2027-01-18' }],
  )
  assert.equal((await town.audit()).filter((line) => line.startsWith('calendar.recompute-due')).length, 1)
})

test('recomputing twice tells once', async () => {
  const town = await aSeededTown('2026-12-21T02:00:00Z')
  const id = await start(town)
  await enterYearPlan(town.caller(administrator), enter2027)
  const first = await recomputeDue(town.caller(machine), { clockId: id })
  const second = await recomputeDue(town.caller(machine), { clockId: id })
  assert.deepEqual([first.moved, second.moved], [true, false])
  await assert.rejects(recomputeDue(town.caller(head), { clockId: id }), { kind: 'forbidden' })
})

test('only the administrator enters plans, and only whole and sensible ones', async () => {
  const town = await aSeededTown()
  await assert.rejects(enterYearPlan(town.caller(head), enter2027), { kind: 'forbidden' })
  await assert.rejects(previewPlan(town.caller(head), enter2027), { kind: 'forbidden' })
  const refused = enterYearPlan(town.caller(administrator), { ...enter2027, notice: '2027-01-01 rest 元旦' })
  await assert.rejects(
    refused,
    (error: { kind: string; fields: object }) => error.kind === 'invalid' && 'notice' in error.fields,
  )
})

test('a prolonged holiday is one corrected day', async () => {
  const town = await aSeededTown('2026-09-28T02:00:00Z')
  const id = await start(town, { rule: 'licence-intake' })
  assert.equal((await read(town, id)).reading.dueDay, '2026-10-10')
  await correctDay(town.caller(administrator), {
    day: '2026-10-08',
    kind: 'rest',
    name: '国庆节',
    reason: '延长假期的通知',
  })
  await town.drain([calendarModule])
  assert.equal((await read(town, id)).reading.dueDay, '2026-10-12')
  const rows = await inTransaction(town, (ctx) => dueRows(ctx.tx, [id]))
  assert.equal(rows.get(id)?.dueDay, '2026-10-12')
  await correctDay(town.caller(administrator), { day: '2026-10-08', kind: 'ordinary', reason: '更正录入错误' })
  assert.equal((await read(town, id)).reading.dueDay, '2026-10-10')
  const unplanned = correctDay(town.caller(administrator), { day: '2027-03-01', kind: 'rest', reason: '没有安排' })
  await assert.rejects(unplanned, { kind: 'conflict' })
})

test('what lists keep can be made anew from the events alone', async () => {
  const town = await aSeededTown('2026-11-20T02:00:00Z')
  const rules = ['licence-decision', 'so-whole', 'licence-intake', 'mla-whole']
  const ids: string[] = []
  for (let i = 0; i < 24; i++) {
    town.now = new Date(Date.UTC(2026, 10, 20 + i, 2))
    const id = await start(town, { rule: rules[i % rules.length] ?? '' })
    ids.push(id)
    if (i % 4 < 2 && i % 3 === 0) await act(town, id, stop)
    if (i % 8 === 0) await act(town, id, { kind: 'finished' })
  }
  await enterYearPlan(town.caller(administrator), enter2027)
  await town.drain([calendarModule])
  town.now = new Date('2027-03-01T02:00:00Z')
  const kept = await inTransaction(town, (ctx) => dueRows(ctx.tx, ids))
  await town.db.deleteFrom('calendar.due').execute()
  await rebuildDue(town.caller(administrator), {})
  assert.deepEqual(await inTransaction(town, (ctx) => dueRows(ctx.tx, ids)), kept)
})

test('a new version of a rule counts from its day on; clocks that run keep theirs', async () => {
  const town = await aSeededTown()
  const old = await start(town)
  const version = {
    ...{
      code: 'licence-decision',
      'name.zh': '行政许可决定',
      'name.en': 'Decision on a licence',
      amount: '15',
      unit: 'working-days',
    },
    ...{
      'legalBasis.zh': '新法第四十二条',
      'legalBasis.en': 'New law art. 42',
      mark: 'V',
      source: '新法',
      validFrom: '2026-09-11',
    },
    ...{ 'stopGrounds.0.code': 'hearing', 'stopGrounds.0.name.zh': '听证', 'stopGrounds.0.name.en': 'Hearing' },
    ...{
      'stopGrounds.0.article.zh': '第四十五条',
      'stopGrounds.0.article.en': 'art. 45',
      'stopGrounds.0.holder': 'stopped-by-law',
    },
    ...{ 'stopGrounds.1.code': '', 'stopGrounds.1.holder': 'external' },
  }
  await assert.rejects(addDeadlineRule(town.caller(head), version), { kind: 'forbidden' })
  await assert.rejects(addDeadlineRule(town.caller(administrator), { ...version, validFrom: '2026-09-09' }), {
    kind: 'invalid',
  })
  await addDeadlineRule(town.caller(administrator), version)
  const { versions } = await showDeadlineRule(town.caller(head), { code: 'licence-decision' })
  assert.deepEqual(
    versions.map(({ version, validTo }) => [version, validTo]),
    [
      [2, null],
      [1, '2026-09-10'],
    ],
  )
  assert.equal(versions[0]?.stopGrounds.length, 1)
  assert.equal((await read(town, await start(town))).rule.amount, 20)
  town.now = new Date('2026-09-11T02:00:00Z')
  assert.equal((await read(town, await start(town))).rule.amount, 15)
  assert.equal((await read(town, old)).reading.dueDay, '2026-10-14')
})

test('from 1 November the plan of the next year is missed, until it is there', async () => {
  const town = await aSeededTown('2026-10-31T02:00:00Z')
  const missing = (today: string) => inTransaction(town, (ctx) => missingPlan(ctx.tx, today))
  assert.deepEqual(
    [await missing('2026-10-31'), await missing('2026-11-01'), await missing('2027-01-01')],
    [null, 2027, 2027],
  )
  await warnMissingPlan(town.caller(machine), {})
  town.now = new Date('2026-11-01T02:00:00Z')
  await warnMissingPlan(town.caller(machine), {})
  const told = await town.db
    .selectFrom('kernel.event')
    .select('payload')
    .where('name', '=', 'calendar.plan-missing')
    .execute()
  assert.deepEqual(
    told.map(({ payload }) => payload),
    [{ year: 2027, today: '2026-11-01' }],
  )
  await enterYearPlan(town.caller(administrator), enter2027)
  assert.equal(await missing('2026-12-31'), null)
})

test('seeding again changes nothing', async () => {
  const town = await aSeededTown()
  const count = async () =>
    Number(
      (
        await sql<{
          n: number
        }>`select (select count(*) from calendar.day_override) + (select count(*) from calendar.deadline_rule) as n`.execute(
          town.db,
        )
      ).rows[0]?.n,
    )
  const before = await count()
  await inTransaction(town, seedCalendar)
  assert.equal(await count(), before)
  const { plan, days } = await listYear(town.caller(head), { year: '2026' })
  assert.equal(plan?.source.zh, '国务院办公厅关于2026年部分节假日安排的通知')
  assert.equal(days.filter(({ kind }) => kind === 'work').length, 6)
})
