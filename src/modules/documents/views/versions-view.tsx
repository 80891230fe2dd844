import { usePage, type View } from '../../../kernel/page.ts'
import {
  Button,
  type Column,
  Field,
  Form,
  formatInstant,
  Link,
  Page,
  Pagination,
  Said,
  Section,
  Table,
  useText,
  withQuery,
} from '../../../ui/index.ts'
import type { Change } from '../diff.ts'
import { flow } from '../flow-phrases.ts'
import type { Versions } from '../flow-queries.ts'
import { words } from '../phrases.ts'

/** Every saving of a document, and what changed between two of them. */
export const VersionsView: View<Versions> = ({ data, page }) => {
  const t = useText()
  const { matter, older, newer, changes, lines, newest, next } = data
  const isSame = changes.every(({ kind }) => kind === 'same')
  return (
    <Page
      title={flow.versions}
      crumbs={[
        { text: words.list, href: '/desk/documents' },
        { text: matter.title, href: `/matters/${matter.number}/document/flow` },
      ]}
      desk
      wide
    >
      <Form method="get" action={page.url.pathname} layout="row">
        <Field name="older" label={flow.older} type="number" width="short" inputmode="numeric" value={older} required />
        <Field
          name="newer"
          label={flow.newer}
          type="number"
          width="short"
          inputmode="numeric"
          value={newer}
          hint={flow.newestVersion(newest)}
          required
        />
        <Button variant="secondary">{flow.compare}</Button>
      </Form>
      <Section title={flow.compare}>
        {isSame && <p>{t(flow.same)}</p>}
        <div class="document-text" lang="zh-Hans">
          {changes.map((change, at) => (
            <Line key={at} change={change} />
          ))}
        </div>
      </Section>
      <Table caption={flow.versions} columns={columns} rows={lines} empty={flow.same} />
      <Pagination next={next === null ? null : withQuery(page.url, { before: String(next) })} />
    </Page>
  )
}

function Line({ change }: { change: Change }) {
  const t = useText()
  if (change.kind === 'same') return <p>{change.text}</p>
  const Mark = change.kind === 'gone' ? 'del' : 'ins'
  return (
    <p>
      <Mark>
        <span class="unseen">{t(flow[change.kind])}：</span>
        {change.text}
      </Mark>
    </p>
  )
}

const columns: Column<Versions['lines'][number]>[] = [
  { head: flow.about, main: true, cell: ({ ordinal }) => <Ordinal ordinal={ordinal} /> },
  { head: flow.compare, cell: ({ ordinal }) => <WithBefore ordinal={ordinal} /> },
  { head: flow.savedBy, cell: ({ name }) => name },
  { head: flow.savedAt, cell: ({ savedAt }) => <Moment at={savedAt} /> },
]

function Ordinal({ ordinal }: { ordinal: number }) {
  return <>{useText()(words.version(ordinal))}</>
}

/** What this saving changed. */
function WithBefore({ ordinal }: { ordinal: number }) {
  const { url } = usePage()
  if (ordinal === 1) return <>—</>
  const href = withQuery(url, { older: String(ordinal - 1), newer: String(ordinal) })
  return (
    <Link href={href}>
      <Said text={flow.changesOf(ordinal)} />
    </Link>
  )
}

function Moment({ at }: { at: Date }) {
  const { language, settings } = usePage()
  return <time datetime={at.toISOString()}>{formatInstant(at, language, settings.DISTRICT_ZONE)}</time>
}
