import { usePage, type View } from '../../../kernel/page.ts'
import {
  type Column,
  dayText,
  FilterBar,
  Hidden,
  Link,
  Moment,
  Pagination,
  Said,
  Select,
  Table,
  withQuery,
} from '../../../ui/index.ts'
import type { ShownBook } from '../keeping-queries.ts'
import { says } from '../page-phrases.ts'
import type { BookLine } from '../store/book.ts'
import { directionOptions } from './filing-view.tsx'
import { Files, Frame } from './frame.tsx'

/** 发文登记簿, 收文登记簿: every number of a year in order, on the page and on paper. */
export const BookView: View<ShownBook> = ({ data, page }) => {
  const { direction, year, rows, next, organisation } = data
  const title = direction === 'outgoing' ? says.outgoingBook : says.incomingBook
  const { name } = organisation
  return (
    <Frame title={title} description={says.booksIntro}>
      <Filters data={data} />
      <Table
        caption={{ zh: `${name.zh} ${year} 年${title.zh}`, en: `${name.en}, ${year}: ${title.en}` }}
        columns={columns(direction)}
        rows={rows}
        empty={says.noBook}
      />
      <Pagination next={next && withQuery(page.url, { after: next })} />
      <Files path="/desk/archives/books.table" />
    </Frame>
  )
}

function Filters({ data: { direction, year, years } }: { data: ShownBook }) {
  const organisation = usePage().url.searchParams.get('organisation')
  return (
    <FilterBar>
      {organisation && <Hidden name="organisation" value={organisation} />}
      <Select name="direction" label={says.direction} empty={false} value={direction} options={directionOptions} />
      <Select
        name="year"
        label={says.year}
        empty={false}
        value={String(year)}
        options={years.map((one) => ({ value: String(one), text: String(one) }))}
      />
    </FilterBar>
  )
}

function columns(direction: ShownBook['direction']): Column<BookLine>[] {
  const isIn = direction === 'incoming'
  return [
    {
      head: says.number,
      main: true,
      cell: ({ number, matterNumber }) => <Link href={`/matters/${matterNumber}`}>{number}</Link>,
    },
    ...(isIn ? [{ head: says.documentNumber, cell: (row: BookLine) => row.documentNumber }] : []),
    { head: says.title, cell: ({ title }) => title },
    { head: isIn ? says.issuer : says.mainTo, cell: ({ other }) => other || '—' },
    { head: says.signedOn, cell: ({ signedOn }) => (signedOn ? <Said text={dayText(signedOn)} /> : '—') },
    { head: says.pages, align: 'end', cell: ({ pages }) => pages ?? '—' },
    {
      head: says.registered,
      cell: ({ registeredAt, registeredBy }) => (
        <>
          <Moment at={registeredAt} /> {registeredBy}
        </>
      ),
    },
    { head: says.archiveNumber, cell: ({ archiveNumber }) => archiveNumber ?? '—' },
    { head: says.note, cell: (row) => <Remark row={row} /> },
  ]
}

function Remark({ row: { voided, stage } }: { row: BookLine }) {
  return voided ? <Said text={says.voidedBecause(voided)} /> : <Said text={stage} />
}
