import { both, type Text } from '../../../kernel/text.ts'
import { closure } from './closure.ts'
import { type Indexed, indexOf } from './index-of.ts'
import type { Finding } from './lint.ts'
import { lintJoin, lintMerge } from './lint-tokens.ts'
import type { Node, ProcessModel } from './model.ts'

/** What is wrong with the way the elements hang together. */
export function lintShape(model: ProcessModel): Finding[] {
  const index = indexOf(model)
  const starts = model.nodes.filter((node) => node.kind === 'start')
  const whole = (text: Text): Finding => ({ severity: 'error', node: model.id, text })
  return [
    ...(starts.length === 1
      ? []
      : [whole(both('流程须恰好有一个开始事件。', 'A process has exactly one start event.'))]),
    ...(model.name.zh && model.name.en ? [] : [whole(both('流程缺少中文或英文名称。', 'The process lacks a label.'))]),
    ...(new Set(model.nodes.map((node) => node.id)).size === model.nodes.length
      ? []
      : [whole(both('元素编号重复。', 'Two elements have the same id.'))]),
    ...reach(
      index,
      starts.map((node) => node.id),
    ),
    ...model.nodes.flatMap((node) => [
      ...degrees(index, node),
      ...lintJoin(index, node),
      ...lintMerge(index, node),
      ...rings(index, node),
    ]),
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
    if (!forward.has(node.id))
      return [
        { severity: 'error', node: node.id, text: both('从开始到不了此元素。', 'This element cannot be reached.') },
      ]
    if (!back.has(node.id))
      return [
        { severity: 'error', node: node.id, text: both('从此元素到不了结束。', 'No end can be reached from here.') },
      ]
    return []
  })
}

function degrees(index: Indexed, node: Node): Finding[] {
  const outgoing = index.leaving.get(node.id)?.length ?? 0
  const incoming = index.entering.get(node.id)?.length ?? 0
  const gateway = node.kind === 'exclusive' || node.kind === 'parallel'
  const finding = (severity: Finding['severity'], text: Text): Finding => ({ severity, node: node.id, text })
  if (gateway && outgoing > 1 && incoming > 1) {
    return [
      finding('error', both('网关既汇合又分支，请分成两个。', 'The gateway both merges and splits: make two of it.')),
    ]
  }
  if (!gateway && node.kind !== 'end' && outgoing > 1) {
    return [
      finding(
        'warning',
        both('多条流向会同时走，请改用并行网关。', 'Several flows all run: a parallel gateway says so.'),
      ),
    ]
  }
  if (node.kind === 'end' && outgoing > 0)
    return [finding('error', both('结束事件之后不能再有流向。', 'Nothing follows an end event.'))]
  if ((node.kind === 'start' || node.kind === 'boundary') && incoming > 0) {
    return [finding('error', both('没有流向可以进入此事件。', 'No flow leads into this event.'))]
  }
  return []
}

/** A ring of gateways alone turns without a rest. */
function rings(index: Indexed, node: Node): Finding[] {
  if (node.kind !== 'exclusive' && node.kind !== 'parallel') return []
  const ahead = closure(gatewaysAfter(index, node.id), (id) => gatewaysAfter(index, id))
  if (!ahead.has(node.id)) return []
  return [
    {
      severity: 'error',
      node: node.id,
      text: both('几个网关首尾相接，会原地打转。', 'These gateways form a ring without a wait.'),
    },
  ]
}

function gatewaysAfter(index: Indexed, id: string): string[] {
  return (index.leaving.get(id) ?? [])
    .map((flow) => flow.to)
    .filter((to) => ['exclusive', 'parallel'].includes(index.nodes.get(to)?.kind ?? ''))
}
