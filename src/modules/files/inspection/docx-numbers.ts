import { written } from './docx-counting.ts'
import { childOf, childrenOf, type Element, val } from './xml.ts'

/** Which list a paragraph belongs to, by itself or by its style. */
interface Place {
  readonly numId: string
  readonly level: number
}

/** How the automatic numbers of a Word file read. Asked for each paragraph in its order, since they are counted. */
export interface Numbers {
  /** @returns what Word prints before the paragraph: empty for a bullet; undefined when there is nothing */
  numberOf(properties: Element | undefined): string | undefined
}

/** What `numbering.xml` and `styles.xml` of a file say, by their ids. */
interface Lists {
  readonly lists: ReadonlyMap<string, Element>
  readonly uses: ReadonlyMap<string, Element>
  readonly styles: ReadonlyMap<string, Element>
  /** The style of paragraphs that name none. */
  readonly usual: string | undefined
}

/** How far each list has come, and which of its uses have begun. */
interface Counted {
  readonly counters: Map<string, number[]>
  readonly begun: Set<string>
}

/** Links from style to style and from list to list that are followed. */
const mostLinks = 10

/** ECMA-376 part 1, 17.9. */
export function numbersOf(numbering: Element | undefined, styles: Element | undefined): Numbers {
  const byId = (parent: Element | undefined, name: string, id: string) =>
    new Map(childrenOf(parent, name).map((one) => [one.attributes[id] ?? '', one]))
  const all: Lists = {
    lists: byId(numbering, 'abstractNum', 'abstractNumId'),
    uses: byId(numbering, 'num', 'numId'),
    styles: byId(styles, 'style', 'styleId'),
    usual: childrenOf(styles, 'style').find(
      ({ attributes }) => attributes.type === 'paragraph' && ['1', 'true', 'on'].includes(attributes.default ?? ''),
    )?.attributes.styleId,
  }
  const counted: Counted = { counters: new Map(), begun: new Set() }
  return {
    numberOf(properties) {
      const place = placeOf(properties, all)
      const levels = place && levelsOf(place.numId, all)
      const level = place && levels?.get(place.level)
      if (!place || !levels || !level) return undefined
      const numbers = countOn(place, levels, { ...all, ...counted })
      return val(level, 'numFmt') === 'bullet' ? '' : textOf(place, levels, numbers)
    },
  }
}

function placeOf(properties: Element | undefined, all: Lists): Place | undefined {
  const style = placeOfStyle(val(properties, 'pStyle') ?? all.usual, all)
  const numId = val(properties, 'numPr', 'numId') ?? style?.numId
  const level = val(properties, 'numPr', 'ilvl') ?? style?.level ?? 0
  return numId === undefined || numId === '0' ? undefined : { numId, level: Number(level) }
}

/**
 * A style has its list by itself or by the style that it is based on, and its level likewise: as it says, or as the list says of it. A
 * style of the second level is often that of the first with nothing but another level.
 */
function placeOfStyle(id: string | undefined, all: Lists): Place | undefined {
  const line = lineOf(id, all)
  const numId = line.map((style) => val(style, 'pPr', 'numPr', 'numId')).find((one) => one !== undefined)
  if (numId === undefined) return undefined
  const bound = new Map([...levelsOf(numId, all)].map(([at, level]) => [val(level, 'pStyle'), at]))
  const levels = line.map((style) => val(style, 'pPr', 'numPr', 'ilvl') ?? bound.get(style.attributes.styleId))
  return { numId, level: Number(levels.find((level) => level !== undefined) ?? 0) }
}

/** A style, the one that it is based on, and so on, up to the one that has a list. */
function lineOf(id: string | undefined, all: Lists, links = 0): Element[] {
  const style = all.styles.get(id ?? '')
  if (!style || links > mostLinks) return []
  const isEnd = val(style, 'pPr', 'numPr', 'numId') !== undefined
  return [style, ...(isEnd ? [] : lineOf(val(style, 'basedOn'), all, links + 1))]
}

/** The levels of a list as one use of it has them. */
function levelsOf(numId: string, all: Lists): Map<number, Element> {
  const own = childrenOf(all.uses.get(numId), 'lvlOverride').flatMap((one) => childrenOf(one, 'lvl'))
  const levels = [...childrenOf(listOf(numId, all), 'lvl'), ...own]
  return new Map(levels.map((one) => [Number(one.attributes.ilvl), one]))
}

function listOf(numId: string, all: Lists, links = 0): Element | undefined {
  const list = all.lists.get(val(all.uses.get(numId), 'abstractNumId') ?? '')
  const linked = val(all.styles.get(val(list, 'numStyleLink') ?? ''), 'pPr', 'numPr', 'numId')
  return linked && links < mostLinks ? listOf(linked, all, links + 1) : list
}

/** Counts one more: uses of a list count together, unless one says where it starts; deeper levels begin anew. */
function countOn({ numId, level }: Place, levels: ReadonlyMap<number, Element>, all: Lists & Counted): number[] {
  const key = val(all.uses.get(numId), 'abstractNumId') ?? numId
  const numbers = all.counters.get(key) ?? []
  const startOf = (at: number) => Number(val(levels.get(at), 'start') ?? 0) // 17.9.25
  const own = childrenOf(all.uses.get(numId), 'lvlOverride').find((one) => Number(one.attributes.ilvl) === level)
  const anew = all.begun.has(`${numId}/${level}`) ? undefined : val(own, 'startOverride')
  const before = numbers[level]
  numbers[level] = anew !== undefined ? Number(anew) : before === undefined ? startOf(level) : before + 1
  all.begun.add(`${numId}/${level}`)
  for (let above = 0; above < level; above += 1) numbers[above] ??= startOf(above)
  numbers.length = level + 1
  all.counters.set(key, numbers)
  return numbers
}

function textOf(place: Place, levels: ReadonlyMap<number, Element>, numbers: readonly number[]): string {
  const level = levels.get(place.level)
  const isPlain = childOf(level, 'isLgl') !== undefined
  return (val(level, 'lvlText') ?? `%${place.level + 1}.`).replaceAll(/%([1-9])/g, (_whole, digit: string) => {
    const at = Number(digit) - 1
    return written(numbers[at] ?? 1, isPlain ? 'decimal' : (val(levels.get(at), 'numFmt') ?? 'decimal'))
  })
}
