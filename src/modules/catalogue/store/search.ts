import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '../../../kernel/context.ts'
import type { Day } from '../../../kernel/day.ts'
import { ItemSummary } from '../item.ts'
import { type FacetName, type Facets, facetNames, pageSize, type Search } from '../search.ts'
import type {} from '../tables.ts'
import { glanceColumns, glanceJoins } from './items.ts'
import { notRetired } from './retired.ts'

/**
 * One page of results. Order: the name is just what was typed, then guides that can be used here, then how well the words
 * fit (the name counts most), then short names first.
 *
 * @param words literal of a tsquery; '' finds everything
 */
export async function searchItems(tx: Tx, search: Search, words: string, today: Day): Promise<ItemSummary[]> {
  const { rows } = await sql`
    select ${glanceColumns} from catalogue.item i ${glanceJoins(today)}
     where ${found(words)} and ${narrowed(search, null)}
     order by (i.name->>'zh' = ${search.q}) desc, (i.code = ${search.q}) desc, (g.id is not null) desc,
              ${words === '' ? sql`0::real` : sql`ts_rank(i.words, ${words}::tsquery)`} desc,
              length(i.name->>'zh'), i.code
     limit ${pageSize} offset ${(search.page - 1) * pageSize}`.execute(tx)
  return rows.map((row) => ItemSummary.parse(row))
}

/** How many results there are, and how many each value of each filter would leave with the other filters kept. */
export async function countFacets(
  tx: Tx,
  search: Search,
  words: string,
  today: Day,
): Promise<{ total: number; facets: Facets }> {
  const counts = facetNames.map(
    (name) => sql`
    select ${sql.lit(name)} as facet, value, count(*)::int as count from base, ${values[name]} as value
     where value is not null and ${narrowedIn('base', search, name)} group by value`,
  )
  const { rows } = await sql`
    with base as materialized (
      select i.organisation_id, i.office, i.topics, i.life_events, i.serves, i.levels, g.id is not null as guided
        from catalogue.item i ${guideJoin(today)} where ${found(words)})
    select 'total' as facet, '' as value, count(*)::int as count from base where ${narrowedIn('base', search, null)}
    union all ${sql.join(counts, sql` union all `)}
    order by count desc, value`.execute(tx)
  const parsed = z.array(FacetRow).parse(rows)
  const of = (name: string) => parsed.filter((row) => row.facet === name)
  const facets = Object.fromEntries(facetNames.map((name) => [name, of(name)]))
  return { total: of('total')[0]?.count ?? 0, facets: z.record(z.enum(facetNames), z.array(FacetRow)).parse(facets) }
}

const FacetRow = z.object({ facet: z.string(), value: z.string(), count: z.number().int() })

function found(words: string): RawBuilder<unknown> {
  return words === '' ? sql`true` : sql`i.words @@ ${words}::tsquery`
}

const narrowed = (search: Search, except: FacetName | null) => narrowedIn('i', search, except)

/** The filters in force, but for one whose values are being counted. */
function narrowedIn(row: 'i' | 'base', search: Search, except: FacetName | null): RawBuilder<unknown> {
  const column = (name: string) => sql.ref(`${row}.${name}`)
  const conditions: Partial<Record<FacetName, RawBuilder<unknown>>> = {
    ...(search.topic && { topic: sql`${column('topics')} @> array[${search.topic}]` }),
    ...(search.event && { event: sql`${column('life_events')} @> array[${search.event}]` }),
    ...(search.person && { person: sql`${column('serves')} @> array[${search.person}::text]` }),
    ...(search.level && { level: sql`${column('levels')} @> array[${search.level}::text]` }),
    ...(search.department && {
      department: sql`coalesce(${column('organisation_id')}::text, ${column('office')}) = ${search.department}`,
    }),
    ...(search.guided && { guided: row === 'base' ? sql`base.guided` : sql`g.id is not null` }),
  }
  const kept = facetNames.flatMap((name) => (name === except ? [] : (conditions[name] ?? [])))
  return kept.length === 0 ? sql`true` : sql.join(kept, sql` and `)
}

const values: Record<FacetName, RawBuilder<unknown>> = {
  topic: sql`unnest(topics)`,
  event: sql`unnest(life_events)`,
  person: sql`unnest(serves)`,
  level: sql`unnest(levels)`,
  department: sql`coalesce(organisation_id::text, office)`,
  guided: sql`unnest(case when guided then array['yes'] end)`,
}

/** Only whether a guide is in force; without its content. */
function guideJoin(today: Day): RawBuilder<unknown> {
  return sql`left join lateral (
    select v.id from catalogue.guide_version v
     where v.item_id = i.id and v.published_at is not null
       and v.valid_from <= ${today} and (v.valid_to is null or v.valid_to >= ${today}) and ${notRetired(today)} limit 1) g on true`
}
