import ExcelJS from 'exceljs'
import { csvFile } from './csv.ts'
import type { FileAnswer } from './page.ts'

/** Widths of columns in characters; a Chinese character takes two. */
const narrowest = 8
const widest = 60

/** What can be added up is a number: a workbook does not add up words. */
export type SheetCell = string | number

/** A table for spreadsheets, as text or as a workbook: the first row is its head, and stays in sight. */
export async function tableFile(
  name: string,
  { cells, format, sheet }: { cells: readonly (readonly SheetCell[])[]; format: 'csv' | 'xlsx'; sheet: string },
): Promise<FileAnswer> {
  if (format === 'csv') return csvFile(name, cells)
  const book = new ExcelJS.Workbook()
  const page = book.addWorksheet(sheet, { views: [{ state: 'frozen', ySplit: 1 }] })
  for (const [at, row] of cells.entries()) page.addRow([...row]).font = { bold: at === 0 }
  for (const [at] of (cells[0] ?? []).entries())
    page.getColumn(at + 1).width = widthOf(cells.map((row) => String(row[at] ?? '')))
  return {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    body: new Uint8Array(await book.xlsx.writeBuffer()),
    downloadAs: `${name}.xlsx`,
  }
}

function widthOf(cells: readonly string[]): number {
  const longest = Math.max(...cells.map((cell) => [...cell].reduce((sum, sign) => sum + (sign > '\u2000' ? 2 : 1), 0)))
  return Math.min(Math.max(longest + 2, narrowest), widest)
}
