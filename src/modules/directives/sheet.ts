import { dayOf } from '../../kernel/day.ts'
import { says } from './page-phrases.ts'
import { evidenceNames, recurringNames, standingNames } from './phrases.ts'
import type { TreeRow } from './store/list.ts'

/** The rows as cells, first the head. */
export function cellsOf(rows: readonly TreeRow[], zone: string): string[][] {
  const head = [
    ...[says.document, says.clause, says.what, says.organisation, says.demander, says.period, says.recurring, says.due],
    ...[says.standing, says.reportedAt, says.lateDone, says.evidence, says.figure, says.unit, says.number],
  ]
  return [
    head.map(({ zh }) => zh),
    ...rows.map((row) => [
      ...[row.documentNumber, row.clause, row.what, row.organisation.zh, row.demander.zh, String(row.period)],
      ...[row.recurring ? recurringNames[row.recurring].zh : '', row.dueDay ?? '', standingNames[row.standing].zh],
      ...[row.reportedAt ? dayOf(row.reportedAt, zone) : '', row.lateDone ? says.lateDone.zh : ''],
      ...[evidenceNames[row.evidence].zh, row.figure ?? '', row.unit ?? '', row.number ?? ''],
    ]),
  ]
}
