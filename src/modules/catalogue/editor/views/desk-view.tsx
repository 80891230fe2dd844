import type { View } from '../../../../kernel/page.ts'
import { usePage } from '../../../../kernel/page.ts'
import { Card, CardGrid, formatDay, Link, Page, Section, Table, Tag, useText } from '../../../../ui/index.ts'
import type { Item, VersionLine } from '../../item.ts'
import { suspensionPath, versionPath } from '../../paths.ts'
import { suspensionWords } from '../../suspension/phrases.ts'
import type { PlacedFinding } from '../findings.ts'
import type { Draft } from '../model.ts'
import { guidePath, sectionPath } from '../paths.ts'
import type { NamedEdit } from '../queries.ts'
import type { GuideSection } from '../sections.ts'
import { BeginForms, FilesAndDiscard, History, Retire, RollBack } from './desk-parts.tsx'
import { FindingsList } from './findings-list.tsx'
import { words as phrases } from './phrases.ts'

export interface DeskData {
  readonly item: Item
  readonly draft: Draft | null
  readonly edits: readonly NamedEdit[]
  readonly findings: readonly PlacedFinding[]
  readonly sections: readonly { readonly section: GuideSection; readonly blocking: number; readonly advisory: number }[]
  readonly versions: readonly VersionLine[]
  readonly mayPublish: boolean
}

/** The desk of one guide. */
export const GuideDeskView: View<DeskData> = ({ data }) => {
  const t = useText()
  const { item, draft } = data
  return (
    <Page desk title={item.name} crumbs={[{ text: phrases.title, href: '/desk/guides' }]}>
      <p class="lead">{draft ? t(phrases.draftOf(draft.version)) : t(phrases.noDraft)}</p>
      {draft ? <DraftParts data={data} draft={draft} /> : <BeginForms data={data} />}
      <Versions data={data} />
      {draft && <FilesAndDiscard code={item.code} />}
      {data.versions.length > 0 && <Retire code={item.code} />}
      <p>
        <Link href={suspensionPath(item.code)}>
          {t(item.suspension ? suspensionWords.resume : suspensionWords.suspend)}
        </Link>
      </p>
    </Page>
  )
}

function DraftParts({ data, draft }: { data: DeskData; draft: Draft }) {
  const t = useText()
  const { item, findings, edits } = data
  return (
    <>
      <CardGrid>
        {(['form', 'process', 'trial', 'preview', 'publication'] as const).map((name) => (
          <Card key={name} title={phrases[name]} href={guidePath(item.code, name)}>
            {t(phrases[`${name}Lead`])}
          </Card>
        ))}
      </CardGrid>
      <Section title={phrases.sections}>
        <Table
          caption={phrases.sections}
          captionHidden
          rows={data.sections}
          empty={phrases.none}
          columns={[
            {
              head: phrases.section,
              main: true,
              cell: ({ section }) => <Link href={sectionPath(item.code, section.id)}>{t(section.title)}</Link>,
            },
            { head: phrases.findings, cell: (row) => <State {...row} /> },
          ]}
        />
      </Section>
      <Section title={phrases.findings}>
        <p>{t(phrases.findingsLead)}</p>
        <FindingsList code={item.code} findings={findings} content={draft.content} />
      </Section>
      <History code={item.code} edits={edits} content={draft.content} />
    </>
  )
}

function State({ blocking, advisory }: { blocking: number; advisory: number }) {
  const t = useText()
  if (blocking > 0) return <Tag color="danger">{t(phrases.blocking(blocking))}</Tag>
  if (advisory > 0) return <Tag color="warning">{t(phrases.advisory(advisory))}</Tag>
  return <Tag color="success">{t(phrases.complete)}</Tag>
}

function Versions({ data: { item, versions, draft } }: { data: DeskData }) {
  const t = useText()
  const { language } = usePage()
  return (
    <Section title={phrases.versions}>
      <Table
        caption={phrases.versions}
        captionHidden
        rows={versions}
        empty={phrases.noVersions}
        columns={[
          {
            head: phrases.published,
            main: true,
            cell: ({ version }) => (
              <Link href={versionPath(item.code, version)}>{t(phrases.versionNumber(version))}</Link>
            ),
          },
          { head: phrases.validFrom, cell: ({ validFrom }) => formatDay(validFrom, language) },
          { head: phrases.note, cell: ({ changeNote }) => t(changeNote) },
          {
            head: phrases.act,
            cell: ({ version }) => (draft ? null : <RollBack code={item.code} version={version} />),
          },
        ]}
      />
    </Section>
  )
}
