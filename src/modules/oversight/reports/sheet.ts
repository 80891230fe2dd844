import ExcelJS from 'exceljs'
import { periodText } from '../spans.ts'
import { reportPhrases as words } from './phrases.ts'
import type { Report } from './store/report.ts'

/** A report as a spreadsheet: its figures, and behind them every matter that they count. */
export async function reportSheet({ content, digest, issuedAt }: Report): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  book.created = issuedAt
  book.modified = issuedAt
  const figures = book.addWorksheet('指标')
  figures.columns = [26, 10, 10, 10, 12, 60].map((width) => ({ width }))
  figures.addRow([words.title(content.organisation, periodText(content.month)).zh])
  figures.addRow([`${words.issuedAt.zh} ${content.issuedAt}`])
  figures.addRow([`${words.digest.zh} ${digest}`])
  const head = [words.figure, words.value, words.n, words.previous, { zh: '单位' }, words.rule].map(({ zh }) => zh)
  figures.addRow(head).font = { bold: true }
  for (const { name, value, n, previous, unit, rule } of content.figures)
    figures.addRow([
      name.zh,
      value,
      n,
      previous,
      words.units[unit].zh,
      `${rule.words.zh}（${words.version(rule.version).zh}）`,
    ])
  const rows = book.addWorksheet('明细')
  rows.columns = [26, 36].map((width) => ({ width }))
  rows.addRow([words.figure.zh, words.number.zh]).font = { bold: true }
  for (const { name, matters } of content.figures) for (const number of matters) rows.addRow([name.zh, number])
  return new Uint8Array(await book.xlsx.writeBuffer())
}
