import { usePage, type View } from '../../../kernel/page.ts'
import {
  type Column,
  dayText,
  Field,
  FilterBar,
  Hidden,
  Link,
  optionsOf,
  Pagination,
  Said,
  Select,
  Table,
  TableFiles,
  Tag,
  withQuery,
} from '../../../ui/index.ts'
import { type Piece, retentions } from '../model.ts'
import { says } from '../page-phrases.ts'
import { retentionNames } from '../phrases.ts'
import type { ListedPieces } from '../queries.ts'
import { hasExpired } from '../retention.ts'
import { directionOptions } from './filing-view.tsx'
import { Frame } from './frame.tsx'

/** 归档文件目录. */
export const PiecesView: View<ListedPieces> = ({ data, page }) => (
  <Frame title={says.catalogue} description={says.catalogueIntro}>
    <Filters data={data} />
    <Table
      caption={says.catalogueOf(data.organisation.name)}
      columns={columns(data.today)}
      rows={data.rows}
      empty={says.noPieces}
    />
    <Pagination next={data.next && withQuery(page.url, { before: data.next })} />
    <TableFiles path="/desk/archives/pieces.table" />
  </Frame>
)

function Filters({ data }: { data: ListedPieces }) {
  const organisation = usePage().url.searchParams.get('organisation')
  return (
    <FilterBar>
      {organisation && <Hidden name="organisation" value={organisation} />}
      <Select
        name="year"
        label={says.year}
        empty={says.any}
        options={data.years.map((year) => ({ value: String(year), text: String(year) }))}
      />
      <Select name="retention" label={says.retention} empty={says.any} options={retentionOptions} />
      <Select name="direction" label={says.direction} empty={says.any} options={directionOptions} />
      <Select
        name="state"
        label={says.state}
        empty={says.any}
        options={optionsOf(['kept', 'expired', 'destroyed'], says.states)}
      />
      <Field name="q" label={says.q} type="search" />
    </FilterBar>
  )
}

export const retentionOptions = optionsOf(retentions, retentionNames)

function columns(today: string): Column<Piece>[] {
  return [
    {
      head: says.archiveNumber,
      main: true,
      cell: ({ id, archiveNumber }) => <Link href={`/desk/archives/pieces/${id}`}>{archiveNumber}</Link>,
    },
    { head: says.responsible, cell: ({ responsible }) => responsible },
    { head: says.documentNumber, keep: true, cell: ({ documentNumber }) => documentNumber },
    { head: says.title, cell: ({ title }) => title },
    { head: says.formedOn, cell: ({ formedOn }) => <Said text={dayText(formedOn)} /> },
    { head: says.pages, align: 'end', cell: ({ pages }) => pages },
    {
      head: says.keepUntil,
      cell: ({ keepUntil }) => <Said text={keepUntil ? dayText(keepUntil) : says.forEver} />,
    },
    { head: says.state, cell: (piece) => <PieceState piece={piece} today={today} /> },
  ]
}

export function PieceState({ piece, today }: { piece: Piece; today: string }) {
  const state = piece.destroyedAt
    ? 'destroyed'
    : piece.held
      ? 'held'
      : hasExpired(piece.keepUntil, today)
        ? 'expired'
        : 'kept'
  const colours = { destroyed: 'neutral', held: 'warning', expired: 'danger', kept: 'success' } as const
  return (
    <Tag color={colours[state]}>
      <Said text={says.states[state]} />
    </Tag>
  )
}
