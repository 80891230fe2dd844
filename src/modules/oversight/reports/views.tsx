import type { View } from '../../../kernel/page.ts'
import type { Text } from '../../../kernel/text.ts'
import {
  ButtonRow,
  type Column,
  Definitions,
  Field,
  FilterBar,
  Form,
  Link,
  LinkButton,
  Moment,
  Page,
  Pagination,
  Section,
  Select,
  Table,
  useText,
  withQuery,
} from '../../../ui/index.ts'
import { MatterLink } from '../matter-link.tsx'
import { periodText } from '../spans.ts'
import { OversightTabs } from '../tabs.tsx'
import type { Figure } from './model.ts'
import { reportPhrases as words } from './phrases.ts'
import type { Report, ReportRow } from './store/report.ts'

interface Row extends ReportRow {
  readonly organisation: Text
}
interface Listed {
  readonly rows: readonly Row[]
  readonly next: string | null
  readonly organisations: readonly { readonly value: string; readonly text: Text }[]
  readonly mayIssue: boolean
  readonly month: string
}

/** Reports, the newest month first; supervision issues more below. */
export const ReportsPage: View<Listed> = ({ data, page }) => {
  const t = useText()
  const columns: Column<Row>[] = [
    {
      head: words.month,
      main: true,
      cell: ({ id, month }) => <Link href={`/desk/oversight/reports/${id}`}>{t(periodText(month))}</Link>,
    },
    { head: words.organisation, cell: ({ organisation }) => t(organisation) },
    { head: words.issuedAt, cell: ({ issuedAt }) => <Moment at={issuedAt} /> },
  ]
  return (
    <Page title={words.list} description={words.intro} desk wide>
      <OversightTabs current="reports" />
      {data.organisations.length > 1 && (
        <FilterBar>
          <Select name="organisation" label={words.organisation} options={data.organisations} />
        </FilterBar>
      )}
      <Table caption={words.list} captionHidden columns={columns} rows={data.rows} empty={words.none} />
      <Pagination next={data.next && withQuery(page.url, { after: data.next })} />
      {data.mayIssue && (
        <Section title={words.issue}>
          <Form action="/desk/oversight/reports" submit={words.issue}>
            <Select name="organisation" label={words.about} options={data.organisations} required />
            <Field name="month" label={words.month} hint={words.monthHint} value={data.month} width="short" required />
          </Form>
        </Section>
      )}
    </Page>
  )
}

/** A report as it was issued; each figure leads to its matters. */
export const ReportPage: View<Report> = ({ data: { id, content, digest, issuedAt } }) => {
  const t = useText()
  const at = `/desk/oversight/reports/${id}`
  const columns: Column<Figure>[] = [
    { head: words.figure, main: true, cell: ({ name }) => t(name) },
    {
      head: words.value,
      align: 'end',
      cell: (figure) => <Value figure={figure} href={`${at}/figures/${figure.code}`} />,
    },
    { head: words.n, align: 'end', cell: ({ n }) => n },
    { head: words.previous, align: 'end', cell: ({ previous }) => previous ?? t(words.noValue) },
    { head: words.rule, cell: ({ rule }) => `${t(rule.words)}（${t(words.version(rule.version))}）` },
  ]
  const title = words.title(content.organisation, periodText(content.month))
  return (
    <Page title={title} crumbs={[{ text: words.list, href: '/desk/oversight/reports' }]} desk wide>
      <Definitions
        items={[
          { term: words.issuedAt, value: <Moment at={issuedAt} /> },
          { term: words.digest, value: <Digest digest={digest} /> },
        ]}
      />
      <ButtonRow>
        <LinkButton href={`${at}/report.pdf`} download>
          {words.pdf}
        </LinkButton>
        <LinkButton href={`${at}/report.xlsx`} variant="secondary" download>
          {words.sheet}
        </LinkButton>
      </ButtonRow>
      <Table caption={title} captionHidden columns={columns} rows={content.figures} empty={words.none} />
    </Page>
  )
}

function Value({ figure: { value, unit, matters }, href }: { figure: Figure; href: string }) {
  const t = useText()
  if (value === null) return <span class="hint">{t(words.noValueOf)}</span>
  const said = `${value} ${t(words.units[unit])}`
  return matters.length > 0 ? <Link href={href}>{said}</Link> : <span>{said}</span>
}

/** The matters that a figure counts. */
export const ReportFigurePage: View<{ report: Report; figure: Figure }> = ({ data: { report, figure } }) => {
  const { content, id } = report
  const columns: Column<string>[] = [
    {
      head: words.number,
      main: true,
      cell: (number) =>
        number.length === 36 ? (
          <Link href={`/desk/oversight/findings/${number}`}>{number}</Link>
        ) : (
          <MatterLink number={number} organisation={report.organisationId} />
        ),
    },
  ]
  const title = words.title(content.organisation, periodText(content.month))
  return (
    <Page
      title={figure.name}
      description={figure.rule.words}
      crumbs={[
        { text: words.list, href: '/desk/oversight/reports' },
        { text: title, href: `/desk/oversight/reports/${id}` },
      ]}
      desk
    >
      <Table caption={words.rows} captionHidden columns={columns} rows={figure.matters} empty={words.noRows} />
    </Page>
  )
}

function Digest({ digest }: { digest: string }) {
  const t = useText()
  return (
    <>
      <span class="number">{digest}</span> <span class="hint">{t(words.digestHint)}</span>
    </>
  )
}
