import { type Drawn, isOn, wordsOfEquation, wordsOfForm } from './docx-fields.ts'
import { isPrivate, isSymbolArea, symbolIn } from './docx-symbols.ts'
import type { Lost } from './outline.ts'
import { childOf, childrenOf, type Element, val } from './xml.ts'

/** What is kept while the words of paragraphs are read. */
export interface Words {
  readonly lost: Map<Lost, number>
  /** Styles whose words are not shown. */
  readonly hidden: ReadonlySet<string>
  /** Boxes beside the paragraph that is read. */
  boxes: Element[]
  /** Whether the style of the paragraph hides its words. */
  isHidden: boolean
  /** The codes of the fields that are open; undefined for one whose result has begun. */
  readonly codes: (string | undefined)[]
}

/** Says nothing by itself, or what was deleted. */
export const silent = new Set([
  ...['pPr', 'rPr', 'tblPr', 'tblPrEx', 'tblGrid', 'trPr', 'tcPr', 'sectPr', 'sdtPr', 'sdtEndPr'],
  ...['del', 'moveFrom', 'rt', 'delText', 'delInstrText'],
])

/** What is noted when an element is met; of most the words within are read all the same. */
const noted: Readonly<Record<string, Lost>> = {
  ...{ blip: 'pictures', imagedata: 'pictures', footnoteReference: 'notes', endnoteReference: 'notes' },
  ...{
    commentReference: 'comments',
    object: 'objects',
    control: 'objects',
    subDoc: 'objects',
    contentPart: 'pictures',
  },
  ...{ oMath: 'formulas', rt: 'ruby', relIds: 'objects', chart: 'objects' },
  ...{ ins: 'changes', del: 'changes', moveFrom: 'changes', moveTo: 'changes' },
}
const signs: Readonly<Record<string, string>> = { tab: ' ', ptab: ' ', cr: '\n', noBreakHyphen: '-' }

/** The elements within; of two ways to say the same the newer, unless only the older has words or a picture. */
export function partsIn({ children }: Element): Element[] {
  return children.flatMap((child) => {
    if (typeof child === 'string') return []
    if (child.name !== 'AlternateContent') return [child]
    const [choice, fallback] = [childOf(child, 'Choice'), childOf(child, 'Fallback')]
    const chosen = choice && says(choice) ? choice : (fallback ?? choice)
    return chosen ? partsIn(chosen) : []
  })
}

const saying = new Set([
  ...[
    't',
    'sym',
    'blip',
    'imagedata',
    'txbxContent',
    'textpath',
    'chart',
    'relIds',
    'contentPart',
    'object',
    'control',
  ],
])

/** Looked at once: ways within ways would otherwise be looked at twice as often with each. */
const known = new WeakMap<Element, boolean>()

function says(element: Element): boolean {
  const before = known.get(element)
  if (before !== undefined) return before
  const found = partsIn(element).some((child) => saying.has(child.name) || isDrawnWords(child) || says(child))
  known.set(element, found)
  return found
}

/** WordArt of before 2010, as its shape has it; its kind of shape has a path without words. */
function isDrawnWords({ name, attributes }: Element): boolean {
  return name === 'textpath' && Boolean(attributes.string)
}

export function wordsIn(element: Element, words: Words): string {
  return partsIn(element)
    .map((child) => wordsOf(child, words))
    .join('')
}

function wordsOf(child: Element, words: Words): string {
  const { name, attributes } = child
  const what = noted[name]
  if (what) count(words, what)
  if (name === 'sdtPr' && childOf(child, 'showingPlcHdr')) count(words, 'placeholders')
  if (silent.has(name)) return ''
  if (name === 't') return textIn(child)
  if (name === 'br') return attributes.type === 'page' || attributes.type === 'column' ? '' : '\n'
  if (name === 'sym') return symbolOf(attributes, words)
  if (name === 'fldChar') return fieldOf(child, words)
  if (name === 'instrText' || name === 'fldSimple') return codeOf(child, words)
  if (name === 'txbxContent' || isDrawnWords(child)) {
    words.boxes.push(child)
    return ''
  }
  if ((name === 'drawing' || name === 'pict') && !says(child)) count(words, 'shapes')
  return name === 'r' ? wordsOfRun(child, words) : (signs[name] ?? wordsIn(child, words))
}

