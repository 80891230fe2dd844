import type { View } from '../../../kernel/page.ts'
import { usePage } from '../../../kernel/page.ts'
import {
  Bars,
  Callout,
  ChoiceBar,
  type Column,
  Definitions,
  Link,
  monthText,
  optionsOf,
  Page,
  Section,
  Stat,
  Stats,
  Table,
  TableFiles,
  useText,
  withQuery,
} from '../../../ui/index.ts'
import { type Booked, together, total } from '../book.ts'
import { kinds } from '../model.ts'
import { formulas, kindNames, kindUnits, says } from '../phrases.ts'
import type { ShownSavings } from '../queries.ts'
import { figure, RangeText, span } from './figures.tsx'
import { ParameterTable } from './parameter-table.tsx'

/** Months that the picture goes back. */
const mostMonths = 24

/** What was saved, said as honestly as it is known. */
export const SavingsView: View<ShownSavings> = ({ data }) => (
  <Page title={says.title} description={says.intro} wide>
    <Filters data={data} />
    <Totals data={data} />
    <Months data={data} />
    <Organisations data={data} />
    <How data={data} />
  </Page>
)

function Filters({ data: { asked, years, organisations } }: { data: ShownSavings }) {
  return (
    <ChoiceBar
      choices={[
        {
          ...{ name: 'year', label: says.year, empty: says.allYears, value: asked.year },
          options: years.map((year) => ({ value: year, text: year })),
        },
        {
          ...{ name: 'organisation', label: says.organisation, empty: says.any, value: asked.organisation },
          options: organisations.map(([value, text]) => ({ value, text })),
        },
        {
          ...{ name: 'kind', label: says.kind, empty: false, value: asked.kind },
          options: optionsOf(kinds, kindNames),
        },
      ]}
    />
  )
}

function Totals({ data: { rows } }: { data: ShownSavings }) {
  const { counted, saved } = total(rows)
  return (
    <>
      <Section title={says.estimated}>
        <Stats>
          {kinds.map((kind) => (
            <Stat
              key={kind}
              value={span(saved[kind], kind)}
              unit={kindUnits[kind]}
              label={kindNames[kind]}
              note={says.likely(figure(saved[kind].likely, kind))}
              long
            />
          ))}
        </Stats>
      </Section>
      <Section title={says.counted}>
        <Definitions
          items={[
            { term: says.deliveries, value: figure(counted.deliveries) },
            { term: says.pages, value: figure(counted.pages) },
            { term: says.readings, value: figure(counted.readings) },
            { term: says.readingPages, value: figure(counted.readingPages) },
            { term: says.signed, value: figure(counted.signed) },
            { term: says.meanDays, value: counted.signed > 0 ? mean(counted.signedDays / counted.signed) : '—' },
          ]}
        />
      </Section>
    </>
  )
}

/** Signed within the hour is not signed in no time. */
function mean(days: number): string {
  return days > 0 && days < 0.05 ? '< 0.1' : figure(days)
}

function Months({ data: { rows, asked } }: { data: ShownSavings }) {
  const t = useText()
  const months = together(rows, ({ month }) => month)
    .toSorted((a, b) => a.month.localeCompare(b.month))
    .slice(-mostMonths)
  if (months.length === 0) return null
  const { kind } = asked
  return (
    <Section title={says.byMonth(kindNames[kind])}>
      <Bars
        label={says.byMonth(kindNames[kind])}
        rows={months.map(({ month, saved }) => ({
          ...{ text: monthText(month), value: saved[kind].likely, range: saved[kind] },
          shown: says.range(figure(saved[kind].low, kind), figure(saved[kind].high, kind)),
        }))}
      />
      <p class="hint">{t(says.legend)}</p>
    </Section>
  )
}

function Organisations({ data: { rows } }: { data: ShownSavings }) {
  const t = useText()
  const { url } = usePage()
  const all = together(rows, ({ organisationId }) => organisationId).toSorted(
    (a, b) => b.saved.pages.likely - a.saved.pages.likely,
  )
  const columns: Column<Booked>[] = [
    {
      ...{ head: says.organisation, main: true },
      cell: ({ organisationId, name }) => (
        <Link href={withQuery(url, { organisation: organisationId })}>{t(name)}</Link>
      ),
    },
    { head: says.deliveries, align: 'end', cell: ({ counted }) => figure(counted.deliveries) },
    { head: says.pages, align: 'end', cell: ({ counted }) => figure(counted.pages) },
    { head: says.readings, align: 'end', cell: ({ counted }) => figure(counted.readings) },
    ...kinds.map(
      (kind): Column<Booked> => ({
        head: kindNames[kind],
        align: 'end',
        cell: ({ saved }) => <RangeText range={saved[kind]} kind={kind} />,
      }),
    ),
  ]
  return (
    <Section title={says.byOrganisation}>
      <Table
        caption={says.byOrganisation}
        captionHidden
        columns={columns}
        rows={all}
        empty={says.none}
        narrow="scroll"
      />
      <TableFiles path="/savings.table" />
    </Section>
  )
}

function How({ data: { sources } }: { data: ShownSavings }) {
  const t = useText()
  return (
    <Section title={says.how}>
      <Definitions items={formulas.map(({ kind, words }) => ({ term: kindNames[kind], value: t(words) }))} />
      <p>{t(says.whose)}</p>
      <Callout kind="warning">{t(says.notKnown)}</Callout>
      <ParameterTable caption={says.parameters} rows={[...sources.values()]} />
      <p>
        <Link href="/savings/parameters">{t(says.allVersions)}</Link>
      </p>
    </Section>
  )
}
