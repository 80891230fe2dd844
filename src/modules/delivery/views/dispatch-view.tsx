import type { View } from '../../../kernel/page.ts'
import { usePage } from '../../../kernel/page.ts'
import type { Text } from '../../../kernel/text.ts'
import {
  ButtonRow,
  Callout,
  type Column,
  Definitions,
  Form,
  Island,
  Link,
  LinkButton,
  Moment,
  Page,
  Pagination,
  PrintButton,
  Section,
  Table,
  Tabs,
  Tag,
  useText,
  withQuery,
} from '../../../ui/index.ts'
import { type DeliveryState, deliveryStates } from '../model.ts'
import { says } from '../page-phrases.ts'
import { stateNames } from '../phrases.ts'
import type { ShownDispatch } from '../queries.ts'
import type { GridRow } from '../store/grid.ts'
import { OutsidePart } from '../to-outside/to-outside-part.tsx'
import { Ended, UrgencyTag } from './envelope.tsx'
import { SenderActs } from './sender-acts.tsx'

/** Before it goes out: to whom. Afterwards: everybody's receipts, live. */
export const DispatchView: View<ShownDispatch> = ({ data }) => {
  const { document, matter, dispatch, ending } = data.subject
  return (
    <Page
      title={dispatch ? says.grid : says.dispatch}
      crumbs={[
        { text: says.outgoing, href: '/desk/outgoing' },
        { text: document.documentNumber, href: `/matters/${matter.number}` },
      ]}
      description={document.title}
      desk
      wide
    >
      <Ended ending={ending} />
      {document.urgency && (
        <p>
          <UrgencyTag urgency={document.urgency} />
        </p>
      )}
      <GroupsUsed data={data} />
      {dispatch ? <Grid data={data} /> : <Sending data={data} />}
    </Page>
  )
}

/** Which version of which group said who gets it: whoever joined the group later is not among them. */
function GroupsUsed({ data: { groups } }: { data: ShownDispatch }) {
  const t = useText()
  if (groups.length === 0) return null
  return (
    <p>
      {t(says.groupsUsed)}：
      {groups.map(({ key, name, version, count }, at) => (
        <>
          {at > 0 && '、'}
          <Link href={`/desk/documents/groups/${key}#v${version}`}>{t(says.groupVersion(name, version, count))}</Link>
        </>
      ))}
    </p>
  )
}

/** Everything that is checked before it goes out. */
function Sending({ data }: { data: ShownDispatch }) {
  const t = useText()
  const { main, copies, own, subject, may, outside } = data
  const count = main.length + copies.length
  const { document, matter } = subject
  const isForNobody = document.main.length + document.copies.length === 0
  const base = `/matters/${matter.number}/dispatch`
  const names = (list: readonly Text[]) => list.map(t).join('、')
  return (
    <>
      <p>{t(says.dispatchIntro)}</p>
      <Definitions
        items={[
          { term: says.main, value: names(main) },
          { term: says.copies, value: names(copies) },
          { term: says.own, value: own.length > 0 ? t(says.ownStays(names(own))) : null },
        ]}
      />
      {count === 0 && <Callout kind={isForNobody ? 'info' : 'warning'} title={says.nobody} />}
      <OutsidePart outside={outside} base={base} maySend={false} isOver={false} />
      {may.send && (count > 0 || outside.length > 0 || isForNobody) && (
        <Form action={base} submit={count > 0 ? says.send(count) : says.sendToNobody} />
      )}
    </>
  )
}

function Grid({ data }: { data: ShownDispatch }) {
  const t = useText()
  const { url } = usePage()
  const { rows, next, subject } = data
  const base = `/matters/${subject.matter.number}/dispatch`
  return (
    <>
      {sum(data.counts) > 0 ? (
        <>
          <Island name="live" props={{ href: `${base}/changes` }}>
            <div data-live="grid">
              <Counts data={data} />
              <Table caption={says.receipts} captionHidden columns={columns(base)} rows={rows} empty={says.nobody} />
            </div>
          </Island>
          <Pagination next={next && withQuery(url, { after: next })} />
          <p class="no-print">{t(says.live)}</p>
        </>
      ) : (
        <p>{t(says.nobody)}</p>
      )}
      <OutsidePart outside={data.outside} base={base} maySend={data.may.send} isOver={subject.ending !== null} />
      <ButtonRow>
        {subject.document.obligations.length > 0 && (
          <LinkButton href={`/matters/${subject.matter.number}/obligations`}>{says.obligations}</LinkButton>
        )}
        <LinkButton
          variant="secondary"
          href={withQuery(new URL(`${base}.table${url.search}`, url), { format: 'xlsx' })}
          download
        >
          {says.xlsx}
        </LinkButton>
        <LinkButton variant="secondary" href={`${base}.csv${url.search}`} download>
          {says.exportList}
        </LinkButton>
        <PrintButton />
      </ButtonRow>
      <Section title={says.may}>
        <SenderActs data={data} />
      </Section>
    </>
  )
}

function sum(counts: ShownDispatch['counts']): number {
  return Object.values(counts).reduce((all, count) => all + count, 0)
}

/** How many are in each state; each leads to those rows. */
function Counts({ data: { counts } }: { data: ShownDispatch }) {
  const t = useText()
  const { url } = usePage()
  const now = url.searchParams.get('state')
  const all = sum(counts)
  const tab = (state: DeliveryState | null, text: string) => ({
    ...{ text, current: now === state, href: withQuery(url, { state, after: null }) },
  })
  return (
    <Tabs
      label={says.state}
      tabs={[
        tab(null, `${t(says.any)} ${all}`),
        ...deliveryStates.map((state) => tab(state, `${t(stateNames[state])} ${counts[state]}`)),
      ]}
    />
  )
}

function columns(base: string): Column<GridRow>[] {
  return [
    {
      ...{ head: says.recipientName, main: true },
      cell: (row) => <Recipient row={row} base={base} />,
    },
    ...deliveryStates.map((state) => ({
      head: stateNames[state],
      cell: (row: GridRow) => <Receipt row={row} state={state} />,
    })),
  ]
}

function Recipient({ row, base }: { row: GridRow; base: string }) {
  const t = useText()
  return (
    <>
      <Link href={`${base}/recipients/${row.id}`}>{t(row.organisation)}</Link>{' '}
      {row.part === 'copy' && <Tag>{t(says.parts.copy)}</Tag>}
      {row.naggedAt && (
        <p class="hint">
          {t(says.naggedAt)} <Moment at={row.naggedAt} />
        </p>
      )}
    </>
  )
}

function Receipt({ row, state }: { row: GridRow; state: DeliveryState }) {
  const receipt = row.receipts[state]
  if (!receipt) return <>—</>
  return (
    <>
      <Moment at={receipt.at} />
      <br />
      {receipt.who}
    </>
  )
}
