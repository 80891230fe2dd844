import * as Y from 'yjs'
import type { Block, Content } from '../../content/model.ts'
import { blockOf, type EditorNode, fromEditor, nodeOf, toEditor } from '../../content/nodes.ts'
import { parseText, textOf } from '../../content/text.ts'
import { compare } from '../../diff.ts'

/** Name of the body within the shared document. */
const body = 'body'

export function bodyOf(doc: Y.Doc): Y.XmlFragment {
  return doc.getXmlFragment(body)
}

/** A shared document that says the content. */
export function sharedOf(content: Content): Y.Doc {
  const doc = new Y.Doc()
  bodyOf(doc).insert(0, (toEditor(content).content ?? []).map(built))
  return doc
}

/** What a shared document says, read as if it had been typed into the text area. */
export function contentIn(doc: Y.Doc): Content {
  return parseText(textOf(fromEditor({ type: 'doc', content: nodesIn(bodyOf(doc)) })))
}

/** The same from its stored state. */
export function contentOfState(state: Uint8Array): Content {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, state)
  return contentIn(doc)
}

/** The blocks of a shared document as lines, one for each of its children. */
export function linesIn(doc: Y.Doc): string[] {
  return nodesIn(bodyOf(doc)).map((node) => lineOf(blockOf(node)))
}

export function lineOf(block: Block): string {
  return textOf({ blocks: [block] })
}

/** Makes a shared document say these lines, touching only those that differ. */
export function writeLines(doc: Y.Doc, lines: readonly string[], origin: unknown): void {
  const fragment = bodyOf(doc)
  doc.transact(() => {
    let at = 0
    for (const { kind, text } of compare(linesIn(doc), lines)) {
      if (kind === 'gone') fragment.delete(at, 1)
      else {
        if (kind === 'new') fragment.insert(at, [elementOf(blockIn(text))])
        at += 1
      }
    }
  }, origin)
}

function blockIn(line: string): Block {
  return parseText(line).blocks[0] ?? { type: 'paragraph', content: [] }
}

function nodesIn(parent: Y.XmlFragment): EditorNode[] {
  return parent.toArray().flatMap((child): EditorNode[] => {
    if (child instanceof Y.XmlText) return [{ type: 'text', text: plain(child) }]
    if (!(child instanceof Y.XmlElement)) return []
    return [{ type: child.nodeName, attrs: child.getAttributes(), content: nodesIn(child) }]
  })
}

/** The letters of a run, without what an editor may have marked them with. */
function plain(text: Y.XmlText): string {
  const parts: { insert?: unknown }[] = text.toDelta()
  return parts.map(({ insert }) => (typeof insert === 'string' ? insert : '')).join('')
}

function elementOf(block: Block): Y.XmlElement {
  return built(nodeOf(block))
}

function built({ type, attrs = {}, content = [] }: EditorNode): Y.XmlElement {
  const element = new Y.XmlElement(type)
  for (const [name, value] of Object.entries(attrs)) if (typeof value === 'string') element.setAttribute(name, value)
  element.insert(
    0,
    content.map((child) => (child.type === 'text' ? new Y.XmlText(child.text) : built(child))),
  )
  return element
}
