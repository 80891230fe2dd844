import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { aDistrict } from '../../test/cast.ts'
import { nobody } from '../kernel/context.ts'
import { demoCast } from '../modules/directory/index.ts'
import { castLines } from './cast-lines.ts'

const { town, cast } = await aDistrict({ after })

test('the start names everybody whom the sign-in page offers, by name and office', async () => {
  const lines = await castLines(town.caller(nobody))
  assert.deepEqual(
    lines.slice(1, -1).map((line) => line.trim().split(' ')[0]),
    demoCast,
  )
  assert.ok(lines.some((line) => line.includes(cast.author.name) && line.includes('Author of guides')))
})

test('outside of a demonstration it names nobody', async () => {
  const caller = town.caller(nobody)
  assert.deepEqual(await castLines({ ...caller, settings: { ...caller.settings, DEMO: 'off' } }), [])
})
