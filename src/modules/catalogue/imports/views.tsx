import type { View } from '../../../kernel/page.ts'
import type { Text } from '../../../kernel/text.ts'
import {
  type Column,
  ConfirmForm,
  Definitions,
  Field,
  FileField,
  Form,
  Hidden,
  Link,
  Moment,
  Page,
  Section,
  Stat,
  Stats,
  Table,
  useText,
} from '../../../ui/index.ts'
import type { RefusedRow } from '../importing.ts'
import { names } from '../names.ts'
import type { ImportedItem, ImportedSoFar } from '../store/imports.ts'
import { importing } from '../view-phrases.ts'
import { FindingsTable } from '../views/findings-table.tsx'
import { importWords as words } from './phrases.ts'
import type { ImportPreview } from './queries.ts'
import type { ImportDraft } from './store.ts'

/** Hands a list in; and those that still wait. */
export function BringList({ drafts }: { drafts: readonly ImportDraft[] }) {
  const t = useText()
  return (
    <>
      <Section id="bring" title={words.bring}>
        <p>{t(words.bringIntro)}</p>
        <Form action="/desk/catalogue/imports" submit={words.look} uploads>
          <FileField name="list" label={words.file} hint={words.fileHint} accept=".csv,.json,text/csv" required />
          <p>
            <Link href="/desk/catalogue/imports/template.csv">{t(words.template)}</Link>
          </p>
          <Field name="source.zh" label={words.sourceZh} hint={words.sourceHint} required />
          <Field name="source.en" label={words.sourceEn} required />
          <Field name="licence" label={words.licence} hint={words.licenceHint} required />
        </Form>
      </Section>
      {drafts.length > 0 && <Waiting drafts={drafts} />}
    </>
  )
}

function Waiting({ drafts }: { drafts: readonly ImportDraft[] }) {
  const t = useText()
  const columns: Column<ImportDraft>[] = [
    {
      head: words.file,
      main: true,
      cell: ({ id, fileName }) => <Link href={`/desk/catalogue/imports/lists/${id}`}>{fileName}</Link>,
    },
    { head: importing.source, cell: ({ source }) => t(source) },
    { head: words.prepared, cell: ({ preparedAt }) => <Moment at={preparedAt} /> },
  ]
  return (
    <Section title={words.waiting}>
      <Table caption={words.waiting} captionHidden columns={columns} rows={drafts} empty={words.noDraft} />
    </Section>
  )
}

/** What a list would change, row by row; then the act. */
export const ImportPreviewView: View<ImportPreview> = ({ data }) => {
  const t = useText()
  const { draft, counts, findings, seen } = data
  const at = `/desk/catalogue/imports/lists/${draft.id}`
  return (
    <Page
      title={words.preview}
      description={words.previewIntro}
      crumbs={[{ text: importing.imports, href: '/desk/catalogue/imports' }]}
      desk
      wide
    >
      <Definitions
        items={[
          { term: words.file, value: draft.fileName },
          { term: importing.source, value: t(draft.source) },
          { term: importing.licence, value: draft.licence },
        ]}
      />
      <Counts counts={counts} />
      <Refused data={data} />
      <Changes data={data} />
      <Section title={words.dirt}>
        <FindingsTable findings={findings} />
      </Section>
      {counts.added + counts.changed > 0 && (
        <Form action={`${at}/confirmation`} submit={words.confirm(counts)}>
          <Hidden name="seen" value={seen} />
        </Form>
      )}
      <ConfirmForm
        action={`${at}/discard`}
        open={words.discard}
        question={words.discardQuestion}
        submit={words.discard}
        danger
      />
    </Page>
  )
}

/** How many rows of a list are new, changed, unchanged and refused. */
export function Counts({ counts }: Pick<ImportPreview, 'counts'>) {
  const { rows, added, changed, unchanged, refused } = counts
  return (
    <Stats>
      <Stat label={importing.total} value={rows} />
      <Stat label={importing.added} value={added} color="success" />
      <Stat label={importing.changed} value={changed} />
      <Stat label={importing.unchanged} value={unchanged} />
      <Stat label={importing.refused} value={refused} color={refused > 0 ? 'danger' : 'neutral'} />
    </Stats>
  )
}

function Refused({ data: { refused, counts } }: { data: ImportPreview }) {
  const t = useText()
  const columns: Column<RefusedRow>[] = [
    { head: words.row, main: true, cell: ({ row }) => String(row) },
    { head: words.saidThere, cell: ({ said }) => <span lang="zh-CN">{said}</span> },
    { head: words.why, cell: ({ why }) => t(words.reasons[why]) },
  ]
  return (
    <Section title={words.refusedRows}>
      {refused.length > 0 && <p class="hint">{t(words.rowHint)}</p>}
      <Table caption={words.refusedRows} captionHidden columns={columns} rows={refused} empty={words.noneRefused} />
      <More count={counts.refused - refused.length} />
    </Section>
  )
}

function Changes({ data: { changes, counts } }: { data: ImportPreview }) {
  const t = useText()
  const columns: Column<ImportPreview['changes'][number]>[] = [
    { head: words.item, main: true, cell: ({ item }) => <ItemName item={item} /> },
    { head: words.kind, cell: ({ before }) => t(before ? words.kinds.changed : words.kinds.added) },
    {
      head: words.was,
      cell: ({ before }) => before && <Facts of={before} note={before.guided ? words.guided : null} />,
    },
    { head: words.becomes, cell: ({ item }) => <Facts of={item} note={null} /> },
  ]
  return (
    <Section title={words.changes}>
      <Table caption={words.changes} captionHidden columns={columns} rows={changes} empty={words.noChanges} />
      <More count={counts.added + counts.changed - changes.length} />
    </Section>
  )
}

function More({ count }: { count: number }) {
  const t = useText()
  return count > 0 ? <p>{t(words.more(count))}</p> : null
}

function ItemName({ item: { name, code } }: { item: ImportedItem }) {
  return (
    <>
      <span lang="zh-CN">{name}</span>
      <br />
      <span class="hint number">{code}</span>
    </>
  )
}

const typeNames: Readonly<Record<string, Text>> = names.type

function Facts({ of: { name, type, family, office }, note }: { of: ImportedSoFar | ImportedItem; note: Text | null }) {
  const t = useText()
  return (
    <>
      <span lang="zh-CN">{[name, typeNames[type]?.zh ?? type, family, office].filter(Boolean).join(' · ')}</span>
      {note && <span class="hint"> {t(note)}</span>}
    </>
  )
}
