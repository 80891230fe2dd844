import { both, type Text } from '../../../kernel/text.ts'
import { indexOf } from './index-of.ts'
import type { Finding } from './lint.ts'
import { type Node, type ProcessModel, systemActs, type Task, type Trigger } from './model.ts'

/** What one element lacks by itself. */
export function lintNode(model: ProcessModel, node: Node): Finding[] {
  const error = (text: Text): Finding => ({ severity: 'error', node: node.id, text })
  return [...labels(model, node), ...own(model, node)].map(error)
}

function own(model: ProcessModel, node: Node): Text[] {
  switch (node.kind) {
    case 'task':
      return task(node)
    case 'act':
      return isSystemAct(node.act)
        ? []
        : [
            both(
              `系统环节写明的动作不存在：${node.act ?? '（空）'}`,
              `The service task names no known system act: ${node.act ?? '(none)'}`,
            ),
          ]
    case 'catch':
      return trigger(node.trigger)
    case 'boundary':
      return [...trigger(node.trigger), ...host(model, node.attachedTo)]
    case 'unsupported':
      return [both(`不支持的元素：${node.element}。`, `This element is not supported: ${node.element}.`)]
    default:
      return []
  }
}

function labels(model: ProcessModel, node: Node): Text[] {
  const { zh, en } = node.label
  const forks = (indexOf(model).leaving.get(node.id) ?? []).length > 1
  const mayBeBare = node.kind === 'parallel' || (node.kind === 'exclusive' && !forks)
  if (mayBeBare && !zh && !en) return []
  return [
    ...(zh ? [] : [both('缺少中文名称。', 'The Chinese label is missing.')]),
    ...(en ? [] : [both('缺少英文名称（heliograph:en）。', 'The English label (heliograph:en) is missing.')]),
  ]
}

function task(node: Task): Text[] {
  const outcomes = node.outcomes.map((outcome) => outcome.id)
  return [
    ...(node.role ? [] : [both('办理环节没有写明由谁办理。', 'The task names no role.')]),
    ...(node.level || node.role === 'applicant'
      ? []
      : [both('办理环节没有写明办理层级。', 'The task names no level.')]),
    ...((node.level === 'organisation') === (node.organisation !== null)
      ? []
      : [
          both(
            '层级为 organisation 时须写明机构，且仅此时写。',
            'A named organisation goes with level organisation, and only with it.',
          ),
        ]),
    ...(node.outcomes.length === 1
      ? [both('只有一种结果的环节不必写结果。', 'One outcome alone is no choice: leave it out.')]
      : []),
    ...(new Set(outcomes).size === outcomes.length
      ? []
      : [both('办理结果编号重复。', 'Two outcomes have the same id.')]),
    ...(node.outcomes.every(({ label }) => label.zh && label.en)
      ? []
      : [both('办理结果缺少中文或英文名称。', 'An outcome lacks a label.')]),
  ]
}

function trigger(waits: Trigger): Text[] {
  if (waits.on === 'timer') return waits.due ? [] : [both('定时没有写明时限。', 'The timer has no time.')]
  return waits.message ? [] : [both('消息事件没有写明消息。', 'The message event names no message.')]
}

function host(model: ProcessModel, attachedTo: string): Text[] {
  const found = indexOf(model).nodes.get(attachedTo)
  return found?.kind === 'task'
    ? []
    : [both('边界事件只能附在用户任务上。', 'A boundary event can sit only on a user task.')]
}

function isSystemAct(act: string | null): boolean {
  return systemActs.some((known) => known === act)
}
