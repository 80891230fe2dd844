import { dayOf } from '../../kernel/day.ts'
import type { SheetCell } from '../../kernel/sheet.ts'
import { says } from './page-phrases.ts'
import { evidenceNames, recurringNames, standingNames } from './phrases.ts'
import type { TreeRow } from './store/list.ts'

/** The rows as cells, first the head. */
export function cellsOf(rows: readonly TreeRow[], zone: string): SheetCell[][] {
  const head = [
    ...[says.document, says.clause, says.what, says.organisation, says.demander, says.period, says.recurring, says.due],
    ...[
      says.standing,
      says.reportedAt,
      says.lateDone,
      says.extension,
      says.evidence,
      says.figure,
      says.unit,
      says.number,
    ],
  ]
  return [
    head.map(({ zh }) => zh),
    ...rows.map((row) => [
      ...[row.documentNumber, row.clause, row.what, row.organisation.zh, row.demander.zh, row.period],
      ...[row.recurring ? recurringNames[row.recurring].zh : '', row.dueDay ?? '', standingNames[row.standing].zh],
      ...[row.reportedAt ? dayOf(row.reportedAt, zone) : '', row.lateDone ? says.lateDone.zh : ''],
      row.asksForTime ? says.asksForTime.zh : '',
      ...[evidenceNames[row.evidence].zh, figureOf(row), row.unit ?? '', row.number ?? ''],
    ]),
  ]
}

/** Digits that a spreadsheet keeps of a number; what has more stays text, so that nothing is rounded. */
const exactDigits = 15

function figureOf({ figure }: TreeRow): SheetCell {
  if (figure === null) return ''
  return figure.replace(/\D/g, '').length > exactDigits ? figure : Number(figure)
}
