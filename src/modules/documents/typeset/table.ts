import type { Block } from '../content/model.ts'
import { widthOf } from './lines.ts'
import { breakable } from './words.ts'

type Table = Extract<Block, { type: 'table' }>

export interface TableData {
  readonly type: 'table'
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly sizePt: number
  readonly insetPt: number
  /** Shares of the width that is left; null is as wide as the words are. */
  readonly widths: readonly (number | null)[]
  /** Columns of sentences begin at the left; the others are centred. */
  readonly wide: readonly boolean[]
}

/** Characters; what is longer is a sentence. */
const cellWords = 12
/** What a column of sentences needs to be read. */
const leastWide = 8
const areaPt = (156 / 25.4) * 72
/** Type, and what is left free on each side of a cell. */
const sizes = [
  { sizePt: 12, insetPt: 5 },
  { sizePt: 10.5, insetPt: 3.5 },
  { sizePt: 9, insetPt: 2.5 },
] as const
const smallest = sizes[2]

/** Short columns as wide as their words and sentences in what is left, in the largest type that leaves room for it; else in shares. */
export function tableData(table: Table): TableData {
  const columns = Math.max(table.head.length, ...table.rows.map((row) => row.length))
  const fill = (row: readonly string[]) => Array.from({ length: columns }, (_, index) => row[index] ?? '')
  const [head, rows] = [fill(table.head), table.rows.map(fill)]
  const longest = head.map((_, index) => Math.max(2, ...[head, ...rows].map((row) => widthOf(row[index] ?? ''))))
  const wide = longest.map((width) => width > cellWords)
  const needed = longest.reduce((sum, width, index) => sum + (wide[index] ? leastWide : width), 0)
  const fitting = sizes.find(({ sizePt, insetPt }) => needed * sizePt + columns * 2 * insetPt <= areaPt)
  const share = (width: number) => Math.min(Math.max(width, 2), fitting ? 20 : cellWords)
  const isAuto = (index: number) => fitting !== undefined && wide.includes(true) && !wide[index]
  const widths = longest.map((width, index) => (isAuto(index) ? null : share(width)))
  return {
    type: 'table',
    head: head.map(breakable),
    rows: rows.map((row) => row.map(breakable)),
    ...(fitting ?? smallest),
    widths,
    wide,
  }
}
