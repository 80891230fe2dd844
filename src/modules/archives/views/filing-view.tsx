import { usePage, type View } from '../../../kernel/page.ts'
import {
  ButtonRow,
  Callout,
  ClockBadge,
  type Column,
  ConfirmForm,
  dayText,
  Field,
  FilterBar,
  Hidden,
  Link,
  LinkButton,
  Moment,
  optionsOf,
  Pagination,
  Said,
  Section,
  Select,
  Stat,
  Stats,
  Table,
  Tag,
  withQuery,
} from '../../../ui/index.ts'
import { Direction } from '../model.ts'
import { says } from '../page-phrases.ts'
import { directionNames, obstacleNames } from '../phrases.ts'
import { type ListedCandidates, retentionWords, type ShownCandidate } from '../queries.ts'
import { Frame } from './frame.tsx'

/** 待归档名单: checked row by row, confirmed once. */
export const FilingView: View<ListedCandidates> = ({ data, page }) => (
  <Frame title={says.pendingOf(data.year)} description={says.pendingIntro}>
    <Filters data={data} />
    <Counts data={data} />
    {data.clock && !data.filing?.doneAt && <ClockBadge reading={data.clock} />}
    <Table caption={says.pending} captionHidden columns={columns(data.year)} rows={data.rows} empty={says.noPending} />
    <Pagination next={data.next && withQuery(page.url, { before: data.next })} />
    {data.keeps && <Confirm data={data} />}
    <Batches data={data} />
    <ButtonRow>
      <LinkButton variant="secondary" href={`/desk/archives/filing.csv${page.url.search}`} download>
        {says.csv}
      </LinkButton>
    </ButtonRow>
  </Frame>
)

function Filters({ data }: { data: ListedCandidates }) {
  const organisation = usePage().url.searchParams.get('organisation')
  const years = [...new Set([data.year, ...data.years])].toSorted((a, b) => b - a)
  return (
    <FilterBar>
      {organisation && <Hidden name="organisation" value={organisation} />}
      <Select
        name="year"
        label={says.year}
        empty={false}
        value={String(data.year)}
        options={years.map((year) => ({ value: String(year), text: String(year) }))}
      />
      <Select
        name="state"
        label={says.state}
        empty={says.any}
        options={[
          { value: 'ready', text: says.ready },
          { value: 'open', text: says.open },
          { value: 'left-out', text: says.leftOut },
        ]}
      />
      <Select name="direction" label={says.direction} empty={says.any} options={directionOptions} />
      <Field name="q" label={says.q} type="search" />
    </FilterBar>
  )
}

export const directionOptions = optionsOf(Direction.options, directionNames)

function Counts({ data: { counts } }: { data: ListedCandidates }) {
  const { url } = usePage()
  return (
    <Stats>
      <Stat value={counts.ready} label={says.ready} href={withQuery(url, { state: 'ready' })} />
      <Stat value={counts.open} label={says.open} href={withQuery(url, { state: 'open' })} />
      <Stat value={counts['left-out']} label={says.leftOut} href={withQuery(url, { state: 'left-out' })} />
    </Stats>
  )
}

function columns(year: number): Column<ShownCandidate>[] {
  return [
    { head: says.title, main: true, cell: (row) => <Link href={`/matters/${row.matterNumber}`}>{row.title}</Link> },
    { head: says.direction, cell: ({ direction }) => <Said text={directionNames[direction]} /> },
    { head: says.documentNumber, keep: true, cell: ({ documentNumber }) => documentNumber ?? '—' },
    { head: says.responsible, cell: ({ responsible }) => responsible },
    { head: says.formedOn, cell: ({ formedOn }) => (formedOn ? <Said text={dayText(formedOn)} /> : '—') },
    { head: says.pages, align: 'end', cell: ({ pages }) => pages ?? '—' },
    { head: says.retention, cell: (row) => <RetentionCell row={row} /> },
    { head: says.state, cell: (row) => (row.obstacle ? <Obstacle row={row} /> : <Check year={year} row={row} />) },
  ]
}

function RetentionCell({ row }: { row: ShownCandidate }) {
  return (
    <>
      <Said text={retentionWords(row)} />{' '}
      {row.choice && (
        <Tag color="info">
          <Said text={says.chosen} />
        </Tag>
      )}
    </>
  )
}

/** Why it cannot be filed yet, and how far it is. */
function Obstacle({ row: { obstacle, stage } }: { row: ShownCandidate }) {
  return obstacle && <Said text={says.openBecause(obstacleNames[obstacle], stage)} />
}

function Check({ year, row: { sourceId, title } }: { year: number; row: ShownCandidate }) {
  return (
    <Link href={`/desk/archives/filing/${year}/${sourceId}`}>
      <Said text={says.check} />
      <span class="unseen"> {title}</span>
    </Link>
  )
}

/** The whole list is confirmed once; what changed in between is refused and shown anew. */
function Confirm({ data: { counts, seen, year, hasFonds, filing, isPast } }: { data: ListedCandidates }) {
  if (!hasFonds)
    return (
      <Callout kind="warning" title={says.fondsMissing}>
        <LinkButton href="/desk/archives/rules" variant="secondary">
          {says.toSettings}
        </LinkButton>
      </Callout>
    )
  if (counts.ready === 0 && (!isPast || !filing || filing.doneAt)) return null
  return (
    <ConfirmForm
      action="/desk/archives/filing"
      open={says.confirm(counts.ready)}
      question={counts.ready === 0 ? says.confirmNone : says.confirmQuestion(counts.ready)}
      submit={says.file}
    >
      <Hidden name="year" value={String(year)} />
      <Hidden name="expected" value={String(counts.ready)} />
      <Hidden name="seen" value={seen} />
    </ConfirmForm>
  )
}

function Batches({ data: { batches, year } }: { data: ListedCandidates }) {
  if (batches.length === 0) return null
  return (
    <Section title={says.filed}>
      <ul>
        {batches.map(({ ordinal, pieces, by, at }) => (
          <li key={ordinal}>
            <Link href={`/desk/archives/pieces?year=${year}`}>
              <Said text={says.batchOf(ordinal)} />
            </Link>{' '}
            · <Said text={says.countOf(pieces)} /> · {by} · <Moment at={at} />
          </li>
        ))}
      </ul>
    </Section>
  )
}
