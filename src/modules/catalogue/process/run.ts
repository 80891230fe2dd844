import { Refusal } from '../../../kernel/refusal.ts'
import { holds } from './expression.ts'
import type { Boundary, Indexed } from './index-of.ts'
import type { Before, Due, Effect, Flow, Node, ProcessState, Token, Value } from './model.ts'
import { phrases } from './phrases.ts'

/** One step under way; only `step` makes one, from copies. */
export interface Run {
  readonly index: Indexed
  tokens: Token[]
  next: number
  readonly variables: Record<string, Value>
  ended: ProcessState['ended']
  readonly effects: Effect[]
  /** Flows that tokens have taken and whose ends they have not yet entered. */
  queue: Flow[]
  moves: number
  before: Before | undefined
  /** The end event reached last, for the effect 'ended'. */
  lastEnd: Extract<Node, { kind: 'end' }> | null
}

/** A ring of gateways without a wait would turn for ever; real models need fewer than fifty moves a step. */
const mostMoves = 1000

/** Moves every token on until all rest, and notices the end. */
export function settle(run: Run): void {
  for (let flow = run.queue.shift(); flow; flow = run.queue.shift()) {
    run.moves += 1
    if (run.moves > mostMoves) throw new Refusal('conflict', phrases.endless)
    enter(run, flow)
  }
  if (run.tokens.length > 0 || run.ended) return
  run.ended = 'completed'
  run.effects.push({
    kind: 'ended',
    how: 'completed',
    node: run.lastEnd?.id ?? null,
    result: run.lastEnd?.result ?? null,
  })
}

function enter(run: Run, flow: Flow): void {
  const node = findNode(run, flow.to)
  switch (node?.kind) {
    case 'task':
    case 'act':
    case 'catch':
      rest(run, node)
      break
    case 'exclusive':
      run.queue.push(choose(run, node))
      break
    case 'parallel':
      join(run, node.id, flow)
      break
    case 'end':
      run.lastEnd = node
      if (node.terminates) removeAll(run, 'terminated', node)
      break
    default:
      // the linter lets no such model be published
      throw new Refusal('conflict', phrases.cannotEnter)
  }
}

/** Lets a token rest on a node that waits for something. */
export function rest(run: Run, node: Extract<Node, { kind: 'task' | 'act' | 'catch' }>): void {
  const token = place(run, { at: node.id })
  if (node.kind === 'act') {
    run.effects.push({ kind: 'callSystem', token: token.id, node: node.id, act: node.act ?? '' })
  } else if (node.kind === 'catch') {
    awaitTrigger(run, token, node)
  } else {
    run.effects.push({ kind: 'openTask', token: token.id, node: node.id })
    for (const boundary of run.index.boundaries.get(node.id) ?? []) awaitTrigger(run, token, boundary)
  }
}

function awaitTrigger(run: Run, token: Token, node: Extract<Node, { kind: 'catch' | 'boundary' }>): void {
  if (node.trigger.on === 'message') {
    run.effects.push({ kind: 'awaitMessage', token: token.id, node: node.id, message: node.trigger.message })
    return
  }
  run.effects.push({ kind: 'setTimer', timer: timerId(token, node.id), node: node.id, due: dueOf(node.trigger.due) })
}

function dueOf(due: Due | null): Due {
  if (!due) throw new Refusal('conflict', phrases.timerWithoutTime)
  return due
}

function timerId(token: Token, nodeId: string): string {
  return `${token.id}:${nodeId}`
}

/** A new token. */
export function place(run: Run, token: Omit<Token, 'id'>): Token {
  const placed = { id: `t${run.next}`, ...token }
  run.next += 1
  run.tokens.push(placed)
  return placed
}

