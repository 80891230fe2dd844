import {
  type Effect,
  type ProcessEvent,
  type ProcessModel,
  type ProcessState,
  step,
  untouched,
  type Value,
} from '../process/index.ts'

/** How one way through a process ended. */
export interface End {
  readonly result: string | null
  readonly decision: Value
}

/** What may still happen: completions of open tasks in each of their outcomes, timers, messages, acts of the system. */
interface Place {
  readonly state: ProcessState
  readonly timers: readonly string[]
}

/**
 * Walks every way through a process, each state once, and tells how they end and where nothing can happen any more.
 *
 * @returns `waits`: where tokens rest in a state without any event; `unseen`: tasks, acts and events that no way touches
 */
export function everyWay(model: ProcessModel): { ends: End[]; waits: string[][]; unseen: string[] } {
  const ends: End[] = []
  const waits: string[][] = []
  const touched = new Set<string>()
  const seen = new Set<string>()
  const queue: Place[] = [after({ state: untouched, timers: [] }, step(model, untouched, { kind: 'start' }))]
  for (let place = queue.shift(); place; place = queue.shift()) {
    if (seen.has(shapeOf(place))) continue
    seen.add(shapeOf(place))
    const events = possible(model, place)
    if (events.length === 0) waits.push(place.state.tokens.map((token) => token.at))
    for (const token of place.state.tokens) touched.add(token.at)
    for (const event of events) {
      for (const node of eventNodes(model, event)) touched.add(node)
      const next = step(model, place.state, event)
      if (next.state.ended) ends.push(endOf(model, next))
      else queue.push(after(place, next))
    }
  }
  const restful = model.nodes
    .filter(({ kind }) => ['task', 'act', 'catch', 'boundary'].includes(kind))
    .map(({ id }) => id)
  return { ends, waits, unseen: restful.filter((id) => !touched.has(id)) }
}

function eventNodes(model: ProcessModel, event: ProcessEvent): string[] {
  if (event.kind === 'timer') return event.timer.split(':').slice(1)
  if (event.kind !== 'message') return []
  return model.nodes.flatMap((node) => (messageOf(node) === event.message ? [node.id] : []))
}

function messageOf(node: ProcessModel['nodes'][number]): string | null {
  if (node.kind !== 'catch' && node.kind !== 'boundary') return null
  return node.trigger.on === 'message' ? node.trigger.message : null
}

interface Step {
  readonly state: ProcessState
  readonly effects: readonly Effect[]
}

function after(before: Place, { state, effects }: Step): Place {
  const set = effects.flatMap((effect) => (effect.kind === 'setTimer' ? [effect.timer] : []))
  const gone = effects.flatMap((effect) => (effect.kind === 'cancelTimer' ? [effect.timer] : []))
  const held = (timer: string) => state.tokens.some((token) => timer.startsWith(`${token.id}:`))
  return { state, timers: [...before.timers, ...set].filter((timer) => !gone.includes(timer) && held(timer)) }
}

function possible(model: ProcessModel, { state, timers }: Place): ProcessEvent[] {
  const works = state.tokens.flatMap((token): ProcessEvent[] => {
    const node = model.nodes.find((candidate) => candidate.id === token.at)
    if (node?.kind === 'act') return [{ kind: 'served', token: token.id }]
    if (node?.kind !== 'task') return []
    if (node.outcomes.length === 0) return [{ kind: 'complete', token: token.id }]
    return node.outcomes.map(({ id }) => ({ kind: 'complete' as const, token: token.id, outcome: id }))
  })
  return [...works, ...timers.map((timer) => ({ kind: 'timer' as const, timer })), ...messages(model, state)]
}

function messages(model: ProcessModel, state: ProcessState): ProcessEvent[] {
  const at = new Set(state.tokens.map((token) => token.at))
  return model.nodes.flatMap((node): ProcessEvent[] => {
    if (node.kind !== 'catch' && node.kind !== 'boundary') return []
    const host = node.kind === 'boundary' ? node.attachedTo : node.id
    return node.trigger.on === 'message' && at.has(host) ? [{ kind: 'message', message: node.trigger.message }] : []
  })
}

/** Two places are the same when tokens rest at the same nodes with the same variables, whatever the tokens are called. */
function shapeOf({ state }: Place): string {
  const tokens = state.tokens.map((token) => `${token.at}<${token.via ?? ''}`).toSorted()
  return JSON.stringify([tokens, Object.entries(state.variables).toSorted()])
}

/** What was decided last; a decision task may also send back, which is no decision. */
function endOf(model: ProcessModel, { state, effects }: Step): End {
  const last = effects.findLast((effect) => effect.kind === 'ended')
  const tasks = model.nodes.flatMap((node) => (node.kind === 'task' && node.work === 'decision' ? node.id : []))
  const decided = tasks.flatMap((id) => state.variables[id] ?? [])
  return { result: last?.result ?? null, decision: decided.at(-1) ?? null }
}
