import type { FileAnswer } from './page.ts'

/** A table to save and open with a spreadsheet: UTF-8 with its mark (RFC 4180), and no cell that a spreadsheet would run. */
export function csvFile(name: string, rows: readonly (readonly (string | number)[])[]): FileAnswer {
  const body = rows.map((row) => row.map(cell).join(',')).join('\r\n')
  return { type: 'text/csv; charset=utf-8', body: `\uFEFF${body}\r\n`, downloadAs: `${name}.csv` }
}

function cell(value: string | number): string {
  const text = String(value)
  const tame = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(tame) ? `"${tame.replaceAll('"', '""')}"` : tame
}
