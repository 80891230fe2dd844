import type { Element } from 'bpmn-moddle'
import { invalidField, Refusal } from '../../../../kernel/refusal.ts'
import { elements, property } from '../../process/xml.ts'
import type { Posted } from '../posted.ts'
import { addParts, freeId, type OpenProcess, partOf, removeParts } from './edit-xml.ts'
import { processPhrases as phrases } from './phrases.ts'

/** Writes the properties of a step, or of a way between steps, as its form has them. */
export function writeStep(open: OpenProcess, id: string, posted: Posted): void {
  const step = partOf(open, id)
  put(step, 'name', text(posted, 'name.zh'))
  put(step, 'heliograph:en', text(posted, 'name.en'))
  switch (step.$type) {
    case 'bpmn:UserTask':
      for (const name of ['role', 'level', 'organisation', 'work', 'rule'])
        put(step, `heliograph:${name}`, text(posted, name))
      writeOutcomes(open, step, text(posted, 'outcomes'))
      break
    case 'bpmn:ServiceTask':
      put(step, 'heliograph:act', text(posted, 'act'))
      break
    case 'bpmn:EndEvent':
      put(step, 'heliograph:result', text(posted, 'result'))
      break
    case 'bpmn:SequenceFlow':
      writeCondition(open, step, text(posted, 'condition'))
      break
    default:
      for (const trigger of elements(property(step, 'eventDefinitions'))) writeTimer(trigger, posted)
  }
}

function writeTimer(trigger: Element, posted: Posted): void {
  if (trigger.$type !== 'bpmn:TimerEventDefinition') return
  for (const name of ['amount', 'unit', 'rule']) put(trigger, `heliograph:${name}`, text(posted, name))
}

/** Ways in which a task may end, one a line: code | Chinese | English. */
function writeOutcomes({ moddle }: OpenProcess, step: Element, lines: string): void {
  const written = lines.split('\n').filter((line) => line.trim() !== '')
  const outcomes = written.map((line) => line.split('|').map((part) => part.trim()))
  if (outcomes.some((parts) => parts.length !== 3 || parts.includes('')))
    throw invalidField('outcomes', phrases.badOutcomes)
  const [extensions] = elements(property(step, 'extensionElements'))
  const others = (extensions ? elements(property(extensions, 'values')) : []).filter(
    (one) => one.$type !== 'heliograph:Outcome',
  )
  const values = [...others, ...outcomes.map(([id, zh, en]) => moddle.create('heliograph:Outcome', { id, zh, en }))]
  step.set('extensionElements', values.length > 0 ? moddle.create('bpmn:ExtensionElements', { values }) : undefined)
}

function writeCondition({ moddle }: OpenProcess, flow: Element, condition: string): void {
  const body = condition === '' ? undefined : moddle.create('bpmn:FormalExpression', { body: condition })
  flow.set('conditionExpression', body)
}

/** Kinds of step that can be put after another. */
export const stepKinds = ['task', 'act', 'timer'] as const
export type StepKind = (typeof stepKinds)[number]

/** Puts a new step after one that has a single way on; what came next comes after the new one. Tells the new id. */
export function addStepAfter(open: OpenProcess, id: string, kind: StepKind): string {
  const step = partOf(open, id)
  const [way, ...more] = elements(property(step, 'outgoing'))
  const onward = way ?? waysFrom(open, step)[0]
  if (!onward || more.length > 0 || waysFrom(open, step).length > 1) throw new Refusal('conflict', phrases.oneWay)
  const [target] = elements(property(onward, 'targetRef'))
  if (!target) throw new Refusal('conflict', phrases.oneWay)
  const { moddle } = open
  const made = newStep(open, kind)
  const wayId = freeId(open, 'way')
  const next = moddle.create('bpmn:SequenceFlow', { id: wayId, sourceRef: made, targetRef: target })
  onward.set('targetRef', made)
  relink(target, onward, next)
  made.set('incoming', [onward])
  made.set('outgoing', [next])
  addParts(open, [made, next])
  return made.id ?? ''
}

function newStep(open: OpenProcess, kind: StepKind): Element {
  const { moddle } = open
  if (kind === 'act')
    return moddle.create('bpmn:ServiceTask', {
      id: freeId(open, 'act'),
      name: '公示',
      'heliograph:en': 'Public notice',
      'heliograph:act': 'publish-notice',
    })
  if (kind === 'timer') {
    const definition = moddle.create('bpmn:TimerEventDefinition', {
      'heliograph:amount': '1',
      'heliograph:unit': 'working-days',
    })
    return moddle.create('bpmn:IntermediateCatchEvent', {
      id: freeId(open, 'wait'),
      name: '等待',
      'heliograph:en': 'Wait',
      eventDefinitions: [definition],
    })
  }
  const hands = { 'heliograph:role': 'handler', 'heliograph:level': 'county', 'heliograph:work': 'review' }
  return moddle.create('bpmn:UserTask', {
    id: freeId(open, 'step'),
    name: '新环节',
    'heliograph:en': 'New step',
    ...hands,
  })
}

/** In place of one incoming way comes another. */
function relink(target: Element, old: Element, next: Element): void {
  const incoming = elements(property(target, 'incoming'))
  if (incoming.length > 0)
    target.set(
      'incoming',
      incoming.map((one) => (one === old ? next : one)),
    )
}

/** Takes a step out that has one way in and one way on: the way in then leads to what came next. */
export function removeStep(open: OpenProcess, id: string): void {
  const step = partOf(open, id)
  const [before, after] = [waysTo(open, step), waysFrom(open, step)]
  const attached = [...open.parts.values()].some((one) => elements(property(one, 'attachedToRef'))[0] === step)
  const [way, onward] = [before[0], after[0]]
  if (!way || !onward || before.length > 1 || after.length > 1 || attached)
    throw new Refusal('conflict', phrases.oneWay)
  const [target] = elements(property(onward, 'targetRef'))
  if (!target) throw new Refusal('conflict', phrases.oneWay)
  way.set('targetRef', target)
  relink(target, onward, way)
  removeParts(open, [step, onward])
}

function waysFrom({ parts }: OpenProcess, step: Element): Element[] {
  return [...parts.values()].filter(
    (one) => one.$type === 'bpmn:SequenceFlow' && elements(property(one, 'sourceRef'))[0] === step,
  )
}

function waysTo({ parts }: OpenProcess, step: Element): Element[] {
  return [...parts.values()].filter(
    (one) => one.$type === 'bpmn:SequenceFlow' && elements(property(one, 'targetRef'))[0] === step,
  )
}

/** An empty value takes the attribute out. */
function put(element: Element, name: string, value: string): void {
  element.set(name, value === '' ? undefined : value)
}

function text(posted: Posted, name: string): string {
  const value = posted[name]
  return typeof value === 'string' ? value.replaceAll('\r\n', '\n').trim() : ''
}
