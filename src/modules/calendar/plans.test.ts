import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { sql } from 'kysely'
import { seedFoundations } from '../../demo/index.ts'
import { machine } from '../../kernel/context.ts'
import { calendarModule, missingPlan } from './index.ts'
import { correctDay } from './operations/correct-day.ts'
import { enterYearPlan } from './operations/enter-year-plan.ts'
import { listYear, previewPlan } from './operations/questions.ts'
import { rebuildDue } from './operations/rebuild-due.ts'
import { recomputeDue } from './operations/recompute-due.ts'
import { addDeadlineRule, showDeadlineRule } from './operations/rules.ts'
import { warnMissingPlan } from './operations/warn-missing-plan.ts'
import { seedCalendar } from './seed.ts'
import { dueRows } from './store/due.ts'
import { act, administrator, aSeededTown, enter2027, head, inTransaction, read, start, stop } from './town.fixture.ts'

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

test('a clock that starts while a plan is being entered is not forgotten', async () => {
  const town = await aSeededTown('2026-12-21T02:00:00Z')
  const entering = enterYearPlan(town.caller(administrator), enter2027)
  const ids = await Promise.all(Array.from({ length: 6 }, () => start(town)))
  await entering
  await town.drain([calendarModule])
  const rows = await inTransaction(town, (ctx) => dueRows(ctx.tx, ids))
  for (const id of ids) assert.deepEqual([rows.get(id)?.dueDay, rows.get(id)?.provisional], ['2027-01-18', false])
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

test('the start after an upgrade brings what an older installation lacks, names it, and keeps what somebody has set', async () => {
  const town = await aSeededTown()
  const house = { ...town, modules: [calendarModule] }
  const own = {
    ...{ code: 'incoming-sign', amount: 2, unit: 'working-days', mark: 'V-local', source: '本区规定' },
    ...{ 'name.zh': '公文签收', 'name.en': 'Signing', 'legalBasis.zh': '条例第二十四条', 'legalBasis.en': 'art. 24' },
    validFrom: '2026-09-11',
  }
  await addDeadlineRule(town.caller(administrator), own)
  // as it was before official documents were sent and followed up here
  await sql`alter table calendar.deadline_rule disable trigger deadline_rule_keeps_versions`.execute(town.db)
  await sql`delete from calendar.deadline_rule where code like 'incoming-sign-%' or code like 'directive-%'`.execute(
    town.db,
  )
  await sql`alter table calendar.deadline_rule enable trigger deadline_rule_keeps_versions`.execute(town.db)
  const starts = [1, 2].map(() => seedFoundations(house, town.now))
  await Promise.all(starts)
  await seedFoundations(house, town.now)
  const { rows } = await sql<{ code: string; versions: number }>`
    select code, count(*)::int as versions from calendar.deadline_rule
    where code like 'incoming-sign%' or code like 'directive-%' group by code order by code`.execute(town.db)
  assert.deepEqual(
    rows.map(({ code, versions }) => [code, versions]),
    [
      ['directive-day', 1],
      ['directive-report', 1],
      ['incoming-sign', 2],
      ['incoming-sign-level', 1],
      ['incoming-sign-urgent', 1],
      ['incoming-sign-urgent-most', 1],
    ],
  )
  const { versions } = await showDeadlineRule(town.caller(head), { code: 'incoming-sign' })
  assert.deepEqual([versions[0]?.amount, versions[0]?.validTo], [2, null])
  const named = await sql<{ count: number }>`
    select count(*)::int from kernel.audit where operation = 'house.upgrade' and outcome = 'done'`.execute(town.db)
  assert.ok((named.rows[0]?.count ?? 0) >= 1, 'it stands in the ledger')
})
