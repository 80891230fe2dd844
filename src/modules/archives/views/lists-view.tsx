import type { View } from '../../../kernel/page.ts'
import { Callout, type Colour, type Column, Form, Link, Moment, Said, Table, Tag, useText } from '../../../ui/index.ts'
import type { ListedLists } from '../keeping-queries.ts'
import type { Destruction } from '../model.ts'
import { says } from '../page-phrases.ts'
import { Frame } from './frame.tsx'

/** 档案销毁: what has expired, and every list that was ever drawn up. */
export const ListsView: View<ListedLists> = ({ data: { rows, expired, keeps } }) => {
  const t = useText()
  return (
    <Frame title={says.lists} description={says.listsIntro}>
      <Callout kind={expired.free > 0 ? 'warning' : 'info'} title={says.expired(expired.free)}>
        {expired.held > 0 && <p>{t(says.heldToo(expired.held))}</p>}
        {keeps && expired.free > 0 && <Form action="/desk/archives/destruction" submit={says.draw} />}
      </Callout>
      <Table caption={says.lists} captionHidden columns={columns} rows={rows} empty={says.noLists} />
    </Frame>
  )
}

const columns: Column<Destruction>[] = [
  {
    head: says.listNumber,
    main: true,
    cell: ({ number }) => <Link href={`/desk/archives/destruction/${number}`}>{number}</Link>,
  },
  { head: says.state, cell: (row) => <ListState row={row} /> },
  { head: says.drawn, cell: ({ drawnAt }) => <Moment at={drawnAt} /> },
  { head: says.doneAt, cell: ({ doneAt }) => (doneAt ? <Moment at={doneAt} /> : '—') },
]

const colours: Readonly<Record<Destruction['state'], Colour>> = {
  appraising: 'info',
  approving: 'warning',
  approved: 'warning',
  done: 'neutral',
  withdrawn: 'neutral',
}

export function ListState({ row: { state } }: { row: Pick<Destruction, 'state'> }) {
  return (
    <Tag color={colours[state]}>
      <Said text={says.listStates[state]} />
    </Tag>
  )
}
