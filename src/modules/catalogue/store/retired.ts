import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import type { Day } from '../../../kernel/day.ts'
import type { Text } from '../../../kernel/text.ts'
import type {} from '../tables.ts'

/** Whether a version, under the alias `v`, is still used on a day. */
export function notRetired(today: Day): RawBuilder<boolean> {
  return sql<boolean>`not exists (select from catalogue.guide_retirement r where r.guide_version_id = v.id and r.last_day < ${today})`
}

/** Takes every published version of an item out of use after a day; tells how many. A later version is in use again. */
export async function retireVersions(
  tx: Tx,
  row: { itemId: string; lastDay: Day; reason: Text; by: string; at: Date },
): Promise<number> {
  const { rows } = await sql`
    insert into catalogue.guide_retirement (guide_version_id, last_day, reason, retired_by, retired_at)
    select v.id, ${row.lastDay}, ${JSON.stringify(row.reason)}, ${row.by}, ${row.at}
      from catalogue.guide_version v where v.item_id = ${row.itemId} and v.published_at is not null
    on conflict do nothing returning guide_version_id`.execute(tx)
  return rows.length
}
