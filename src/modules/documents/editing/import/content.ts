import type { Lost, Outline, OutlineBlock } from '../../../files/index.ts'
import { Block, type Content } from '../../content/model.ts'
import { parseText, textOf } from '../../content/text.ts'

/** The widest and the longest table that a body holds. */
const mostColumns = 12
const mostRows = 500

/**
 * The body that a Word file says, read as if it had been typed: references are recognised, invisible signs are dropped. Tables that are
 * too wide keep their words in the last column, those that are too long become several, and those that only lay out a text become
 * paragraphs; how often, is told.
 */
export function contentOf({ blocks }: Pick<Outline, 'blocks'>): Content & Pick<Outline, 'lost'> {
  const lost = new Map<Lost, number>()
  const taken = blocks.flatMap((block) => blocksOf(block, (what) => lost.set(what, (lost.get(what) ?? 0) + 1)))
  return { ...parseText(textOf({ blocks: taken })), lost: [...lost].map(([what, count]) => ({ what, count })) }
}

function blocksOf(block: OutlineBlock, tell: (what: Lost) => void): Block[] {
  if ('text' in block) return [paragraph(block.text)]
  const cells = block.rows.map((row) => row.map(plain))
  const widest = Math.max(0, ...cells.map((row) => row.length))
  if (widest === 0) return []
  const width = Math.min(mostColumns, widest)
  if (widest > width) tell('columns')
  const [head = [], ...rows] = cells.map((row) =>
    Array.from({ length: width }, (_cell, at) =>
      at < width - 1 ? (row[at] ?? '') : row.slice(at).filter(Boolean).join(' '),
    ),
  )
  const made = Array.from({ length: Math.max(1, Math.ceil(rows.length / mostRows)) }, (_table, at) => ({
    ...{ type: 'table' as const, head, rows: rows.slice(at * mostRows, (at + 1) * mostRows) },
  }))
  if (width > 1 && made.every((table) => Block.safeParse(table).success)) return made
  tell('layout')
  return [head, ...rows].flat().filter(Boolean).map(paragraph)
}

function paragraph(text: string): Block {
  return { type: 'paragraph', content: [{ text: plain(text) }] }
}

/** Spaces that align become one; the ideographic one, as between the signs of 县长　李学文, stays. */
function plain(text: string): string {
  return text
    .replaceAll(/[\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g, '')
    .replaceAll(/[^\S\u3000]+/g, ' ')
    .trim()
}
