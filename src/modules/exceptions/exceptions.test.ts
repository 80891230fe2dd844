import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { inPost } from '../../../test/actors.ts'
import { aTown } from '../../../test/town.ts'
import { machine } from '../../kernel/context.ts'
import { retryException, settleException, showExceptions } from './operations.ts'

const town = await aTown({ after })
const admin = inPost({ roles: ['administrator'] })
const none = { settled_at: null, settled_by: null, note: null }
await town.db
  .insertInto('kernel.exception')
  .values(
    Array.from({ length: 35 }, (_, at) => ({
      ...{ job: 'raise-cards', payload: JSON.stringify({ at }), error: 'it broke', ...none },
      at: new Date(town.now.getTime() + Math.floor(at / 2) * 1000), // two at each moment
    })),
  )
  .execute()
const list = (input: object = {}, actor = admin) => showExceptions(town.caller(actor), input)

test('only the administrator sees and settles what failed', async () => {
  const [one] = (await list()).exceptions
  for (const actor of [inPost({ roles: ['head', 'handler', 'auditor', 'publisher', 'helper'] }), machine]) {
    await assert.rejects(list({}, actor), { kind: 'forbidden' })
    await assert.rejects(retryException(town.caller(actor), { id: one?.id }), { kind: 'forbidden' })
    await assert.rejects(settleException(town.caller(actor), { id: one?.id, note: '已看过' }), { kind: 'forbidden' })
  }
})

test('page after page, the newest first, each once', async () => {
  const first = await list()
  const second = await list({ before: first.next })
  const ids = [...first.exceptions, ...second.exceptions].map(({ id }) => id)
  assert.deepEqual([first.exceptions.length, ids.length, new Set(ids).size, second.next], [30, 35, 35, null])
})

test('what is settled says how, and is settled once; what is retried is queued as it was', async () => {
  const [one, two] = (await list()).exceptions
  await assert.rejects(settleException(town.caller(admin), { id: one?.id, note: ' ' }), { kind: 'invalid' })
  await settleException(town.caller(admin), { id: one?.id, note: '人工补发' })
  await retryException(town.caller(admin), { id: two?.id })
  assert.deepEqual(await town.jobs(), ['raise-cards'])
  const { exceptions } = await list({ state: 'settled' })
  assert.deepEqual(exceptions.map(({ note, settledAt }) => [note, settledAt]).sort(), [
    ['人工补发', town.now],
    ['已重试', town.now],
  ])
  await assert.rejects(settleException(town.caller(admin), { id: one?.id, note: '再来' }), { kind: 'not-found' })
  const twice = await Promise.allSettled(
    [1, 2].map(() => retryException(town.caller(admin), { id: exceptions[0]?.id })),
  )
  assert.ok(twice.every(({ status }) => status === 'rejected'))
})

test('two administrators who retry at once queue it once', async () => {
  const [one] = (await list()).exceptions
  const before = (await town.jobs()).length
  const tries = await Promise.allSettled([1, 2].map(() => retryException(town.caller(admin), { id: one?.id })))
  assert.deepEqual(tries.map(({ status }) => status).sort(), ['fulfilled', 'rejected'])
  assert.equal((await town.jobs()).length, before + 1)
})
