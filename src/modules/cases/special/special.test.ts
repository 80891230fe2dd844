import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { aDistrict } from '../../../../test/cast.ts'
import { act, applyAndAccept, matterOf, openWorkOf, paper, stepsOf, until } from '../../../../test/story.ts'
import { both } from '../../../kernel/text.ts'
import { colleagueAt } from '../hearing/hearing.fixture.ts'
import { basis, republish } from '../results/published.fixture.ts'
import { getCase } from '../store/case.ts'
import { requireWithin } from './begin.ts'

const monday = '2026-09-21T02:00:00Z'
const place = await aDistrict({ after }, { now: monday })

/** The association's guide with grounds that inspect, and a cap on them; its times by the rule of licences. */
await republish(place, 'association', (guide) => {
  const ground = (code: string) => ({ code, text: both('依法需要。', 'By law.'), basis, maxWorkingDays: null })
  const limit = { ...guide.times.statutory, rule: 'licence-decision', amount: 20, unit: 'working-days' } as const
  return {
    stopGrounds: ['hearing', 'inspection', 'expert-review'].map(ground),
    times: { ...guide.times, from: 'acceptance', statutory: limit, promised: limit },
    extension: { amount: 10, unit: 'working-days', by: 'head', explain: both('经批准延长。', 'On approval.'), basis },
  }
})

const begin = (number: string, more: object = {}) =>
  act(place, 'clerk', 'POST /matters/:number/stop', {
    ...{ number, ground: 'expert-review', notice: '就章程草案组织专家评审，书面告知所需时间。', expectedDays: 5 },
    ...{ body: '区社会组织专家组', ...more },
  })
const end = (number: string, more: object = {}) =>
  act(place, 'clerk', 'POST /matters/:number/resumption', {
    ...{ number, note: '专家组认为章程草案可行。', reference: '评审〔2026〕1号', ...more },
  })
async function aCase(): Promise<string> {
  place.town.now = new Date(monday)
  return applyAndAccept(place, 'association')
}

test('who carries it out is named, one of two; the told time stops the clock, the result with its proof lets it run', async () => {
  const number = await aCase()
  await assert.rejects(begin(number, { body: '' }), { kind: 'invalid' })
  const organisation = place.cast.township.post?.organisationId
  await assert.rejects(begin(number, { organisation }), { kind: 'invalid' }, 'both')
  await begin(number)
  await assert.rejects(begin(number), { kind: 'conflict' }, 'one at a time')
  assert.equal((await matterOf(place, number)).clockState, 'stopped')
  await assert.rejects(end(number, { reference: '' }), { kind: 'invalid' }, 'no proof')
  await assert.rejects(end(number, { note: '可行' }), { kind: 'invalid' })
  await end(number, { reference: '', uploads: [{ ...(await paper(place, 'x')), field: 'file' }] })
  assert.equal((await matterOf(place, number)).clockState, 'running')
  assert.deepEqual((await stepsOf(place, number)).slice(-4), ['special-begun', 'stopped', 'special-done', 'resumed'])
})

test('longer than was told is work for clerk and head, across the holiday, and ends when a longer time is told', async () => {
  const number = await aCase()
  await begin(number)
  // 22 to 24, 28 and 29 September are the five
  await until(place, '2026-09-29T15:59:59Z')
  assert.ok(!(await openWorkOf(place, number)).some((task) => task.startsWith('special-overrun')))
  await until(place, '2026-09-29T16:00:01Z')
  const late = ['special-overrun:handler', 'special-overrun:head']
  assert.deepEqual(
    (await openWorkOf(place, number)).filter((task) => task.startsWith('special-overrun')),
    late,
  )
  const longer = (totalDays: number) =>
    act(place, 'clerk', 'PUT /matters/:number/special/time', { number, totalDays, why: '专家外出，评审会改期举行。' })
  await assert.rejects(longer(5), { kind: 'invalid' }, 'not longer')
  await longer(7)
  assert.deepEqual(
    (await openWorkOf(place, number)).filter((task) => task.startsWith('special-overrun')),
    [],
  )
  await until(place, '2026-10-08T15:59:59Z')
  assert.deepEqual(
    (await openWorkOf(place, number)).filter((task) => task.startsWith('special-overrun')),
    [],
  )
  await until(place, '2026-10-08T16:00:01Z')
  assert.equal((await openWorkOf(place, number)).filter((task) => task.startsWith('special-overrun')).length, 2)
  await end(number)
  assert.deepEqual(
    (await openWorkOf(place, number)).filter((task) => task.startsWith('special-overrun')),
    [],
  )
})

