import { usePage, type View } from '../../../kernel/page.ts'
import { same, type Text } from '../../../kernel/text.ts'
import {
  CardTag,
  ClockBadge,
  type ClockReading,
  type Column,
  FilterBar,
  formatInstant,
  Heat,
  Island,
  Link,
  LinkButton,
  Page,
  Pagination,
  Section,
  Select,
  Stat,
  Stats,
  Table,
  Tag,
  useText,
  withQuery,
} from '../../../ui/index.ts'
import { MatterLink } from '../matter-link.tsx'
import { OversightTabs } from '../tabs.tsx'
import { bucketNames, ClockBucket, heatOf } from './model.ts'
import { boardPhrases as words } from './phrases.ts'
import type { BoardCount } from './store.ts'

interface Board {
  readonly counts: readonly BoardCount[]
  readonly at: Date
  readonly scope: string
  readonly organisations: readonly { readonly id: string; readonly name: Text; readonly below: number }[]
  readonly stages: ReadonlyMap<string, Text>
}

/** One line of a grid: what it is of, and where its figures lead. */
interface Line {
  readonly name: Text
  readonly query: Readonly<Record<string, string>>
  readonly counts: readonly BoardCount[]
}

/** Seconds between two looks of an open board. */
const refreshSeconds = 30

/** Everything that is open, as it stands with its clock; drawn anew by itself where script runs. */
export const BoardPage: View<Board> = ({ data, page }) => {
  const t = useText()
  const at = formatInstant(data.at, page.language, page.settings.DISTRICT_ZONE)
  return (
    <Page title={words.title} description={words.intro} desk wide>
      <OversightTabs current="board" />
      <BoardFilters data={data} />
      <Island name="refresh" props={{ seconds: refreshSeconds }}>
        <p class="refresh-line">
          <span data-live="moment">{t(words.asOf(at))}</span>{' '}
          <LinkButton href={withQuery(page.url, {})} variant="tertiary">
            {words.refresh}
          </LinkButton>{' '}
          <button type="button" class="ds-button" data-variant="tertiary" data-start aria-pressed="false">
            {t(words.pause)}
          </button>
        </p>
        <div data-live="board">
          <Figures data={data} />
          <Section title={words.byOrganisation}>
            <Grid caption={words.byOrganisation} head={words.organisation} lines={organisationLines(data)} />
          </Section>
          <Section title={words.byStage}>
            <Grid caption={words.byStage} head={words.stage} lines={stageLines(data)} />
          </Section>
        </div>
      </Island>
    </Page>
  )
}

function BoardFilters({ data }: { data: Board }) {
  const organisations = data.organisations.map(({ id, name }) => ({ value: id, text: name }))
  const stages = [...data.stages].map(([value, text]) => ({ value, text }))
  return (
    <FilterBar>
      {organisations.length > 1 && (
        <Select name="organisation" label={words.organisation} options={organisations} empty={words.anyOrganisation} />
      )}
      <Select name="stage" label={words.stage} options={stages} empty={words.anyStage} />
    </FilterBar>
  )
}

function Figures({ data }: { data: Board }) {
  const counts = data.counts.filter(({ organisationId }) => organisationId !== null)
  const provisional = counts.reduce((sum, one) => sum + one.provisional, 0)
  const here = { organisation: data.scope }
  return (
    <Stats>
      <Stat value={total(counts)} label={words.total} href={rowsHref(here)} />
      <Stat
        value={total(counts, 'late')}
        label={bucketNames.late}
        href={rowsHref({ ...here, clock: 'late' })}
        color="danger"
      />
      <Stat
        value={total(counts, 'near')}
        label={bucketNames.near}
        href={rowsHref({ ...here, clock: 'near' })}
        color="warning"
      />
      <Stat
        value={total(counts, 'stopped')}
        label={bucketNames.stopped}
        href={rowsHref({ ...here, clock: 'stopped' })}
        color="neutral"
      />
      <Stat
        value={provisional}
        label={words.provisional}
        href={rowsHref({ ...here, provisional: 'yes' })}
        color="neutral"
      />
    </Stats>
  )
}

