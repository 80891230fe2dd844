import { usePage, type View } from '../../../kernel/page.ts'
import {
  Button,
  Callout,
  type Colour,
  type Column,
  Form,
  Link,
  LinkButton,
  Moment,
  Pagination,
  Said,
  Section,
  Select,
  Table,
  Tag,
  useText,
  withQuery,
} from '../../../ui/index.ts'
import type { ListedPackages } from '../keeping-queries.ts'
import type { Package } from '../model.ts'
import { says } from '../page-phrases.ts'
import { retentionNames } from '../phrases.ts'
import { Frame } from './frame.tsx'
import { retentionOptions } from './pieces-view.tsx'

/** 归档包: what was ordered, how far it is, and how to verify it elsewhere. */
export const PackagesView: View<ListedPackages> = ({ data, page }) => {
  const t = useText()
  return (
    <Frame title={says.packages} description={says.packagesIntro}>
      {data.order && (
        <Callout kind={data.order === 'new' ? 'success' : 'info'}>
          <p>{t(says.sameAsk[data.order])}</p>
        </Callout>
      )}
      <p>
        {t(says.verify)}{' '}
        <Link href="/ledger/verifier.mjs" download>
          <Said text={says.verifier} />
        </Link>
      </p>
      <Table
        caption={says.packages}
        captionHidden
        columns={packageColumns(data)}
        rows={data.rows}
        empty={says.noPackages}
      />
      {data.rows.some(isOnItsWay) && (
        <LinkButton variant="secondary" href={page.url.pathname + page.url.search}>
          {says.reload}
        </LinkButton>
      )}
      <Pagination next={data.next && withQuery(page.url, { before: data.next })} />
      {data.keeps && data.years.length > 0 && <Order years={data.years} />}
    </Frame>
  )
}

function isOnItsWay({ state }: Package): boolean {
  return state === 'waiting' || state === 'making' || state === 'sealing'
}

function Order({ years }: { years: readonly number[] }) {
  return (
    <Section title={says.order}>
      <Form action="/desk/archives/packages" submit={says.order} layout="row">
        <Select
          name="year"
          label={says.year}
          options={years.map((year) => ({ value: String(year), text: String(year) }))}
          required
        />
        <Select name="retention" label={says.retention} options={retentionOptions} required />
      </Form>
    </Section>
  )
}

interface Rights {
  readonly keeps: boolean
  readonly takes: boolean
}

export function packageColumns(rights: Rights): Column<Package>[] {
  return [
    { head: says.content, main: true, cell: (row) => <Content row={row} /> },
    { head: says.state, cell: (row) => <State row={row} /> },
    { head: says.progress, cell: ({ done, pieces }) => `${done} / ${pieces}` },
    { head: says.ordered, cell: ({ orderedAt }) => <Moment at={orderedAt} /> },
    {
      head: says.manifest,
      cell: ({ manifestSha256 }) => (manifestSha256 ? <code>{manifestSha256.slice(0, 16)}…</code> : '—'),
    },
    { head: says.download, cell: (row) => <Take row={row} {...rights} /> },
  ]
}

function Content({ row: { year, retention, archiveNumber } }: { row: Package }) {
  if (archiveNumber) return <>{archiveNumber}</>
  return (
    <>
      <Said text={says.yearAll(year)} /> <Said text={retention ? retentionNames[retention] : ''} />
    </>
  )
}

const colours: Readonly<Record<Package['state'], Colour>> = {
  waiting: 'neutral',
  making: 'info',
  sealing: 'info',
  ready: 'success',
  failed: 'danger',
  destroyed: 'neutral',
}

function State({ row: { state, failure } }: { row: Package }) {
  return (
    <>
      <Tag color={colours[state]}>
        <Said text={says.packageStates[state]} />
      </Tag>
      {failure && (
        <Callout kind="danger">
          <Said text={failure} />
        </Callout>
      )}
    </>
  )
}

function Take({ row: { id, state }, keeps, takes }: Rights & { row: Package }) {
  const { url } = usePage()
  if (state === 'ready' && takes)
    return (
      <Link href={`/desk/archives/packages/${id}/package.zip`} download>
        <Said text={says.download} />
      </Link>
    )
  if (state !== 'failed' || !keeps) return <>—</>
  return (
    <Form action={`/desk/archives/packages/${id}/making`} id={`again-${id}-${url.pathname.length}`}>
      <Button variant="tertiary">{says.again}</Button>
    </Form>
  )
}
