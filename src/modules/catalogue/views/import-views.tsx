import type { View } from '../../../kernel/page.ts'
import { usePage } from '../../../kernel/page.ts'
import { Definitions, formatInstant, Link, Page, Prose, Section, Table, useText } from '../../../ui/index.ts'
import type { ImportDraft } from '../imports/store.ts'
import { BringList, Counts } from '../imports/views.tsx'
import type { ImportReport } from '../item.ts'
import { finding, importing as phrases } from '../view-phrases.ts'
import { FindingsTable } from './findings-table.tsx'

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
      <FindingsTable findings={report.findings} />
    </Section>
  )
}

/** The report of one import. */
export const ImportView: View<ImportReport> = ({ data: report }) => {
  const { language, settings } = usePage()
  const t = useText()
  return (
    <Page title={phrases.report} desk crumbs={[{ text: phrases.imports, href: '/desk/catalogue/imports' }]}>
      <p>
        {t(phrases.importedAt)} {formatInstant(report.importedAt, language, settings.DISTRICT_ZONE)}
      </p>
      <Counts counts={report.counts} />
      <Dirt report={report} />
    </Page>
  )
}

/** All imports, newest first; and the form for the next. */
export const ImportsView: View<{ imports: readonly ImportReport[]; drafts: readonly ImportDraft[] }> = ({
  data: { imports, drafts },
}) => {
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
      <BringList drafts={drafts} />
    </Page>
  )
}
