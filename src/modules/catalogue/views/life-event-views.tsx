import type { View } from '../../../kernel/page.ts'
import { Card, Page, Section, useText } from '../../../ui/index.ts'
import type { Bundle } from '../bundles.ts'
import type { ItemSummary } from '../item.ts'
import { departmentPath } from '../paths.ts'
import type { Search } from '../search.ts'
import type { Department } from '../store/organisations.ts'
import { finding, home } from '../view-phrases.ts'
import type { LifeEvent } from '../vocabulary.ts'
import { Icon } from './icons.tsx'
import { Named } from './named.tsx'
import { Pages } from './search-view.tsx'
import { ServiceList } from './service-list.tsx'

interface Tile extends LifeEvent {
  readonly items?: number
}

/** Life events side by side, each with its picture. */
export function EventTiles({ events }: { events: readonly Tile[] }) {
  const t = useText()
  return (
    <ul class="tiles">
      {events.map(({ code, icon, name, summary, items }) => (
        <li key={code} class="tile">
          <Icon name={icon} />
          <div>
            <h3>
              <a href={`/life-events/${code}`}>{t(name)}</a>
            </h3>
            <p>{t(summary)}</p>
            {items !== undefined && <p class="small">{t(finding.items(items))}</p>}
          </div>
        </li>
      ))}
    </ul>
  )
}

/** All life events, of persons and of organisations. */
export const LifeEventsView: View<{ events: readonly Tile[] }> = ({ data: { events } }) => (
  <Page title={home.events} description={finding.eventsLead} crumbs={[{ text: finding.title, href: '/services' }]}>
    <Section title={finding.personTopics}>
      <EventTiles events={events.filter((event) => event.for === 'persons')} />
    </Section>
    <Section title={home.forBusiness}>
      <EventTiles events={events.filter((event) => event.for === 'organisations')} />
    </Section>
  </Page>
)

interface OneEvent {
  readonly event: LifeEvent
  readonly total: number
  readonly search: Search
  readonly bundles: readonly Bundle[]
  readonly items: readonly ItemSummary[]
}

/** One life event with its services. */
export const LifeEventView: View<OneEvent> = ({ data: { event, total, search, items, bundles } }) => {
  const t = useText()
  const crumbs = [
    { text: finding.title, href: '/services' },
    { text: home.events, href: '/life-events' },
  ]
  return (
    <Page title={event.name} description={event.summary} crumbs={crumbs}>
      {bundles.map(({ code, name, summary }) => (
        <Card key={code} title={name} href={`/bundles/${code}`} level={2}>
          <p>{t(summary)}</p>
        </Card>
      ))}
      <p class="result-count">{t(finding.found(total))}</p>
      <p class="small">{t(finding.keyWords)}</p>
      <ServiceList items={items} />
      <Pages page={search.page} total={total} />
    </Page>
  )
}

/** Offices with the number of their services. */
export const DepartmentsView: View<{ departments: readonly Department[] }> = ({ data: { departments } }) => {
  const t = useText()
  return (
    <Page
      title={finding.departments}
      description={finding.departmentLead}
      crumbs={[{ text: finding.title, href: '/services' }]}
    >
      <ul class="tiles">
        {departments.map(({ key, name, items, guides }) => (
          <li key={key} class="tile">
            <div>
              <h2>
                <a href={departmentPath(key)}>
                  <Named text={name} />
                </a>
              </h2>
              <p class="small">
                {t(finding.items(items))}
                {guides > 0 && ` · ${t(finding.guides(guides))}`}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </Page>
  )
}
