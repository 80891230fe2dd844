import { SaxesParser } from 'saxes'

/** An element of an XML text. Names are without their prefix: writers of office files choose prefixes as they like. */
export interface Element {
  readonly name: string
  /** By names without prefix. */
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (Element | string)[]
}

interface Open extends Element {
  readonly children: (Element | string)[]
}

/** Elements within elements; no honest office file comes near it. */
const mostDepth = 500

/**
 * Reads an XML text as office files have it. Nothing is looked up outside and no entity is defined: a document type is refused.
 *
 * @throws Error when it is not well formed
 */
export function parseXml(bytes: Uint8Array): Element {
  const root: Open = { name: '', attributes: {}, children: [] }
  const open: Open[] = [root]
  const say = (words: string) => open.at(-1)?.children.push(words)
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('doctype', () => {
    throw new Error('a document type')
  })
  parser.on('opentag', (tag) => openElement(open, tag))
  parser.on('closetag', () => open.pop())
  parser.on('text', say)
  parser.on('cdata', say)
  parser.write(textOf(bytes)).close()
  const [element] = root.children.filter((child) => typeof child !== 'string')
  if (!element) throw new Error('not whole')
  return element
}

function openElement(open: Open[], tag: { name: string; attributes: Readonly<Record<string, string>> }): void {
  if (open.length > mostDepth) throw new Error('too deep')
  const attributes = Object.fromEntries(Object.entries(tag.attributes).map(([name, value]) => [local(name), value]))
  const element: Open = { name: local(tag.name), attributes, children: [] }
  open.at(-1)?.children.push(element)
  open.push(element)
}

/** Elements directly within another, of a name. */
export function childrenOf(element: Element | undefined, name: string): Element[] {
  return (element?.children ?? []).filter((child): child is Element => typeof child !== 'string' && child.name === name)
}

/** The first element directly within another, of a name; down a path of names. */
export function childOf(element: Element | undefined, ...path: readonly string[]): Element | undefined {
  return path.reduce((at: Element | undefined, name) => childrenOf(at, name)[0], element)
}

/** What an element says of itself by `val`, for itself or for one directly within it. */
export function val(element: Element | undefined, ...path: readonly string[]): string | undefined {
  return childOf(element, ...path)?.attributes.val
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

function textOf(bytes: Uint8Array): string {
  const [first, second] = bytes
  const isWide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
  const encoding = isWide ? (first === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8'
  return new TextDecoder(encoding, { fatal: true }).decode(bytes)
}
