import type { View } from '../../../../kernel/page.ts'
import { usePage } from '../../../../kernel/page.ts'
import { both, same } from '../../../../kernel/text.ts'
import {
  Callout,
  ConfirmForm,
  Definitions,
  Hidden,
  Link,
  Page,
  Section,
  Table,
  Tag,
  useText,
} from '../../../../ui/index.ts'
import type { Item } from '../../item.ts'
import type { GuideVersion } from '../../model.ts'
import type { Change } from '../compare.ts'
import type { PlacedFinding } from '../findings.ts'
import { type Json, valueAt } from '../json.ts'
import type { Draft } from '../model.ts'
import { guidePath } from '../paths.ts'
import type { NamedEdit } from '../queries.ts'
import { crumbs } from './crumbs.ts'
import { FindingsList } from './findings-list.tsx'
import { words } from './phrases.ts'
import { publicationWords as phrases } from './publication-phrases.ts'

interface PublicationData {
  readonly item: Item
  readonly draft: Draft
  readonly inForce: GuideVersion | null
  readonly changes: readonly Change[]
  readonly findings: readonly PlacedFinding[]
  readonly tests: number
  readonly failing: number
  readonly edits: readonly NamedEdit[]
  readonly ready: boolean
  readonly mayPublish: boolean
}

/** What the second person reads before publishing: what changes, whom it touches, what the checks say. */
export const PublicationView: View<PublicationData> = ({ data }) => {
  const t = useText()
  const { item, draft, findings, tests, failing, edits } = data
  return (
    <Page desk title={words.publication} crumbs={crumbs(item)}>
      <p class="lead">{t(phrases.lead(draft.version))}</p>
      <Publish data={data} />
      <Section title={phrases.changes}>
        <Changes changes={data.changes} inForce={data.inForce} />
      </Section>
      <Section title={phrases.matters}>
        <p>{t(phrases.mattersLead)}</p>
        <Link href={`/desk/services/${encodeURIComponent(item.code)}/matters`}>{t(phrases.mattersLink)}</Link>
      </Section>
      <Section title={words.findings}>
        <FindingsList code={item.code} findings={findings} content={draft.content} />
        <p>{t(phrases.tests(tests, failing))}</p>
      </Section>
      <Section title={phrases.authors}>
        <Definitions items={edits.map(({ name }) => ({ term: phrases.author, value: name }))} />
      </Section>
    </Page>
  )
}

function Publish({ data: { item, draft, ready, mayPublish } }: { data: PublicationData }) {
  const t = useText()
  if (!mayPublish)
    return (
      <Callout kind="info" title={phrases.secondPerson}>
        {t(phrases.secondPersonLead)}
      </Callout>
    )
  if (!ready) return <Callout kind="warning" title={phrases.notReady} />
  return (
    <ConfirmForm
      action={guidePath(item.code, 'publication')}
      open={phrases.publish}
      question={phrases.question(dayIn(draft.content), draft.version)}
      submit={phrases.publish}
    >
      <Hidden name="revision" value={String(draft.revision)} />
    </ConfirmForm>
  )
}

function dayIn(content: Json): string {
  const day = valueAt(content, 'version.validFrom')
  return typeof day === 'string' ? day : ''
}

const colours = { added: 'success', removed: 'danger', changed: 'warning', moved: 'neutral' } as const

function Changes({ changes, inForce }: { changes: readonly Change[]; inForce: GuideVersion | null }) {
  const t = useText()
  const { language } = usePage()
  if (!inForce) return <p>{t(phrases.first)}</p>
  return (
    <Table
      caption={both(`与第 ${inForce.version} 版的不同`, `Differences from version ${inForce.version}`)}
      rows={changes}
      empty={phrases.same}
      columns={[
        { head: words.section, cell: ({ section }) => t(section) },
        {
          head: phrases.what,
          main: true,
          cell: ({ kind, what }) => (
            <>
              <Tag color={colours[kind]}>{t(phrases.kinds[kind])}</Tag> {t(what)}
            </>
          ),
        },
        {
          head: phrases.before,
          cell: ({ before }) => <span lang={language === 'en' ? 'zh-CN' : undefined}>{cut(before)}</span>,
        },
        {
          head: phrases.after,
          cell: ({ after }) => <span lang={language === 'en' ? 'zh-CN' : undefined}>{cut(after)}</span>,
        },
      ]}
    />
  )
}

/** Long texts are compared in the section itself. */
function cut(text: string): string {
  return same(text.length > 300 ? `${text.slice(0, 300)}…` : text).zh
}
