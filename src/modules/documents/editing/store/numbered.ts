import type { Tx } from '../../../../kernel/context.ts'
import type {} from '../../tables.ts'

interface Wanted {
  readonly officeId: string
  readonly issuers: readonly string[]
  /** Part of the number or of the title; the newest when empty. */
  readonly words: string
}

const most = 8

/** Documents with a number that an office drafted, or that were issued in a name it uses. */
export async function documentsNumbered(
  tx: Tx,
  { officeId, issuers, words }: Wanted,
): Promise<{ number: string; title: string }[]> {
  const part = `%${words.replace(/[\\%_]/g, '\\$&')}%`
  const rows = await tx
    .selectFrom('documents.document')
    .select(['document_number as number', 'title'])
    .where('document_number', 'is not', null)
    .where((on) => on.or([on('office_id', '=', officeId), on('issuer_id', 'in', [officeId, ...issuers])]))
    .where((on) => on.or([on('document_number', 'like', part), on('title', 'like', part)]))
    .orderBy('touched_at', 'desc')
    .limit(most)
    .execute()
  return rows.flatMap(({ number, title }) => (number ? [{ number, title }] : []))
}
