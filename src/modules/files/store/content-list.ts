import { sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '../../../kernel/context.ts'
import type {} from '../tables.ts'
import { Content } from './content.ts'

/** By what the administrator looks at contents; 'unread' when neither text nor preview could be had. */
export const ContentState = z.enum(['infected', 'failed', 'waiting', 'unscanned', 'unread'])
export type ContentState = z.infer<typeof ContentState>

export const ListedContent = Content.extend({
  type: z.string(),
  sizeBytes: z.number(),
  files: z.number().int(),
})
export type ListedContent = z.infer<typeof ListedContent>

/** Contents in a state, by digest. Keyset paging on the digest. */
export async function contentsIn(
  tx: Tx,
  state: ContentState,
  { after, limit }: { after: string; limit: number },
): Promise<ListedContent[]> {
  const condition = state === 'unread' ? sql`c.reading = 'failed'` : sql`c.scan = ${state}`
  const { rows } = await sql`
    select c.sha256, c.scan, c.threat, c.scanned_at as "scannedAt", c.reading, c.erased_at as "erasedAt", f.type, f.size_bytes as "sizeBytes", f.files
    from files.content c
    cross join lateral (
      select min(type) as type, min(size_bytes) as size_bytes, count(*)::int as files from files.file where sha256 = c.sha256) f
    where ${condition} and c.sha256 > ${after} and f.files > 0
    order by c.sha256 limit ${limit}`.execute(tx)
  return rows.map((row) => ListedContent.parse(row))
}
