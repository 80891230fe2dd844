import { dayOf } from '../../../kernel/day.ts'
import { usePage, type View } from '../../../kernel/page.ts'
import { withColon } from '../../../kernel/text.ts'
import {
  Callout,
  Card,
  CardGrid,
  Definitions,
  EmptyState,
  FilterBar,
  formatDay,
  formatInstant,
  Link,
  LinkButton,
  Page,
  Pagination,
  Select,
  useText,
  withQuery,
} from '../../../ui/index.ts'
import { servicePath } from '../../catalogue/index.ts'
import { EndNotice, ObjectForm } from './object-form.tsx'
import { noticePhrases as words } from './phrases.ts'
import type { listNotices, NoticePage, SeenNotice } from './queries.ts'

/** Everything that hangs out now. */
export const NoticesView: View<Awaited<ReturnType<typeof listNotices>>> = ({ data }) => {
  const t = useText()
  const { url } = usePage()
  const { notices, places, organisations, filter, next } = data
  return (
    <Page title={words.title} description={words.lead} indexed={false}>
      <FilterBar>
        <Select name="place" label={words.place} options={places} value={filter.place} empty={words.anywhere} />
        <Select
          name="organisation"
          label={words.organisation}
          options={organisations}
          value={filter.organisation}
          empty={words.anywhere}
        />
      </FilterBar>
      {notices.length === 0 && (
        <EmptyState title={words.none}>
          <p>{t(words.noneHint)}</p>
        </EmptyState>
      )}
      <CardGrid size="large">
        {notices.map((notice) => (
          <Card key={notice.id} level={2} title={notice.title} href={`/public-notices/${notice.id}`}>
            <Facts notice={notice} />
          </Card>
        ))}
      </CardGrid>
      <Pagination next={next && withQuery(url, { after: next })} />
      <p>
        <Link href="/public-notices/feed.atom">{t(words.feed)}</Link> ·{' '}
        <Link href="/decisions">{t(words.results)}</Link> · <Link href="/objections">{t(words.findTitle)}</Link>
      </p>
    </Page>
  )
}

/** The masked lines, and for how long they hang. */
export function Facts({ notice }: { notice: SeenNotice }) {
  const t = useText()
  const { language, settings } = usePage()
  return (
    <Definitions
      items={[
        ...notice.facts.map(({ label, value }) => ({ term: label, value: t(value) })),
        { term: words.organisation, value: notice.organisation && t(notice.organisation) },
        { term: words.from, value: formatDay(dayOf(notice.putAt, settings.DISTRICT_ZONE), language) },
        { term: words.until, value: formatInstant(notice.untilAt, language, settings.DISTRICT_ZONE) },
      ]}
    />
  )
}

/** One notice: what it says, and the way to object. */
export const NoticeView: View<NoticePage> = ({ data }) => {
  const t = useText()
  const { notice, rule, isRunning } = data
  return (
    <Page
      title={notice.title}
      indexed={false}
      crumbs={[{ text: words.title, href: '/public-notices' }]}
      {...(isRunning && rule && { description: rule.proposal })}
      {...(isRunning && { actions: <Poster id={notice.id} /> })}
    >
      {isRunning ? <Facts notice={notice} /> : <Over notice={notice} />}
      {rule && (
        <Definitions
          items={[
            { term: words.boards, value: isRunning && t(rule.boards) },
            { term: words.rule, value: `${t(rule.basis.law)} ${t(rule.basis.article)}` },
            { term: words.item, value: <Link href={servicePath(notice.itemCode)}>{t(notice.title)}</Link> },
          ]}
        />
      )}
      {data.isOwn && isRunning && <Callout kind="info">{t(words.ownNotice)}</Callout>}
      {data.desk && (
        <LinkButton href={data.desk} variant="secondary">
          {words.staffObject}
        </LinkButton>
      )}
      {data.mayObject && <ObjectForm id={notice.id} isKnown={data.isKnown} effect={rule?.objection.effect ?? null} />}
      {data.mayEnd && <EndNotice id={notice.id} />}
    </Page>
  )
}

function Poster({ id }: { id: string }) {
  return (
    <LinkButton href={`/public-notices/${id}/poster.pdf`} variant="secondary">
      {words.poster}
    </LinkButton>
  )
}

function Over({ notice }: { notice: SeenNotice }) {
  const t = useText()
  const { language, settings } = usePage()
  return (
    <Callout kind="info" title={notice.takenDownWhy ? words.takenDown : words.overTitle}>
      {notice.takenDownWhy && <p>{notice.takenDownWhy}</p>}
      <p>{t(withColon(words.until, formatInstant(notice.untilAt, language, settings.DISTRICT_ZONE)))}</p>
      <p>{t(words.overLead)}</p>
    </Callout>
  )
}
