import type { Block, Content } from './model.ts'
import { inlinesOf, plainOf } from './references.ts'

/** Reads a body that was typed: a paragraph a line, tables as `| a | b |` lines, the first of which is the head. */
export function parseText(text: string): Content {
  const blocks: Block[] = []
  let rows: string[][] = []
  const endTable = () => {
    const [head, ...rest] = rows
    if (head) blocks.push(tableOf(head, rest))
    rows = []
  }
  for (const line of text.split(/\r\n|[\n\r\u2028\u2029]/).map((one) => one.trim())) {
    const cells = cellsOf(line)
    if (cells) rows.push(cells)
    else {
      endTable()
      if (line) blocks.push({ type: 'paragraph', content: inlinesOf(line.replace(/^\\(?=\||\\)/, '')) })
    }
  }
  endTable()
  return { blocks }
}

/** The body as it is typed; `parseText` reads it back. */
export function textOf({ blocks }: Content): string {
  return blocks
    .map((block, at) => {
      if (block.type === 'paragraph') return plainOf(block.content).replace(/^(?=\||\\)/, '\\')
      const lines = [block.head, ...block.rows].map(lineOf).join('\n')
      // an empty line keeps two tables apart
      return blocks[at - 1]?.type === 'table' ? `\n${lines}` : lines
    })
    .join('\n')
}

/** What is read of a document: the paragraphs as text, without tables. */
export function paragraphsOf({ blocks }: Content): string[] {
  return blocks.flatMap((block) => (block.type === 'paragraph' ? plainOf(block.content) : []))
}

/** The cells of a line of a table; undefined when it is none. */
function cellsOf(line: string): string[] | undefined {
  if (!/^\|.*[^\\]\|$/.test(line) && !/^\|\s*\|$/.test(line)) return undefined
  const cells: string[] = ['']
  for (let at = 1; at < line.length - 1; at += 1) {
    const sign = line.charAt(at)
    const next = line.charAt(at + 1)
    const last = cells.length - 1
    if (sign === '\\' && (next === '|' || next === '\\') && at + 1 < line.length - 1) {
      cells[last] = `${cells[last]}${next}`
      at += 1
    } else if (sign === '|') cells.push('')
    else cells[last] = `${cells[last]}${sign}`
  }
  return cells.map((cell) => cell.trim())
}

function lineOf(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('\\', '\\\\').replaceAll('|', '\\|')).join(' | ')} |`
}

/** Every row gets as many cells as the head has. */
function tableOf(head: string[], rows: readonly string[][]): Block {
  return { type: 'table', head, rows: rows.map((row) => head.map((_cell, at) => row[at] ?? '')) }
}
