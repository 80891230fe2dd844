import type { View } from '../../../kernel/page.ts'
import {
  type Column,
  DeskList,
  Field,
  FilterBar,
  Link,
  LinkButton,
  Moment,
  optionsOf,
  Page,
  Pagination,
  Said,
  Select,
  Table,
  Tag,
  withQuery,
} from '../../../ui/index.ts'
import { Urgency, urgencyNames } from '../../documents/index.ts'
import { outsideSays } from '../from-outside/phrases.ts'
import { type EndingWay, incomingSteps } from '../model.ts'
import { says } from '../page-phrases.ts'
import { endingNames, stages } from '../phrases.ts'
import type { IncomingRow, OutgoingRow } from '../store/list.ts'
import { UrgencyTag } from './envelope.tsx'

interface Listed<Row> {
  readonly rows: readonly Row[]
  readonly next: string | null
}

/** What came to the reader's organisation. */
export const IncomingListView: View<Listed<IncomingRow> & { mayRegister: boolean }> = ({ data }) => (
  <DeskList
    {...{
      title: says.incoming,
      description: says.incomingIntro,
      columns: incoming,
      rows: data.rows,
      empty: says.noIncoming,
      next: data.next,
    }}
    file={{ path: '/desk/incoming.csv', text: says.exportList }}
    actions={
      data.mayRegister && (
        <LinkButton href="/desk/incoming/outside" variant="secondary">
          {outsideSays.register}
        </LinkButton>
      )
    }
  >
    <Field name="q" label={says.q} type="search" />
    <Select
      name="step"
      label={says.step}
      empty={says.any}
      options={incomingSteps.map((value) => ({ value, text: stages[value].text }))}
    />
    <Select
      name="urgency"
      label={says.urgency}
      empty={says.any}
      options={Urgency.options.map((value) => ({ value, text: urgencyNames[value] }))}
    />
    <Select
      name="from"
      label={outsideSays.from}
      empty={says.any}
      options={optionsOf(['here', 'outside'], outsideSays.froms)}
    />
  </DeskList>
)

const incoming: Column<IncomingRow>[] = [
  {
    head: says.title,
    main: true,
    cell: ({ number, title }) => <Link href={`/matters/${number}/incoming`}>{title}</Link>,
  },
  { head: says.documentNumber, keep: true, cell: (row) => row.documentNumber ?? '—' },
  { head: says.issuer, cell: (row) => <Issuer row={row} /> },
  { head: says.urgency, cell: ({ urgency }) => (urgency ? <UrgencyTag urgency={urgency} /> : '—') },
  { head: says.step, cell: (row) => <Step step={row.step} ending={row.ending} /> },
  {
    head: says.registered,
    cell: ({ year, serial }) => (year && serial ? <Said text={says.serial(year, serial)} /> : '—'),
  },
  { head: says.sentAt, cell: (row) => <Moment at={row.sentAt} /> },
]

function Issuer({ row: { issuer, isOutside } }: { row: IncomingRow }) {
  return (
    <>
      <Said text={issuer} />{' '}
      {isOutside && (
        <Tag color="neutral">
          <Said text={outsideSays.outside} />
        </Tag>
      )}
    </>
  )
}

function Step({ step, ending }: { step: IncomingRow['step']; ending: EndingWay | null }) {
  return (
    <>
      <Tag color={step === 'signing' ? 'warning' : 'info'}>
        <Said text={stages[step].text} />
      </Tag>{' '}
      <EndingTag ending={ending} />
    </>
  )
}

function EndingTag({ ending }: { ending: EndingWay | null }) {
  return ending ? (
    <Tag color="danger">
      <Said text={endingNames[ending]} />
    </Tag>
  ) : null
}

/** What the reader's organisation sent. */
export const OutgoingListView: View<Listed<OutgoingRow>> = ({ data: { rows, next }, page }) => (
  <Page title={says.outgoing} description={says.outgoingIntro} desk wide>
    <FilterBar>
      <Field name="q" label={says.q} type="search" />
    </FilterBar>
    <Table caption={says.outgoing} captionHidden columns={outgoing} rows={rows} empty={says.noOutgoing} />
    <Pagination next={next && withQuery(page.url, { before: next })} />
  </Page>
)

const outgoing: Column<OutgoingRow>[] = [
  {
    head: says.title,
    main: true,
    cell: ({ number, title }) => <Link href={`/matters/${number}/dispatch`}>{title}</Link>,
  },
  { head: says.documentNumber, keep: true, cell: (row) => row.documentNumber },
  { head: says.urgency, cell: ({ urgency }) => (urgency ? <UrgencyTag urgency={urgency} /> : '—') },
  { head: says.progress, cell: ({ signed, acted, recipients }) => `${signed} / ${acted} / ${recipients}` },
  { head: says.state, cell: ({ ending }) => (ending ? <EndingTag ending={ending} /> : '—') },
  { head: says.sentAt, cell: (row) => <Moment at={row.sentAt} /> },
]
