import { usePage, type View } from '../../../kernel/page.ts'
import type { Text } from '../../../kernel/text.ts'
import { Callout, Hero, Link, LinkButton, Page, SearchBox, Section, Stat, Stats, useText } from '../../../ui/index.ts'
import type { ItemSummary } from '../item.ts'
import type { PersonKind } from '../model.ts'
import { names } from '../names.ts'
import { departmentPath } from '../paths.ts'
import type { PublicNumbers } from '../store/numbers.ts'
import type { Department } from '../store/organisations.ts'
import { home as phrases } from '../view-phrases.ts'
import { lifeEvents } from '../vocabulary.ts'
import { ElderHome } from './elder-home.tsx'
import { EventTiles } from './life-event-views.tsx'
import { Named } from './named.tsx'
import { ServiceList } from './service-list.tsx'

interface Home {
  readonly guided: readonly ItemSummary[]
  readonly departments: readonly Department[]
  readonly counts: { readonly items: number }
  readonly numbers: PublicNumbers
}

/** The first page of the house: one question, and ways to answer it. */
export const HomeView: View<Home> = ({ data, page }) => {
  const t = useText()
  if (page.mode === 'elder') return <ElderHome services={data.guided} />
  return (
    <Page title={phrases.name} heading={false} hero={<HomeHero />}>
      <Mine />
      <Section title={phrases.events} aside={<Link href="/life-events">{t(phrases.allEvents)}</Link>}>
        <EventTiles events={lifeEvents.filter((event) => event.for === 'persons').slice(0, 12)} />
      </Section>
      <Section title={phrases.forBusiness}>
        <EventTiles events={lifeEvents.filter((event) => event.for === 'organisations')} />
      </Section>
      {data.guided.length > 0 && (
        <Section title={phrases.guided} aside={<Link href="/services">{t(phrases.allServices)}</Link>}>
          <ServiceList items={data.guided} level={3} />
        </Section>
      )}
      <Section title={phrases.byPerson}>
        <Chips links={persons.map((kind) => ({ text: names.person[kind], href: `/services?person=${kind}` }))} />
      </Section>
      <Section title={phrases.byDepartment} aside={<Link href="/departments">{t(phrases.allDepartments)}</Link>}>
        <Chips
          links={data.departments
            .slice(0, 14)
            .map(({ key, name, items }) => ({ text: name, href: departmentPath(key), count: items }))}
        />
      </Section>
      <Light numbers={data.numbers} />
    </Page>
  )
}

const persons: readonly PersonKind[] = ['natural-person', 'enterprise', 'social-organisation']

function HomeHero() {
  return (
    <Hero title={phrases.title} lead={phrases.lead}>
      <SearchBox action="/services" label={phrases.search} example={phrases.example} size="large" />
    </Hero>
  )
}

/** For who is signed in as oneself. */
function Mine() {
  const t = useText()
  const { actor } = usePage()
  if (actor.kind !== 'person' || actor.post) return null
  return (
    <Callout title={phrases.mine}>
      <p>{t(phrases.mineText)}</p>
      <p>
        <LinkButton href="/matters" variant="secondary">
          {phrases.toMine}
        </LinkButton>
      </p>
    </Callout>
  )
}

function Chips({ links }: { links: readonly { text: Text; href: string; count?: number }[] }) {
  return (
    <ul class="chips">
      {links.map(({ text, href, count }) => (
        <li key={href}>
          <a class="chip" href={href}>
            <Named text={text} /> {count !== undefined && <span class="facet-count">{count}</span>}
          </a>
        </li>
      ))}
    </ul>
  )
}

/** One docket, one clock, one ledger; with figures that anybody may check. */
function Light({ numbers }: { numbers: PublicNumbers }) {
  const t = useText()
  const ideas: [Text, Text][] = [
    [phrases.docket, phrases.docketText],
    [phrases.clock, phrases.clockText],
    [phrases.ledger, phrases.ledgerText],
  ]
  return (
    <Section title={phrases.light}>
      <p>{t(phrases.lightLead)}</p>
      <ul class="ideas">
        {ideas.map(([title, text]) => (
          <li key={title.en}>
            <h3>{t(title)}</h3>
            <p>{t(text)}</p>
          </li>
        ))}
      </ul>
      <Stats>
        <Stat label={phrases.open} value={numbers.open} unit={phrases.matters} />
        <Stat
          label={phrases.late}
          value={numbers.late}
          unit={phrases.matters}
          color={numbers.late > 0 ? 'danger' : 'success'}
        />
        <Stat label={phrases.closed} value={numbers.closed} unit={phrases.matters} color="success" />
        <Stat label={phrases.acts} value={numbers.acts} unit={phrases.steps} href="/ledger" color="brand" />
      </Stats>
      <p>
        <Link href="/ledger">{t(phrases.toLedger)}</Link> · <Link href="/receipts">{t(phrases.toReceipt)}</Link>
      </p>
    </Section>
  )
}
