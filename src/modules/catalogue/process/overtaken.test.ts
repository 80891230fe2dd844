import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aModel, aTask } from './sample.fixture.ts'
import { step, untouched } from './step.ts'

const timer = { on: 'timer', due: { rule: 'DAYS' } } as const
const message = { on: 'message', message: 'objection' } as const
const event = { kind: 'boundary', attachedTo: 'hang', interrupting: true } as const
const model = aModel(
  {
    s: 'start',
    hang: 'task',
    over: { ...event, trigger: timer },
    objected: { ...event, trigger: message },
    again: 'task',
    review: aTask('clear'),
    late: { kind: 'boundary', attachedTo: 'review', interrupting: false, trigger: timer },
    told: 'end',
    decide: 'task',
    e: 'end',
  },
  ['s > hang', 'hang > again', 'over > review', 'objected > again', 'again > review', 'late > told'].concat([
    'review > decide',
    'decide > e',
  ]),
)
const overtaken = { kind: 'overtaken', timer: 't1:over', message: 'objection' } as const
const places = (state: typeof untouched) => state.tokens.map(({ at }) => at)

test('a message in time takes back what the timer led to, however far that went', () => {
  const { state: hung } = step(model, untouched, { kind: 'start' })
  const { state: rang } = step(model, hung, { kind: 'timer', timer: 't1:over' })
  assert.deepEqual(places(rang), ['review'])
  const back = step(model, rang, overtaken)
  assert.deepEqual(back.effects, [
    { kind: 'closeTask', token: 't2', node: 'review', because: 'interrupted' },
    { kind: 'cancelTimer', timer: 't2:late' },
    { kind: 'openTask', token: 't3', node: 'again' },
  ])
  const { state: reviewed } = step(model, rang, { kind: 'complete', token: 't2', outcome: 'clear' })
  const later = step(model, reviewed, overtaken)
  assert.deepEqual(places(later.state), ['again'])
  assert.deepEqual(later.state.variables, {}, 'nor does the outcome of what was taken back count')
  assert.throws(() => step(model, later.state, overtaken), { kind: 'conflict' }, 'once')
})

test('nothing is taken back while the message can still be received, nor by another timer or message', () => {
  const { state: hung } = step(model, untouched, { kind: 'start' })
  assert.throws(() => step(model, hung, overtaken), { kind: 'conflict' })
  const { state: rang } = step(model, hung, { kind: 'timer', timer: 't1:over' })
  assert.throws(() => step(model, rang, { ...overtaken, timer: 't9:over' }), { kind: 'conflict' })
  assert.throws(() => step(model, rang, { ...overtaken, message: 'else' }), { kind: 'conflict' })
})

const beside = aModel(
  {
    s: 'start',
    split: 'parallel',
    hang: 'task',
    over: { ...event, trigger: timer },
    objected: { ...event, trigger: message },
    again: 'task',
    other: 'task',
    merge: { exclusive: null },
    join: 'parallel',
    decide: 'task',
    e: 'end',
  },
  [
    's > split',
    'split > hang',
    'split > other',
    'hang > merge',
    'over > merge',
    'objected > again',
    'again > merge',
  ].concat(['merge > join', 'other > join', 'join > decide', 'decide > e']),
)

test('what stood beside it stands there again, so that the two still meet', () => {
  const { state: begun } = step(beside, untouched, { kind: 'start' })
  const { state: rang } = step(beside, begun, { kind: 'timer', timer: 't2:over' })
  const { state: met } = step(beside, rang, { kind: 'complete', token: 't3' })
  assert.deepEqual(places(met), ['decide'])
  const { state: back } = step(beside, met, { ...overtaken, timer: 't2:over' })
  assert.deepEqual(places(back).toSorted(), ['again', 'other'])
  const ended = back.tokens.reduce(
    (state, { id: token }) => step(beside, state, { kind: 'complete', token }).state,
    back,
  )
  assert.deepEqual(places(ended), ['decide'])
})
