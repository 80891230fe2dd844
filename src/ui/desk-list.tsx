import type { ComponentChildren } from 'preact'
import { usePage } from '../kernel/page.ts'
import { ButtonRow, LinkButton } from './button.tsx'
import { FilterBar } from './filter-bar.tsx'
import type { Words } from './language.ts'
import { Page } from './page.tsx'
import { Pagination, withQuery } from './pagination.tsx'
import { type Column, Table } from './table.tsx'

interface DeskListProps<Row> {
  readonly title: Words
  readonly description: Words
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly empty: Words
  /** Where the list goes on, as its query takes it in `before`. */
  readonly next: string | null
  /** The same rows as a file, narrowed in the same way. */
  readonly file: { readonly path: string; readonly text: Words }
  /** Controls by which it is narrowed. */
  readonly children: ComponentChildren
  /** What can be begun from here. */
  readonly actions?: ComponentChildren
}

/** A page of the desk that is one list: filters in the address, keyset paging, and the list as a file. */
export function DeskList<Row>(props: DeskListProps<Row>) {
  const { title, description, columns, rows, empty, next, file, children, actions } = props
  const { url } = usePage()
  return (
    <Page title={title} description={description} actions={actions} desk wide>
      <FilterBar>{children}</FilterBar>
      <Table caption={title} captionHidden columns={columns} rows={rows} empty={empty} />
      <Pagination next={next && withQuery(url, { before: next })} />
      <ButtonRow>
        <LinkButton variant="secondary" href={`${file.path}${url.search}`} download>
          {file.text}
        </LinkButton>
      </ButtonRow>
    </Page>
  )
}