test('all of one ground together stay within the cap of the guide: what was used counts', async () => {
  const number = await aCase()
  await begin(number)
  place.town.now = new Date('2026-09-24T02:00:00Z') // 22 and 23 September were used up
  await end(number)
  const within = (days: number) =>
    place.town.db.transaction().execute(async (tx) => {
      const trace = { auditId: randomUUID(), matter: null, content: [] }
      const ctx = { ...place.as('clerk'), tx, trace }
      const ground = { code: 'expert-review', text: both('评审', 'Review'), basis: cited, maxWorkingDays: 8 }
      await requireWithin(ctx, await getCase(tx, number), ground, { days, field: 'expectedDays' })
    })
  const cited = { law: both('规定', 'Rule'), article: both('第一条', 'art. 1'), text: '测试', local: true }
  await within(6)
  await assert.rejects(within(7), { kind: 'invalid' })
})

test('a hearing is not begun as a stop, and one that goes on holds the clock after the review has ended', async () => {
  const number = await aCase()
  await assert.rejects(begin(number, { ground: 'hearing' }), { kind: 'invalid' })
  await begin(number)
  await act(place, 'head', 'POST /matters/:number/hearing', {
    ...{ number, ground: 'prescribed', why: '地方性法规规定应当举行听证。' },
  })
  await end(number)
  assert.equal((await matterOf(place, number)).clockState, 'stopped')
  await assert.rejects(act(place, 'clerk', 'POST /matters/:number/resumption', { number }), { kind: 'conflict' })
  await act(place, 'head', 'POST /matters/:number/hearing/cancellation', {
    number,
    why: '规定已经废止，不再举行听证。',
  })
  assert.equal((await matterOf(place, number)).clockState, 'running')
})

test('two or more are assigned to inspect, within five working days of acceptance, across the holiday', async () => {
  const number = await aCase()
  const { rows } = await sql<{ day: string }>`
    select (d.due_at at time zone 'Asia/Shanghai')::date::text as day from calendar.clock k
      join calendar.due d on d.clock_id = k.id where k.matter_number = ${number} and k.kind = 'inspection-assignment'`.execute(
    place.town.db,
  )
  assert.equal(rows[0]?.day, '2026-09-29')
  const [one, two] = [await colleagueAt(place, '法制审核'), await colleagueAt(place, '社会组织登记')]
  const assign = (who: 'head' | 'township', people: string[]) =>
    act(place, who, 'POST /matters/:number/inspectors', { number, people })
  await assert.rejects(assign('head', [one.actor.id]), { kind: 'invalid' })
  await assert.rejects(assign('head', [one.actor.id, place.cast.resident.id]), { kind: 'invalid' })
  await assert.rejects(assign('township', [one.actor.id, two.actor.id]), { kind: 'forbidden' })
  assert.ok((await openWorkOf(place, number)).includes('inspectors'))
  await assign('head', [one.actor.id, two.actor.id])
  assert.ok(!(await openWorkOf(place, number)).includes('inspectors'))
  await assert.rejects(assign('head', [one.actor.id, two.actor.id]), { kind: 'conflict' })
  const alone = await matterOf(place, await aCase())
  const lone = sql`insert into cases.inspector (matter_id, person_id, name, assigned_at, assigned_by)
    values (${alone.id}, ${one.actor.id}, 'x', now(), ${one.actor.id})`
  await assert.rejects(lone.execute(place.town.db), /two or more/)
})
