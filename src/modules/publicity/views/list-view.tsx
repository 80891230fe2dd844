import type { View } from '../../../kernel/page.ts'
import { usePage } from '../../../kernel/page.ts'
import {
  Card,
  CardGrid,
  Definitions,
  dayText,
  EmptyState,
  Field,
  FilterBar,
  Link,
  Page,
  Pagination,
  Section,
  Select,
  Table,
  Tag,
  useText,
  withQuery,
} from '../../../ui/index.ts'
import { kindNames, pagePhrases as words } from '../phrases.ts'
import type { listResults, SeenResult } from '../queries.ts'

type Data = Awaited<ReturnType<typeof listResults>>

/** Published results, found by words and filters. */
export const ResultsView: View<Data> = ({ data }) => {
  const t = useText()
  const { url } = usePage()
  const { results, removed, next } = data
  const query = withQuery(url, { before: null }).split('?')[1]
  const at = (path: string) => (query ? `${path}?${query}` : path)
  return (
    <Page title={words.title} description={words.lead} indexed={false} feed={at('/decisions/feed.atom')}>
      <p>
        <Link href="/public-notices">{t(words.notices)}</Link> · <Link href="/sunlight">{t(words.figures)}</Link> ·{' '}
        <Link href="/decisions/feed.atom">{t(words.feed)}</Link>
      </p>
      <Filters data={data} />
      {results.length === 0 && (
        <EmptyState title={words.none}>
          <p>{t(words.noneHint)}</p>
        </EmptyState>
      )}
      <CardGrid size="large">
        {results.map((result) => (
          <Card key={result.id} level={2} title={result.itemName} href={`/decisions/${result.id}`}>
            <ResultFacts result={result} />
          </Card>
        ))}
      </CardGrid>
      <Pagination next={next && withQuery(url, { before: next })} />
      <p>
        <Link href={at('/decisions/feed.atom')}>{t(words.feedOf)}</Link> ·{' '}
        <Link href={at('/decisions/all.csv')}>{t(words.csv)}</Link> ·{' '}
        <Link href={at('/api/decisions')}>{t(words.json)}</Link>
      </p>
      {removed.length > 0 && <Removed removed={removed} />}
    </Page>
  )
}

function Filters({ data: { filter, items, organisations } }: { data: Data }) {
  const kinds = (['grant', 'refuse'] as const).map((value) => ({ value, text: kindNames[value] }))
  return (
    <FilterBar submit={words.search}>
      <Field name="q" label={words.search} hint={words.example} type="search" value={filter.q} />
      <Select name="item" label={words.item} options={items} value={filter.item} empty={words.any} />
      <Select
        name="organisation"
        label={words.organisation}
        options={organisations}
        value={filter.organisation}
        empty={words.any}
      />
      <Select name="outcome" label={words.outcome} options={kinds} value={filter.outcome} empty={words.any} />
      <Field name="month" label={words.month} width="short" value={filter.month} hint="2026-09" />
    </FilterBar>
  )
}

/** The masked lines of a result, and when. */
export function ResultFacts({ result }: { result: SeenResult }) {
  const t = useText()
  return (
    <>
      <p>
        <Tag color={result.kind === 'grant' ? 'success' : 'danger'}>{t(result.outcomeName)}</Tag>{' '}
        {result.late && <Tag color="warning">{t(words.late)}</Tag>}
      </p>
      <Definitions
        items={[
          ...result.facts.map(({ label, value }) => ({ term: label, value: t(value) })),
          { term: words.organisation, value: result.organisation && t(result.organisation) },
          { term: words.publishedOn, value: result.publishedOn && t(dayText(result.publishedOn)) },
        ]}
      />
    </>
  )
}

/** That something is gone, and why, is public too. */
function Removed({ removed }: { removed: readonly SeenResult[] }) {
  const t = useText()
  return (
    <Section title={words.removed}>
      <Table
        caption={words.removed}
        captionHidden
        rows={removed}
        empty={words.none}
        columns={[
          {
            head: words.item,
            main: true,
            cell: ({ id, itemName }) => <Link href={`/decisions/${id}`}>{t(itemName)}</Link>,
          },
          { head: words.reason, cell: ({ ground }) => ground && t(ground) },
          { head: words.when, cell: ({ endedOn }) => endedOn && t(dayText(endedOn)) },
        ]}
      />
    </Section>
  )
}