function Grid({ caption, head, lines }: { caption: Text; head: Text; lines: readonly Line[] }) {
  const t = useText()
  const greatest = Math.max(0, ...lines.flatMap(({ counts }) => ClockBucket.options.map((one) => total(counts, one))))
  const columns: Column<Line>[] = [
    { head, main: true, cell: ({ name, query }) => <Link href={rowsHref(query)}>{t(name)}</Link> },
    ...ClockBucket.options.map((clock) => ({
      head: bucketNames[clock],
      align: 'end' as const,
      cell: ({ counts, query }: Line) => {
        const value = total(counts, clock)
        return <Heat value={value} heat={heatOf(value, greatest)} href={rowsHref({ ...query, clock })} />
      },
    })),
    { head: words.total, align: 'end', cell: ({ counts }) => total(counts) },
  ]
  return <Table caption={caption} captionHidden columns={columns} rows={lines} empty={words.none} narrow="scroll" />
}

function organisationLines({ organisations, counts }: Board): Line[] {
  const lines = organisations.map(({ id, name }) => ({
    ...{ name, query: { organisation: id, below: 'no' } },
    counts: counts.filter(({ organisationId }) => organisationId === id),
  }))
  return lines.filter((line) => line.counts.length > 0)
}

function stageLines({ stages, counts, scope }: Board): Line[] {
  return [...stages].map(([stage, name]) => ({
    ...{ name, query: { organisation: scope, stage } },
    counts: counts.filter((count) => count.stage === stage),
  }))
}

function total(counts: readonly BoardCount[], bucket?: ClockBucket): number {
  return counts.reduce((sum, one) => (bucket === undefined || one.bucket === bucket ? sum + one.count : sum), 0)
}

function rowsHref(query: Readonly<Record<string, string>>): string {
  return `/desk/oversight/matters?${new URLSearchParams(query)}`
}

interface Row {
  readonly number: string
  readonly title: Text
  readonly stageText: Text
  readonly organisation: Text
  readonly organisationId: string
  readonly held: boolean
  readonly card: 'blue' | 'yellow' | 'red' | null
  readonly clock: ClockReading | null
  readonly openedAt: Date
}

interface Rows {
  readonly rows: readonly Row[]
  readonly next: string | null
  readonly organisations: readonly { readonly value: string; readonly text: Text }[]
}

/** The matters behind a figure. */
export const BoardRowsPage: View<Rows> = ({ data, page }) => {
  const t = useText()
  const columns: Column<Row>[] = [
    { head: words.matter, main: true, cell: (row) => <MatterCell row={row} /> },
    { head: words.organisation, cell: (row) => [t(row.organisation), !row.held && `（${t(words.withApplicant)}）`] },
    { head: words.stage, cell: ({ stageText }) => <Tag color="info">{t(stageText)}</Tag> },
    {
      head: words.clock,
      cell: ({ clock, card }) => (
        <>
          {clock ? <ClockBadge reading={clock} /> : t(bucketNames.none)} <CardTag card={card} />
        </>
      ),
    },
  ]
  const clocks = ClockBucket.options.map((value) => ({ value, text: bucketNames[value] }))
  return (
    <Page title={words.rows} crumbs={[{ text: words.title, href: '/desk/oversight' }]} desk wide>
      <FilterBar>
        {data.organisations.length > 1 && (
          <Select
            name="organisation"
            label={words.organisation}
            options={data.organisations}
            empty={words.anyOrganisation}
          />
        )}
        <Select name="clock" label={words.clock} options={clocks} empty={words.anyClock} />
        <Select name="below" label={words.only} options={[{ value: 'no', text: words.only }]} />
      </FilterBar>
      <Table caption={words.rows} captionHidden columns={columns} rows={data.rows} empty={words.noRows} />
      <Pagination next={data.next && withQuery(page.url, { after: data.next })} />
    </Page>
  )
}

function MatterCell({ row }: { row: Row }) {
  const t = useText()
  const { language, settings } = usePage()
  return (
    <>
      <MatterLink number={row.number} organisation={row.organisationId} words={row.title} />
      <br />
      <span class="number">{row.number}</span>{' '}
      <span class="hint">{t(same(formatInstant(row.openedAt, language, settings.DISTRICT_ZONE)))}</span>
    </>
  )
}
