import type { View } from '../../../kernel/page.ts'
import { usePage } from '../../../kernel/page.ts'
import type { Text } from '../../../kernel/text.ts'
import {
  CardTag,
  ClockBadge,
  type Column,
  EmptyState,
  Field,
  FilterBar,
  Link,
  LinkButton,
  Moment,
  Page,
  Pagination,
  Select,
  Table,
  Tabs,
  Tag,
  useText,
  withQuery,
} from '../../../ui/index.ts'
import { assignmentPath, mayAssign } from '../assigning/model.ts'
import { assigningPhrases } from '../assigning/phrases.ts'
import { readsMatters, type WorkItem } from '../model.ts'
import { phrases } from '../phrases.ts'
import type { MatterPage, MatterRow } from '../queries.ts'

/** The tabs above every list of the desk; who reads no matters is offered one's own work only. */
function DeskTabs({ current }: { current: 'work' | 'held' | 'involved' | 'board' }) {
  const { actor } = usePage()
  const lists = [
    { text: phrases.held, href: '/desk/matters', current: current === 'held' },
    { text: phrases.taken, href: '/desk/history', current: current === 'involved' },
    { text: phrases.board, href: '/desk/board', current: current === 'board' },
  ]
  const work = { text: phrases.work, href: '/desk', current: current === 'work' }
  return <Tabs label={phrases.work} tabs={[work, ...(readsMatters(actor) ? lists : [])]} />
}

interface Work {
  /** The clock is the work's own, where it has one. */
  readonly work: readonly (WorkItem & { readonly matter: MatterRow; readonly clock: MatterRow['clock'] })[]
  readonly waiting: number
  readonly next: string | null
}

/** Everything that waits for me, ordered by the clock. */
export const WorkPage: View<Work> = ({ data, page }) => {
  const columns: Column<Work['work'][number]>[] = [
    { head: phrases.task, main: true, cell: (row) => <TaskLink row={row} /> },
    { head: phrases.matter, cell: ({ matter }) => <MatterLink row={matter} /> },
    ...tail<Work['work'][number]>(({ matter, clock }) => ({ ...matter, clock })),
  ]
  return (
    <Page title={phrases.work} description={phrases.workIntro} desk wide>
      <DeskTabs current="work" />
      <MatterFilters stages={[]} />
      {data.work.length === 0 ? (
        <EmptyState title={phrases.noWork}>
          <Hint text={phrases.noWorkHint} />
        </EmptyState>
      ) : (
        <Table caption={phrases.waiting(data.waiting)} columns={columns} rows={data.work} empty={phrases.noWork} />
      )}
      <Pagination next={data.next && withQuery(page.url, { after: data.next })} />
    </Page>
  )
}

/** What the organisation holds. */
export const HeldPage: View<MatterPage & { stages: readonly { value: string; text: Text }[] }> = ({ data, page }) => (
  <Page title={page.query.all ? phrases.allOpen : phrases.held} description={phrases.heldIntro} desk wide>
    <DeskTabs current="held" />
    <MatterFilters stages={data.stages} />
    <Table caption={phrases.held} captionHidden columns={matterColumns} rows={data.rows} empty={phrases.noMatters} />
    <Pagination next={data.next && withQuery(page.url, { after: data.next })} />
  </Page>
)

/** What the organisation has had a part in. */
export const InvolvedPage: View<MatterPage> = ({ data, page }) => (
  <Page title={phrases.taken} desk wide>
    <DeskTabs current="involved" />
    <MatterFilters stages={[]} />
    <Table caption={phrases.taken} captionHidden columns={matterColumns} rows={data.rows} empty={phrases.noMatters} />
    <Pagination next={data.next && withQuery(page.url, { after: data.next })} />
  </Page>
)

/** A person's own matters. */
export const OwnPage: View<MatterPage> = ({ data, page }) => (
  <Page title={phrases.mine} wide actions={<OwnPlaces />}>
    <Table caption={phrases.mine} captionHidden columns={ownColumns} rows={data.rows} empty={phrases.noneMine} />
    <Pagination next={data.next && withQuery(page.url, { after: data.next })} />
  </Page>
)

