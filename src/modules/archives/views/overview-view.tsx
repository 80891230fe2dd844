import type { View } from '../../../kernel/page.ts'
import {
  Callout,
  ClockBadge,
  type Column,
  Form,
  Hidden,
  Link,
  LinkButton,
  Said,
  Section,
  Stat,
  Stats,
  Table,
} from '../../../ui/index.ts'
import { says } from '../page-phrases.ts'
import { retentionNames, words } from '../phrases.ts'
import type { Overview } from '../queries.ts'
import type { Below, YearRow } from '../store/filing.ts'
import { Frame } from './frame.tsx'

/** The archive of an organisation at a glance. */
export const OverviewView: View<Overview> = ({ data }) => {
  const { name } = data.organisation
  return (
    <Frame title={says.archiveOf(name.zh, name.en)} description={says.intro}>
      {data.keeps && !data.fonds && (
        <Callout kind="warning" title={says.fondsMissing}>
          <LinkButton href="/desk/archives/rules" variant="secondary">
            {says.toSettings}
          </LinkButton>
        </Callout>
      )}
      <Pending data={data} />
      <Section title={says.years}>
        <Table caption={says.years} captionHidden columns={columnsOf(data)} rows={data.years} empty={says.noYears} />
      </Section>
      {data.below.length > 0 && (
        <Section title={says.below}>
          <Table caption={says.below} captionHidden columns={below} rows={data.below} empty={says.noBelow} />
        </Section>
      )}
    </Frame>
  )
}

function of(data: Overview): string {
  return data.isOwn ? '' : `&organisation=${data.organisation.id}`
}

/** How much waits of the past year and of this one; what is finished may be filed before the year has ended. */
function Pending({ data }: { data: Overview }) {
  const opened = new Set(data.years.map(({ year }) => year))
  return (
    <>
      <Stats>
        {data.pending.map(({ year, ready, open }) => (
          <Stat
            key={year}
            value={ready}
            label={says.pendingOf(year)}
            href={`/desk/archives/filing?year=${year}${of(data)}`}
            note={{ zh: `${says.open.zh} ${open}`, en: `${says.open.en}: ${open}` }}
          />
        ))}
        <Stat
          value={data.expired.free}
          label={says.states.expired}
          href={`/desk/archives/destruction?${of(data).slice(1)}`}
        />
      </Stats>
      {data.keeps &&
        data.pending
          .filter(({ year, ready }) => ready > 0 && !opened.has(year))
          .map(({ year }) => (
            <Form key={year} action="/desk/archives/filings" submit={words.openFiling(year)} variant="secondary">
              <Hidden name="year" value={String(year)} />
            </Form>
          ))}
    </>
  )
}

function columnsOf(data: Overview): Column<YearRow>[] {
  const at = (year: number) => `/desk/archives/pieces?year=${year}${of(data)}`
  return [
    { head: says.year, main: true, cell: ({ year }) => <Link href={at(year)}>{year}</Link> },
    { head: retentionNames.permanent, align: 'end', cell: (row) => row.permanent },
    { head: retentionNames['30'], align: 'end', cell: (row) => row.thirty },
    { head: retentionNames['10'], align: 'end', cell: (row) => row.ten },
    { head: says.destroyedCount, align: 'end', cell: (row) => row.destroyed },
    { head: says.due, cell: (row) => <Due row={row} clocks={data.clocks} /> },
    { head: says.matter, cell: (row) => <MatterOf row={row} /> },
  ]
}

/** Named by its year: the number is too long for a card on a phone. */
function MatterOf({ row: { number, year } }: { row: YearRow }) {
  return (
    number && (
      <Link href={`/matters/${number}`}>
        <Said text={says.filingOf(year)} />
      </Link>
    )
  )
}

function Due({ row, clocks }: { row: YearRow; clocks: Overview['clocks'] }) {
  if (row.doneAt) return <Said text={says.yearDone} />
  const reading = row.clockId ? clocks.get(row.clockId) : undefined
  return reading ? <ClockBadge reading={reading} /> : <Said text={says.notDue} />
}

const below: Column<Below>[] = [
  {
    head: says.organisation,
    main: true,
    cell: ({ id, name }) => (
      <Link href={`/desk/archives?organisation=${id}`}>
        <Said text={name} />
      </Link>
    ),
  },
  { head: says.belowPieces, align: 'end', cell: ({ pieces }) => pieces },
  { head: says.belowYears, align: 'end', cell: ({ years }) => years },
]
