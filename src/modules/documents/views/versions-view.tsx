import { usePage, type View } from '../../../kernel/page.ts'
import { Button, type Column, Form, formatInstant, Page, Section, Select, Table, useText } from '../../../ui/index.ts'
import type { Change } from '../diff.ts'
import { flow } from '../flow-phrases.ts'
import type { Versions } from '../flow-queries.ts'
import { words } from '../phrases.ts'

/** Every saving of a document, and what changed between two of them. */
export const VersionsView: View<Versions> = ({ data, page }) => {
  const t = useText()
  const { matter, older, newer, changes, lines } = data
  const options = lines.map(({ ordinal }) => ({ value: String(ordinal), text: words.version(ordinal) }))
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
        <Select name="older" label={flow.older} empty={false} options={options} value={String(older)} />
        <Select name="newer" label={flow.newer} empty={false} options={options} value={String(newer)} />
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
  { head: flow.savedBy, cell: ({ name }) => name },
  { head: flow.savedAt, cell: ({ savedAt }) => <Moment at={savedAt} /> },
]

function Ordinal({ ordinal }: { ordinal: number }) {
  return <>{useText()(words.version(ordinal))}</>
}

function Moment({ at }: { at: Date }) {
  const { language, settings } = usePage()
  return <time datetime={at.toISOString()}>{formatInstant(at, language, settings.DISTRICT_ZONE)}</time>
}
