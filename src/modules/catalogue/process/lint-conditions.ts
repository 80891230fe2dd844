import { Refusal } from '../../../kernel/refusal.ts'
import { both, type Text } from '../../../kernel/text.ts'
import { type Expression, parseExpression, variablesIn } from './expression.ts'
import { indexOf } from './index-of.ts'
import type { Finding } from './lint.ts'
import type { Flow, Node, ProcessModel } from './model.ts'

/** What is wrong with the conditions of flows and with the gateways that weigh them. */
export function lintConditions(model: ProcessModel): Finding[] {
  return [
    ...model.flows.flatMap((flow) => lintFlow(model, flow)),
    ...model.nodes.flatMap((node) => lintGateway(model, node)),
  ]
}

function lintFlow(model: ProcessModel, flow: Flow): Finding[] {
  const error = (text: Text): Finding => ({ severity: 'error', node: flow.id, text })
  const halfNamed = (flow.label.zh === '') !== (flow.label.en === '')
  const names = halfNamed ? [error(both('流向的名称缺少中文或英文。', 'The label of the flow lacks a language.'))] : []
  if (flow.condition === '') return names
  if (indexOf(model).nodes.get(flow.from)?.kind !== 'exclusive') {
    return [...names, error(both('条件只能写在排他网关之后。', 'Only flows of an exclusive gateway have conditions.'))]
  }
  try {
    return [...names, ...lintExpression(model, parseExpression(flow.condition)).map(error)]
  } catch (problem) {
    if (problem instanceof Refusal) return [...names, error(problem.text)]
    throw problem
  }
}

function lintExpression(model: ProcessModel, expression: Expression): Text[] {
  const { nodes } = indexOf(model)
  const unknown = variablesIn(expression).filter(
    (name) => !model.variables.includes(name) && nodes.get(name)?.kind !== 'task',
  )
  return [
    ...unknown.map((name) =>
      both(`条件用了未定义的变量“${name}”。`, `The condition uses the unknown variable '${name}'.`),
    ),
    ...comparisons(expression).flatMap(([name, value]) => {
      const node = nodes.get(name)
      if (node?.kind !== 'task' || node.outcomes.some((outcome) => outcome.id === value)) return []
      return [both(`环节“${name}”没有结果“${value}”。`, `The task '${name}' has no outcome '${value}'.`)]
    }),
  ]
}

/** Variables that are compared with a literal text. */
function comparisons(expression: Expression): [string, string][] {
  if (expression.kind === 'not') return comparisons(expression.of)
  if (expression.kind === 'and' || expression.kind === 'or')
    return [...comparisons(expression.left), ...comparisons(expression.right)]
  if (expression.kind !== 'compare' || expression.left.kind !== 'variable' || expression.right.kind !== 'literal')
    return []
  return typeof expression.right.value === 'string' ? [[expression.left.name, expression.right.value]] : []
}

function lintGateway(model: ProcessModel, node: Node): Finding[] {
  if (node.kind !== 'exclusive') return []
  const flows = indexOf(model).leaving.get(node.id) ?? []
  if (flows.length < 2) return []
  const error = (text: Text): Finding => ({ severity: 'error', node: node.id, text })
  const bare = flows.filter((flow) => flow.condition === '' && flow.id !== node.default)
  return [
    ...(flows.some((flow) => flow.id === node.default)
      ? []
      : [error(both('排他网关没有默认流向。', 'The exclusive gateway has no default flow.'))]),
    ...bare.map((flow) => ({
      ...error(both('流向既无条件也非默认。', 'The flow has no condition and is not the default.')),
      node: flow.id,
    })),
  ]
}
