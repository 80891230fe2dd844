import type { View } from '../../../kernel/page.ts'
import { usePage } from '../../../kernel/page.ts'
import { type Text, withColon } from '../../../kernel/text.ts'
import {
  Bar,
  type Column,
  Link,
  Page,
  Section,
  Stat,
  Stats,
  Table,
  Tabs,
  useText,
  withQuery,
} from '../../../ui/index.ts'
import { kindNames, stateNames, pagePhrases as words } from '../phrases.ts'
import type { GroundFigure, OutcomeFigure } from '../store/figures.ts'
import type { Sunlight } from '../sunlight.ts'
import { TimeBar } from './time-bar.tsx'

/** Figures with their formulas; the rows behind them are one link away. */
export const SunlightView: View<Sunlight> = ({ data }) => {
  const t = useText()
  const { url } = usePage()
  const sum = (
    of: keyof Pick<OutcomeFigure, 'decided' | 'published' | 'withheld' | 'held' | 'takenDown' | 'expired' | 'late'>,
  ) => data.outcomes.reduce((total, row) => total + row[of], 0)
  return (
    <Page title={words.sunlight} description={words.sunlightLead} crumbs={[{ text: words.title, href: '/decisions' }]}>
      <Tabs
        label={words.window}
        tabs={(['30', '90', '365'] as const).map((days) => ({
          href: withQuery(url, { days }),
          text: words.windows[days],
          current: days === data.days,
        }))}
      />
      <Stats>
        <Stat value={sum('decided')} label={words.decided} />
        <Stat value={sum('published')} label={words.published} href="/decisions" />
        <Stat value={sum('withheld')} label={words.withheld} />
        <Stat value={sum('held')} label={words.heldCount} />
        <Stat value={sum('takenDown') + sum('expired')} label={words.ended} />
        <Stat value={sum('late')} label={words.lateCount} color={sum('late') > 0 ? 'warning' : 'main'} />
      </Stats>
      <p>
        <Link href={`/sunlight/decisions.csv?days=${data.days}`}>{t(words.rows)}</Link>
      </p>
      <Section title={words.byItem}>
        <p>{t(words.byItemNote)}</p>
        <Bar
          parts={[
            { text: words.published, amount: sum('published'), kind: 'organisation' },
            { text: words.withheld, amount: sum('withheld'), kind: 'stopped' },
            { text: words.heldCount, amount: sum('held'), kind: 'external' },
            { text: words.ended, amount: sum('takenDown') + sum('expired'), kind: 'rest' },
          ]}
        />
        <OutcomeTable rows={data.outcomes} />
      </Section>
      <Section title={words.times}>
        <p>{t(words.timesNote)}</p>
        <TimesTable rows={data.outcomes} />
      </Section>
      <Section title={words.groundsTitle}>
        <GroundTable rows={data.grounds} />
      </Section>
      <Section title={words.objections}>
        <Objections data={data} />
      </Section>
    </Page>
  )
}

const nameOf: Column<OutcomeFigure> = { head: words.item, main: true, cell: (row) => <ItemName row={row} /> }

function ItemName({ row }: { row: OutcomeFigure }) {
  const t = useText()
  return <>{`${t(row.itemName)} · ${t(kindNames[row.kind])}`}</>
}

const figure = (head: Text, of: (row: OutcomeFigure) => number | null): Column<OutcomeFigure> => ({
  head,
  align: 'end',
  cell: (row) => of(row) ?? '—',
})

function OutcomeTable({ rows }: { rows: readonly OutcomeFigure[] }) {
  const columns = [
    nameOf,
    figure(words.decided, ({ decided }) => decided),
    figure(words.published, ({ published }) => published),
    figure(words.withheld, ({ withheld }) => withheld),
    figure(words.heldCount, ({ held }) => held),
    figure(words.ended, ({ takenDown, expired }) => takenDown + expired),
    figure(words.lateCount, ({ late }) => late),
  ]
  return (
    <Table caption={words.byItem} captionHidden columns={columns} rows={rows} empty={words.nothing} narrow="scroll" />
  )
}

function TimesTable({ rows }: { rows: readonly OutcomeFigure[] }) {
  const longest = Math.max(1, ...rows.map(({ ninetieth }) => ninetieth ?? 0))
  const columns: Column<OutcomeFigure>[] = [
    nameOf,
    { head: words.picture, cell: (row) => <TimeBar {...row} longest={longest} /> },
    figure(words.median, ({ median }) => median),
    figure(words.ninetieth, ({ ninetieth }) => ninetieth),
    { ...figure(words.count, ({ timed }) => timed), head: 'n' },
  ]
  const timed = rows.filter((row) => row.timed > 0)
  return (
    <Table caption={words.times} captionHidden columns={columns} rows={timed} empty={words.nothing} narrow="scroll" />
  )
}

function GroundTable({ rows }: { rows: readonly GroundFigure[] }) {
  const t = useText()
  const columns: Column<GroundFigure>[] = [
    { head: words.ground, main: true, cell: ({ ground }) => t(ground) },
    { head: words.article, cell: ({ basis }) => (basis ? t(basis) : '—') },
    { head: words.outcome, cell: ({ state }) => t(stateNames[state]) },
    { head: words.count, align: 'end', cell: ({ count }) => count },
  ]
  return <Table caption={words.groundsTitle} captionHidden columns={columns} rows={rows} empty={words.nothing} />
}

function Objections({ data: { objections, notices } }: { data: Sunlight }) {
  const t = useText()
  const named = new Map(Object.entries(words.objectionNames))
  return (
    <>
      <p>{t(withColon(words.noticesCount, String(notices)))}</p>
      <Table
        caption={words.objections}
        captionHidden
        rows={objections}
        empty={words.nothing}
        columns={[
          {
            head: words.objectionState,
            main: true,
            cell: ({ outcome }) => t(named.get(outcome ?? 'waiting') ?? words.objectionNames.waiting),
          },
          { head: words.count, align: 'end', cell: ({ count }) => count },
        ]}
      />
    </>
  )
}
