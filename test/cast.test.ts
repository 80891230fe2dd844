import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findPublishedGuide, guides } from '../src/modules/catalogue/index.ts'
import { aDistrict } from './cast.ts'

test('the small district has its cast in their posts, the guides published and nothing left to do', async (t) => {
  const { town, cast } = await aDistrict(t)
  assert.deepEqual(
    Object.entries(cast).map(([name, { post }]) => [name, post?.roles.join()]),
    [
      ['resident', undefined],
      ['village', 'helper,office'],
      ['township', 'handler'],
      ['clerk', 'handler'],
      ['head', 'head'],
      ['author', 'publisher'],
      ['publisher', 'publisher'],
      ['auditor', 'auditor'],
      ['admin', 'administrator'],
      ['registry', 'office'],
      ['mayor', 'head'],
      ['bureau', 'office'],
      ['drafter', 'handler'],
      ['secretary', 'office'],
      ['leader', 'head'],
      ['approval', 'handler'],
      ['chief', 'head'],
      ['health', 'handler'],
      ['federation', 'handler'],
    ],
  )
  await town.db.transaction().execute(async (tx) => {
    for (const { itemCode, name } of guides) assert.ok(await findPublishedGuide(tx, itemCode, '2026-09-10'), name.zh)
  })
  assert.deepEqual(await town.jobs(), [])
})
