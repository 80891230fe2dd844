import { z } from 'zod'
import type { Tx } from '../../../kernel/context.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { Elements } from '../model.ts'
import { refusals } from '../phrases.ts'
import type {} from '../tables.ts'

export const VersionLine = z.object({ ordinal: z.number().int(), savedBy: z.uuid(), savedAt: z.date() })
export type VersionLine = z.infer<typeof VersionLine>

/** One page of the savings of a document, newest first, without what was written. Keyset paging on the ordinal. */
export async function versionsOf(
  tx: Tx,
  documentId: string,
  { before, limit }: { before: number | undefined; limit: number },
): Promise<VersionLine[]> {
  let query = tx
    .selectFrom('documents.version')
    .select(['ordinal', 'saved_by as savedBy', 'saved_at as savedAt'])
    .where('document_id', '=', documentId)
    .orderBy('ordinal', 'desc')
    .limit(limit)
  if (before) query = query.where('ordinal', '<', before)
  const rows = await query.execute()
  return rows.map((row) => VersionLine.parse(row))
}

/** What a document said in one version. @throws Refusal 'not-found' */
export async function elementsOf(tx: Tx, documentId: string, ordinal: number): Promise<Elements> {
  const row = await tx
    .selectFrom('documents.version')
    .select('elements')
    .where('document_id', '=', documentId)
    .where('ordinal', '=', ordinal)
    .executeTakeFirst()
  if (!row) throw new Refusal('not-found', refusals.noVersion)
  return Elements.parse(row.elements)
}
