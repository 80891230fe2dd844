import ExcelJS from 'exceljs'
import { csvFile } from '../../kernel/csv.ts'
import { dayOf } from '../../kernel/day.ts'
import type { FileAnswer } from '../../kernel/page.ts'
import { says } from './page-phrases.ts'
import { evidenceNames, recurringNames, standingNames } from './phrases.ts'
import type { ObligationRow } from './store/list.ts'

/** The rows as cells, first the head. */
export function cellsOf(rows: readonly ObligationRow[], zone: string): string[][] {
  const head = [
    ...[says.document, says.clause, says.what, says.organisation, says.demander, says.period, says.recurring, says.due],
    ...[says.standing, says.reportedAt, says.lateDone, says.evidence, says.figure, says.unit, says.number],
  ]
  return [
    head.map(({ zh }) => zh),
    ...rows.map((row) => [
      ...[row.documentNumber, row.clause, row.what, row.organisation.zh, row.demander.zh, String(row.period)],
      ...[row.recurring ? recurringNames[row.recurring].zh : '', row.dueDay, standingNames[row.standing].zh],
      ...[row.reportedAt ? dayOf(row.reportedAt, zone) : '', row.lateDone ? says.lateDone.zh : ''],
      ...[evidenceNames[row.evidence].zh, row.figure ?? '', row.unit ?? '', row.number],
    ]),
  ]
}

/** The cells as a file for spreadsheets, as text or as a workbook. */
export async function tableFile(
  name: string,
  { cells, format }: { cells: readonly string[][]; format: 'csv' | 'xlsx' },
): Promise<FileAnswer> {
  if (format === 'csv') return csvFile(name, cells)
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet(says.list.zh)
  for (const [at, row] of cells.entries()) sheet.addRow([...row]).font = { bold: at === 0 }
  return {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    body: new Uint8Array(await book.xlsx.writeBuffer()),
    downloadAs: `${name}.xlsx`,
  }
}
