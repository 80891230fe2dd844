import type { Text } from '../../../kernel/text.ts'
import { both } from '../../../kernel/text.ts'
import { type Indexed, indexOf } from './index-of.ts'
import type { Node, ProcessModel, Trigger } from './model.ts'
import { phrases } from './phrases.ts'

/** One step of a process in words. */
export interface OutlineStep {
  readonly id: string
  readonly label: Text
  /** Who acts, or what is waited for. */
  readonly by: Text
  /** What may come next; `when` says by which answer, null when it always does. */
  readonly next: readonly { readonly when: Text | null; readonly label: Text }[]
}

/** The steps of a process in the order in which they can come: what the picture shows, for those who do not see it. */
export function outlineOf(model: ProcessModel): OutlineStep[] {
  const index = indexOf(model)
  const seen = new Set<string>(model.nodes.filter((node) => node.kind === 'start').map((node) => node.id))
  for (const id of seen) {
    for (const flow of index.leaving.get(id) ?? []) seen.add(flow.to)
    for (const boundary of index.boundaries.get(id) ?? []) seen.add(boundary.id)
  }
  return [...seen].flatMap((id) => {
    const node = index.nodes.get(id)
    const by = node && actorOf(node)
    return node && by ? [{ id, label: node.label, by, next: nextOf(index, id, null, new Set()) }] : []
  })
}

function actorOf(node: Node): Text | undefined {
  switch (node.kind) {
    case 'task':
      return node.role === 'applicant' ? phrases.applicant : phrases.levels[node.level ?? 'organisation']
    case 'act':
      return phrases.system
    case 'catch':
    case 'boundary':
      return waitOf(node.trigger)
    case 'end':
      return phrases.end
    default:
      return undefined
  }
}

function waitOf(trigger: Trigger): Text {
  if (trigger.on === 'message') return phrases.message
  if (!trigger.due || 'rule' in trigger.due) return phrases.timer
  const { amount, unit } = trigger.due
  const { zh, en } = phrases.units[unit]
  return both(`${amount} ${zh}`, `${amount} ${en}`)
}

/** Steps that follow, through gateways, with the labels of the flows that lead there. */
function nextOf(index: Indexed, id: string, when: Text | null, above: ReadonlySet<string>): OutlineStep['next'] {
  const path = new Set(above).add(id)
  return (index.leaving.get(id) ?? []).flatMap((flow) => {
    const node = index.nodes.get(flow.to)
    if (!node || path.has(flow.to)) return []
    const word = flow.label.zh ? flow.label : when
    const gateway = node.kind === 'exclusive' || node.kind === 'parallel'
    return gateway ? nextOf(index, flow.to, word, path) : [{ when: word, label: node.label }]
  })
}
