import { usePage, type View } from '../../../kernel/page.ts'
import {
  ChoiceBar,
  type Column,
  dayText,
  Link,
  Moment,
  Pagination,
  Said,
  Table,
  TableFiles,
  withQuery,
} from '../../../ui/index.ts'
import { fewNames } from '../../documents/index.ts'
import { remarkOf, type ShownBook } from '../keeping-queries.ts'
import { says } from '../page-phrases.ts'
import type { BookLine } from '../store/book.ts'
import { directionOptions } from './filing-view.tsx'
import { Frame } from './frame.tsx'

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
      <TableFiles path="/desk/archives/books.table" />
    </Frame>
  )
}

function Filters({ data: { direction, year, years } }: { data: ShownBook }) {
  const organisation = usePage().url.searchParams.get('organisation')
  const yearOptions = years.map((one) => ({ value: String(one), text: String(one) }))
  return (
    <ChoiceBar
      kept={{ organisation }}
      choices={[
        { name: 'direction', label: says.direction, empty: false, value: direction, options: directionOptions },
        { name: 'year', label: says.year, empty: false, value: String(year), options: yearOptions },
      ]}
    />
  )
}

function columns(direction: ShownBook['direction']): Column<BookLine>[] {
  const isIn = direction === 'incoming'
  return [
    {
      head: says.number,
      main: true,
      keep: true,
      cell: ({ number, matterNumber }) => <Link href={`/matters/${matterNumber}`}>{number}</Link>,
    },
    ...(isIn ? [{ head: says.documentNumber, keep: true, cell: (row: BookLine) => row.documentNumber }] : []),
    { head: says.title, cell: ({ title }) => title },
    { head: isIn ? says.issuer : says.mainTo, cell: ({ other }) => <Said text={other ? fewNames(other) : '—'} /> },
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

function Remark({ row }: { row: BookLine }) {
  return <Said text={remarkOf(row) ?? row.stage} />
}
