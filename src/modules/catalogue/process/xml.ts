import { BpmnModdle, type Element } from 'bpmn-moddle'
import { Refusal } from '../../../kernel/refusal.ts'
import { both, type Text } from '../../../kernel/text.ts'
import { namespace } from './model.ts'

const attribute = (name: string) => ({ name, isAttr: true, type: 'String' })

/** Our namespace, described for bpmn-moddle so that any prefix works and a misspelt attribute is noticed. */
export const heliographPackage = {
  name: 'Heliograph',
  uri: namespace,
  prefix: 'heliograph',
  xml: { tagAlias: 'lowerCase' },
  types: [
    { name: 'Named', extends: ['bpmn:BaseElement'], properties: [attribute('en')] },
    { name: 'WithVariables', extends: ['bpmn:Process'], properties: [attribute('variables')] },
    {
      name: 'WithHands',
      extends: ['bpmn:UserTask'],
      properties: ['role', 'level', 'organisation', 'work', 'rule'].map(attribute),
    },
    { name: 'WithAct', extends: ['bpmn:ServiceTask'], properties: [attribute('act')] },
    { name: 'WithDue', extends: ['bpmn:TimerEventDefinition'], properties: ['amount', 'unit', 'rule'].map(attribute) },
    { name: 'WithResult', extends: ['bpmn:EndEvent'], properties: [attribute('result')] },
    { name: 'Outcome', superClass: ['Element'], properties: ['id', 'zh', 'en'].map(attribute) },
  ],
}

/**
 * Reads BPMN XML.
 *
 * @throws Refusal 'invalid' when it is not BPMN, or says in our namespace what is not defined
 */
export async function openXml(xml: string): Promise<Element> {
  const read = await new BpmnModdle({ heliograph: heliographPackage }).fromXML(xml).catch((error: unknown) => {
    throw unreadable(error instanceof Error ? error.message : String(error))
  })
  const [warning] = read.warnings
  if (warning) throw unreadable(warning.message)
  return read.rootElement
}

function unreadable(detail: string): Refusal {
  return new Refusal('invalid', both(`流程文件无法读取：${detail}`, `The process file cannot be read: ${detail}`))
}

/** A property, or undefined when the element's type does not have it. */
export function property(element: Element, name: string): unknown {
  try {
    return element.get(name)
  } catch {
    return undefined // moddle throws on names that the type does not know
  }
}

/** The elements in a property, whether it holds one, several or none. */
export function elements(value: unknown): Element[] {
  if (Array.isArray(value)) return value.filter(isElement)
  return isElement(value) ? [value] : []
}

function isElement(value: unknown): value is Element {
  return typeof value === 'object' && value !== null && '$type' in value && 'get' in value
}

/** A property that is text, trimmed; '' when absent. */
export function words(element: Element, name: string): string {
  const value = property(element, name)
  return typeof value === 'string' ? value.trim() : ''
}

/** A property that is text, or null. */
export function wordsOrNull(element: Element, name: string): string | null {
  return words(element, name) || null
}

/** The label of an element: its BPMN name is the Chinese one. */
export function labelOf(element: Element): Text {
  return both(words(element, 'name'), words(element, 'heliograph:en'))
}
