import { usePage, type View } from '../../../kernel/page.ts'
import {
  ButtonRow,
  type Column,
  FilterBar,
  formatInstant,
  Link,
  LinkButton,
  Page,
  Pagination,
  Select,
  Table,
  Tag,
  useText,
  withQuery,
} from '../../../ui/index.ts'
import { rectificationWords as words } from '../phrases.ts'
import { RectificationState, stateNames } from '../rectification-model.ts'
import type { RectificationRow } from '../store/figures.ts'

/** Rectifications with filters in the address. */
export const RectificationListView: View<{ rows: readonly RectificationRow[]; next: string | null }> = ({
  data,
  page,
}) => (
  <Page title={words.list} description={words.listIntro} desk wide>
    <Filters />
    <Table caption={words.list} captionHidden columns={columns} rows={data.rows} empty={words.none} />
    <Pagination next={data.next && withQuery(page.url, { before: data.next })} />
    <ButtonRow>
      <LinkButton variant="secondary" href={`/desk/rectifications.csv${page.url.search}`} download>
        {words.exportList}
      </LinkButton>
    </ButtonRow>
  </Page>
)

function Filters() {
  return (
    <FilterBar>
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
    </FilterBar>
  )
}

const columns: Column<RectificationRow>[] = [
  { head: words.kind, main: true, cell: (row) => <Link href={`/matters/${row.number}`}>{row.number}</Link> },
  { head: words.organisationOf, cell: (row) => <Words text={row.organisation} /> },
  { head: words.origin, cell: (row) => <Words text={words.origins[row.origin]} /> },
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

function Words({ text }: { text: RectificationRow['organisation'] }) {
  return <>{useText()(text)}</>
}

function Moment({ at }: { at: Date }) {
  const { language, settings } = usePage()
  return <time datetime={at.toISOString()}>{formatInstant(at, language, settings.DISTRICT_ZONE)}</time>
}
