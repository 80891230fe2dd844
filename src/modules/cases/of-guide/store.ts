import { sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '../../../kernel/context.ts'
import type {} from '../tables.ts'

const OpenMatter = z.object({ number: z.string(), version: z.number().int(), acceptedAt: z.date().nullable() })
/** An open matter with the version of the guide it keeps. */
export type OpenMatter = z.infer<typeof OpenMatter>

const Count = z.object({ version: z.number().int(), matters: z.number().int() })

/** Open matters of a service by number, and how many keep each version. Drafts follow the guide in force, so they are none. */
export async function listOpenOfService(
  tx: Tx,
  itemCode: string,
  { after, limit }: { after: string; limit: number },
): Promise<{ matters: OpenMatter[]; counts: z.infer<typeof Count>[] }> {
  const open = sql`from cases.case c join catalogue.pub_guide_version v on v.id = c.guide_version_id
    where c.item_code = ${itemCode} and c.submitted_at is not null and c.closed_at is null and c.state not in ('draft', 'withdrawn')`
  const { rows } = await sql`select c.number, v.version, c.accepted_at as "acceptedAt" ${open} and c.number > ${after}
    order by c.number limit ${limit}`.execute(tx)
  const counted =
    await sql`select v.version, count(*)::int as matters ${open} group by v.version order by v.version`.execute(tx)
  return { matters: z.array(OpenMatter).parse(rows), counts: z.array(Count).parse(counted.rows) }
}
