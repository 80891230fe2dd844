import { both, type Text } from '../../../kernel/text.ts'
import { indexOf, type Indexed } from './index-of.ts'
import type { Finding } from './lint.ts'
import type { Node, ProcessModel } from './model.ts'

/** What is wrong with the way the elements hang together. */
export function lintShape(model: ProcessModel): Finding[] {
  const index = indexOf(model)
  const starts = model.nodes.filter((node) => node.kind === 'start')
  const whole = (text: Text): Finding => ({ severity: 'error', node: model.id, text })
  return [
    ...(starts.length === 1 ? [] : [whole(both('流程须恰好有一个开始事件。', 'A process has exactly one start event.'))]),
    ...(model.name.zh && model.name.en ? [] : [whole(both('流程缺少中文或英文名称。', 'The process lacks a label.'))]),
    ...(new Set(model.nodes.map((node) => node.id)).size === model.nodes.length ? [] : [whole(both('元素编号重复。', 'Two elements have the same id.'))]),
    ...reach(index, starts.map((node) => node.id)),
    ...model.nodes.flatMap((node) => [...degrees(index, node), ...joins(index, node), ...rings(index, node)]),
  ]
}

/** Every element can be reached from the start, and an end from every element. */
function reach(index: Indexed, starts: readonly string[]): Finding[] {
  const forward = closure(starts, (id) => [
    ...(index.leaving.get(id) ?? []).map((flow) => flow.to),
    ...(index.boundaries.get(id) ?? []).map((boundary) => boundary.id),
  ])
  const ends = index.model.nodes.filter((node) => node.kind === 'end').map((node) => node.id)
  const back = closure(ends, (id) => (index.entering.get(id) ?? []).map((flow) => flow.from))
  return index.model.nodes.flatMap((node): Finding[] => {
    if (!forward.has(node.id)) return [{ severity: 'error', node: node.id, text: both('从开始到不了此元素。', 'This element cannot be reached.') }]
    if (!back.has(node.id)) return [{ severity: 'error', node: node.id, text: both('从此元素到不了结束。', 'No end can be reached from here.') }]
    return []
  })
}

function closure(from: readonly string[], next: (id: string) => readonly string[]): ReadonlySet<string> {
  const seen = new Set(from)
  for (const id of seen) for (const other of next(id)) seen.add(other)
  return seen
}

function degrees(index: Indexed, node: Node): Finding[] {
  const outgoing = index.leaving.get(node.id)?.length ?? 0
  const incoming = index.entering.get(node.id)?.length ?? 0
  const gateway = node.kind === 'exclusive' || node.kind === 'parallel'
  const finding = (severity: Finding['severity'], text: Text): Finding => ({ severity, node: node.id, text })
  if (gateway && outgoing > 1 && incoming > 1) {
    return [finding('error', both('网关既汇合又分支，请分成两个。', 'The gateway both merges and splits: make two of it.'))]
  }
  if (!gateway && node.kind !== 'end' && outgoing > 1) {
    return [finding('warning', both('多条流向会同时走，请改用并行网关。', 'Several flows all run: a parallel gateway says so.'))]
  }
  if (node.kind === 'end' && outgoing > 0) return [finding('error', both('结束事件之后不能再有流向。', 'Nothing follows an end event.'))]
  if ((node.kind === 'start' || node.kind === 'boundary') && incoming > 0) {
    return [finding('error', both('没有流向可以进入此事件。', 'No flow leads into this event.'))]
  }
  return []
}

/**
 * A join that may wait for ever: two of its branches begin at the same exclusive choice, which sends a token down one of them
 * only. Found by walking back from each incoming flow over everything but parallel gateways.
 */
function joins(index: Indexed, node: Node): Finding[] {
  if (node.kind !== 'parallel') return []
  const incoming = index.entering.get(node.id) ?? []
  if (incoming.length < 2) return []
  const sources = incoming.map((flow) => choicesBefore(index, flow.from))
  const shared = [...new Set(sources.flatMap((choices) => [...choices]))].filter((choice) => {
    const open = sources.filter((choices) => choices.has(choice))
    return open.length > 1
  })
  return shared.map((choice) => ({
    severity: 'error',
    node: node.id,
    text: both(`并行汇合等待排他网关“${choice}”的多条分支，将永远等待。`, `This parallel join waits for several ways of the exclusive gateway '${choice}': for ever.`),
  }))
}

function choicesBefore(index: Indexed, from: string): ReadonlySet<string> {
  const seen = closure([from], (id) => {
    const kind = index.nodes.get(id)?.kind
    if (kind === 'parallel' || kind === 'start') return []
    return (index.entering.get(id) ?? []).map((flow) => flow.from)
  })
  return new Set([...seen].filter((id) => index.nodes.get(id)?.kind === 'exclusive' && (index.leaving.get(id)?.length ?? 0) > 1))
}

/** A ring of gateways alone turns without a rest. */
function rings(index: Indexed, node: Node): Finding[] {
  if (node.kind !== 'exclusive' && node.kind !== 'parallel') return []
  const ahead = closure(
    gatewaysAfter(index, node.id),
    (id) => gatewaysAfter(index, id),
  )
  if (!ahead.has(node.id)) return []
  return [{ severity: 'error', node: node.id, text: both('几个网关首尾相接，会原地打转。', 'These gateways form a ring without a wait.') }]
}

function gatewaysAfter(index: Indexed, id: string): string[] {
  return (index.leaving.get(id) ?? []).map((flow) => flow.to).filter((to) => ['exclusive', 'parallel'].includes(index.nodes.get(to)?.kind ?? ''))
}
