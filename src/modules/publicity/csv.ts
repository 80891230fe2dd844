/** A spreadsheet would take these for a formula when a cell begins with one. */
const formula = /^[=+\-@\t\r]/

/** RFC 4180, with the mark by which spreadsheets know UTF-8. */
export function csvOf(heads: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  return `\uFEFF${[heads, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
}

function cell(value: string | number): string {
  const text = typeof value === 'string' && formula.test(value) ? `'${value}` : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
