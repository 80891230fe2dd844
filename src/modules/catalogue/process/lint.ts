import type { Text } from '../../../kernel/text.ts'
import { lintConditions } from './lint-conditions.ts'
import { lintNode } from './lint-node.ts'
import { lintShape } from './lint-shape.ts'
import type { ProcessModel } from './model.ts'

/** What is wrong with a process. No process with an error can be published; a warning is shown to the publisher. */
export interface Finding {
  readonly severity: 'error' | 'warning'
  /** Id of the node or flow; that of the process when it concerns the whole. */
  readonly node: string
  readonly text: Text
}

/** Everything that is wrong with a process, in the order of its elements. */
export function lintProcess(model: ProcessModel): Finding[] {
  return [...model.nodes.flatMap((node) => lintNode(model, node)), ...lintConditions(model), ...lintShape(model)]
}
