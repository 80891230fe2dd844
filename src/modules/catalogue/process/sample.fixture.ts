import { same } from '../../../kernel/text.ts'
import type { Node, ProcessModel } from './model.ts'

/** Models for tests, in short notation: nodes by id, flows as 'from > to' with an optional 'if condition'. */
export function aModel(nodes: Readonly<Record<string, SampleNode>>, flows: readonly string[]): ProcessModel {
  return {
    id: 'sample',
    name: same('sample'),
    variables: ['yes', 'people'],
    nodes: Object.entries(nodes).map(([id, node]) => ({ id, label: same(id), ...filled(node) })),
    flows: flows.map((flow, index) => {
      const [, from = '', to = '', condition = ''] = /^(\w+) > (\w+)(?: if (.*))?$/.exec(flow) ?? []
      return { id: `f${index}`, from, to, label: same(''), condition }
    }),
  }
}

type Bare<Kind> = Kind extends Node ? Omit<Kind, 'id' | 'label'> : never
export type SampleNode =
  | 'start'
  | 'end'
  | 'terminate'
  | 'task'
  | 'act'
  | 'parallel'
  | { exclusive: string | null }
  | Bare<Extract<Node, { kind: 'task' | 'catch' | 'boundary' | 'end' }>>

function filled(node: SampleNode): Bare<Node> {
  if (typeof node === 'object') return 'exclusive' in node ? { kind: 'exclusive', default: node.exclusive } : node
  if (node === 'start' || node === 'parallel') return { kind: node }
  if (node === 'end' || node === 'terminate') return { kind: 'end', terminates: node === 'terminate', result: null }
  return node === 'act' ? { kind: 'act', act: 'publish-result' } : aTask()
}

/** A task of a township's handler that ends in one of the outcomes. */
export function aTask(...outcomes: string[]): Bare<Extract<Node, { kind: 'task' }>> {
  return {
    kind: 'task',
    role: 'handler',
    level: 'township',
    organisation: null,
    work: 'review',
    rule: null,
    outcomes: outcomes.map((id) => ({ id, label: same(id) })),
  }
}
