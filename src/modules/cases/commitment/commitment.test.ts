import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { aDistrict, type TownWithPeople } from '../../../../test/cast.ts'
import { requester } from '../../../../test/requests.ts'
import { serve } from '../../../../test/served.ts'
import { act, begin, openWorkOf, paper, reviewed, stateOf, stepsOf, until } from '../../../../test/story.ts'
import { machine } from '../../../kernel/context.ts'
import { both } from '../../../kernel/text.ts'
import { basis, republish } from '../results/published.fixture.ts'
import { watchDue } from './jobs.ts'

const monday = '2026-03-02T01:00:00Z'
const consequence = both('查明不实的，撤销登记。', 'The registration is cancelled when it is not so.')

/** A guide whose premises may be promised and whose capital report may follow. */
async function promising(t: { after(work: () => Promise<void>): void }): Promise<TownWithPeople> {
  const place = await aDistrict(t, { now: monday })
  await republish(place, 'association', ({ materials }) => ({
    materials: materials.map((one) => (one.code === 'capital-report' ? { ...one, necessity: 'may-follow' } : one)),
    followUp: { workingDays: 5, onLapse: consequence, basis },
    commitments: [
      {
        ...{ code: 'premises-lawful', text: both('住所合法使用。', 'The premises are used lawfully.'), consequence },
        ...{ instead: 'premises', verifyWithin: 20, basis },
      },
    ],
  }))
  return place
}

/** An application without the two papers. */
async function without(place: TownWithPeople): Promise<string> {
  const number = await begin(place, 'association')
  await sql`update docket.attachment set removed_at = now() where slot in ('capital-report', 'premises')
    and matter_id = (select id from docket.matter where number = ${number})`.execute(place.town.db)
  return number
}
const both2 = ['material:capital-report', 'commitment:premises-lawful']
const sign = (place: TownWithPeople, number: string, promises: readonly string[] = both2) =>
  act(place, 'resident', 'PUT /matters/:number/promises', { number, promises, agreed: 'yes' })
const send = (place: TownWithPeople, number: string) =>
  act(place, 'resident', 'POST /matters/:number/submission', { number })

async function accepted(place: TownWithPeople): Promise<string> {
  const number = await without(place)
  await sign(place, number)
  await send(place, number)
  await act(place, 'clerk', 'POST /matters/:number/acceptance', { number })
  return number
}
async function states({ town }: TownWithPeople, number: string): Promise<string[]> {
  const { rows } = await sql<{ state: string }>`
    select p.state from cases.promise p join cases.case c on c.matter_id = p.matter_id
    where c.number = ${number} order by p.kind desc`.execute(town.db)
  return rows.map(({ state }) => state)
}

test('only what the guide offers is promised, with a signature, and nothing else may be missing', async (t) => {
  const place = await promising(t)
  const number = await without(place)
  await assert.rejects(send(place, number), { kind: 'conflict' })
  await assert.rejects(sign(place, number, []), { kind: 'invalid' }, 'nothing is chosen')
  await assert.rejects(sign(place, number, ['material:charter']), { kind: 'invalid' })
  await assert.rejects(
    act(place, 'resident', 'PUT /matters/:number/promises', { number, promises: both2 }),
    { kind: 'invalid' },
    'not signed',
  )
  await sign(place, number, ['commitment:premises-lawful'])
  await assert.rejects(send(place, number), { kind: 'conflict' }, 'the report is neither there nor promised')
  await sign(place, number)
  await send(place, number)
  await assert.rejects(sign(place, number), { kind: 'conflict' }, 'what was sent stays as it was signed')
})

test('a guide that offers nothing lets nothing be promised, nor does the database', async (t) => {
  const place = await aDistrict(t, { now: monday })
  const number = await begin(place, 'association')
  await assert.rejects(sign(place, number), { kind: 'invalid' })
  await assert.rejects(
    sql`insert into cases.promise (matter_id, kind, code, words, consequence, promised_at, promised_by, state)
      select matter_id, 'commitment', 'made-up', '{}', '{}', now(), applicant_id, 'promised' from cases.case where number = ${number}`.execute(
      place.town.db,
    ),
    /not in the guide/,
  )
})

