import type { View } from '../../../kernel/page.ts'
import { type Column, DeskList, Link, Moment, Said, Select, Tag, useText } from '../../../ui/index.ts'
import { rectificationWords as words } from '../phrases.ts'
import { RectificationState, stateNames } from '../rectification-model.ts'
import type { RectificationRow } from '../store/figures.ts'

/** Rectifications with filters in the address. */
export const RectificationListView: View<{ rows: readonly RectificationRow[]; next: string | null }> = ({
  data: { rows, next },
}) => (
  <DeskList
    {...{ title: words.list, description: words.listIntro, columns, rows, empty: words.none, next }}
    file={{ path: '/desk/rectifications.csv', text: words.exportList }}
  >
    <Select
      name="state"
      label={words.state}
      empty={words.any}
      options={RectificationState.options.map((value) => ({ value, text: stateNames[value] }))}
    />
    <Select
      name="origin"
      label={words.origin}
      empty={words.any}
      options={(['rating', 'complaint'] as const).map((value) => ({ value, text: words.origins[value] }))}
    />
    <Select
      name="time"
      label={words.time}
      empty={words.any}
      options={[
        { value: 'late', text: words.late },
        { value: 'in-time', text: words.inTime },
      ]}
    />
  </DeskList>
)

const columns: Column<RectificationRow>[] = [
  { head: words.kind, main: true, cell: (row) => <Link href={`/matters/${row.number}`}>{row.number}</Link> },
  { head: words.organisationOf, cell: (row) => <Said text={row.organisation} /> },
  { head: words.origin, cell: (row) => <Said text={words.origins[row.origin]} /> },
  { head: words.state, cell: (row) => <State row={row} /> },
  { head: words.opened, cell: (row) => <Moment at={row.openedAt} /> },
  { head: words.due, cell: (row) => <Moment at={row.dueAt} /> },
]

function State({ row }: { row: RectificationRow }) {
  const t = useText()
  return (
    <>
      <Tag color={row.state === 'open' ? 'info' : 'neutral'}>{t(stateNames[row.state])}</Tag>{' '}
      {row.late && row.state !== 'void' && <Tag color="danger">{t(words.late)}</Tag>}
    </>
  )
}