function wordsOfRun(run: Element, words: Words): string {
  if (isHidden(run, words)) {
    if (wordsIn(run, { ...words, lost: new Map(), boxes: [] })) count(words, 'hidden')
    return ''
  }
  const said = wordsIn(run, words)
  const face = childOf(run, 'rPr', 'rFonts')?.attributes.ascii ?? ''
  return said.replaceAll(/[\ue000-\uf8ff]/g, (sign) => privateSign(sign, face, words))
}

function isHidden(run: Element, { hidden, isHidden }: Words): boolean {
  const own = childOf(run, 'rPr', 'vanish')
  return own ? isOn(own) : isHidden || hidden.has(val(run, 'rPr', 'rStyle') ?? '')
}

function symbolOf({ char = '', font = '' }: Readonly<Record<string, string>>, words: Words): string {
  const code = Number.parseInt(char, 16)
  const known = code > 0 && code <= 0xffff ? symbolIn(font, code) : undefined
  if (known === undefined) count(words, 'symbols')
  return known ?? ''
}

/** A letter of a face of symbols is read as what it shows; other signs of one face only are kept, and told. */
function privateSign(sign: string, face: string, words: Words): string {
  const code = sign.codePointAt(0) ?? 0
  const known = isSymbolArea(code) ? symbolIn(face, code) : undefined
  if (known === undefined) count(words, isSymbolArea(code) ? 'symbols' : 'private')
  return known ?? (isPrivate(code) && !isSymbolArea(code) ? sign : '')
}

/** Of most fields the result is read, which follows the code; of drawn ones the code is all that there is. */
function fieldOf(mark: Element, words: Words): string {
  const type = mark.attributes.fldCharType
  const at = words.codes.length - 1
  if (type === 'begin') {
    words.codes.push('')
    if (childOf(mark, 'ffData', 'checkBox')) count(words, 'boxes')
    return wordsOfForm(mark)
  }
  const code = words.codes[at]
  if (type === 'separate') words.codes[at] = undefined
  else words.codes.pop()
  return code === undefined ? '' : drawn(code, words)
}

function drawn(code: string, words: Words): string {
  if (/^\s*TOC\b/.test(code)) count(words, 'contents')
  const shown: Drawn | undefined = wordsOfEquation(code)
  if (shown?.lost) count(words, shown.lost)
  return shown?.words ?? ''
}

function codeOf(field: Element, words: Words): string {
  if (field.name === 'fldSimple') return drawn(field.attributes.instr ?? '', words) || wordsIn(field, words)
  const at = words.codes.length - 1
  if (words.codes[at] !== undefined) words.codes[at] += textIn(field)
  return ''
}

function textIn(element: Element): string {
  return element.children.filter((part) => typeof part === 'string').join('')
}

export function count({ lost }: Pick<Words, 'lost'>, what: Lost): void {
  lost.set(what, (lost.get(what) ?? 0) + 1)
}

/** Styles whose words are not shown, by themselves or by the style that they are based on. */
export function hiddenStyles(styles: Element | undefined): Set<string> {
  const byId = new Map(childrenOf(styles, 'style').map((style) => [style.attributes.styleId ?? '', style]))
  const hides = (id: string, links = 0): boolean => {
    const own = childOf(byId.get(id), 'rPr', 'vanish')
    const basis = val(byId.get(id), 'basedOn')
    return own ? isOn(own) : basis !== undefined && links < 10 && hides(basis, links + 1)
  }
  return new Set([...byId.keys()].filter((id) => hides(id)))
}
