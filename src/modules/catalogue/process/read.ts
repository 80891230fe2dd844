import type { Element } from 'bpmn-moddle'
import { parse } from '../../../kernel/parse.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { both, same } from '../../../kernel/text.ts'
import {
  type Due,
  type Flow,
  Level,
  type Node,
  type Outcome,
  ProcessModel,
  TaskRole,
  type Trigger,
  units,
  Work,
} from './model.ts'
import { remembering } from './remember.ts'
import { elements, labelOf, openXml, property, words, wordsOrNull } from './xml.ts'

/**
 * Reads BPMN XML into the model that `step` runs and `lintProcess` judges. What the engine does not run is kept as
 * 'unsupported', so that the linter can name it.
 *
 * @throws Refusal 'invalid' when it is not BPMN, holds no or several processes, or an attribute has no such value
 */
export const readProcess = remembering(read)

async function read(xml: string): Promise<ProcessModel> {
  const root = await openXml(xml)
  const processes = elements(property(root, 'rootElements')).filter((element) => element.$type === 'bpmn:Process')
  const [process] = processes
  if (!process || processes.length > 1) {
    throw new Refusal('invalid', both('流程文件须恰好含一个流程。', 'The file must hold exactly one process.'))
  }
  const parts = elements(property(process, 'flowElements'))
  return parse(ProcessModel, {
    id: process.id ?? '',
    name: labelOf(process),
    variables: words(process, 'heliograph:variables')
      .split(/[\s,]+/)
      .filter(Boolean),
    nodes: parts
      .filter(
        (part) =>
          part.$type !== 'bpmn:SequenceFlow' &&
          !part.$instanceOf('bpmn:DataObject') &&
          !part.$instanceOf('bpmn:DataObjectReference'),
      )
      .map(readNode),
    flows: parts.filter((part) => part.$type === 'bpmn:SequenceFlow').map(readFlow),
  })
}

function readFlow(element: Element): Flow {
  const [condition] = elements(property(element, 'conditionExpression'))
  return {
    id: element.id ?? '',
    from: idIn(element, 'sourceRef'),
    to: idIn(element, 'targetRef'),
    label: labelOf(element),
    condition: condition ? words(condition, 'body') : '',
  }
}

const readers: Record<string, (element: Element) => Node | undefined> = {
  'bpmn:StartEvent': (element) => (hasTriggers(element) ? undefined : { ...head(element), kind: 'start' }),
  'bpmn:EndEvent': readEnd,
  'bpmn:UserTask': readTask,
  'bpmn:ServiceTask': (element) => ({ ...head(element), kind: 'act', act: wordsOrNull(element, 'heliograph:act') }),
  'bpmn:ExclusiveGateway': (element) => ({
    ...head(element),
    kind: 'exclusive',
    default: idIn(element, 'default') || null,
  }),
  'bpmn:ParallelGateway': (element) => ({ ...head(element), kind: 'parallel' }),
  'bpmn:IntermediateCatchEvent': (element) => {
    const trigger = readTrigger(element)
    return trigger && { ...head(element), kind: 'catch', trigger }
  },
  'bpmn:BoundaryEvent': readBoundary,
}

function readNode(element: Element): Node {
  // loops and multiple instances change what a task means, so such a task is not supported either
  const plain = elements(property(element, 'loopCharacteristics')).length === 0
  const node = plain ? readers[element.$type]?.(element) : undefined
  return node ?? { ...head(element), kind: 'unsupported', element: element.$type.replace('bpmn:', '') }
}

function head(element: Element): Pick<Node, 'id' | 'label'> {
  return { id: element.id ?? '', label: labelOf(element) }
}

function readTask(element: Element): Node {
  const [extensions] = elements(property(element, 'extensionElements'))
  const values = extensions ? elements(property(extensions, 'values')) : []
  return {
    ...head(element),
    kind: 'task',
    role: oneOf(element, 'role', TaskRole.options),
    level: oneOf(element, 'level', Level.options),
    organisation: wordsOrNull(element, 'heliograph:organisation'),
    work: oneOf(element, 'work', Work.options),
    rule: wordsOrNull(element, 'heliograph:rule'),
    outcomes: values.filter((value) => value.$type === 'heliograph:Outcome').map(readOutcome),
  }
}

function readOutcome(element: Element): Outcome {
  return { id: words(element, 'id'), label: both(words(element, 'zh'), words(element, 'en')) }
}

function readEnd(element: Element): Node | undefined {
  const triggers = elements(property(element, 'eventDefinitions'))
  const terminates = triggers.some((trigger) => trigger.$type === 'bpmn:TerminateEventDefinition')
  if (triggers.length > (terminates ? 1 : 0)) return undefined
  return { ...head(element), kind: 'end', terminates, result: wordsOrNull(element, 'heliograph:result') }
}

function readBoundary(element: Element): Node | undefined {
  const trigger = readTrigger(element)
  if (!trigger) return undefined
  const interrupting = property(element, 'cancelActivity') !== false
  return { ...head(element), kind: 'boundary', attachedTo: idIn(element, 'attachedToRef'), interrupting, trigger }
}

function readTrigger(element: Element): Trigger | undefined {
  const triggers = elements(property(element, 'eventDefinitions'))
  const [trigger] = triggers
  if (!trigger || triggers.length > 1) return undefined
  if (trigger.$type === 'bpmn:TimerEventDefinition') return { on: 'timer', due: readDue(trigger) }
  if (trigger.$type !== 'bpmn:MessageEventDefinition') return undefined
  const [message] = elements(property(trigger, 'messageRef'))
  return { on: 'message', message: message ? words(message, 'name') : '' }
}

function readDue(trigger: Element): Due | null {
  const rule = words(trigger, 'heliograph:rule')
  if (rule) return { rule }
  const unit = oneOf(trigger, 'unit', units)
  if (unit) return { amount: Number(words(trigger, 'heliograph:amount')), unit }
  const [duration] = elements(property(trigger, 'timeDuration'))
  const parts = /^P(?:(?<days>\d+)D|T(?<hours>\d+)H)$/.exec(duration ? words(duration, 'body') : '')?.groups
  if (parts?.days) return { amount: Number(parts.days), unit: 'calendar-days' }
  return parts?.hours ? { amount: Number(parts.hours), unit: 'hours' } : null
}

function hasTriggers(element: Element): boolean {
  return elements(property(element, 'eventDefinitions')).length > 0
}

function idIn(element: Element, name: string): string {
  return elements(property(element, name))[0]?.id ?? ''
}

/** @throws Refusal naming the element, as the author must find the place in a long file */
function oneOf<Choice extends string>(element: Element, name: string, choices: readonly Choice[]): Choice | null {
  const written = words(element, `heliograph:${name}`)
  if (!written) return null
  const found = choices.find((choice) => choice === written)
  if (found) return found
  throw new Refusal(
    'invalid',
    both(`${element.id} 的 ${name} 不能是“${written}”。`, `${element.id}: ${name} cannot be '${written}'.`),
    {
      [element.id ?? name]: same(choices.join(', ')),
    },
  )
}
