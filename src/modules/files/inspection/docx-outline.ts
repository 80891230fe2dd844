import { type Numbers, numbersOf } from './docx-numbers.ts'
import type { Lost, Outline, OutlineBlock } from './outline.ts'
import { isTooLarge, markInPackage, type OfficePackage, openPackage } from './package.ts'
import { childOf, childrenOf, type Element, val } from './xml.ts'

/**
 * What a Word file says, paragraph by paragraph and table by table, as if all changes were accepted; and what of it could not be
 * taken over. Elements that are not known are looked into, so that no words are lost.
 */
export function docxOutline(bytes: Buffer): Outline | 'too-large' {
  try {
    const file = openPackage(bytes)
    const reading = { ...partsOf(file), lost: new Map<Lost, number>(), carried: '', boxed: [] }
    const blocks = childrenOf(reading.document, 'body').flatMap((body) => blocksIn(body, reading))
    for (const text of marginsOf(file)) if (text) count(reading, 'margins')
    return {
      ...{ blocks: blocks.filter((block) => 'rows' in block || block.text) },
      ...{ lost: [...reading.lost].map(([what, times]) => ({ what, count: times })) },
      mark: markInPackage(bytes) ?? null,
    }
  } catch (error) {
    if (isTooLarge(error)) return 'too-large'
    throw error
  }
}

/** All that is printed of a Word file, for finding it by its words. */
export function docxText(bytes: Buffer): string {
  const outline = docxOutline(bytes)
  if (outline === 'too-large') throw new Error('it unpacks to too much')
  const file = openPackage(bytes)
  const notes = file.names
    .filter((name) => /^word\/(foot|end)notes\.xml$/.test(name))
    .map((name) => plainIn(file.xml(name)))
  const lines = outline.blocks.map((block) => ('text' in block ? block.text : block.rows.flat().join(' ')))
  return [...lines, ...notes, ...marginsOf(file)].filter(Boolean).join('\n')
}

interface Reading {
  readonly numbers: Numbers
  readonly headings: ReadonlySet<string>
  readonly lost: Map<Lost, number>
  /** Words of paragraphs whose end was deleted: they go on in the next. */
  carried: string
  /** What stands in boxes beside the paragraph that is read. */
  boxed: OutlineBlock[]
}

