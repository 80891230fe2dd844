import type { Context, Tx } from '../../../../kernel/context.ts'
import { Refusal } from '../../../../kernel/refusal.ts'
import type {} from '../../tables.ts'
import { refusals } from '../phrases.ts'
import { type EntryKind, Remark, RemarkEntry } from '../remarks/model.ts'

type NewRemark = Pick<Remark, 'version' | 'place' | 'quote' | 'words' | 'proposal'>

export async function insertRemark(ctx: Context, documentId: string, remark: NewRemark): Promise<string> {
  const { id } = await ctx.tx
    .insertInto('documents.remark')
    .values({ ...remark, document_id: documentId, written_by: ctx.actor.id, written_at: ctx.now })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function insertEntry(
  ctx: Context,
  remarkId: string,
  { ordinal, kind, words }: { ordinal: number; kind: EntryKind; words: string | null },
): Promise<void> {
  await ctx.tx
    .insertInto('documents.remark_entry')
    .values({ remark_id: remarkId, ordinal, kind, words, written_by: ctx.actor.id, written_at: ctx.now })
    .execute()
}

/** Everything that was remarked on a document, oldest first, with what became of it. Two statements. */
export async function remarksOf(tx: Tx, documentId: string): Promise<{ remark: Remark; entries: RemarkEntry[] }[]> {
  const rows = await tx
    .selectFrom('documents.remark')
    .select(['id', 'version', 'place', 'quote', 'words', 'proposal'])
    .select(['written_by as writtenBy', 'written_at as writtenAt'])
    .where('document_id', '=', documentId)
    .orderBy('written_at')
    .orderBy('id')
    .execute()
  const remarks = rows.map((row) => Remark.parse(row))
  if (remarks.length === 0) return []
  const found = await tx
    .selectFrom('documents.remark_entry')
    .select(['remark_id as remarkId', 'kind', 'words', 'written_by as writtenBy', 'written_at as writtenAt'])
    .where(
      'remark_id',
      'in',
      remarks.map(({ id }) => id),
    )
    .orderBy('remark_id')
    .orderBy('ordinal')
    .execute()
  const entries = found.map((row) => RemarkEntry.parse(row))
  return remarks.map((remark) => ({ remark, entries: entries.filter(({ remarkId }) => remarkId === remark.id) }))
}

/** @throws Refusal 'not-found' when the document has no such remark */
export async function remarkOf(tx: Tx, documentId: string, id: string) {
  const found = (await remarksOf(tx, documentId)).find(({ remark }) => remark.id === id)
  if (!found) throw new Refusal('not-found', refusals.noRemark)
  return found
}