/** Where else one's own affairs are: matters of others that concern one, and who may act for whom. */
function OwnPlaces() {
  return (
    <>
      <LinkButton href="/services">{phrases.findService}</LinkButton>
      <LinkButton href="/concerns" variant="tertiary">
        {phrases.concerns}
      </LinkButton>
      <LinkButton href="/account/behalf" variant="tertiary">
        {phrases.behalf}
      </LinkButton>
    </>
  )
}

export { DeskTabs }

const ownColumns: Column<MatterRow>[] = [
  { head: phrases.matter, main: true, cell: (row) => <MatterLink row={row} /> },
  { head: phrases.stage, cell: (row) => <Stage row={row} /> },
  { head: phrases.clock, cell: (row) => row.clock && <ClockBadge reading={row.clock} /> },
  { head: phrases.opened, cell: (row) => <Moment at={row.openedAt} /> },
]

const matterColumns: Column<MatterRow>[] = [
  { head: phrases.matter, main: true, cell: (row) => <MatterLink row={row} /> },
  ...tail<MatterRow>((row) => row),
  { head: phrases.holder, cell: (row) => <Words text={holderOf(row)} /> },
]

/** While an office may speak about a card nobody has to act; a matter of somebody is with its applicant then. */
function holderOf({ holder, readable, parties }: MatterRow): Text {
  return holder ?? (readable && parties.length === 0 ? phrases.heldByNobody : phrases.heldByApplicant)
}

function tail<Row>(matterOf: (row: Row) => MatterRow): Column<Row>[] {
  return [
    { head: phrases.applicant, cell: (row) => matterOf(row).parties.join('、') },
    { head: phrases.stage, cell: (row) => <Stage row={matterOf(row)} /> },
    { head: phrases.clock, cell: (row) => <ClockCell row={matterOf(row)} /> },
    { head: phrases.opened, cell: (row) => <Moment at={matterOf(row).openedAt} /> },
  ]
}

function ClockCell({ row }: { row: MatterRow }) {
  return (
    <>
      {row.clock ? <ClockBadge reading={row.clock} /> : <Words text={phrases.noDue} />} <CardTag card={row.card} />
    </>
  )
}

function MatterFilters({ stages }: { stages: readonly { value: string; text: Text }[] }) {
  const cards = (['blue', 'yellow', 'red'] as const).map((value) => ({ value, text: phrases.cards[value] }))
  const clocks = (['running', 'stopped', 'finished'] as const).map((value) => ({
    value,
    text: phrases.clockStates[value],
  }))
  return (
    <FilterBar>
      <Field name="words" label={phrases.search} type="search" width="medium" />
      {stages.length > 0 && <Select name="stage" label={phrases.stage} options={stages} empty={phrases.anyStage} />}
      <Select name="clock" label={phrases.clock} options={clocks} empty={phrases.anyClock} />
      <Select name="card" label={phrases.card} options={cards} empty={phrases.anyCard} />
    </FilterBar>
  )
}

function MatterLink({ row }: { row: MatterRow }) {
  const t = useText()
  return (
    <>
      {row.readable ? <Link href={`/matters/${row.number}`}>{t(row.title)}</Link> : t(row.title)}
      <br />
      <span class="number">{row.number}</span>
    </>
  )
}

/** What is to be done; the head gives work of the own organisation to somebody. */
function TaskLink({ row }: { row: Work['work'][number] }) {
  const t = useText()
  const { actor } = usePage()
  return (
    <>
      <Link href={row.href}>{t(row.title)}</Link>
      {row.matter.readable && mayAssign(actor, { matter: null, item: row }) && (
        <>
          <br />
          <Link href={assignmentPath(row.matter.number)}>{t(assigningPhrases.title)}</Link>
        </>
      )}
    </>
  )
}

function Stage({ row }: { row: MatterRow }) {
  const t = useText()
  return <Tag color={row.state === 'open' ? 'info' : 'neutral'}>{t(row.stageText)}</Tag>
}

function Words({ text }: { text: Text }) {
  return <>{useText()(text)}</>
}

function Hint({ text }: { text: Text }) {
  return <p>{useText()(text)}</p>
}
