import type { View } from '../../../kernel/page.ts'
import { usePage } from '../../../kernel/page.ts'
import {
  Bars,
  ChoiceBar,
  type Column,
  formatDay,
  Link,
  LinkButton,
  optionsOf,
  Page,
  Section,
  Stat,
  Stats,
  Table,
  TableFiles,
  Tabs,
  Tag,
  useText,
  withQuery,
} from '../../../ui/index.ts'
import { type Kind, kinds, recipientGroups } from '../model.ts'
import { lengths, periodBefore, periodName, periodOf } from '../period.ts'
import { groupOptions, kindNames, says } from '../phrases.ts'
import type { ComparedRow, ShownBurden } from '../queries.ts'

/** Rows of the picture: who demands most stands first. */
const mostBars = 12

/** Who demands how much of whom, beside the period before. */
export const BurdenView: View<ShownBurden> = ({ data }) => {
  const t = useText()
  const { url, language } = usePage()
  const { asked, rows, period, against } = data
  return (
    <Page
      title={says.title}
      description={says.intro}
      actions={<LinkButton href="/desk/burden/budgets">{says.budgets}</LinkButton>}
      desk
      wide
    >
      <Tabs
        label={says.by}
        tabs={(['issuers', 'recipients'] as const).map((by) => ({
          ...{
            text: says.bys[by],
            href: withQuery(url, { by, issuer: null, recipient: null }),
            current: asked.by === by,
          },
        }))}
      />
      <Filters data={data} />
      <Totals data={data} />
      <Pictures data={data} />
      <Section title={says.table}>
        <p class="hint">{t(says.compared(formatDay(against.first, language), formatDay(against.last, language)))}</p>
        <Table
          caption={periodName(period)}
          columns={columnsOf(data, url)}
          rows={rows}
          empty={says.none}
          narrow="scroll"
        />
        {asked.by === 'recipients' && <p class="hint">{t(says.eachRecipient)}</p>}
        <p class="hint">{t(says.rules)}</p>
        <TableFiles path="/desk/burden.table" />
      </Section>
    </Page>
  )
}

/** How many periods of each length are offered. */
const offered = { month: 12, quarter: 6, year: 3 } as const

function Filters({ data: { asked, organisations, period, today } }: { data: ShownBurden }) {
  const periods = new Set([
    ...lengths
      .toReversed()
      .flatMap((length) =>
        Array.from({ length: offered[length] }, (_, back) => periodBefore(periodOf(today, length), back)),
      ),
    period,
  ])
  const options = organisations.map(({ id, name }) => ({ value: id, text: name }))
  const periodOptions = [...periods].map((value) => ({ value, text: periodName(value) }))
  const other = asked.by === 'issuers' ? 'recipient' : 'issuer'
  return (
    <ChoiceBar
      kept={{ by: asked.by }}
      choices={[
        { name: 'period', label: says.period, empty: false, value: period, options: periodOptions },
        {
          ...{ name: 'recipients', label: says.recipients, empty: false, value: asked.recipients },
          options: optionsOf(recipientGroups, groupOptions),
        },
        { name: other, label: says[other], empty: says.any, value: asked[other], options },
        {
          ...{ name: 'kind', label: says.kind, empty: false, value: asked.kind },
          options: optionsOf(kinds, kindNames),
        },
      ]}
    />
  )
}

/** Everybody together; of the recipients each demand is counted at each of them. */
function Totals({ data: { rows } }: { data: ShownBurden }) {
  const sum = (of: (row: ComparedRow) => number) => rows.reduce((total, row) => total + of(row), 0)
  return (
    <Stats>
      {kinds.map((kind) => {
        const [now, before] = [sum((row) => row[kind]), sum((row) => row.before[kind])]
        return (
          <Stat
            key={kind}
            value={now}
            label={kindNames[kind]}
            note={says.change(now, before)}
            color={now > before ? 'warning' : 'main'}
          />
        )
      })}
    </Stats>
  )
}

function Pictures({ data }: { data: ShownBurden }) {
  const t = useText()
  const { url } = usePage()
  const { asked, rows, turns, budgets } = data
  const name = kindNames[asked.kind]
  const limits = new Map(
    budgets
      .filter(({ budget }) => budget.kind === asked.kind)
      .toSorted((a, b) => (b.allowed ?? 0) - (a.allowed ?? 0))
      .map(({ budget, allowed }) => [budget.issuerId, allowed ?? undefined]),
  )
  const bars = rows.filter((row) => row[asked.kind] > 0).slice(0, mostBars)
  if (bars.length === 0) return null
  return (
    <>
      <Section title={says.ranking(name)}>
        <Bars
          label={says.ranking(name)}
          rows={bars.map((row) => ({
            ...{ text: row.name, value: row[asked.kind], before: row.before[asked.kind], limit: limits.get(row.id) },
            href: closerLook(url, asked.by, row),
          }))}
        />
        <p class="hint">
          {t(bars.some(({ id }) => limits.get(id) !== undefined) ? says.legendWithLimits : says.legend)}
        </p>
      </Section>
      <Section title={says.turns(name)}>
        <Bars
          label={says.turns(name)}
          rows={turns.map((turn) => ({
            text: periodName(turn.period),
            value: turn[asked.kind],
            href: withQuery(url, { period: turn.period }),
          }))}
        />
      </Section>
    </>
  )
}

/** From an issuer to its recipients, and back. */
function closerLook(url: URL, by: ShownBurden['asked']['by'], { id }: ComparedRow): string {
  return by === 'issuers'
    ? withQuery(url, { by: 'recipients', issuer: id, recipient: null })
    : withQuery(url, { by: 'issuers', recipient: id, issuer: null })
}

function columnsOf({ asked }: ShownBurden, url: URL): Column<ComparedRow>[] {
  const amount = (kind: Kind): Column<ComparedRow> => ({
    ...{ head: kindNames[kind], align: 'end' },
    sort: { href: withQuery(url, { kind }), now: asked.kind === kind ? 'descending' : 'none' },
    cell: (row) => <Amount now={row[kind]} before={row.before[kind]} />,
  })
  return [
    {
      ...{ head: says.bys[asked.by], main: true },
      cell: (row) => <Closer row={row} by={asked.by} />,
    },
    ...kinds.map(amount),
    ...(asked.by === 'issuers'
      ? [{ head: says.deliveries, align: 'end' as const, cell: (row: ComparedRow) => row.deliveries }]
      : []),
  ]
}

function Closer({ row, by }: { row: ComparedRow; by: ShownBurden['asked']['by'] }) {
  const t = useText()
  const { url } = usePage()
  return (
    <>
      <Link href={closerLook(url, by, row)}>{t(row.name)}</Link>{' '}
      {row.isOutside && <Tag color="neutral">{t(says.outside)}</Tag>}
    </>
  )
}

/** The amount with what became of it since the period before. */
function Amount({ now, before }: { now: number; before: number }) {
  const t = useText()
  const arrow = now > before ? '▲' : '▼'
  if (now === before) return <>{now}</>
  return (
    <>
      {now}{' '}
      <span class="hint">
        <span aria-hidden="true">{`${arrow}${Math.abs(now - before)}`}</span>
        <span class="unseen">{t(says.change(now, before))}</span>
      </span>
    </>
  )
}
