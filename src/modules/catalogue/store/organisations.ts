import { sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '../../../kernel/context.ts'
import { Text } from '../../../kernel/text.ts'
import type {} from '../tables.ts'

/** Codes of all organisations, to check what a guide names. */
export async function organisationCodes(tx: Tx): Promise<Set<string>> {
  const rows = await tx.selectFrom('directory.pub_organisation').select('code').execute()
  return new Set(rows.map((row) => row.code))
}

/** Id of the organisation with the code; of several the one entered first. */
export async function organisationIdByCode(tx: Tx, code: string): Promise<string | null> {
  const row = await tx
    .selectFrom('directory.pub_organisation')
    .select('id')
    .where('code', '=', code)
    .orderBy('number')
    .limit(1)
    .executeTakeFirst()
  return row?.id ?? null
}

const Department = z.object({
  /** Id of the organisation, or the name of an office that the directory does not know. */
  key: z.string(),
  name: Text,
  items: z.number().int(),
  guides: z.number().int(),
})
/** An office with the number of its items and of those with a guide. */
export type Department = z.infer<typeof Department>

/** Who offers services, the most services first. */
export async function departments(tx: Tx): Promise<Department[]> {
  const { rows } = await sql`
    select coalesce(o.id::text, i.office) as key,
           coalesce(o.name, jsonb_build_object('zh', i.office, 'en', i.office)) as name,
           count(*)::int as items,
           (count(*) filter (where exists (select from catalogue.guide_version v
                                            where v.item_id = i.id and v.published_at is not null)))::int as guides
      from catalogue.item i left join directory.pub_organisation o on o.id = i.organisation_id
     group by 1, 2 order by guides desc, items desc, key`.execute(tx)
  return z.array(Department).parse(rows)
}

/** How many items each life event has. */
export async function lifeEventCounts(tx: Tx): Promise<Map<string, number>> {
  const { rows } = await sql<{ code: string; items: number }>`
    select event as code, count(*)::int as items from catalogue.item, unnest(life_events) event group by event`.execute(
    tx,
  )
  return new Map(rows.map((row) => [row.code, row.items]))
}

/** How many items there are, with and without a guide. */
export async function itemCounts(tx: Tx): Promise<{ items: number; guides: number }> {
  const { rows } = await sql<{ items: number; guides: number }>`
    select (select count(*) from catalogue.item)::int as items,
           (select count(distinct item_id) from catalogue.guide_version where published_at is not null)::int as guides`.execute(
    tx,
  )
  return rows[0] ?? { items: 0, guides: 0 }
}
