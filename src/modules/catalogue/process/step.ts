import { Refusal } from '../../../kernel/refusal.ts'
import { both } from '../../../kernel/text.ts'
import { indexOf } from './index-of.ts'
import type { Effect, ProcessEvent, ProcessModel, ProcessState, Trigger, Value } from './model.ts'
import { keepBefore, takeBack } from './overtaken.ts'
import { phrases } from './phrases.ts'
import { boundaryOf, findNode, leave, nodeOf, pass, type Run, removeAll, settle, tokenAt } from './run.ts'

/** A process that has not begun. */
export const untouched: ProcessState = { tokens: [], next: 1, variables: {}, ended: null }

/**
 * What an event does to a process: the new state, and what the world must do now. Pure; the given state stays as it is.
 *
 * @throws Refusal 'conflict' when nothing waits for the event, no flow of a gateway is open, or the process has ended;
 *   'invalid' when an outcome or variable is not one of the model's
 */
export function step(
  model: ProcessModel,
  state: ProcessState,
  event: ProcessEvent,
): { state: ProcessState; effects: readonly Effect[] } {
  if (state.ended) throw new Refusal('conflict', phrases.hasEnded)
  const run: Run = {
    index: indexOf(model),
    tokens: state.tokens.map((token) => ({ ...token })),
    next: state.next,
    variables: { ...state.variables },
    ended: null,
    effects: [],
    queue: [],
    moves: 0,
    before: state.before,
    lastEnd: null,
  }
  apply(run, event)
  settle(run)
  const { tokens, next, variables, ended, before, effects } = run
  return { state: { tokens, next, variables, ended, ...(before && { before }) }, effects }
}

function apply(run: Run, event: ProcessEvent): void {
  switch (event.kind) {
    case 'start':
      start(run, event.variables)
      break
    case 'complete':
      complete(run, event)
      break
    case 'served':
      note(run, event.variables)
      leave(run, tokenAt(run, event.token, 'act'))
      break
    case 'timer':
      ring(run, event.timer)
      break
    case 'message':
      note(run, event.variables)
      receive(run, event.message)
      break
    case 'overtaken':
      takeBack(run, event)
      break
    case 'cancel':
      removeAll(run, 'cancelled', null)
  }
}

function start(run: Run, variables: Record<string, Value> | undefined): void {
  if (run.next !== 1) throw new Refusal('conflict', phrases.hasBegun)
  note(run, variables)
  const entry = run.index.model.nodes.find((node) => node.kind === 'start')
  if (!entry) throw new Refusal('conflict', phrases.noStart)
  pass(run, entry.id)
}

function complete(run: Run, event: Extract<ProcessEvent, { kind: 'complete' }>): void {
  const token = tokenAt(run, event.token, 'task')
  const task = nodeOf(run, token.at, 'task')
  const chosen = task.outcomes.find((outcome) => outcome.id === event.outcome)
  if (!chosen && (task.outcomes.length > 0 || event.outcome !== undefined)) {
    throw new Refusal('invalid', phrases.chooseOutcome, { outcome: phrases.chooseOutcome })
  }
  note(run, event.variables)
  if (chosen) run.variables[task.id] = chosen.id
  run.effects.push({ kind: 'closeTask', token: token.id, node: task.id, because: 'done' })
  leave(run, token)
}

/** Keeps variables; only those that the model declares, so that the state stays small and known. */
function note(run: Run, variables: Record<string, Value> | undefined): void {
  for (const [name, value] of Object.entries(variables ?? {})) {
    if (!run.index.model.variables.includes(name)) {
      throw new Refusal('invalid', both(`流程没有变量“${name}”。`, `The process has no variable '${name}'.`))
    }
    run.variables[name] = value
  }
}

function ring(run: Run, timer: string): void {
  const [tokenId = '', nodeId = ''] = timer.split(':')
  const token = run.tokens.find((candidate) => candidate.id === tokenId)
  const node = findNode(run, nodeId)
  if (!token) throw new Refusal('conflict', phrases.notWaiting)
  if (node?.kind === 'catch' && node.trigger.on === 'timer' && token.at === nodeId) {
    leave(run, token, nodeId)
    return
  }
  const boundary = boundaryOf(run, token, ({ id, trigger }) => id === nodeId && trigger.on === 'timer')
  if (!boundary) throw new Refusal('conflict', phrases.notWaiting)
  keepBefore(run, token, { timer, boundary })
  goOff(run, token, boundary)
}

function receive(run: Run, message: string): void {
  const awaits = ({ trigger }: { trigger: Trigger }) => trigger.on === 'message' && trigger.message === message
  for (const token of run.tokens) {
    const node = findNode(run, token.at)
    const boundary = boundaryOf(run, token, awaits)
    if (boundary) goOff(run, token, boundary)
    else if (node?.kind === 'catch' && awaits(node)) leave(run, token)
    else continue
    return
  }
  throw new Refusal('conflict', phrases.notWaiting)
}

function goOff(run: Run, token: Run['tokens'][number], boundary: { id: string; interrupting: boolean }): void {
  if (boundary.interrupting) {
    run.effects.push({ kind: 'closeTask', token: token.id, node: token.at, because: 'interrupted' })
    leave(run, token, boundary.id)
  } else {
    token.fired = [...(token.fired ?? []), boundary.id]
    pass(run, boundary.id)
  }
}
