import { CardTag, type Column, dayText, Link, Said, Tag, useText } from '../../../ui/index.ts'
import { says } from '../page-phrases.ts'
import type { ObligationRow } from '../store/list.ts'
import { StandingTag } from './obligation-facts.tsx'

/** Columns of a list of obligations; what the page says anyway is left out. */
export function rowColumns(where: 'desk' | 'document' | 'below'): Column<ObligationRow>[] {
  const what: Column<ObligationRow> = {
    ...{ head: where === 'below' ? says.organisation : says.what, main: true },
    cell: (row) => (
      <Link href={`/matters/${row.number}/obligation`}>
        {where === 'below' ? <Said text={row.organisation} /> : `${row.clause} ${row.what}`.trim()}
      </Link>
    ),
  }
  const document = { head: says.document, cell: (row: ObligationRow) => row.documentNumber }
  const who = { head: says.organisation, cell: (row: ObligationRow) => <Said text={row.organisation} /> }
  const demander = { head: says.demander, cell: (row: ObligationRow) => <Said text={row.demander} /> }
  return [
    what,
    ...(where === 'desk' ? [document] : []),
    ...(where === 'below' ? [] : [who, demander]),
    { head: says.due, cell: (row) => <Due row={row} /> },
    { head: says.standing, cell: (row) => <State row={row} /> },
    { head: says.figure, align: 'end', cell: ({ figure, unit }) => (figure ? `${figure} ${unit ?? ''}` : '—') },
  ]
}

function Due({ row: { dueDay, recurring, period } }: { row: ObligationRow }) {
  const t = useText()
  return (
    <>
      <Said text={dayText(dueDay)} /> {recurring && t(says.periodOf(period))}
    </>
  )
}

function State({ row: { standing, card, lateDone } }: { row: ObligationRow }) {
  const t = useText()
  return (
    <>
      <StandingTag standing={standing} /> <CardTag card={card} />{' '}
      {lateDone && <Tag color="warning">{t(says.lateDone)}</Tag>}
    </>
  )
}
