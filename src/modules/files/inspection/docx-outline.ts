import { mainPart } from '../office.ts'
import { type Numbers, numbersOf } from './docx-numbers.ts'
import { count, hiddenStyles, partsIn, silent, type Words, wordsIn } from './docx-words.ts'
import type { Lost, Outline, OutlineBlock } from './outline.ts'
import { isTooLarge, type OfficePackage, openPackage } from './package.ts'
import { markIn } from './package-marks.ts'
import { childOf, childrenOf, type Element, val } from './xml.ts'

/**
 * What a Word file says, paragraph by paragraph and table by table, as if all changes were accepted; and what of it could not be
 * taken over. Elements that are not known are looked into, so that no words are lost.
 */
export function docxOutline(bytes: Buffer): Outline | 'too-large' {
  try {
    const file = openPackage(bytes)
    return { ...outlineIn(file), mark: markIn(file) ?? null }
  } catch (error) {
    if (isTooLarge(error)) return 'too-large'
    throw error
  }
}

/** All that is printed of a Word file, for finding it by its words. @throws Error when it is damaged or unpacks to too much */
export function docxText(bytes: Buffer): string {
  const file = openPackage(bytes)
  const notes = file.names
    .filter((name) => /^word\/(foot|end)notes\d*\.xml$/.test(name))
    .map((name) => plainIn(file.xmlOnce(name)))
  const lines = outlineIn(file).blocks.map((block) => ('text' in block ? block.text : block.rows.flat().join(' ')))
  return [...lines, ...notes, ...marginsOf(file)].filter(Boolean).join('\n')
}

function outlineIn(file: OfficePackage): Pick<Outline, 'blocks' | 'lost'> {
  const { document, ...parts } = partsOf(file)
  const reading = { ...fresh(), ...parts }
  const blocks = childrenOf(document, 'body').flatMap((body) => blocksIn(body, reading))
  for (const text of marginsOf(file)) if (text) count(reading, 'margins')
  return {
    ...{ blocks: blocks.filter((block) => 'rows' in block || block.text) },
    ...{ lost: [...reading.lost].map(([what, times]) => ({ what, count: times })) },
  }
}

interface Reading extends Words {
  readonly numbers: Numbers
  readonly headings: ReadonlySet<string>
  /** Words of paragraphs whose end was deleted, and of letters set large at the beginning: they go on in the next. */
  carried: string
  /** Whether the paragraph before stood in a list. */
  wasNumbered: boolean
}

const fresh = () => ({
  lost: new Map<Lost, number>(),
  carried: '',
  wasNumbered: false,
  boxes: [],
  isHidden: false,
  codes: [],
})

function partsOf(file: OfficePackage) {
  const main = mainPart(file.xml('_rels/.rels')) ?? 'word/document.xml'
  const document = file.xml(main) ?? file.xml('word/document.xml')
  if (!document) throw new Error('no document')
  const styles = file.xml(partOf(file, main, 'styles'))
  const headings = childrenOf(styles, 'style')
    .filter((style) => /^(heading|标题)\s*\d$/i.test(val(style, 'name') ?? ''))
    .map(({ attributes }) => attributes.styleId ?? '')
  const numbers = numbersOf(file.xml(partOf(file, main, 'numbering')), styles)
  return { document, headings: new Set(headings), hidden: hiddenStyles(styles), numbers }
}

/** A part that the main one refers to, which may be called anything: Word on the web writes styles2.xml. */
function partOf(file: OfficePackage, main: string, type: 'styles' | 'numbering'): string {
  const [, folder = '', name = ''] = /^(.*?)([^/]*)$/.exec(main) ?? []
  const target = childrenOf(file.xml(`${folder}_rels/${name}.rels`), 'Relationship').find(({ attributes }) =>
    attributes.Type?.endsWith(`/${type}`),
  )?.attributes.Target
  if (target === undefined) return `word/${type}.xml`
  return target.startsWith('/') ? target.slice(1) : `${folder}${target}`
}

/** Page headers and footers, without numbers of pages. */
function marginsOf(file: OfficePackage): string[] {
  const names = file.names.filter((name) => /^word\/(header|footer)\d*\.xml$/.test(name))
  return names.map((name) => plainIn(file.xmlOnce(name))).map((text) => (/[\p{L}]/u.test(text) ? text : ''))
}

