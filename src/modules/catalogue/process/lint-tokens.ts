import { both } from '../../../kernel/text.ts'
import { closure } from './closure.ts'
import type { Indexed } from './index-of.ts'
import type { Finding } from './lint.ts'
import type { Node } from './model.ts'

/**
 * A parallel join that may wait for ever. Walking back from each of its flows up to the nearest parallel gateways, an exclusive
 * choice must neither lead to two of the flows, as it sends one token down one of its ways, nor let a token go elsewhere.
 */
export function lintJoin(index: Indexed, node: Node): Finding[] {
  if (node.kind !== 'parallel') return []
  const incoming = index.entering.get(node.id) ?? []
  if (incoming.length < 2) return []
  const before = incoming.map((flow) => choicesBefore(index, flow.from))
  return [...new Set(before.flatMap((choices) => [...choices]))].flatMap((choice): Finding[] => {
    const shared = before.filter((choices) => choices.includes(choice)).length > 1
    if (!shared && !mayMiss(index, choice, node.id)) return []
    const text = both(
      `并行汇合可能因排他网关“${choice}”永远等待。`,
      `The exclusive gateway '${choice}' may make this parallel join wait for ever.`,
    )
    return [{ severity: 'error', node: node.id, text }]
  })
}

function choicesBefore(index: Indexed, from: string): string[] {
  const seen = closure([from], (id) => {
    const kind = index.nodes.get(id)?.kind
    return kind === 'parallel' ? [] : sourcesOf(index, id)
  })
  return [...seen].filter((id) => index.nodes.get(id)?.kind === 'exclusive' && (index.leaving.get(id)?.length ?? 0) > 1)
}

/** Whether a way of a choice reaches neither the join nor a terminate end, which would close the join's other branches. */
function mayMiss(index: Indexed, choice: string, joinId: string): boolean {
  return (index.leaving.get(choice) ?? []).some((way) => {
    const ahead = closure([way.to], (id) => (index.leaving.get(id) ?? []).map((flow) => flow.to))
    return !ahead.has(joinId) && ![...ahead].some((id) => terminates(index.nodes.get(id)))
  })
}

function terminates(node: Node | undefined): boolean {
  return node?.kind === 'end' && node.terminates
}

/** Branches of one parallel split that meet without a parallel join: what follows runs once for each of them. */
export function lintMerge(index: Indexed, node: Node): Finding[] {
  const incoming = index.entering.get(node.id) ?? []
  if (incoming.length < 2 || !['exclusive', 'task', 'act', 'catch'].includes(node.kind)) return []
  const sources = new Set(incoming.map((flow) => insteadOf(index, flow.from)))
  const before = [...sources].map((from) => splitsBefore(index, from))
  const shared = [...new Set(before.flat())].filter(
    (split) => before.filter((splits) => splits.includes(split)).length > 1,
  )
  return shared.map((split) => ({
    severity: 'warning',
    node: node.id,
    text: both(
      `并行网关“${split}”的分支在此汇合而未等待，后续环节会走多遍。`,
      `Branches of '${split}' meet here without waiting: what follows runs more than once.`,
    ),
  }))
}

/** An event that interrupts a task goes on instead of it: both lead one and the same token. */
function insteadOf(index: Indexed, id: string): string {
  const node = index.nodes.get(id)
  return node?.kind === 'boundary' && node.interrupting ? node.attachedTo : id
}

/** Parallel splits behind a flow, not looking back over choices or joins. */
function splitsBefore(index: Indexed, from: string): string[] {
  const seen = closure([from], (id) => {
    const kind = index.nodes.get(id)?.kind
    return kind === 'parallel' || kind === 'exclusive' ? [] : sourcesOf(index, id)
  })
  return [...seen].filter((id) => index.nodes.get(id)?.kind === 'parallel' && (index.leaving.get(id)?.length ?? 0) > 1)
}

function sourcesOf(index: Indexed, id: string): string[] {
  const node = index.nodes.get(id)
  return node?.kind === 'boundary' ? [node.attachedTo] : (index.entering.get(id) ?? []).map((flow) => flow.from)
}
