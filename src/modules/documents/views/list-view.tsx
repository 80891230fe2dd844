import { usePage, type View } from '../../../kernel/page.ts'
import type { Text } from '../../../kernel/text.ts'
import {
  type Column,
  Details,
  Field,
  FilterBar,
  Form,
  formatInstant,
  Link,
  Page,
  Pagination,
  Select,
  Table,
  Tabs,
  Tag,
  useText,
  withQuery,
} from '../../../ui/index.ts'
import { DocumentState, listViews, type ListView as Which } from '../model.ts'
import { stages, words } from '../phrases.ts'
import type { DocumentRow } from '../store/list.ts'
import { DocumentType, typeFacts } from '../types.ts'

interface Documents {
  readonly view: Which
  readonly rows: readonly DocumentRow[]
  readonly issuers: readonly { readonly id: string; readonly name: Text }[]
  readonly own: string
  readonly next: string | null
}

const typeOptions = DocumentType.options.map((value) => ({ value, text: typeFacts[value].name }))
const stateOptions = DocumentState.options.map((value) => ({ value, text: stages[value].text }))

/** Documents of the reader and of the reader's organisation; filters in the address. */
export const ListView: View<Documents> = ({ data, page }) => (
  <Page title={words.list} desk wide>
    <Start data={data} />
    <Tabs
      label={words.views}
      tabs={listViews.map((view) => ({
        ...{ text: words.view[view], current: view === data.view },
        href: withQuery(page.url, { view, before: null }),
      }))}
    />
    <FilterBar>
      <input type="hidden" name="view" value={data.view} />
      <Field name="q" label={words.q} type="search" />
      <Select name="type" label={words.type} empty={words.any} options={typeOptions} />
      <Select name="state" label={words.state} empty={words.any} options={stateOptions} />
    </FilterBar>
    <Table
      caption={words.view[data.view]}
      captionHidden
      columns={columns}
      rows={data.rows}
      empty={words.none[data.view]}
    />
    <Pagination next={data.next && withQuery(page.url, { before: data.next })} />
  </Page>
)

function Start({ data }: { data: Documents }) {
  const t = useText()
  return (
    <Details summary={words.start} openFor="/desk/documents">
      <p>{t(words.startIntro)}</p>
      <Form action="/desk/documents" submit={words.start}>
        <Select name="type" label={words.type} options={typeOptions} value="notice" required />
        <Select
          name="issuer"
          label={words.issuer}
          options={data.issuers.map(({ id, name }) => ({ value: id, text: name }))}
          value={data.own}
          required
        />
      </Form>
    </Details>
  )
}

const columns: Column<DocumentRow>[] = [
  { head: words.title, main: true, cell: (row) => <Title row={row} /> },
  { head: words.type, cell: (row) => <Words text={typeFacts[row.type].name} /> },
  { head: words.issuer, cell: (row) => <Words text={row.issuer} /> },
  { head: words.documentNumber, keep: true, cell: (row) => row.documentNumber ?? '—' },
  { head: words.state, cell: (row) => <State row={row} /> },
  { head: words.touched, cell: (row) => <Moment at={row.at} /> },
]

function Title({ row }: { row: DocumentRow }) {
  const t = useText()
  return <Link href={`/matters/${row.number}`}>{row.title || t(words.untitled(typeFacts[row.type].name))}</Link>
}

function State({ row }: { row: DocumentRow }) {
  const t = useText()
  return (
    <Tag color={row.state === 'ready' || row.state === 'dispatched' ? 'success' : 'info'}>
      {t(stages[row.state].text)}
    </Tag>
  )
}

function Words({ text }: { text: Text }) {
  return <>{useText()(text)}</>
}

function Moment({ at }: { at: Date }) {
  const { language, settings } = usePage()
  return <time datetime={at.toISOString()}>{formatInstant(at, language, settings.DISTRICT_ZONE)}</time>
}