function partsOf(file: OfficePackage) {
  const target = childrenOf(file.xml('_rels/.rels'), 'Relationship').find(({ attributes }) =>
    attributes.Type?.endsWith('/officeDocument'),
  )?.attributes.Target
  const document = file.xml(target?.replace(/^\//, '') ?? '') ?? file.xml('word/document.xml')
  if (!document) throw new Error('no document')
  const styles = file.xml('word/styles.xml')
  const headings = childrenOf(styles, 'style')
    .filter((style) => /^(heading|标题)\s*\d$/i.test(val(style, 'name') ?? ''))
    .map(({ attributes }) => attributes.styleId ?? '')
  return { document, headings: new Set(headings), numbers: numbersOf(file.xml('word/numbering.xml'), styles) }
}

/** Page headers and footers, without numbers of pages. */
function marginsOf(file: OfficePackage): string[] {
  const names = file.names.filter((name) => /^word\/(header|footer)\d*\.xml$/.test(name))
  return names.map((name) => plainIn(file.xml(name))).map((text) => (/[\p{L}]/u.test(text) ? text : ''))
}

function plainIn(element: Element | undefined): string {
  const reading = { lost: new Map<Lost, number>(), boxed: [], numbers: { numberOf: () => undefined } }
  const blocks = element ? blocksIn(element, { ...reading, headings: new Set(), carried: '' }) : []
  return blocks
    .map((block) => ('text' in block ? block.text : block.rows.flat().join(' ')))
    .join('\n')
    .trim()
}

/** Says nothing by itself, or what was deleted. */
const silent = new Set([
  ...['pPr', 'rPr', 'tblPr', 'tblPrEx', 'tblGrid', 'trPr', 'tcPr', 'sectPr', 'sdtPr', 'sdtEndPr'],
  ...['del', 'moveFrom', 'rt'],
])
const changed = new Set(['ins', 'del', 'moveFrom', 'moveTo'])

function blocksIn(element: Element, reading: Reading): OutlineBlock[] {
  return partsIn(element).flatMap((child) => {
    if (changed.has(child.name)) count(reading, 'changes')
    if (silent.has(child.name)) return []
    if (child.name === 'p') return paragraphsOf(child, reading)
    if (child.name === 'tbl') return [tableOf(child, reading)]
    if (child.name === 'altChunk') count(reading, 'objects')
    return blocksIn(child, reading)
  })
}

/** The elements within; of two ways to say the same the newer, unless only the older has words or a picture. */
function partsIn({ children }: Element): Element[] {
  return children.flatMap((child) => {
    if (typeof child === 'string') return []
    if (child.name !== 'AlternateContent') return [child]
    const [choice, fallback] = [childOf(child, 'Choice'), childOf(child, 'Fallback')]
    const chosen = choice && says(choice) ? choice : (fallback ?? choice)
    return chosen ? partsIn(chosen) : []
  })
}

function says(element: Element): boolean {
  return partsIn(element).some((child) => ['t', 'blip', 'imagedata', 'txbxContent'].includes(child.name) || says(child))
}

function paragraphsOf(paragraph: Element, reading: Reading): OutlineBlock[] {
  const properties = childOf(paragraph, 'pPr')
  const outer = reading.boxed
  reading.boxed = []
  const words = reading.carried + wordsIn(paragraph, reading)
  const boxed = reading.boxed
  reading.boxed = outer
  const isJoined = ['del', 'moveFrom'].some((name) => childOf(properties, 'rPr', name))
  reading.carried = isJoined ? words : ''
  if (isJoined) return boxed
  const number = reading.numbers.numberOf(properties)
  const text = words.trim()
  if (text && number !== undefined) count(reading, number ? 'numbers' : 'bullets')
  const isHeading = reading.headings.has(val(properties, 'pStyle') ?? '')
  if (text && isHeading && !number && !isNumbered(text)) count(reading, 'headings')
  // a number that ends in a sign stands close, as in 一、 （一） 1.
  const before = text && number ? `${number}${/[\p{L}\p{N}]$/u.test(number) ? ' ' : ''}` : ''
  return [...`${before}${text}`.split('\n').map((line) => ({ text: line.trim() })), ...boxed]
}

function isNumbered(text: string): boolean {
  return /^([一二三四五六七八九十百]+、|[（(][一二三四五六七八九十百\d]+[）)]|\d+[.．、]|第.{1,6}[编章节条])/u.test(
    text,
  )
}

function tableOf(table: Element, reading: Reading): OutlineBlock {
  const rows = unwrapped(table, 'tr').filter((row) => !childOf(row, 'trPr', 'del'))
  return { rows: rows.map((row) => cellsOf(row, reading)) }
}

/** Every cell in its column: what one cell covers of others stays empty. */
function cellsOf(row: Element, reading: Reading): string[] {
  const blank = (times: number) => Array.from({ length: Math.min(Math.max(times, 0), 64) }, () => '')
  const cells = unwrapped(row, 'tc').filter((cell) => !childOf(cell, 'tcPr', 'cellDel'))
  return [
    ...blank(Number(val(row, 'trPr', 'gridBefore') ?? 0)),
    ...cells.flatMap((cell) => {
      const [span, merge] = [Number(val(cell, 'tcPr', 'gridSpan') ?? 1), childOf(cell, 'tcPr', 'vMerge')]
      if (span > 1 || merge?.attributes.val === 'restart') count(reading, 'spans')
      const isCovered = merge !== undefined && merge.attributes.val !== 'restart'
      return [isCovered ? '' : cellText(cell, reading), ...blank(span - 1)]
    }),
  ]
}

function cellText(cell: Element, reading: Reading): string {
  const blocks = blocksIn(cell, reading)
  for (const block of blocks) if ('rows' in block) count(reading, 'nested')
  const words = blocks.map((block) => ('text' in block ? block.text : block.rows.flat().join(' ')))
  return words.join(' ').replace(/\s+/g, ' ').trim()
}

/** Rows or cells, also those within controls and marks of changes. */
function unwrapped(element: Element, name: string): Element[] {
  return partsIn(element).flatMap((child) => {
    if (child.name === name) return [child]
    return silent.has(child.name) || child.name === 'tbl' ? [] : unwrapped(child, name)
  })
}

/** What is noted when an element is met; of most the words within are read all the same. */
const noted: Readonly<Record<string, Lost>> = {
  ...{ blip: 'pictures', imagedata: 'pictures', footnoteReference: 'notes', endnoteReference: 'notes' },
  ...{ commentReference: 'comments', object: 'objects', oMath: 'formulas', txbxContent: 'frames' },
  ...{ ins: 'changes', del: 'changes', moveFrom: 'changes', moveTo: 'changes', relIds: 'objects', chart: 'objects' },
}
const signs: Readonly<Record<string, string>> = { tab: ' ', ptab: ' ', cr: '\n', noBreakHyphen: '-' }
/** Boxes and ticks of the face Wingdings, which forms use. */
const symbols: Readonly<Record<string, string>> = {
  F0FC: '✓',
  F0FE: '☑',
  F052: '☑',
  F0A8: '□',
  F06F: '□',
  F0A3: '□',
  F0B7: '·',
}

function wordsIn(element: Element, reading: Reading): string {
  return partsIn(element)
    .map((child) => wordsOf(child, reading))
    .join('')
}

function wordsOf(child: Element, reading: Reading): string {
  const { name, attributes } = child
  const what = noted[name]
  if (what) count(reading, what)
  if (silent.has(name)) return ''
  if (name === 't') return child.children.filter((part) => typeof part === 'string').join('')
  if (name === 'br') return attributes.type === 'page' || attributes.type === 'column' ? '' : '\n'
  if (name === 'sym') return symbolOf(attributes.char ?? '', reading)
  if (name === 'txbxContent') {
    reading.boxed.push(...blocksIn(child, reading))
    return ''
  }
  if (name === 'checkBox') count(reading, 'boxes')
  if (name === 'r' && isHidden(child)) {
    if (wordsIn(child, { ...reading, lost: new Map(), boxed: [] })) count(reading, 'hidden')
    return ''
  }
  return signs[name] ?? wordsIn(child, reading)
}

function isHidden(run: Element): boolean {
  const hidden = childOf(run, 'rPr', 'vanish')
  return hidden !== undefined && !['0', 'false', 'off'].includes(hidden.attributes.val ?? '')
}

function symbolOf(code: string, reading: Reading): string {
  const known = symbols[code.toUpperCase()]
  if (known === undefined) count(reading, 'symbols')
  return known ?? ''
}

function count({ lost }: Pick<Reading, 'lost'>, what: Lost): void {
  lost.set(what, (lost.get(what) ?? 0) + 1)
}
