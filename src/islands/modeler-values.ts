import type BpmnModeler from 'bpmn-js/lib/Modeler.js'

/** An element of BPMN as bpmn-js holds it. */
export interface BusinessObject {
  readonly $type: string
  get(name: string): unknown
}
interface Shape {
  readonly businessObject: BusinessObject
}
interface Modeling {
  updateProperties(shape: Shape, properties: Readonly<Record<string, unknown>>): void
  updateModdleProperties(shape: Shape, object: BusinessObject, properties: Readonly<Record<string, unknown>>): void
}
interface Factory {
  create(type: string, properties: Readonly<Record<string, unknown>>): BusinessObject
}

/** The value of a property as text. */
export function readBox(object: BusinessObject, name: string): string {
  if (name === 'outcomes') return outcomesOf(object).map(lineOf).join('\n')
  if (name === 'condition') return textIn(firstIn(object, 'conditionExpression'), 'body')
  return textIn(timerOf(object, name) ?? object, name)
}

/** Writes a property, by a command that can be undone. */
export function writeBox(modeler: BpmnModeler, shape: Shape, name: string, value: string): void {
  const modeling: Modeling = modeler.get('modeling')
  const factory: Factory = modeler.get('bpmnFactory')
  const object = shape.businessObject
  const timer = timerOf(object, name)
  if (name === 'outcomes') {
    modeling.updateProperties(shape, { extensionElements: outcomesFrom(factory, value) })
  } else if (name === 'condition') {
    const expression = value === '' ? undefined : factory.create('bpmn:FormalExpression', { body: value })
    modeling.updateProperties(shape, { conditionExpression: expression })
  } else if (timer) {
    modeling.updateModdleProperties(shape, timer, { [name]: value || undefined })
  } else {
    modeling.updateProperties(shape, { [name]: value || undefined })
  }
}

/** Amount, unit and rule of a waiting event stand in its timer. */
function timerOf(object: BusinessObject, name: string): BusinessObject | undefined {
  if (!['heliograph:amount', 'heliograph:unit', 'heliograph:rule'].includes(name)) return undefined
  return listIn(object, 'eventDefinitions').find(({ $type }) => $type === 'bpmn:TimerEventDefinition')
}

function outcomesOf(object: BusinessObject): BusinessObject[] {
  const extensions = firstIn(object, 'extensionElements')
  return extensions ? listIn(extensions, 'values').filter(({ $type }) => $type === 'heliograph:Outcome') : []
}

function lineOf(outcome: BusinessObject): string {
  return ['id', 'zh', 'en'].map((name) => textIn(outcome, name)).join(' | ')
}

function outcomesFrom(factory: Factory, lines: string): BusinessObject | undefined {
  const written = lines.split('\n').filter((line) => line.trim() !== '')
  if (written.length === 0) return undefined
  const values = written.map((line) => {
    const [id = '', zh = '', en = ''] = line.split('|').map((part) => part.trim())
    return factory.create('heliograph:Outcome', { id, zh, en })
  })
  return factory.create('bpmn:ExtensionElements', { values })
}

function isObject(value: unknown): value is BusinessObject {
  return typeof value === 'object' && value !== null && '$type' in value && 'get' in value
}

function listIn(object: BusinessObject, name: string): BusinessObject[] {
  const value = property(object, name)
  return Array.isArray(value) ? value.filter(isObject) : []
}

function firstIn(object: BusinessObject, name: string): BusinessObject | undefined {
  const value = property(object, name)
  return isObject(value) ? value : undefined
}

function textIn(object: BusinessObject | undefined, name: string): string {
  const value = object && property(object, name)
  return value === undefined || value === null ? '' : String(value)
}

/** Moddle throws on names that a type does not know. */
function property(object: BusinessObject, name: string): unknown {
  try {
    return object.get(name)
  } catch {
    return undefined
  }
}
