import { z } from 'zod'
import type { Context, Tx } from '../../../kernel/context.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { Text } from '../../../kernel/text.ts'
import type {} from '../tables.ts'
import type { ListToImport } from './bring-in.ts'
import { importWords } from './phrases.ts'

/** A list that waits to be confirmed. */
export const ImportDraft = z.object({
  id: z.uuid(),
  source: Text,
  licence: z.string(),
  fileName: z.string(),
  preparedAt: z.date(),
})
export type ImportDraft = z.infer<typeof ImportDraft>

export async function insertDraft(
  ctx: Context,
  { source, licence, rows, fileName }: ListToImport & { readonly fileName: string },
): Promise<string> {
  const { id } = await ctx.tx
    .insertInto('catalogue.import_draft')
    .values({
      ...{ source: JSON.stringify(source), licence, rows: JSON.stringify(rows), file_name: fileName },
      ...{ prepared_by: ctx.actor.id, prepared_at: ctx.now, import_id: null, decided_by: null, decided_at: null },
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Lists that nobody has decided about, newest first. */
export async function openDrafts(tx: Tx): Promise<ImportDraft[]> {
  const rows = await drafts(tx).where('decided_at', 'is', null).orderBy('prepared_at', 'desc').limit(50).execute()
  return z.array(ImportDraft).parse(rows)
}

/** A list with its rows. @throws Refusal 'not-found' once it is decided */
export async function getDraft(tx: Tx, id: string): Promise<ImportDraft & { rows: readonly unknown[] }> {
  const row = await drafts(tx).select('rows').where('id', '=', id).where('decided_at', 'is', null).executeTakeFirst()
  if (!row) throw new Refusal('not-found', importWords.noDraft)
  return ImportDraft.extend({ rows: z.array(z.unknown()) }).parse(row)
}

/** As `getDraft`, and kept from others. */
export async function lockDraft(tx: Tx, id: string): Promise<ImportDraft & { rows: readonly unknown[] }> {
  await tx.selectFrom('catalogue.import_draft').select('id').where('id', '=', id).forUpdate().execute()
  return getDraft(tx, id)
}

/** Brought in, or put aside: its rows go. */
export async function decideDraft(ctx: Context, id: string, importId: string | null): Promise<void> {
  await ctx.tx
    .updateTable('catalogue.import_draft')
    .set({ import_id: importId, decided_by: ctx.actor.id, decided_at: ctx.now, rows: null })
    .where('id', '=', id)
    .execute()
}

function drafts(tx: Tx) {
  return tx
    .selectFrom('catalogue.import_draft')
    .select(['id', 'source', 'licence', 'file_name as fileName', 'prepared_at as preparedAt'])
}
