import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { aDistrict } from '../../../../test/cast.ts'
import { call } from '../../../../test/ended.ts'
import { aSealedDocument } from '../../../../test/sealed.ts'
import { openWorkOf } from '../../../../test/story.ts'
import { dispatchDocument } from '../operations/dispatch.ts'
import { recall } from '../operations/end.ts'
import { exportDispatch, showDispatch } from '../queries.ts'
import { recordOutside } from './record.ts'

const place = await aDistrict({ after }, { now: '2026-03-02T01:00:00Z' })
const township = place.cast.township.post?.organisationId ?? ''
const shown = async (number: string) => (await call(place, 'secretary', showDispatch, { number })).outside

test('whoever is outside the district is reached by other ways, each recorded with its day and proof', async () => {
  const { number } = await aSealedDocument(place, { main: [township, '市应急管理局'], copies: ['有关企业'] })
  assert.deepEqual(
    (await shown(number)).map(({ name, part, way }) => [name, part, way]),
    [
      ['市应急管理局', 'main', null],
      ['有关企业', 'copy', null],
    ],
  )
  const { recipients, outside } = await call(place, 'secretary', dispatchDocument, { number })
  assert.deepEqual([recipients, outside], [1, 2])
  assert.deepEqual(await openWorkOf(place, number), ['deliver-outside'])
  const said = { number, position: 1, way: 'post' as const, sentOn: '2026-03-02', proof: 'EMS 1234567890' }
  await assert.rejects(call(place, 'drafter', recordOutside, said), { kind: 'forbidden' })
  await assert.rejects(call(place, 'township', recordOutside, said), { kind: 'forbidden' })
  for (const wrong of [{ sentOn: '2026-03-01' }, { sentOn: '2026-03-03' }, { position: 3 }])
    await assert.rejects(call(place, 'secretary', recordOutside, { ...said, ...wrong }), { kind: 'invalid' })
  await assert.rejects(call(place, 'secretary', recordOutside, { ...said, proof: '机密★1年' }), { kind: 'invalid' })
  assert.equal((await call(place, 'secretary', recordOutside, said)).waiting, 1)
  assert.equal((await call(place, 'secretary', recordOutside, { ...said, way: 'messenger' })).waiting, 1, 'corrected')
  assert.deepEqual(await openWorkOf(place, number), ['deliver-outside'])
  const rest = { number, position: 2, way: 'published' as const, sentOn: '2026-03-02' }
  assert.equal((await call(place, 'secretary', recordOutside, rest)).waiting, 0)
  assert.deepEqual(await openWorkOf(place, number), [])
  const { body } = await call(place, 'secretary', exportDispatch, { number, format: 'csv' })
  assert.match(String(body), /市应急管理局,主送,专人送达 2026-03-02 EMS 1234567890/u)
})

test('what goes to nobody here is out all the same; recalled, nobody is reached any more', async () => {
  const { number } = await aSealedDocument(place, { main: ['市应急管理局'] })
  const { recipients, outside } = await call(place, 'secretary', dispatchDocument, { number })
  assert.deepEqual([recipients, outside], [0, 1])
  await assert.rejects(call(place, 'secretary', dispatchDocument, { number }), { kind: 'conflict' })
  await call(place, 'secretary', recall, { number, reason: '内容有误，重新印发。' })
  assert.deepEqual(await openWorkOf(place, number), [])
})
