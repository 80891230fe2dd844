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
  const style = placeOfStyle(val(properties, 'pStyle'), all)
  const numId = val(properties, 'numPr', 'numId') ?? style?.numId
  const level = val(properties, 'numPr', 'ilvl') ?? style?.level ?? 0
  return numId === undefined || numId === '0' ? undefined : { numId, level: Number(level) }
}

/** A style has its list by itself or by the style that it is based on; which level, the list may say. */
function placeOfStyle(id: string | undefined, all: Lists, links = 0): Place | undefined {
  const style = all.styles.get(id ?? '')
  if (!style || links > mostLinks) return undefined
  const numId = val(style, 'pPr', 'numPr', 'numId')
  if (numId === undefined) return placeOfStyle(val(style, 'basedOn'), all, links + 1)
  const bound = [...levelsOf(numId, all)].find(([, level]) => val(level, 'pStyle') === id)?.[0]
  return { numId, level: bound ?? Number(val(style, 'pPr', 'numPr', 'ilvl') ?? 0) }
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
  const startOf = (at: number) => Number(val(levels.get(at), 'start') ?? 1)
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

const chinese = '〇一二三四五六七八九'
const stems = '甲乙丙丁戊己庚辛壬癸'

/** A number as a list of this format counts it. */
function written(number: number, format: string): string {
  if (/^(chineseCounting|japaneseCounting|taiwaneseCounting)/.test(format)) return inChinese(number)
  if (format === 'ideographDigital') return [...String(number)].map((digit) => chinese[Number(digit)]).join('')
  if (format === 'ideographTraditional') return stems[number - 1] ?? String(number)
  if (format.startsWith('decimalEnclosedCircle') && number <= 20) return String.fromCodePoint(0x245f + number)
  if (format === 'decimalZero') return String(number).padStart(2, '0')
  if (format === 'upperLetter') return letters(number)
  if (format === 'lowerLetter') return letters(number).toLowerCase()
  if (format === 'upperRoman') return roman(number)
  if (format === 'lowerRoman') return roman(number).toLowerCase()
  return format === 'none' ? '' : String(number)
}

/** 1 to 999; more items has no list. */
function inChinese(number: number): string {
  const [hundreds, rest] = [Math.floor(number / 100), number % 100]
  const [tens, ones] = [Math.floor(rest / 10), rest % 10]
  if (number > 999) return String(number)
  const front = hundreds > 0 ? `${chinese[hundreds]}百${tens === 0 && ones > 0 ? '零' : ''}` : ''
  const ten = tens === 0 ? '' : `${tens === 1 && hundreds === 0 ? '' : chinese[tens]}十`
  return `${front}${ten}${ones === 0 ? '' : chinese[ones]}`
}

/** A to Z, then AA, BB. */
function letters(number: number): string {
  return String.fromCharCode(65 + ((number - 1) % 26)).repeat(Math.ceil(number / 26))
}

const romans = { C: 100, XC: 90, L: 50, XL: 40, X: 10, IX: 9, V: 5, IV: 4, I: 1 } as const

function roman(number: number): string {
  let [left, text] = [number, '']
  for (const [sign, value] of Object.entries(romans)) for (; left >= value; left -= value) text += sign
  return text
}
