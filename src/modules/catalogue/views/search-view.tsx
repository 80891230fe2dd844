import { usePage, type View } from '../../../kernel/page.ts'
import type { Text } from '../../../kernel/text.ts'
import {
  Checkbox,
  Columns,
  EmptyState,
  Field,
  FilterBar,
  Hidden,
  Link,
  Page,
  Pagination,
  Section,
  Select,
  useText,
  withQuery,
} from '../../../ui/index.ts'
import type { ItemSummary } from '../item.ts'
import { names } from '../names.ts'
import { type FacetName, type Facets, type FacetValue, pageSize, type Search } from '../search.ts'
import type { Department } from '../store/organisations.ts'
import { finding } from '../view-phrases.ts'
import { lifeEvents, topicKey, topics } from '../vocabulary.ts'
import { Named } from './named.tsx'
import { ServiceList } from './service-list.tsx'

interface Found {
  readonly search: Search
  readonly items: readonly ItemSummary[]
  readonly total: number
  readonly facets: Facets
  readonly loose: boolean
  readonly departments: readonly Department[]
}

/** Finding services: words and filters in the URL, counts beside each value. */
export const SearchView: View<Found> = ({ data }) => {
  const t = useText()
  const { params } = usePage()
  const { search, items, total, facets, departments } = data
  const department = params.department ? departments.find(({ key }) => key === search.department) : undefined
  return (
    <Page
      title={department?.name ?? finding.title}
      description={finding.lead}
      crumbs={
        department
          ? [
              { text: finding.title, href: '/services' },
              { text: finding.departments, href: '/departments' },
            ]
          : []
      }
    >
      <Filters data={data} />
      <Columns
        aside={<Narrow facets={facets} departments={departments} search={search} fixed={department !== undefined} />}
      >
        <p role="status" class="result-count">
          {t(finding.found(total))}
          {data.loose && total > 0 && ` · ${t(finding.loose)}`}
        </p>
        {items.length === 0 ? (
          <EmptyState title={finding.none}>
            <p>{t(finding.noneHint)}</p>
          </EmptyState>
        ) : (
          <ServiceList items={items} />
        )}
        <Pages page={search.page} total={total} />
        <p>
          <Link href="/services/about">{t(finding.about)}</Link>
        </p>
      </Columns>
    </Page>
  )
}

/** Links to the pages before and after. */
export function Pages({ page, total }: { page: number; total: number }) {
  const { url } = usePage()
  const last = Math.ceil(total / pageSize)
  return (
    <Pagination
      previous={page > 1 ? withQuery(url, { page: page === 2 ? null : String(page - 1) }) : null}
      next={page < last ? withQuery(url, { page: String(page + 1) }) : null}
    />
  )
}

function Filters({ data: { search, departments } }: { data: Found }) {
  const { url, params } = usePage()
  const department = params.department ? undefined : departments.find(({ key }) => key === search.department)
  const active: [string, Text | undefined][] = [
    ['q', search.q ? { zh: search.q, en: search.q } : undefined],
    ['topic', search.topic ? nameOf('topic', search.topic, departments) : undefined],
    ['department', department?.name],
    ['event', search.event ? nameOf('event', search.event, departments) : undefined],
    ['person', search.person && names.person[search.person]],
    ['level', search.level && names.level[search.level]],
    ['guided', search.guided && finding.guided],
  ]
  const chips = active.flatMap(([name, text]) =>
    text ? [{ text, without: withQuery(url, { [name]: null, page: null }) }] : [],
  )
  const topicOptions = [...topics.persons.map(option('persons')), ...topics.organisations.map(option('organisations'))]
  return (
    <FilterBar active={chips}>
      <Field name="q" type="search" label={finding.words} value={search.q} />
      <Select
        name="topic"
        label={finding.topic}
        value={search.topic ?? ''}
        empty={finding.any}
        options={topicOptions}
      />
      <Select
        name="person"
        label={finding.person}
        value={search.person ?? ''}
        empty={finding.any}
        options={Object.entries(names.person).map(([value, text]) => ({ value, text }))}
      />
      {(['department', 'event', 'level'] as const).map((name) => {
        const kept = params[name] ? undefined : search[name]
        return kept && <Hidden key={name} name={name} value={kept} />
      })}
      <Checkbox name="guided" label={finding.guided} checked={search.guided === 'yes'} />
    </FilterBar>
  )
}

const option = (side: 'persons' | 'organisations') => (topic: { code: string; name: Text }) => {
  const of = side === 'persons' ? finding.personTopics : finding.organisationTopics
  return {
    value: topicKey(side)(topic),
    text: { zh: `${of.zh} · ${topic.name.zh}`, en: `${of.en} · ${topic.name.en}` },
  }
}

/** Values of the filters that lead on from here, the most frequent first. */
function Narrow({
  facets,
  departments,
  search,
  fixed,
}: Pick<Found, 'facets' | 'departments' | 'search'> & { fixed: boolean }) {
  const t = useText()
  const lists: [FacetName, Text][] = [
    ['event', finding.event],
    ['department', finding.department],
    ['topic', finding.topic],
    ['person', finding.person],
    ['level', finding.level],
  ]
  return (
    <nav class="facets" aria-label={t(finding.narrow)}>
      {lists
        .filter(([name]) => !(fixed && name === 'department'))
        .map(([name, title]) => (
          <Facet
            key={name}
            name={name}
            title={title}
            values={facets[name]}
            current={search[name]}
            departments={departments}
          />
        ))}
    </nav>
  )
}

interface FacetProps {
  readonly name: FacetName
  readonly title: Text
  readonly values: readonly FacetValue[]
  readonly current: string | undefined
  readonly departments: readonly Department[]
}
const shownValues = 12

function Facet({ name, title, values, current, departments }: FacetProps) {
  const { url } = usePage()
  if (values.length < 2 && !current) return null
  return (
    <Section title={title} level={3}>
      <ul class="facet">
        {values.slice(0, shownValues).map(({ value, count }) => (
          <li key={value}>
            <Link
              href={withQuery(url, { [name]: value === current ? null : value, page: null })}
              current={value === current ? 'true' : undefined}
            >
              <Named text={nameOf(name, value, departments)} /> <span class="facet-count">{count}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function nameOf(name: FacetName, value: string, departments: readonly Department[]): Text {
  const plain = { zh: value, en: value }
  if (name === 'department') return departments.find(({ key }) => key === value)?.name ?? plain
  if (name === 'event') return lifeEvents.find(({ code }) => code === value)?.name ?? plain
  if (name === 'topic') return topicNames.get(value) ?? plain
  const known: Readonly<Record<string, Text>> = name === 'person' ? names.person : names.level
  return known[value] ?? plain
}

const topicNames = new Map(
  (['persons', 'organisations'] as const).flatMap((side) =>
    topics[side].map((topic) => [topicKey(side)(topic), option(side)(topic).text] as const),
  ),
)
