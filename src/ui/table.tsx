import type { ComponentChildren } from 'preact'
import { EmptyState } from './empty-state.tsx'
import { useText, type Words } from './language.ts'

/** One column: its head, and what a row shows in it. */
export interface Column<Row> {
  readonly head: Words
  readonly cell: (row: Row) => ComponentChildren
  /** The cell that names the row; it leads on a narrow screen. */
  readonly main?: boolean
  /** Numbers stand at the end. */
  readonly align?: 'end'
  /** What is read in one piece, such as the number of a document, is not broken. */
  readonly keep?: boolean
  /** Link that sorts by this column, and how it is sorted now. */
  readonly sort?: { readonly href: string; readonly now: 'ascending' | 'descending' | 'none' }
}

interface TableProps<Row> {
  /** Read before the table; hidden from the eye when the heading above says the same. */
  readonly caption: Words
  readonly captionHidden?: boolean
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  /** Said instead of the table when there are no rows. */
  readonly empty: Words
  /** 'scroll' keeps rows and columns on narrow screens (figures to compare); by default each row becomes a card. */
  readonly narrow?: 'cards' | 'scroll'
}

/** Rows of things. The roles are spelled out because cards are made by CSS `display`, which would take them away. */
export function Table<Row>({
  caption,
  captionHidden = false,
  columns,
  rows,
  empty,
  narrow = 'cards',
}: TableProps<Row>) {
  const t = useText()
  if (rows.length === 0) return <EmptyState title={empty} />
  return (
    <section class="table-frame" data-narrow={narrow} tabindex={0} aria-label={t(caption)}>
      <table class="table" role="table">
        <caption class={captionHidden ? 'unseen' : undefined}>{t(caption)}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column, at) => (
              <Head key={at} column={column} />
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row, at) => (
            <tr key={at} role="row">
              {columns.map((column, place) => (
                <Cell key={place} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Head<Row>({ column }: { column: Column<Row> }) {
  const t = useText()
  const { sort, head, align } = column
  return (
    <th scope="col" role="columnheader" data-align={align} aria-sort={sort?.now}>
      {sort ? (
        <a class="link" href={sort.href}>
          {t(head)}
        </a>
      ) : (
        t(head)
      )}
    </th>
  )
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const t = useText()
  const { head, align, keep } = column
  const common = { 'data-label': t(head), 'data-align': align, 'data-keep': keep ? '' : undefined } as const
  if (!column.main) {
    return (
      <td role="cell" {...common}>
        <div>{column.cell(row)}</div>
      </td>
    )
  }
  return (
    <th scope="row" role="rowheader" {...common}>
      {column.cell(row)}
    </th>
  )
}
