import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Actor } from '../src/kernel/context.ts'
import { sampleCast } from '../src/kernel/samples.ts'
import { modules } from '../src/modules.ts'
import { callablesOf, type Reachable } from '../tools/print/callables.ts'
import { allSamples, triesOf } from '../tools/print/samples.ts'

const all = callablesOf(modules)
const samples = await allSamples()

test('every operation and query is in the permission table', () => {
  const missing = all.filter(({ callable }) => !triesOf(callable, samples))
  assert.deepEqual(missing.map(nameOf), [], 'give them a sample in the samples.ts of their module')
})

test('every sample is of something that exists', () => {
  const names = new Set<string>(all.map(nameOf))
  assert.deepEqual(
    Object.keys(samples).filter((name) => !names.has(name)),
    [],
  )
})

test('somebody of the cast may do each', () => {
  const idle = all.filter(({ callable }) => {
    const tries = Object.values(triesOf(callable, samples) ?? {})
    const may = (actor: Actor) => tries.some(({ subject, input }) => callable.spec.allow(actor, subject, input ?? {}))
    return tries.length > 0 && !Object.values(sampleCast).some(may)
  })
  assert.deepEqual(idle.map(nameOf), [])
})

test('the name of each begins with its module', () => {
  for (const { module, callable } of all) assert.ok(callable.spec.name.startsWith(`${module}.`), callable.spec.name)
})

test('every address is a noun in lower case', () => {
  const routes = all.flatMap(({ routes }) => routes)
  assert.deepEqual(
    routes.filter((route) => !/^[A-Z]+ (\/|(\/:?[a-zA-Z]*|\/[a-z0-9.-]+|\/\*)+)$/.test(route)),
    [],
  )
})

function nameOf({ callable }: Reachable): string {
  return callable.spec.name
}
