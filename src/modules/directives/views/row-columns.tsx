import type { VNode } from 'preact'
import { CardTag, type Column, dayText, Link, Said, Tag, useText } from '../../../ui/index.ts'
import { says } from '../page-phrases.ts'
import type { TreeRow } from '../store/list.ts'
import { StandingTag } from './obligation-facts.tsx'

/** Columns of a list of obligations; what the page says anyway is left out. */
export function rowColumns(where: 'desk' | 'document' | 'below'): Column<TreeRow>[] {
  const what: Column<TreeRow> = {
    ...{ head: where === 'below' ? says.organisation : says.what, main: true },
    cell: (row) => (
      <ToObligation number={row.number}>
        {where === 'below' ? <Said text={row.organisation} /> : `${row.clause} ${row.what}`.trim()}
      </ToObligation>
    ),
  }
  const document = { head: says.document, keep: true, cell: (row: TreeRow) => row.documentNumber }
  const who = { head: says.organisation, cell: (row: TreeRow) => <Said text={row.organisation} /> }
  const demander = { head: says.demander, cell: (row: TreeRow) => <Said text={row.demander} /> }
  return [
    what,
    ...(where === 'desk' ? [document] : []),
    ...(where === 'below' ? [] : [who, demander]),
    { head: says.due, cell: (row) => <Due row={row} /> },
    { head: says.standing, cell: (row) => <State row={row} /> },
    { head: says.figure, align: 'end', cell: ({ figure, unit }) => (figure ? `${figure} ${unit ?? ''}` : '—') },
  ]
}

/** What waits for a signature has no page of its own yet. */
export function ToObligation({ number, children }: { number: string | null; children: VNode | string }) {
  return number ? <Link href={`/matters/${number}/obligation`}>{children}</Link> : children
}

function Due({ row: { dueDay, recurring, period } }: { row: TreeRow }) {
  const t = useText()
  return (
    <>
      {dueDay ? <Said text={dayText(dueDay)} /> : '—'} {recurring && t(says.periodOf(period))}
    </>
  )
}

/** Where it stands, its card, and whether it came late or asks for more time. Once reported, the card is that of whoever has to accept it. */
export function State({ row: { standing, card, lateDone, asksForTime } }: { row: TreeRow }) {
  const t = useText()
  return (
    <>
      <StandingTag standing={standing} /> {standing !== 'reported' && <CardTag card={card} />}{' '}
      {lateDone && <Tag color="warning">{t(says.lateDone)}</Tag>}{' '}
      {asksForTime && <Tag color="info">{t(says.asksForTime)}</Tag>}
    </>
  )
}
