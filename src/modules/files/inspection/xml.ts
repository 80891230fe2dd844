/** An element of an XML text. Names are without their prefix: writers of office files choose prefixes as they like. */
export interface Element {
  readonly name: string
  /** By names without prefix. */
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (Element | string)[]
}

interface Open extends Element {
  readonly tag: string
  readonly children: (Element | string)[]
}

/** Elements within elements; no honest office file comes near it. */
const mostDepth = 500
const parts =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<(\/?)([^\s/>!?]+)((?:[^>"']|"[^"]*"|'[^']*')*)>|[^<]+|</g
const attribute = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

/**
 * Reads an XML text as office files have it. Nothing is looked up outside and no entity is defined: a document type is refused.
 *
 * @throws Error when it is not well formed
 */
export function parseXml(bytes: Uint8Array): Element {
  const root: Open = { tag: '', name: '', attributes: {}, children: [] }
  const open: Open[] = [root]
  for (const [whole, plain, end, tag, rest = ''] of textOf(bytes).matchAll(parts)) {
    const at = open.at(-1)
    if (!at) throw new Error('an element too many is closed')
    if (tag === undefined) {
      if (whole === '<') throw new Error('a sign that opens nothing')
      if (plain !== undefined) at.children.push(plain)
      else if (!whole.startsWith('<')) at.children.push(plainOf(whole))
    } else if (end) {
      if (at.tag !== tag) throw new Error(`${tag} closes ${at.tag}`)
      open.pop()
    } else openElement(open, at, { tag, rest })
  }
  const [element] = root.children.filter((child) => typeof child !== 'string')
  if (open.length !== 1 || !element) throw new Error('not whole')
  return element
}

function openElement(open: Open[], at: Open, { tag, rest }: { tag: string; rest: string }): void {
  const found = [...rest.matchAll(attribute)].map(([, name = '', one, two]) => [local(name), plainOf(one ?? two ?? '')])
  const element: Open = { tag, name: local(tag), attributes: Object.fromEntries(found), children: [] }
  at.children.push(element)
  if (rest.endsWith('/')) return
  if (open.length > mostDepth) throw new Error('too deep')
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

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function plainOf(text: string): string {
  return text.replaceAll(/&(#x?)?(\w+);/g, (_whole, number: string | undefined, name: string) => {
    if (number) return String.fromCodePoint(Number.parseInt(name, number === '#x' ? 16 : 10))
    const sign = named[name]
    if (sign === undefined) throw new Error(`unknown entity ${name}`)
    return sign
  })
}
