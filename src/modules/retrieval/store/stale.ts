import type { Kysely } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import type { Database } from '../../../kernel/database.ts'

/** Organisations to which a document was delivered. */
export async function recipientsOf(tx: Tx, documentId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('delivery.pub_delivery')
    .select('organisation_id as id')
    .where('document_id', '=', documentId)
    .execute()
  return rows.flatMap(({ id }) => id ?? [])
}

/** Whether documents of an older installation are still being taken up. */
export async function isTakingUp(db: Kysely<Database>): Promise<boolean> {
  const row = await db
    .selectFrom('documents.pub_search')
    .select('document_id')
    .where('stale_since', 'is not', null)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** The document of this matter, if everybody who works with documents may read it. */
export async function findOpen(tx: Tx, number: string): Promise<{ id: string; state: string } | undefined> {
  const row = await tx
    .selectFrom('documents.pub_search as s')
    .innerJoin('documents.pub_reader as r', 'r.document_id', 's.document_id')
    .select(['s.document_id as id', 's.state'])
    .where('s.number', '=', number)
    .where('r.organisation_id', '=', '00000000-0000-0000-0000-000000000000')
    .executeTakeFirst()
  return row?.id && row.state ? { id: row.id, state: row.state } : undefined
}
