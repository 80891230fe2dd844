import type { View } from '../../../kernel/page.ts'
import { usePage } from '../../../kernel/page.ts'
import type { Text } from '../../../kernel/text.ts'
import {
  Callout,
  type Column,
  dayText,
  EmptyState,
  FilterBar,
  Hidden,
  Link,
  Page,
  Said,
  Section,
  Select,
  Stat,
  Stats,
  Table,
  TableFiles,
  Tabs,
  useText,
  withQuery,
} from '../../../ui/index.ts'
import type { Standing } from '../model.ts'
import { says } from '../page-phrases.ts'
import { standingNames, words } from '../phrases.ts'
import { type ShownTree, treeSize } from '../queries.ts'
import { type Branch, branches, countedStandings, countsOf, type Tally, tally, tops } from '../rollup.ts'
import { standingOptions } from './list-view.tsx'
import { rowColumns, State, ToObligation } from './row-columns.tsx'

/** Everything that a document has led to: who has done it, who is late, who has not begun. */
export const TreeView: View<ShownTree> = ({ data }) => {
  const t = useText()
  const { document, rows } = data
  return (
    <Page
      title={words.tree}
      crumbs={[
        { text: says.list, href: '/desk/obligations' },
        { text: document.documentNumber, href: `/matters/${document.matterNumber}` },
      ]}
      description={document.title}
      desk
      wide
    >
      <p>{t(says.treeIntro)}</p>
      <Figures data={data} />
      <Filters data={data} />
      <Views view={data.view} />
      {rows.length > treeSize && <Callout kind="info" title={says.more(treeSize)} />}
      <Shown data={{ ...data, rows: rows.slice(0, treeSize) }} />
      <TableFiles path={`/matters/${document.matterNumber}/obligations.table`} />
    </Page>
  )
}

/** One figure for each standing; each leads to those. What was broken down counts once, at the top. */
function Figures({ data }: { data: ShownTree }) {
  const { url } = usePage()
  const counts = countsOf(tops(data.rows))
  return (
    <Stats>
      {countedStandings.map((standing) => (
        <Stat
          key={standing}
          value={counts[standing]}
          label={standingNames[standing]}
          href={withQuery(url, { standing, view: 'rows' })}
          color={standing === 'late' && counts.late > 0 ? 'danger' : 'main'}
        />
      ))}
    </Stats>
  )
}

function Filters({ data: { clauses, organisations, view } }: { data: ShownTree }) {
  return (
    <FilterBar>
      <Hidden name="view" value={view} />
      <Select name="standing" label={says.standing} empty={says.any} options={standingOptions} />
      <Select
        name="clause"
        label={says.clause}
        empty={says.any}
        options={[...clauses].map(([ordinal, text]) => ({ value: String(ordinal), text }))}
      />
      <Select
        name="organisation"
        label={says.organisation}
        empty={says.any}
        options={[...organisations].map(([value, text]) => ({ value, text }))}
      />
    </FilterBar>
  )
}

const views = ['clauses', 'organisations', 'tree', 'rows'] as const

function Views({ view: now }: { view: ShownTree['view'] }) {
  const { url } = usePage()
  const tabs = views.map((view) => ({
    ...{ text: says.views[view], href: withQuery(url, { view }), current: view === now },
  }))
  return <Tabs label={says.view} tabs={tabs} />
}

function Shown({ data }: { data: ShownTree }) {
  const { rows, view, clauses, organisations } = data
  if (rows.length === 0) return <EmptyState title={says.empty} />
  if (view === 'rows')
    return <Table caption={words.tree} captionHidden columns={rowColumns('document')} rows={rows} empty={says.empty} />
  if (view === 'tree') return <Tree rows={rows} clauses={clauses} />
  const isByClause = view === 'clauses'
  const tallies = tally(tops(rows), (row) => (isByClause ? String(row.ordinal) : row.organisationId))
  const nameOf = (key: string) => (isByClause ? (clauses.get(Number(key)) ?? key) : (organisations.get(key) ?? key))
  return <Tallies tallies={tallies} nameOf={nameOf} by={isByClause ? 'clause' : 'organisation'} />
}

interface TalliesProps {
  readonly tallies: readonly Tally[]
  readonly nameOf: (key: string) => Text | string
  readonly by: 'clause' | 'organisation'
}

function Tallies({ tallies, nameOf, by }: TalliesProps) {
  const t = useText()
  const { url } = usePage()
  const counted = (standing: Standing): Column<Tally> => ({
    ...{ head: standingNames[standing], align: 'end' },
    cell: ({ key, counts }) =>
      counts[standing] === 0 ? (
        0
      ) : (
        <Link href={withQuery(url, { [by]: key, standing, view: 'rows' })}>{counts[standing]}</Link>
      ),
  })
  const columns: Column<Tally>[] = [
    {
      ...{ head: says[by], main: true },
      cell: ({ key }) => <Link href={withQuery(url, { [by]: key, view: 'rows' })}>{t(nameOf(key))}</Link>,
    },
    ...countedStandings.map(counted),
    { head: says.total, align: 'end', cell: ({ total }) => total },
  ]
  return <Table caption={says[by]} captionHidden columns={columns} rows={tallies} empty={says.empty} />
}

/** Clause by clause, below each organisation what it gave to lower ones. */
function Tree({ rows, clauses }: Pick<ShownTree, 'rows' | 'clauses'>) {
  return (
    <>
      {tally(rows, ({ ordinal }) => String(ordinal)).map(({ key, rows: own }) => (
        <Section key={key} title={clauses.get(Number(key)) ?? key}>
          <Twigs all={branches(own)} />
        </Section>
      ))}
    </>
  )
}

function Twigs({ all }: { all: readonly Branch[] }) {
  return (
    <ul>
      {all.map(({ row, children }) => (
        <li key={row.id}>
          <ToObligation number={row.number}>
            <Said text={row.organisation} />
          </ToObligation>{' '}
          <State row={row} /> {row.dueDay && <Said text={dayText(row.dueDay)} />}{' '}
          {row.recurring && <Said text={says.periodOf(row.period)} />} {row.figure && `${row.figure} ${row.unit ?? ''}`}
          {children.length > 0 && <Twigs all={children} />}
        </li>
      ))}
    </ul>
  )
}
