import type { View } from '../../../kernel/page.ts'
import { usePage } from '../../../kernel/page.ts'
import { same, type Text } from '../../../kernel/text.ts'
import {
  Definitions,
  formatInstant,
  Link,
  Page,
  Prose,
  Section,
  Stat,
  Stats,
  Table,
  useText,
} from '../../../ui/index.ts'
import type { ImportReport } from '../item.ts'
import { finding, importing as phrases } from '../view-phrases.ts'

interface About {
  readonly counts: { readonly items: number; readonly guides: number }
  readonly imports: readonly ImportReport[]
}

/** Source, licence and dirt of the list of services. */
export const AboutView: View<About> = ({ data: { counts, imports } }) => {
  const t = useText()
  const [newest] = imports
  return (
    <Page title={phrases.about} description={phrases.aboutLead} crumbs={[{ text: finding.title, href: '/services' }]}>
      <Prose>
        <p>{t(phrases.counts(counts.items, counts.guides))}</p>
        <p>{t(phrases.licenceNote)}</p>
        <p>{t(phrases.english)}</p>
        <p>{t(phrases.classified)}</p>
      </Prose>
      {newest && <Dirt report={newest} />}
    </Page>
  )
}

function Dirt({ report }: { report: ImportReport }) {
  const t = useText()
  return (
    <Section title={phrases.dirt}>
      <p>{t(phrases.dirtLead)}</p>
      <Definitions
        items={[
          { term: phrases.source, value: t(report.source) },
          { term: phrases.licence, value: report.licence },
        ]}
      />
      <Table
        caption={phrases.dirt}
        captionHidden
        rows={report.findings}
        empty={phrases.none}
        columns={[
          { head: phrases.finding, main: true, cell: ({ code }) => t(nameOf(code)) },
          { head: phrases.rows, align: 'end', cell: ({ rows }) => rows },
          { head: phrases.examples, cell: ({ examples }) => <span lang="zh-CN">{examples.join('；')}</span> },
        ]}
      />
    </Section>
  )
}

function nameOf(code: string): Text {
  const known: Readonly<Record<string, Text>> = phrases.findings
  return known[code] ?? same(code)
}

/** The report of one import. */
export const ImportView: View<ImportReport> = ({ data: report }) => {
  const { language, settings } = usePage()
  const t = useText()
  const { rows, added, changed, unchanged, refused } = report.counts
  return (
    <Page title={phrases.report} desk crumbs={[{ text: phrases.imports, href: '/desk/catalogue/imports' }]}>
      <p>
        {t(phrases.importedAt)} {formatInstant(report.importedAt, language, settings.DISTRICT_ZONE)}
      </p>
      <Stats>
        <Stat label={phrases.total} value={rows} />
        <Stat label={phrases.added} value={added} color="success" />
        <Stat label={phrases.changed} value={changed} />
        <Stat label={phrases.unchanged} value={unchanged} />
        <Stat label={phrases.refused} value={refused} color={refused > 0 ? 'danger' : 'neutral'} />
      </Stats>
      <Dirt report={report} />
    </Page>
  )
}

/** All imports, newest first. */
export const ImportsView: View<{ imports: readonly ImportReport[] }> = ({ data: { imports } }) => {
  const { language, settings } = usePage()
  const t = useText()
  return (
    <Page title={phrases.imports} desk>
      <Table
        caption={phrases.imports}
        captionHidden
        rows={imports}
        empty={phrases.noImports}
        columns={[
          {
            head: phrases.importedAt,
            main: true,
            cell: ({ id, importedAt }) => (
              <Link href={`/desk/catalogue/imports/${id}`}>
                {formatInstant(importedAt, language, settings.DISTRICT_ZONE)}
              </Link>
            ),
          },
          { head: phrases.source, cell: ({ source }) => t(source) },
          { head: phrases.total, align: 'end', cell: ({ counts }) => counts.rows },
          { head: phrases.refused, align: 'end', cell: ({ counts }) => counts.refused },
        ]}
      />
    </Page>
  )
}
