import { act, type PageTable, show, type View } from '../../kernel/page.ts'
import {
  type Column,
  Form,
  formatBytes,
  Moment,
  Page,
  Pagination,
  Section,
  Table,
  Tabs,
  useText,
  withQuery,
} from '../../ui/index.ts'
import { rescan, rescanAll } from './operations.ts'
import { phrases } from './phrases.ts'
import { listContents } from './queries.ts'
import { ContentState, type ListedContent } from './store/content-list.ts'

interface Listed {
  readonly contents: readonly ListedContent[]
  readonly next: string | null
  readonly state: ContentState
  readonly scanner: string | null
}

const ContentsPage: View<Listed> = ({ data, page }) => {
  const t = useText()
  const tabs = ContentState.options.map((state) => ({
    href: `/desk/files?state=${state}`,
    text: state === 'unread' ? phrases.readings.failed : phrases.scans[state],
    current: state === data.state,
  }))
  return (
    <Page title={phrases.title} description={phrases.intro} desk wide>
      <p>{t(phrases.scanner(data.scanner))}</p>
      <Tabs label={phrases.state} tabs={tabs} />
      <Contents data={data} />
      <Pagination next={data.next && withQuery(page.url, { after: data.next })} />
      {data.scanner && (
        <Section id="all" title={phrases.allAgain}>
          <p>{t(phrases.allAgainHint)}</p>
          <Form action="/desk/files/scan" submit={phrases.allAgain} variant="secondary" />
        </Section>
      )}
    </Page>
  )
}

function Contents({ data }: { data: Listed }) {
  const t = useText()
  return (
    <Table
      caption={phrases.title}
      captionHidden
      empty={phrases.none}
      rows={data.contents}
      columns={[
        { head: phrases.digest, main: true, cell: ({ sha256 }) => <code class="digest">{sha256}</code> },
        { head: phrases.type, cell: ({ type, sizeBytes }) => `${type} · ${formatBytes(sizeBytes)}` },
        { head: phrases.files, align: 'end', cell: ({ files }) => files },
        { head: phrases.state, cell: ({ scan, threat }) => `${t(phrases.scans[scan])}${threat ? ` · ${threat}` : ''}` },
        { head: phrases.scannedAt, cell: ({ scannedAt }) => scannedAt && <Moment at={scannedAt} /> },
        { head: phrases.reading, cell: ({ reading }) => t(phrases.readings[reading]) },
        ...(data.scanner ? [again] : []),
      ]}
    />
  )
}

const again: Column<ListedContent> = { head: phrases.again, cell: ({ sha256 }) => <Again sha256={sha256} /> }

function Again({ sha256 }: { sha256: string }) {
  return <Form action={`/desk/files/${sha256}/scan`} submit={phrases.again} variant="secondary" />
}

const list = show(listContents, ContentsPage)

export const pages: PageTable = {
  'GET /desk/files': list,
  'POST /desk/files/scan': act(rescanAll, { then: () => '/desk/files?state=waiting', again: list }),
  'POST /desk/files/:digest/scan': act(rescan, { then: () => '/desk/files', again: list }),
}
