import { sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '../../../kernel/context.ts'
import { Text } from '../../../kernel/text.ts'
import type {} from '../tables.ts'

/** One reading of a person's data by somebody else. */
export const Read = z.object({
  id: z.uuid(),
  at: z.date(),
  query: z.string(),
  purpose: z.string(),
  postName: Text.nullable(),
  organisationName: Text.nullable(),
  /** Somebody who acted for the person, in no post. */
  agentName: z.string().nullable(),
})
export type Read = z.infer<typeof Read>

/** Who read the person's data, newest first; which post of which organisation, not which official. */
export async function readsOf(
  tx: Tx,
  personId: string,
  page: { before?: { at: Date; id: string } | undefined; limit: number },
): Promise<Read[]> {
  let found = tx
    .selectFrom('kernel.pub_read as r')
    .leftJoin('directory.post as p', 'p.id', 'r.post_id')
    .leftJoin('directory.organisation as o', 'o.id', 'p.organisation_id')
    .leftJoin('directory.person as n', (on) => on.onRef('n.id', '=', 'r.actor_id').on('r.post_id', 'is', null))
    .select(['r.id', 'r.at', 'r.query', 'r.purpose', 'p.name as postName', 'o.name as organisationName'])
    .select('n.name as agentName')
    .where('r.person_id', '=', personId)
  const { before, limit } = page
  if (before) found = found.where(sql<boolean>`(r.at, r.id) < (${before.at}, ${before.id}::uuid)`)
  const rows = await found.orderBy('r.at', 'desc').orderBy('r.id', 'desc').limit(limit).execute()
  return rows.map((row) => Read.parse(row))
}
