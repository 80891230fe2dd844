import ExcelJS from 'exceljs'
import type { Text } from '../../../kernel/text.ts'
import { periodText } from '../spans.ts'
import type { ReportLanguage } from './model.ts'
import { reportPhrases as words } from './phrases.ts'
import type { Report } from './store/report.ts'

/** A report as a spreadsheet: its figures, and behind them every matter that they count. */
export async function reportSheet(
  { content, digest, issuedAt }: Report,
  language: ReportLanguage,
): Promise<Uint8Array> {
  const say = (text: Text) => text[language]
  const book = new ExcelJS.Workbook()
  book.created = issuedAt
  book.modified = issuedAt
  const figures = book.addWorksheet(say(words.figuresSheet))
  figures.columns = [26, 10, 10, 10, 14, 60].map((width) => ({ width }))
  figures.addRow([say(words.title(content.organisation, periodText(content.month)))])
  figures.addRow([`${say(words.issuedAt)} ${content.issuedAt}`])
  figures.addRow([`${say(words.digest)} ${digest}`])
  const head = [words.figure, words.value, words.n, words.previous, words.unit, words.rule].map(say)
  figures.addRow(head).font = { bold: true }
  for (const { name, value, n, previous, unit, rule } of content.figures)
    figures.addRow([
      ...[say(name), value, n, previous, say(words.units[unit])],
      say(words.ruleOf(rule.words, rule.version)),
    ])
  const rows = book.addWorksheet(say(words.rows))
  rows.columns = [26, 36].map((width) => ({ width }))
  rows.addRow([say(words.figure), say(words.number)]).font = { bold: true }
  for (const { name, matters } of content.figures) for (const number of matters) rows.addRow([say(name), number])
  return new Uint8Array(await book.xlsx.writeBuffer())
}
