import { PageInput } from '../model.ts'
import { type Line, linesOf } from './lines.ts'

/** The words of a document as plain text: a paragraph a line, the cells of tables parted by tabs. */
export function plainText(input: PageInput): string {
  return `${linesOf(PageInput.parse(input)).map(textOf).join('\n')}\n`
}

function textOf(line: Line): string {
  if (line.as === 'table')
    return line.rows.map((row) => row.map((cell) => cell.replace(/\s+/g, ' ')).join('\t')).join('\n')
  return line.as === 'paragraph' ? `　　${line.runs.map(({ text }) => text).join('')}` : line.text
}
