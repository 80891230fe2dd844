import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { aDistrict, type TownWithPeople } from '../../../test/cast.ts'
import { serve } from '../../../test/served.ts'
import { act, apply, applyAndAccept, matterOf, stateOf } from '../../../test/story.ts'
import { machine } from '../../kernel/context.ts'
import { addJob } from '../../kernel/job.ts'
import { startWorker } from '../../kernel/worker.ts'
import { fireDue } from './timers.ts'

/** A worker of the product on the town, stopped with the test. */
async function work(t: TestContext, place: TownWithPeople) {
  const { house } = await serve(t, place.town)
  const worker = await startWorker(house, place.town.pool)
  return { stop: () => worker.stop() }
}

interface Listed {
  readonly exceptions: readonly { readonly id: string; readonly job: string; readonly error: string }[]
}

async function exceptions(
  place: TownWithPeople,
  who: 'admin' | 'clerk',
  state = 'open',
): Promise<Listed['exceptions']> {
  const page = await act(place, who, 'GET /exceptions', { state })
  return (page as Listed).exceptions
}

const retry = (place: TownWithPeople, who: 'admin' | 'auditor', id: string | undefined) =>
  act(place, who, 'POST /exceptions/:id/retry', { id })

async function eventually(is: () => Promise<boolean>): Promise<void> {
  for (let turn = 0; turn < 200; turn++) {
    if (await is()) return
    await wait(50)
  }
  assert.fail('it did not happen in ten seconds')
}

test('a timer that fails holds up no other, shows as an exception, and is tried again by the administrator', async (t) => {
  const place = await aDistrict(t, { now: '2026-03-02T01:00:00Z' })
  const { db } = place.town
  const [broken, fine] = [await apply(place, 'disability'), await apply(place, 'association')]
  const { id } = await matterOf(place, broken)
  await sql`create function cases.fail() returns trigger language plpgsql as $$ begin raise exception 'planted'; end $$`.execute(
    db,
  )
  await sql
    .raw(
      `create trigger planted before update of accepted_at on cases.case for each row when (new.matter_id = '${id}') execute function cases.fail()`,
    )
    .execute(db)
  place.town.now = new Date('2026-03-10T01:00:00Z')
  await fireDue(place.town.caller(machine))
  await fireDue(place.town.caller(machine))
  assert.deepEqual([await stateOf(place, fine), await stateOf(place, broken)], ['handling', 'submitted'])
  assert.equal((await place.town.jobs()).filter((name) => name === 'fire-timer').length, 1)
  assert.equal(
    (await place.town.audit()).filter((line) => line === 'cases.fire-timer failed').length,
    1,
    'tried once by the loop',
  )

  await sql`update graphile_worker._private_jobs set max_attempts = 1`.execute(db)
  const worker = await work(t, place)
  const open = () => exceptions(place, 'admin')
  await eventually(async () => (await open()).length === 1)
  const [exception] = await open()
  assert.equal(exception?.job, 'fire-timer')
  assert.match(exception?.error ?? '', /planted/)

  await assert.rejects(exceptions(place, 'clerk'), { kind: 'forbidden' })
  await assert.rejects(retry(place, 'auditor', exception?.id), { kind: 'forbidden' })
  await sql`drop trigger planted on cases.case`.execute(db)
  await retry(place, 'admin', exception?.id)
  await eventually(async () => (await stateOf(place, broken)) === 'handling')
  await worker.stop()
  assert.deepEqual(await open(), [])
  assert.equal((await exceptions(place, 'admin', 'settled')).length, 1)
  await assert.rejects(retry(place, 'admin', exception?.id), { kind: 'not-found' }, 'once')
  await assert.rejects(act(place, 'admin', 'POST /exceptions/:id/settlement', { id: exception?.id, note: '已处理' }), {
    kind: 'not-found',
  })
})

test('timers outlive the process: what came due while nothing ran happens after the start', async (t) => {
  const place = await aDistrict(t, { now: '2026-03-02T01:00:00Z' })
  const number = await apply(place, 'disability')
  const notice = {
    words: '请补充银行账户。',
    items: [{ target: 'field', code: 'bankName', reason: 'wrong', note: '不完整' }],
  }
  await act(place, 'township', 'POST /matters/:number/correction-notice', { number, ...notice })
  const allowance = await applyAndAccept(place, 'subsistence')
  const first = await work(t, place)
  await first.stop()
  place.town.now = new Date('2026-03-23T16:00:00Z')
  const second = await work(t, place)
  await addJob(place.town.db, 'fire-timers', {})
  await eventually(async () => (await stateOf(place, number)) === 'lapsed')
  await eventually(async () => (await openTimers(place, allowance)) === 0)
  await second.stop()
})

async function openTimers({ town }: TownWithPeople, number: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) from cases.timer t join cases.case c on c.matter_id = t.matter_id
    where c.number = ${number} and t.fired_at is null and t.cancelled_at is null`.execute(town.db)
  return rows[0]?.count ?? 0
}
