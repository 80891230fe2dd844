import { z } from 'zod'
import type { Tx } from '../../../kernel/context.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { Elements } from '../model.ts'
import { refusals } from '../phrases.ts'
import type {} from '../tables.ts'

export const VersionLine = z.object({ ordinal: z.number().int(), savedBy: z.uuid(), savedAt: z.date() })
export type VersionLine = z.infer<typeof VersionLine>

/** Every saving of a document, newest first, without what was written. */
export async function versionsOf(tx: Tx, documentId: string): Promise<VersionLine[]> {
  const rows = await tx
    .selectFrom('documents.version')
    .select(['ordinal', 'saved_by as savedBy', 'saved_at as savedAt'])
    .where('document_id', '=', documentId)
    .orderBy('ordinal', 'desc')
    .execute()
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
