import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { aTown } from '../../../test/town.ts'
import { nobody } from '../../kernel/context.ts'
import { aCatalogue, code } from './catalogue.fixture.ts'
import { guides } from './guides/index.ts'
import { draftGuide, publishGuide } from './publishing.ts'
import {
  checkConditions,
  findServices,
  getLifeEvent,
  getService,
  listDepartments,
  listLifeEvents,
  showHome,
} from './queries.ts'
import { looseQueryFor, queryFor, Search } from './search.ts'
import { meanings } from './vocabulary.ts'

const town = await aTown({ after })
const { system, bureau } = await aCatalogue(town)
for (const guide of guides) {
  await draftGuide(system, { code: guide.itemCode, guide })
  await publishGuide(system, { code: guide.itemCode })
}
const find = (input: object) => findServices(town.caller(nobody), input)
const namesOf = (found: Awaited<ReturnType<typeof find>>) => found.items.map((item) => item.name.zh)

test('what people say is understood as what the catalogue calls it', () => {
  assert.deepEqual(meanings('我想申请低保'), ['我想申请最低生活保障', '最低生活保障'])
  assert.deepEqual(meanings('Health Insurance'), ['医疗保险', 'health 保险', '保险'])
  assert.deepEqual(meanings('careful'), [])
  assert.equal(queryFor(''), '')
  assert.equal(queryFor('，。'), '')
  assert.match(looseQueryFor('我想申请高龄补助'), /高龄/)
  assert.doesNotMatch(looseQueryFor('我想申请高龄补助'), /申请/)
})

test('a word of the name finds it, the guide that fits best comes first', async () => {
  assert.equal(namesOf(await find({ q: '低保' }))[0], '最低生活保障审核确认')
  assert.equal(namesOf(await find({ q: 'subsistence allowance' }))[0], '最低生活保障审核确认')
  assert.equal(namesOf(await find({ q: 'dibao' }))[0], '最低生活保障审核确认')
  assert.equal(namesOf(await find({ q: '社会团体成立登记' }))[0], '社会团体成立登记')
  assert.equal(namesOf(await find({ q: '补领结婚证' }))[0], '补领结婚证')
})

test('every item is found by any part of its name, as substring search would', async () => {
  for (const part of ['婚姻', '开办', '道路运输', '证', '机动车', '三级社会体育']) {
    const { rows } = await sql<{
      n: number
    }>`select count(*)::int as n from catalogue.item where name->>'zh' like ${`%${part}%`}`.execute(town.db)
    const found = await find({ q: part })
    assert.ok(found.total >= (rows[0]?.n ?? 0), part)
  }
})

test('a question in one’s own words finds something near, and says so', async () => {
  const found = await find({ q: '八十岁老人有没有高龄方面的钱' })
  assert.equal(found.loose, true)
  assert.ok(namesOf(found).some((name) => name.includes('高龄津贴')))
  assert.equal((await find({ q: '齉龘' })).total, 0)
})

test('facets count what each value would leave', async () => {
  const all = await find({})
  assert.equal(all.total, 1135)
  const here = all.facets.department.find(({ value }) => value === bureau)
  const narrowed = await find({ department: bureau })
  assert.equal(narrowed.total, here?.count)
  assert.equal(narrowed.facets.department.length, all.facets.department.length)
  const both = await find({ department: bureau, event: 'hardship' })
  assert.equal(both.total, narrowed.facets.event.find(({ value }) => value === 'hardship')?.count)
  assert.ok(both.items.every((item) => item.organisation?.id === bureau))
  assert.equal((await find({ guided: 'yes' })).total, guides.length)
  assert.equal(all.facets.guided[0]?.count, guides.length)
  assert.ok((await find({ person: 'natural-person', topic: 'persons.marriage' })).total >= 3)
})

test('pages do not overlap and end', async () => {
  const first = await find({ page: '1' })
  const second = await find({ page: 2 })
  assert.equal(first.items.length, 20)
  assert.equal(new Set([...first.items, ...second.items].map((item) => item.id)).size, 40)
  assert.equal((await find({ page: 57 })).items.length, 15)
  assert.deepEqual((await find({ page: 58 })).items, [])
})

test('what is typed cannot break the search', async () => {
  for (const q of ["'", "a' | 'b", '\\', ':*', '<->', '(', '低保)', 'x'.repeat(200)]) await find({ q })
  await assert.rejects(find({ q: '\u0000'.repeat(3) }), { kind: 'invalid' })
  assert.equal(Search.safeParse({ q: 'x'.repeat(201) }).success, false)
})

test('the number of statements does not grow with the results', async () => {
  assert.equal(await statementsOf(() => find({ q: '最低生活保障' })), await statementsOf(() => find({})))
})

test('a service with a guide brings it, one without says so', async () => {
  const withGuide = await getService(town.caller(nobody), { code })
  assert.equal(withGuide.guide?.version, 1)
  assert.ok((withGuide.picture?.shapes.length ?? 0) > 5)
  assert.ok(withGuide.related.length > 0)
  const other = (await find({ q: '机动车驾驶员培训' })).items[0]
  const without = await getService(town.caller(nobody), { code: other?.code })
  assert.equal(without.guide, null)
  await assert.rejects(getService(town.caller(nobody), { code: 'none' }), { kind: 'not-found' })
})

test('the self-check judges each answer', async () => {
  const { judged } = await checkConditions(town.caller(nobody), { code })
  assert.ok(judged.every(({ answer }) => answer === null))
  const right = Object.fromEntries(judged.map(({ condition }) => [condition.code, condition.fits]))
  assert.equal((await checkConditions(town.caller(nobody), { code, ...right })).fits, true)
  const [first] = judged
  const wrong = { ...right, [first?.condition.code ?? '']: first?.condition.fits === 'yes' ? 'no' : 'yes' }
  assert.equal((await checkConditions(town.caller(nobody), { code, ...wrong })).fits, false)
})

test('departments, life events and the first page count the same items', async () => {
  const { departments } = await listDepartments(town.caller(nobody), {})
  assert.equal(
    departments.reduce((sum, one) => sum + one.items, 0),
    1135,
  )
  assert.equal(departments[0]?.key, bureau)
  const { events } = await listLifeEvents(town.caller(nobody), {})
  assert.ok(events.every((event) => event.items > 0))
  const hardship = await getLifeEvent(town.caller(nobody), { event: 'hardship' })
  assert.ok(hardship.total > 10)
  assert.equal(hardship.items[0]?.guide?.version, 1)
  await assert.rejects(getLifeEvent(town.caller(nobody), { event: 'nowhere' }), { kind: 'not-found' })
  const home = await showHome(town.caller(nobody), {})
  assert.equal(home.guided.length, guides.length)
  assert.equal(home.counts.items, 1135)
})

/** Statements that one call sends, transaction control included. */
async function statementsOf(work: () => Promise<unknown>): Promise<number> {
  let count = 0
  const { query } = town.pool
  const clients = new Set<object>()
  town.pool.on('acquire', (client) => {
    if (clients.has(client)) return
    clients.add(client)
    const send = client.query.bind(client)
    Object.assign(client, {
      query: (...parts: Parameters<typeof send>) => {
        count += 1
        return send(...parts)
      },
    })
  })
  await work()
  assert.equal(town.pool.query, query)
  return count
}