test('what was promised is no gap that intake may ask for, and its page says so', async (t) => {
  const place = await promising(t)
  const number = await without(place)
  await sign(place, number)
  await send(place, number)
  const item = (code: string) => ({ target: 'material', code, reason: 'missing', note: '请补交这份材料。' })
  const ask = (code: string) =>
    act(place, 'clerk', 'POST /matters/:number/correction-notice', {
      number,
      words: '请补正材料。',
      items: [item(code)],
    })
  for (const code of ['capital-report', 'premises']) await assert.rejects(ask(code), { kind: 'invalid' })
  const clerk = await requester((await serve(t, place.town)).app, 'clerk')
  assert.match((await clerk.get(`/matters/${number}/intake`)).body, /受理时不得再要/)
  await ask('charter')
})

test('a material follows in time: reminded once, brought, kept', async (t) => {
  const place = await promising(t)
  const number = await accepted(place)
  assert.ok((await openWorkOf(place, number)).includes('promise:material:capital-report'))
  place.town.now = new Date('2026-03-07T01:00:00Z')
  await watchDue(place.town.caller(machine))
  await watchDue(place.town.caller(machine))
  assert.equal((await place.town.audit()).filter((line) => line.startsWith('cases.watch-promise')).length, 1)
  place.town.now = new Date('2026-03-09T15:59:59Z') // the fifth working day
  const uploads = [await paper(place, 'capital-report')]
  await act(place, 'resident', 'POST /matters/:number/promises/:code/material', {
    number,
    code: 'capital-report',
    uploads,
  })
  assert.deepEqual(await states(place, number), ['kept', 'promised'])
})

test('a material that does not follow is seen, told and put before the office', async (t) => {
  const place = await promising(t)
  const number = await accepted(place)
  place.town.now = new Date('2026-03-09T16:00:00Z')
  const uploads = [await paper(place, 'capital-report')]
  const late = act(place, 'resident', 'POST /matters/:number/promises/:code/material', {
    ...{ number, code: 'capital-report', uploads },
  })
  await assert.rejects(late, { kind: 'conflict' })
  await watchDue(place.town.caller(machine))
  assert.deepEqual(await states(place, number), ['broken', 'promised'])
  assert.ok((await stepsOf(place, number)).includes('promise-broken'))
  assert.ok((await openWorkOf(place, number)).includes('promise:broken:capital-report'))
  const note = '已电话催告，三日内补齐。'
  await act(place, 'clerk', 'POST /matters/:number/promises/:code/follow-up', { number, code: 'capital-report', note })
})

test('a commitment is looked into after the decision, also when the case is closed by then', async (t) => {
  const place = await promising(t)
  const number = await accepted(place)
  await reviewed(place, number)
  const decision = { number, outcome: 'granted', reason: '材料齐全，符合条件，准予登记。' }
  await act(place, 'head', 'POST /matters/:number/decision', decision)
  const check = { number, code: 'premises-lawful', found: 'broken', note: '现场核查，房屋已被征收。' }
  await assert.rejects(act(place, 'resident', 'POST /matters/:number/promises/:code/verification', check), {
    kind: 'forbidden',
  })
  await act(place, 'clerk', 'POST /matters/:number/promises/:code/verification', check)
  assert.equal((await states(place, number))[1], 'broken')
  await assert.rejects(act(place, 'clerk', 'POST /matters/:number/promises/:code/verification', check), {
    kind: 'not-found',
  })
})

test('silence decides where the guide says so, on the instant after the statutory time, and nowhere else', async (t) => {
  const place = await aDistrict(t, { now: monday })
  const plain = await begin(place, 'subsistence')
  await act(place, 'resident', 'POST /matters/:number/submission', { number: plain })
  await act(place, 'township', 'POST /matters/:number/acceptance', { number: plain })
  const tacit = { outcome: 'granted', words: both('逾期未作决定的，视为同意。', 'Silence counts as consent.'), basis }
  await republish(place, 'association', () => ({ tacit }))
  const number = await begin(place, 'association')
  await act(place, 'resident', 'POST /matters/:number/submission', { number })
  await act(place, 'clerk', 'POST /matters/:number/acceptance', { number })
  const { rows } = await sql<{ due: Date }>`
    select t.due_at as due from cases.timer t join cases.case c on c.matter_id = t.matter_id
    where c.number = ${number} and t.name = 'tacit'`.execute(place.town.db)
  const due = rows[0]?.due ?? new Date(0)
  await until(place, due.toISOString())
  assert.equal(await stateOf(place, number), 'handling')
  await until(place, new Date(due.getTime() + 1).toISOString())
  assert.equal(await stateOf(place, number), 'closed')
  assert.ok((await stepsOf(place, number)).includes('granted-by-law'))
  await until(place, '2027-03-01T00:00:00Z')
  assert.ok(!(await stepsOf(place, plain)).includes('granted-by-law'))
})
