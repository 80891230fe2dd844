import { usePage, type View } from '../../../kernel/page.ts'
import {
  Callout,
  Card,
  Definitions,
  EmptyState,
  Form,
  formatInstant,
  Page,
  Pagination,
  Tabs,
  Tag,
  useText,
  withQuery,
} from '../../../ui/index.ts'
import { hearingStates } from './model.ts'
import { hearingPages as words } from './page-phrases.ts'
import type { HearingList, PublicHearingPage, ShownHearing } from './public-queries.ts'

/** Public hearings: what is to come, and what was. */
export const HearingsView: View<HearingList> = ({ data, page }) => {
  const t = useText()
  const { when, hearings, next } = data
  const tab = (which: HearingList['when']) => ({
    ...{ text: which === 'upcoming' ? words.upcoming : words.past, current: when === which },
    href: which === 'upcoming' ? '/hearings' : '/hearings?when=past',
  })
  return (
    <Page title={words.listTitle} description={words.listIntro}>
      <Tabs label={words.listTitle} tabs={[tab('upcoming'), tab('past')]} />
      {hearings.length === 0 && <EmptyState title={when === 'upcoming' ? words.noneUpcoming : words.nonePast} />}
      {hearings.map((hearing) => (
        <Card
          key={hearing.id}
          title={hearing.item}
          href={`/hearings/${hearing.id}`}
          level={2}
          over={hearing.authority}
          foot={<SeatTag hearing={hearing} />}
        >
          <p>
            <When hearing={hearing} /> · {hearing.place}
          </p>
          <p class="hint">{t({ zh: hearing.topic, en: hearing.topic })}</p>
        </Card>
      ))}
      <Pagination next={next && withQuery(page.url, { after: next })} />
    </Page>
  )
}

function When({ hearing }: { hearing: ShownHearing }) {
  const { language, settings } = usePage()
  return (
    <time datetime={hearing.startsAt.toISOString()}>
      {formatInstant(hearing.startsAt, language, settings.DISTRICT_ZONE)}
    </time>
  )
}

function SeatTag({ hearing }: { hearing: ShownHearing }) {
  const t = useText()
  const { now } = usePage()
  const { state, seats, taken, startsAt } = hearing
  if (state === 'called' && startsAt > now)
    return <Tag color={taken < seats ? 'success' : 'neutral'}>{t(words.left(seats - taken))}</Tag>
  return <Tag>{t(hearingStates[state])}</Tag>
}

/** One public hearing; who is signed in may ask for a seat. */
export const PublicHearingView: View<PublicHearingPage> = ({ data, page }) => {
  const t = useText()
  const { hearing, seated, open } = data
  return (
    <Page title={hearing.item} crumbs={[{ text: words.listTitle, href: '/hearings' }]} description={words.open}>
      <Definitions
        items={[
          { term: words.authority, value: t(hearing.authority) },
          { term: words.when, value: <When hearing={hearing} /> },
          { term: words.place, value: hearing.place },
          { term: words.chair, value: hearing.chairName ?? t(words.chairNone) },
          { term: words.topic, value: <span class="pre-line">{hearing.topic}</span> },
          { term: words.state, value: <SeatTag hearing={hearing} /> },
        ]}
      />
      {seated && (
        <Callout kind="success" title={words.mySeat}>
          <Form action={`/hearings/${hearing.id}/seat/return`} submit={words.giveBack} variant="secondary" />
        </Callout>
      )}
      {!seated && open && page.actor.kind === 'person' && (
        <Form action={`/hearings/${hearing.id}/seat`} submit={words.seat}>
          <p class="hint">{t(words.seatHint)}</p>
        </Form>
      )}
      {open && page.actor.kind !== 'person' && <Callout kind="info" title={words.signIn} />}
    </Page>
  )
}
