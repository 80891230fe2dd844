import { BpmnModdle, type Element } from 'bpmn-moddle'
import { Refusal } from '../../../../kernel/refusal.ts'
import { elements, heliographPackage, openXml, property } from '../../process/xml.ts'
import { processPhrases as phrases } from './phrases.ts'

/** A BPMN file opened for a change. */
export interface OpenProcess {
  readonly moddle: BpmnModdle
  readonly root: Element
  readonly process: Element
  /** Elements of the process by id. */
  readonly parts: ReadonlyMap<string, Element>
}

/** A process is some 30 kB. */
const mostCharacters = 400_000

/** Refuses what no process needs before anything reads it: great size, and the document types by which XML parsers are attacked. */
export function requireSafeXml(xml: string): string {
  if (xml.length > mostCharacters) throw new Refusal('too-large', phrases.tooLarge)
  if (/<!(DOCTYPE|ENTITY)/i.test(xml)) throw new Refusal('invalid', phrases.noDoctype, { xml: phrases.noDoctype })
  return xml
}

/** Opens a process to change it. @throws Refusal 'invalid' when it is not BPMN */
export async function openProcess(xml: string): Promise<OpenProcess> {
  const root = await openXml(requireSafeXml(xml))
  const process = elements(property(root, 'rootElements')).find((one) => one.$type === 'bpmn:Process')
  if (!process) throw new Refusal('invalid', phrases.noProcess)
  const parts = new Map(
    elements(property(process, 'flowElements')).flatMap((one) => (one.id ? [[one.id, one] as const] : [])),
  )
  return { moddle: new BpmnModdle({ heliograph: heliographPackage }), root, process, parts }
}

/** The file again, without its drawing and lanes, which name steps that may be gone; the caller lays them out anew. */
export async function closeProcess({ moddle, root, process }: OpenProcess): Promise<string> {
  process.set('laneSets', [])
  root.set('diagrams', [])
  return (await moddle.toXML(root, { format: true })).xml
}

/** An element of the process. @throws Refusal 'not-found' */
export function partOf({ parts }: OpenProcess, id: string): Element {
  const part = parts.get(id)
  if (!part) throw new Refusal('not-found', phrases.noStep)
  return part
}

/** Adds elements to the process. */
export function addParts({ process }: OpenProcess, added: readonly Element[]): void {
  for (const one of added) Object.assign(one, { $parent: process })
  process.set('flowElements', [...elements(property(process, 'flowElements')), ...added])
}

/** Takes elements out of the process. */
export function removeParts({ process }: OpenProcess, removed: readonly Element[]): void {
  process.set(
    'flowElements',
    elements(property(process, 'flowElements')).filter((one) => !removed.includes(one)),
  )
}

/** An id that is not taken: word, then a number. */
export function freeId({ parts }: OpenProcess, word: string): string {
  let number = 1
  while (parts.has(`${word}${number}`)) number += 1
  return `${word}${number}`
}
