import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lintProcess } from './lint.ts'
import type { ProcessModel } from './model.ts'
import { aModel, aTask, type SampleNode } from './sample.fixture.ts'

const sound = {
  s: 'start',
  look: aTask('fits', 'unfit'),
  x: { exclusive: 'f3' },
  do: 'task',
  e: 'end',
  no: 'end',
} as const
const ways = ['s > look', 'look > x', 'x > do if look = "fits"', 'x > no', 'do > e']

function found(model: ProcessModel): string[] {
  return lintProcess(model).map(({ severity, node, text }) => `${severity} ${node}: ${text.en}`)
}

test('a sound process has no finding', () => {
  assert.deepEqual(found(aModel(sound, ways)), [])
})

function oneFinding(name: string, nodes: Record<string, SampleNode>, flows: readonly string[], expected: RegExp) {
  test(name, () => {
    const findings = found(aModel(nodes, flows))
    assert.equal(findings.length, 1, findings.join('\n'))
    assert.match(findings[0] ?? '', expected)
  })
}

oneFinding(
  'an exclusive gateway needs a default',
  { ...sound, x: { exclusive: null } },
  [...ways.slice(0, 3), 'x > no if look = "unfit"', 'do > e'],
  /^error x: .*default/,
)
oneFinding(
  'an outcome must exist',
  sound,
  [...ways.slice(0, 2), 'x > do if look = "good"', ...ways.slice(3)],
  /^error f2: .*no outcome 'good'/,
)
oneFinding(
  'a variable must be declared',
  sound,
  [...ways.slice(0, 2), 'x > do if income < 5', ...ways.slice(3)],
  /^error f2: .*'income'/,
)
oneFinding(
  'a condition must be readable',
  sound,
  [...ways.slice(0, 2), 'x > do if look == "fits"', ...ways.slice(3)],
  /^error f2: .*wrong at/,
)
oneFinding('a task without a role', { ...sound, do: { ...aTask(), role: null } }, ways, /^error do: .*role/)
oneFinding('a task without a level', { ...sound, do: { ...aTask(), level: null } }, ways, /^error do: .*level/)
oneFinding('one outcome is no choice', { ...sound, do: aTask('done') }, ways, /^error do: One outcome/)
oneFinding(
  'an element that cannot be reached',
  { ...sound, lost: 'task' },
  [...ways, 'lost > e'],
  /^error lost: .*reached/,
)
oneFinding('a dead end', { ...sound, no: 'task' }, ways, /^error no: No end/)
oneFinding(
  'a timer without a time',
  { ...sound, wait: { kind: 'catch', trigger: { on: 'timer', due: null } } },
  [...ways.slice(0, 4), 'do > wait', 'wait > e'],
  /^error wait: .*no time/,
)
oneFinding('several flows from a task', sound, [...ways, 'do > no'], /^warning do: /)

test('a ring of gateways', () => {
  const nodes = { ...sound, m: { exclusive: null }, y: { exclusive: 'f5' } }
  const flows = [
    's > look',
    'look > m',
    'm > x',
    'x > do if look = "fits"',
    'x > y',
    'y > no',
    'y > m if people > 3',
    'do > e',
  ]
  const model = aModel({ ...nodes, x: { exclusive: 'f4' } }, flows)
  assert.deepEqual(
    lintProcess(model).map((finding) => finding.node),
    ['x', 'm', 'y'],
  )
})

const fork = { s: 'start', f: 'parallel', a: 'task', b: 'task', j: 'parallel', e: 'end', e2: 'end' } as const
oneFinding(
  'a choice straight into a join',
  { s: 'start', x: { exclusive: 'f2' }, a: 'task', j: 'parallel', e: 'end' },
  ['s > x', 'x > a if yes = true', 'x > j', 'a > j', 'j > e'],
  /^error j: .*'x'.*for ever/,
)
oneFinding(
  'a choice that leaves a join waiting',
  { ...fork, x: { exclusive: 'f4' } },
  ['s > f', 'f > a', 'f > b', 'a > x', 'x > j', 'x > e2 if yes = true', 'b > j', 'j > e'],
  /^error j: .*'x'/,
)
oneFinding(
  'branches that meet without waiting',
  { s: 'start', f: 'parallel', a: 'task', b: 'task', m: { exclusive: null }, e: 'end' },
  ['s > f', 'f > a', 'f > b', 'a > m', 'b > m', 'm > e'],
  /^warning m: /,
)

test('a terminate end may take a branch away from a join', () => {
  const model = aModel({ ...fork, x: { exclusive: 'f4' }, e2: 'terminate' }, [
    's > f',
    'f > a',
    'f > b',
    'a > x',
    'x > j',
    'x > e2 if yes = true',
    'b > j',
    'j > e',
  ])
  assert.deepEqual(found(model), [])
})

test('a task that a timer interrupts may join its own other way within a branch', () => {
  const late = {
    kind: 'boundary',
    attachedTo: 'a',
    interrupting: true,
    trigger: { on: 'timer', due: { amount: 5, unit: 'working-days' } },
  } as const
  const model = aModel(
    { s: 'start', f: 'parallel', a: 'task', late, m: { exclusive: null }, b: 'task', j: 'parallel', e: 'end' },
    ['s > f', 'f > a', 'f > b', 'a > m', 'late > m', 'm > j', 'b > j', 'j > e'],
  )
  assert.deepEqual(found(model), [])
})

test('a way back for correction is no fault', () => {
  const model = aModel(
    { s: 'start', m: { exclusive: null }, look: aTask('good', 'again'), x: { exclusive: 'f4' }, e: 'end' },
    ['s > m', 'm > look', 'look > x', 'x > m if look = "again"', 'x > e'],
  )
  assert.deepEqual(found(model), [])
})
