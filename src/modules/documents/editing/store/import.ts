import { z } from 'zod'
import type { Tx } from '../../../../kernel/context.ts'
import { Outline } from '../../../files/index.ts'
import type {} from '../../tables.ts'

const Imported = z.object({ version: z.number().int(), name: z.string(), lost: Outline.shape.lost })
export type Imported = z.infer<typeof Imported>

/** Keeps from which file a version came, and what of the file it does not hold. */
export async function insertImport(
  tx: Tx,
  { id, version, name, lost }: Imported & { readonly id: string },
): Promise<void> {
  await tx
    .insertInto('documents.imported')
    .values({ document_id: id, version, file_name: name, lost: JSON.stringify(lost) })
    .execute()
}

/** The newest file that a document's body was taken from. */
export async function importOf(tx: Tx, id: string): Promise<Imported | null> {
  const row = await tx
    .selectFrom('documents.imported')
    .select(['version', 'file_name as name', 'lost'])
    .where('document_id', '=', id)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? Imported.parse(row) : null
}
