import type { Outline } from '../../../files/index.ts'
import type { Content } from '../../content/model.ts'
import { parseText, textOf } from '../../content/text.ts'

/** The widest table that a body holds. */
const mostColumns = 12

/** The body that a Word file says, read as if it had been typed: references are recognised, invisible signs are dropped. */
export function contentOf({ blocks }: Outline): Content {
  return parseText(
    textOf({
      blocks: blocks.flatMap((block): Content['blocks'] => {
        if ('text' in block) return [{ type: 'paragraph', content: [{ text: plain(block.text) }] }]
        const width = Math.min(mostColumns, Math.max(1, ...block.rows.map(({ length }) => length)))
        const [head, ...rows] = block.rows.map((row) =>
          Array.from({ length: width }, (_cell, at) => plain(row[at] ?? '')),
        )
        return head ? [{ type: 'table', head, rows }] : []
      }),
    }),
  )
}

function plain(text: string): string {
  return text
    .replaceAll(/[\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g, '')
    .replaceAll(/[\u00a0\s]+/g, ' ')
    .trim()
}
