import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ProcessEvent, ProcessModel, ProcessState } from './model.ts'
import { aModel, aTask } from './sample.fixture.ts'
import { step, untouched } from './step.ts'

const start: ProcessEvent = { kind: 'start' }

function open(model: ProcessModel, state: ProcessState): string[] {
  const tasks = new Set(model.nodes.filter((node) => node.kind === 'task').map((node) => node.id))
  return state.tokens.map((token) => token.at).filter((at) => tasks.has(at))
}

function complete(model: ProcessModel, state: ProcessState, task: string, outcome?: string) {
  const token = state.tokens.find((candidate) => candidate.at === task)?.id ?? 'none'
  return step(model, state, outcome ? { kind: 'complete', token, outcome } : { kind: 'complete', token })
}

// The scenario of paed01/bpmn-engine issue 200: its decision opened while the legal review was still under way.
const legalReview = aModel(
  {
    s: 'start',
    f: 'parallel',
    up: 'task',
    x: { exclusive: 'f5' },
    low: 'task',
    m: { exclusive: null },
    j: 'parallel',
    dec: 'task',
    e: 'end',
  },
  ['s > f', 'f > up', 'up > j', 'f > x', 'x > low if yes = true', 'x > m', 'low > m', 'm > j', 'j > dec', 'dec > e'],
)

test('a decision behind a parallel join waits for the branch with a choice in it', () => {
  let { state } = step(legalReview, untouched, { kind: 'start', variables: { yes: true } })
  assert.deepEqual(open(legalReview, state), ['up', 'low'])
  state = complete(legalReview, state, 'up').state
  assert.deepEqual(open(legalReview, state), ['low'])
  state = complete(legalReview, state, 'low').state
  assert.deepEqual(open(legalReview, state), ['dec'])
})

test('the same join takes the default way when the review is not needed', () => {
  let { state } = step(legalReview, untouched, { kind: 'start', variables: { yes: false } })
  state = complete(legalReview, state, 'up').state
  assert.deepEqual(open(legalReview, state), ['dec'])
  const last = complete(legalReview, state, 'dec')
  assert.equal(last.state.ended, 'completed')
  assert.deepEqual(last.effects.at(-1), { kind: 'ended', how: 'completed', node: 'e', result: null })
})

test('a choice straight into a parallel join waits for ever', () => {
  const model = aModel({ s: 'start', x: { exclusive: 'f2' }, a: 'task', j: 'parallel', e: 'end' }, [
    's > x',
    'x > a if yes = true',
    'x > j',
    'a > j',
    'j > e',
  ])
  const { state } = step(model, untouched, start)
  assert.equal(state.ended, null)
  assert.deepEqual(
    state.tokens.map((token) => token.at),
    ['j'],
  )
})

test('a parallel split merged by a choice gives two tokens', () => {
  const model = aModel({ s: 'start', f: 'parallel', m: { exclusive: null }, a: 'task', e: 'end' }, [
    's > f',
    'f > m',
    'f > m',
    'm > a',
    'a > e',
  ])
  const first = step(model, untouched, start)
  assert.deepEqual(open(model, first.state), ['a', 'a'])
  const second = complete(model, first.state, 'a')
  assert.equal(second.state.ended, null)
  assert.equal(complete(model, second.state, 'a').state.ended, 'completed')
})

test('two tokens by the same flow do not open a join', () => {
  const model = aModel({ s: 'start', f: 'parallel', m: { exclusive: null }, a: 'task', j: 'parallel', e: 'end' }, [
    's > f',
    'f > m',
    'f > m',
    'f > a',
    'm > j',
    'a > j',
    'j > e',
  ])
  const { state } = step(model, untouched, start)
  assert.deepEqual(
    state.tokens.map((token) => token.at),
    ['a', 'j', 'j'].sort((a, b) => (a < b ? -1 : 1)),
  )
  const joined = complete(model, state, 'a').state
  assert.equal(joined.ended, null, 'the second token by the first flow still waits')
  assert.deepEqual(
    joined.tokens.map((token) => token.at),
    ['j'],
  )
})

test('a task ends in one of its outcomes, which becomes the variable of its name', () => {
  const model = aModel({ s: 'start', look: aTask('fits', 'unfit'), x: { exclusive: 'f3' }, a: 'task', e: 'end' }, [
    's > look',
    'look > x',
    'x > a if look = "fits"',
    'x > e',
    'a > e',
  ])
  const { state } = step(model, untouched, start)
  assert.throws(() => complete(model, state, 'look'), { kind: 'invalid' })
  assert.throws(() => complete(model, state, 'look', 'maybe'), { kind: 'invalid' })
  assert.deepEqual(open(model, complete(model, state, 'look', 'fits').state), ['a'])
  assert.equal(complete(model, state, 'look', 'unfit').state.ended, 'completed')
  assert.throws(() => step(model, state, { kind: 'complete', token: 't9' }), { kind: 'conflict' })
  assert.throws(() => step(model, untouched, { kind: 'start', variables: { rich: true } }), { kind: 'invalid' })
})

test('a gateway without an open way refuses and changes nothing', () => {
  const model = aModel({ s: 'start', x: { exclusive: null }, a: 'task', e: 'end' }, [
    's > x',
    'x > a if yes = true',
    'x > e if yes = false',
    'a > e',
  ])
  assert.throws(() => step(model, untouched, start), { kind: 'conflict' })
  assert.deepEqual(untouched, { tokens: [], next: 1, variables: {}, ended: null })
})

test('a terminate end closes what is open', () => {
  const model = aModel({ s: 'start', f: 'parallel', a: 'task', b: 'task', stop: 'terminate', e: 'end' }, [
    's > f',
    'f > a',
    'f > b',
    'a > stop',
    'b > e',
  ])
  const { state } = step(model, untouched, start)
  const { state: ended, effects } = complete(model, state, 'a')
  assert.deepEqual(ended.tokens, [])
  assert.deepEqual(
    effects.map((effect) => `${effect.kind} ${'because' in effect ? effect.because : ''}`.trim()),
    ['closeTask done', 'closeTask ended', 'ended'],
  )
  assert.throws(() => complete(model, ended, 'b'), { kind: 'conflict' })
})

test('a ring of gateways is refused rather than turned', () => {
  const model = aModel({ s: 'start', x: { exclusive: 'f2' }, y: { exclusive: null }, e: 'end' }, [
    's > x',
    'x > e if yes = true',
    'x > y',
    'y > x',
  ])
  assert.throws(() => step(model, untouched, start), { kind: 'conflict' })
})

test('cancelling closes tasks and timers', () => {
  const model = aModel(
    {
      s: 'start',
      a: 'task',
      late: { kind: 'boundary', attachedTo: 'a', interrupting: true, trigger: { on: 'timer', due: { rule: 'R' } } },
      e: 'end',
    },
    ['s > a', 'a > e', 'late > e'],
  )
  const { effects, state } = step(model, step(model, untouched, start).state, { kind: 'cancel' })
  assert.deepEqual(
    effects.map((effect) => effect.kind),
    ['closeTask', 'cancelTimer', 'ended'],
  )
  assert.equal(state.ended, 'cancelled')
})