function choose(run: Run, gateway: Extract<Node, { kind: 'exclusive' }>): Flow {
  const flows = run.index.leaving.get(gateway.id) ?? []
  const [only] = flows
  if (only && flows.length === 1 && !only.condition) return only // a merge
  const open = flows.find(
    (flow) => flow.condition !== '' && flow.id !== gateway.default && holds(flow.condition, run.variables),
  )
  const chosen = open ?? flows.find((flow) => flow.id === gateway.default)
  if (!chosen) throw new Refusal('conflict', phrases.noFlowOpen)
  return chosen
}

/** Waits for one token by every incoming flow, and takes exactly one of each: what else has come keeps waiting. */
function join(run: Run, gatewayId: string, flow: Flow): void {
  place(run, { at: gatewayId, via: flow.id })
  const waiting = run.tokens.filter((token) => token.at === gatewayId)
  const taken = (run.index.entering.get(gatewayId) ?? []).map((incoming) =>
    waiting.find((token) => token.via === incoming.id),
  )
  if (taken.includes(undefined)) return
  run.tokens = run.tokens.filter((token) => !taken.includes(token))
  pass(run, gatewayId)
}

/** Sends a token down every flow that leaves a node. */
export function pass(run: Run, nodeId: string): void {
  run.queue.push(...(run.index.leaving.get(nodeId) ?? []))
}

/**
 * Takes a token from its resting place and sends it on.
 *
 * @param by the event through which it leaves: a boundary event leads elsewhere, and a timer that rang needs no cancelling
 */
export function leave(run: Run, token: Token, by?: string): void {
  run.tokens = run.tokens.filter((other) => other !== token)
  cancelTimers(run, token, by)
  pass(run, by ?? token.at)
}

/** Takes back the timers that a token waits for. */
export function cancelTimers(run: Run, token: Token, rang?: string): void {
  const node = findNode(run, token.at)
  const own = node?.kind === 'catch' ? [node] : []
  for (const event of [...own, ...(run.index.boundaries.get(token.at) ?? [])]) {
    const gone = event.id === rang || token.fired?.includes(event.id)
    if (event.trigger.on === 'timer' && !gone)
      run.effects.push({ kind: 'cancelTimer', timer: timerId(token, event.id) })
  }
}

/** Ends the process at once: every open task is closed, every timer cancelled. */
export function removeAll(run: Run, how: 'terminated' | 'cancelled', end: Extract<Node, { kind: 'end' }> | null): void {
  for (const token of run.tokens) {
    if (findNode(run, token.at)?.kind === 'task') {
      run.effects.push({ kind: 'closeTask', token: token.id, node: token.at, because: 'ended' })
    }
    cancelTimers(run, token)
  }
  run.tokens = []
  run.queue = []
  run.ended = how
  run.effects.push({ kind: 'ended', how, node: end?.id ?? null, result: end?.result ?? null })
}

/** The node of an id. */
export function findNode(run: Run, id: string): Node | undefined {
  return run.index.nodes.get(id)
}

/** @throws Refusal 'conflict' when the node is of another kind */
export function nodeOf<Kind extends Node['kind']>(run: Run, id: string, kind: Kind): Extract<Node, { kind: Kind }> {
  const node = findNode(run, id)
  if (isOf(node, kind)) return node
  throw new Refusal('conflict', phrases.notWaiting)
}

function isOf<Kind extends Node['kind']>(node: Node | undefined, kind: Kind): node is Extract<Node, { kind: Kind }> {
  return node?.kind === kind
}

/** @throws Refusal 'conflict' when the token does not rest on a node of the kind: somebody was faster */
export function tokenAt(run: Run, tokenId: string, kind: 'task' | 'act'): Token {
  const token = run.tokens.find((candidate) => candidate.id === tokenId)
  if (token && findNode(run, token.at)?.kind === kind) return token
  throw new Refusal('conflict', phrases.notWaiting)
}

/** The boundary event at a token's task that fits and has not gone off. */
export function boundaryOf(run: Run, token: Token, fits: (boundary: Boundary) => boolean): Boundary | undefined {
  const events = run.index.boundaries.get(token.at) ?? []
  return events.find((event) => fits(event) && !token.fired?.includes(event.id))
}
