import { Refusal } from '../../../kernel/refusal.ts'
import type { Boundary } from './index-of.ts'
import type { ProcessEvent, Token } from './model.ts'
import { phrases } from './phrases.ts'
import { boundaryOf, cancelTimers, findNode, pass, place, type Run, rest } from './run.ts'

// A timer and a message at one task: the message may have come in time and still be heard after the timer went off. What is in
// time is the law's affair and judged by the caller; here the process goes back to where it stood and takes the message's way.

/** Keeps how the process stands when a timer is about to interrupt a task that waits for a message too. */
export function keepBefore(run: Run, token: Token, { timer, boundary }: { timer: string; boundary: Boundary }): void {
  const waits = boundaryOf(run, token, ({ trigger }) => trigger.on === 'message')
  if (!boundary.interrupting || !waits) return
  run.before = { timer, tokens: run.tokens.map((one) => ({ ...one })), variables: { ...run.variables } }
}

/**
 * Takes back what has gone on since the timer went off, and lets the message have its way. What others did meanwhile beside it
 * is done again: the moments between the two are few, and no step is lost or doubled.
 *
 * @throws Refusal 'conflict' when the timer interrupted nothing that waited for the message, or another has gone off since
 */
export function takeBack(run: Run, { timer, message }: Extract<ProcessEvent, { kind: 'overtaken' }>): void {
  const { before } = run
  const waited = before?.tokens.find(({ id }) => id === timer.split(':')[0])
  const by = waited && boundaryOf(run, waited, ({ trigger }) => trigger.on === 'message' && trigger.message === message)
  if (before?.timer !== timer || !waited || !by) throw new Refusal('conflict', phrases.notWaiting)
  const now = run.tokens
  const isIn = (tokens: readonly Token[], { id }: Token) => tokens.some((one) => one.id === id)
  const kept = now.filter((token) => isIn(before.tokens, token))
  for (const token of now) if (!isIn(kept, token)) drop(run, token)
  run.tokens = kept
  for (const token of before.tokens) if (token !== waited && !isIn(kept, token)) putBack(run, token)
  for (const name of Object.keys(run.variables)) delete run.variables[name]
  Object.assign(run.variables, before.variables)
  run.before = undefined
  pass(run, by.id)
}

function drop(run: Run, token: Token): void {
  if (findNode(run, token.at)?.kind === 'task')
    run.effects.push({ kind: 'closeTask', token: token.id, node: token.at, because: 'interrupted' })
  cancelTimers(run, token)
}

/** A token that has moved on since stands again where it stood: ids are never used again, so it is a new one. */
function putBack(run: Run, { id: _id, ...token }: Token): void {
  const node = findNode(run, token.at)
  if (node?.kind === 'task' || node?.kind === 'act' || node?.kind === 'catch') rest(run, node)
  else place(run, token)
}