function plainIn(element: Element | undefined): string {
  const none = new Set<string>()
  const reading = { ...fresh(), numbers: { numberOf: () => undefined }, headings: none, hidden: none }
  const blocks = element ? blocksIn(element, reading) : []
  return blocks
    .map((block) => ('text' in block ? block.text : block.rows.flat().join(' ')))
    .join('\n')
    .trim()
}

const changed = new Set(['ins', 'del', 'moveFrom', 'moveTo'])

function blocksIn(element: Element, reading: Reading): OutlineBlock[] {
  return partsIn(element).flatMap((child) => {
    if (changed.has(child.name)) count(reading, 'changes')
    if (child.name === 'sdtPr' && childOf(child, 'showingPlcHdr')) count(reading, 'placeholders')
    if (silent.has(child.name)) return []
    if (child.name === 'p') return paragraphsOf(child, reading)
    if (child.name === 'tbl') return [tableOf(child, reading)]
    if (child.name === 'altChunk' || child.name === 'subDoc') count(reading, 'objects')
    return blocksIn(child, reading)
  })
}

function paragraphsOf(paragraph: Element, reading: Reading): OutlineBlock[] {
  const properties = childOf(paragraph, 'pPr')
  const style = val(properties, 'pStyle') ?? ''
  const [outer, wasHidden] = [reading.boxes, reading.isHidden]
  Object.assign(reading, { boxes: [], isHidden: reading.hidden.has(style) })
  const words = reading.carried + wordsIn(paragraph, reading)
  const boxes = reading.boxes
  Object.assign(reading, { boxes: outer, isHidden: wasHidden, carried: '' })
  if (goesOn(properties)) {
    reading.carried = words
    return boxes.flatMap((box) => wordsOfBox(box, reading))
  }
  const text = words.trim()
  // an empty paragraph that only ends a section is not counted, unless it goes on with a list
  const isCounted = text || reading.wasNumbered || !childOf(properties, 'sectPr')
  const number = isCounted ? reading.numbers.numberOf(properties) : undefined
  reading.wasNumbered = number !== undefined
  if (text && number !== undefined) count(reading, number ? 'numbers' : 'bullets')
  if (text && reading.headings.has(style) && !number && !isNumbered(text)) count(reading, 'headings')
  // a number that ends in a sign stands close, as in 一、 （一） 1.
  const before = text && number ? `${number}${/[\p{L}\p{Nd}]$/u.test(number) ? ' ' : ''}` : ''
  const lines = `${before}${text}`.split('\n').map((line) => ({ text: line.trim() }))
  return [...lines, ...boxes.flatMap((box) => wordsOfBox(box, reading))]
}

/** Whether the words go on in the next paragraph: its end was deleted, or it is one large letter that the next begins with. */
function goesOn(properties: Element | undefined): boolean {
  const drop = childOf(properties, 'framePr')?.attributes.dropCap ?? 'none'
  return drop !== 'none' || ['del', 'moveFrom'].some((name) => childOf(properties, 'rPr', name))
}

/** A text box, or words that are drawn. */
function wordsOfBox(box: Element, reading: Reading): OutlineBlock[] {
  const carried = reading.carried
  reading.carried = ''
  const blocks = box.name === 'textpath' ? [{ text: box.attributes.string ?? '' }] : blocksIn(box, reading)
  reading.carried = carried
  count(reading, blocks.some((block) => 'rows' in block || block.text) ? 'frames' : 'shapes')
  return blocks
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
      const words = cellText(cell, reading)
      if (isCovered && words) count(reading, 'hidden')
      return [isCovered ? '' : words, ...blank(span - 1)]
    }),
  ]
}

function cellText(cell: Element, reading: Reading): string {
  const blocks = blocksIn(cell, reading)
  for (const block of blocks) if ('rows' in block) count(reading, 'nested')
  const words = blocks.map((block) => ('text' in block ? block.text : block.rows.flat().join(' ')))
  return words
    .join(' ')
    .replace(/[^\S\u3000]+/g, ' ')
    .trim()
}

/** Rows or cells, also those within controls and marks of changes. */
function unwrapped(element: Element, name: string): Element[] {
  return partsIn(element).flatMap((child) => {
    if (child.name === name) return [child]
    return silent.has(child.name) || child.name === 'tbl' ? [] : unwrapped(child, name)
  })
}
