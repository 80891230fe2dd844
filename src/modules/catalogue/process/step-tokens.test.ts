import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { ProcessEvent, ProcessModel, ProcessState } from './model.ts'
import { type Block, block, modelOf } from './sample-blocks.fixture.ts'
import { step, untouched } from './step.ts'

// What may be open is found a second time from the tree alone, without tokens, and must be what the interpreter has open.

/** Tasks that may be worked on, given those that are done. */
function openIn(tree: Block, done: ReadonlySet<Block>): Block[] {
  if (tree.kind === 'task') return done.has(tree) ? [] : [tree]
  if (tree.kind === 'parallel') return tree.of.flatMap((child) => openIn(child, done))
  if (tree.kind === 'choice') return openIn(taken(tree), done)
  const current = tree.of.find((child) => openIn(child, done).length > 0)
  return current ? openIn(current, done) : []
}

/** Tokens that wait at joins: one for each finished branch of a parallel block that is under way. */
function waitingIn(tree: Block, done: ReadonlySet<Block>): number {
  if (tree.kind === 'task' || openIn(tree, done).length === 0) return 0
  if (tree.kind === 'choice') return waitingIn(taken(tree), done)
  if (tree.kind === 'sequence') return waitingIn(tree.of.find((child) => openIn(child, done).length > 0) ?? tree, done)
  return tree.of.reduce((sum, child) => sum + (openIn(child, done).length === 0 ? 1 : waitingIn(child, done)), 0)
}

function taken(tree: Extract<Block, { kind: 'choice' }>): Block {
  return tree.of[tree.yes ? 0 : 1]
}

function play(
  tree: Block,
  order: readonly number[],
): { model: ProcessModel; events: ProcessEvent[]; state: ProcessState; largest: number } {
  const { model, names } = modelOf(tree)
  const done = new Set<Block>()
  const events: ProcessEvent[] = [{ kind: 'start', variables: { yes: true } }]
  let { state } = step(model, untouched, { kind: 'start', variables: { yes: true } })
  let largest = 0
  for (let turn = 0; !state.ended; turn += 1) {
    const expected = openIn(tree, done)
    const resting = state.tokens.filter((token) => token.at.startsWith('k'))
    assert.deepEqual(resting.map((token) => token.at).sort(), expected.map((part) => names.get(part)).sort())
    assert.equal(state.tokens.length - resting.length, waitingIn(tree, done))
    const chosen = resting[(order[turn % order.length] ?? 0) % resting.length]
    assert.ok(chosen, 'an unfinished process has an open task')
    const event = { kind: 'complete' as const, token: chosen.id }
    done.add([...names].find(([, id]) => id === chosen.at)?.[0] ?? tree)
    events.push(event)
    state = step(model, state, event).state
    largest = Math.max(largest, JSON.stringify(state).length)
  }
  assert.deepEqual(openIn(tree, done), [])
  return { model, events, state, largest }
}

const order = fc.array(fc.nat(), { minLength: 1, maxLength: 20 })

test('structured processes never lose, double or hurry a token', () => {
  fc.assert(
    fc.property(block, order, (tree, turns) => void play(fresh(tree), turns)),
    { numRuns: 2000 },
  )
})

test('the same events give the same state, which stays small', () => {
  fc.assert(
    fc.property(block, order, (tree, turns) => {
      const { model, events, state, largest } = play(fresh(tree), turns)
      const again = events.reduce((before, event) => step(model, structuredClone(before), event).state, untouched)
      assert.deepEqual(again, state)
      assert.ok(largest < 1000 || model.nodes.length > 40, `${largest} bytes for ${model.nodes.length} nodes`)
    }),
    { numRuns: 500 },
  )
})

/** fast-check may use one object twice in a tree; tasks are told apart by identity. */
function fresh(tree: Block): Block {
  return structuredClone(JSON.parse(JSON.stringify(tree)))
}
