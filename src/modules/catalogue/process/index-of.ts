import type { Flow, Node, ProcessModel } from './model.ts'

export type Boundary = Extract<Node, { kind: 'boundary' }>

/** A model with its nodes and flows by id, for quick steps. */
export interface Indexed {
  readonly model: ProcessModel
  readonly nodes: ReadonlyMap<string, Node>
  /** Flows that leave a node, in the order of the file. */
  readonly leaving: ReadonlyMap<string, readonly Flow[]>
  readonly entering: ReadonlyMap<string, readonly Flow[]>
  /** Boundary events by the task they sit on. */
  readonly boundaries: ReadonlyMap<string, readonly Boundary[]>
}

const known = new WeakMap<ProcessModel, Indexed>()

/** The index of a model; made once for each object. */
export function indexOf(model: ProcessModel): Indexed {
  const found = known.get(model)
  if (found) return found
  const made = {
    model,
    nodes: new Map(model.nodes.map((node) => [node.id, node])),
    leaving: Map.groupBy(model.flows, (flow) => flow.from),
    entering: Map.groupBy(model.flows, (flow) => flow.to),
    boundaries: Map.groupBy(
      model.nodes.filter((node) => node.kind === 'boundary'),
      (node) => node.attachedTo,
    ),
  }
  known.set(model, made)
  return made
}
