import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aModel } from './sample.fixture.ts'
import { step, untouched } from './step.ts'

const eight = { amount: 8, unit: 'working-days' } as const
const survey = aModel(
  {
    s: 'start',
    look: 'task',
    warn: { kind: 'boundary', attachedTo: 'look', interrupting: false, trigger: { on: 'timer', due: eight } },
    late: { kind: 'boundary', attachedTo: 'look', interrupting: true, trigger: { on: 'timer', due: { rule: 'LATE' } } },
    tell: 'act',
    deemed: 'task',
    e: 'end',
    told: 'end',
    e2: 'end',
  },
  ['s > look', 'look > e', 'warn > tell', 'tell > told', 'late > deemed', 'deemed > e2'],
)

test('a task sets its timers and cancels them when it is done in time', () => {
  const first = step(survey, untouched, { kind: 'start' })
  assert.deepEqual(first.effects, [
    { kind: 'openTask', token: 't1', node: 'look' },
    { kind: 'setTimer', timer: 't1:warn', node: 'warn', due: eight },
    { kind: 'setTimer', timer: 't1:late', node: 'late', due: { rule: 'LATE' } },
  ])
  const done = step(survey, first.state, { kind: 'complete', token: 't1' })
  assert.deepEqual(done.effects, [
    { kind: 'closeTask', token: 't1', node: 'look', because: 'done' },
    { kind: 'cancelTimer', timer: 't1:warn' },
    { kind: 'cancelTimer', timer: 't1:late' },
    { kind: 'ended', how: 'completed', node: 'e', result: null },
  ])
})

test('a warning goes beside the task, once; the interrupting timer takes its place', () => {
  const first = step(survey, untouched, { kind: 'start' })
  const warned = step(survey, first.state, { kind: 'timer', timer: 't1:warn' })
  assert.deepEqual(warned.effects, [{ kind: 'callSystem', token: 't2', node: 'tell', act: 'publish-result' }])
  assert.throws(() => step(survey, warned.state, { kind: 'timer', timer: 't1:warn' }), { kind: 'conflict' })
  const told = step(survey, warned.state, { kind: 'served', token: 't2' })
  assert.deepEqual(
    told.state.tokens.map((token) => token.at),
    ['look'],
  )
  const late = step(survey, told.state, { kind: 'timer', timer: 't1:late' })
  assert.deepEqual(late.effects, [
    { kind: 'closeTask', token: 't1', node: 'look', because: 'interrupted' },
    { kind: 'openTask', token: 't3', node: 'deemed' },
  ])
  assert.throws(() => step(survey, late.state, { kind: 'complete', token: 't1' }), { kind: 'conflict' })
  assert.throws(() => step(survey, late.state, { kind: 'timer', timer: 't1:late' }), { kind: 'conflict' })
})

test('a message reaches the token that waits for it, and is refused when none does', () => {
  const model = aModel(
    {
      s: 'start',
      wait: { kind: 'catch', trigger: { on: 'message', message: 'answer' } },
      days: { kind: 'catch', trigger: { on: 'timer', due: { amount: 7, unit: 'calendar-days' } } },
      e: { kind: 'end', terminates: false, result: 'granted' },
    },
    ['s > wait', 'wait > days', 'days > e'],
  )
  const first = step(model, untouched, { kind: 'start' })
  assert.deepEqual(first.effects, [{ kind: 'awaitMessage', token: 't1', node: 'wait', message: 'answer' }])
  assert.throws(() => step(model, first.state, { kind: 'message', message: 'other' }), { kind: 'conflict' })
  const second = step(model, first.state, { kind: 'message', message: 'answer', variables: { people: 3 } })
  assert.equal(second.state.variables.people, 3)
  const third = step(model, second.state, { kind: 'timer', timer: 't2:days' })
  assert.deepEqual(third.effects, [{ kind: 'ended', how: 'completed', node: 'e', result: 'granted' }])
})
