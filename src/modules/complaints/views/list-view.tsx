import type { View } from '../../../kernel/page.ts'
import {
  type Column,
  DeskList,
  Link,
  LinkButton,
  Moment,
  Page,
  Said,
  Select,
  Table,
  Tag,
  useText,
} from '../../../ui/index.ts'
import { ComplaintState, type Listed, outcomeNames, stateNames } from '../model.ts'
import { words } from '../phrases.ts'
import type { ComplaintFigures, ComplaintRow } from '../store/list.ts'

interface Complaints {
  readonly rows: readonly ComplaintRow[]
  readonly categories: readonly Listed[]
  readonly next: string | null
}

/** Complaints that the reader's organisation supervises; filters in the address. */
export const ComplaintListView: View<Complaints> = ({ data: { rows, next, categories } }) => (
  <DeskList
    {...{ title: words.list, description: words.listIntro, columns, rows, empty: words.none, next }}
    file={{ path: '/desk/complaints.csv', text: words.exportList }}
  >
    <Select
      name="state"
      label={words.state}
      empty={words.any}
      options={ComplaintState.options.map((value) => ({ value, text: stateNames[value] }))}
    />
    <Select
      name="category"
      label={words.category}
      empty={words.any}
      options={categories.map(({ code, words: text }) => ({ value: code, text }))}
    />
    <Select
      name="flag"
      label={words.flag}
      empty={words.any}
      options={[{ value: 'retaliation', text: words.retaliation }]}
    />
  </DeskList>
)

const columns: Column<ComplaintRow>[] = [
  { head: words.number, main: true, cell: (row) => <Link href={`/matters/${row.number}`}>{row.number}</Link> },
  { head: words.organisation, cell: (row) => <Said text={row.organisation} /> },
  { head: words.category, cell: (row) => <Said text={row.category} /> },
  { head: words.state, cell: (row) => <State row={row} /> },
  { head: words.received, cell: (row) => <Moment at={row.receivedAt} /> },
]

function State({ row }: { row: ComplaintRow }) {
  const t = useText()
  return (
    <>
      <Tag color={row.state === 'received' || row.state === 'handling' ? 'info' : 'neutral'}>
        {t(row.outcome ? outcomeNames[row.outcome] : stateNames[row.state])}
      </Tag>{' '}
      {row.retaliation && <Tag color="danger">{t(words.retaliation)}</Tag>}
    </>
  )
}

/** Public: figures of complaints. */
export const ComplaintFiguresView: View<{ organisations: readonly ComplaintFigures[] }> = ({ data }) => {
  const t = useText()
  const figures: Column<ComplaintFigures>[] = [
    { head: words.organisation, main: true, cell: (row) => t(row.name) },
    { head: words.received, align: 'end', cell: (row) => row.received },
    { head: words.accepted, align: 'end', cell: (row) => row.accepted },
    { head: words.decided, align: 'end', cell: (row) => row.decided },
    { head: words.substantiated, align: 'end', cell: (row) => t(words.share(row.substantiated, row.decided)) },
    {
      ...{ head: words.median, align: 'end' as const },
      cell: (row) => (row.medianDays === null ? '—' : t(words.days(row.medianDays, row.decided))),
    },
  ]
  return (
    <Page
      title={words.figures}
      description={words.figuresIntro}
      wide
      actions={<LinkButton href="/complaints/new">{words.new}</LinkButton>}
    >
      <Table
        caption={words.figures}
        captionHidden
        columns={figures}
        rows={data.organisations}
        empty={words.noFigures}
      />
    </Page>
  )
}
