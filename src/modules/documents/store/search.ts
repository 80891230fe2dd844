import { sql } from 'kysely'
import { bigramVector } from '../../../kernel/bigram.ts'
import type { Context, Tx } from '../../../kernel/context.ts'
import { attachmentsOf } from '../../docket/index.ts'
import { textOf } from '../content/text.ts'
import type { Elements, OfficialDocument } from '../model.ts'
import { findable } from '../searching.ts'
import type {} from '../tables.ts'

/** What of a document is read around the words that were found: its text, notes, obligations, names of attachments. */
function bodyOf({ content, notes, obligations, attachments, attendees }: Elements): string {
  const lines = [
    ...[textOf(content), notes, ...obligations.map(({ what }) => what), ...attachments.map(({ name }) => name)],
    ...(attendees ? [attendees.present, attendees.absent, attendees.observers] : []),
  ]
  return findable(lines.filter(Boolean).join('\n'))
}

/**
 * Lets a document be found by what it says now. What stands in its files is found once they have been read (`keepFileWords`);
 * everything else by which it is found is kept by triggers.
 */
export async function keepText(tx: Tx, id: string, elements: Elements): Promise<void> {
  const body = bodyOf(elements)
  const words = bigramVector(`${elements.title}\n${body}`)
  const hasFiles = elements.attachments.length > 0
  await sql`
    update documents.search set body = ${body}, words = strip(${words}::tsvector),
      file_words = '', stale_since = ${hasFiles ? sql`now()` : null}
    where document_id = ${id}`.execute(tx)
}

/**
 * Adds what stands in the files of a document, as far as they have been read.
 *
 * @returns whether all of them have been
 */
export async function keepFileWords({ tx }: Context, { id, elements }: OfficialDocument): Promise<boolean> {
  const own = new Set(elements.attachments.map((one) => one.id))
  const files = (await attachmentsOf(tx, id)).filter((one) => own.has(one.id)).map(({ file }) => file)
  const isRead = files.every(({ reading, scan }) => reading !== 'waiting' || scan === 'infected')
  await sql`
    update documents.search s set file_words = f.words, words = s.words || strip(f.words), stale_since = ${isRead ? null : sql`now()`}
    from (select documents.words_of_files(${sql.val(files.map((file) => file.id))}::uuid[]) as words) f
    where s.document_id = ${id}`.execute(tx)
  return isRead
}

/** Everything by which a document is found but its words, anew; triggers call it when the document itself changes. */
export async function refreshSearch(tx: Tx, id: string): Promise<void> {
  await sql`select documents.refresh_search(${id})`.execute(tx)
}

/** Documents that have one of these files attached, locked. */
export async function lockWithFiles(tx: Tx, fileIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select document_id as id from documents.search where document_id in (
      select matter_id from docket.pub_attachment where file_id = any(${sql.val([...fileIds])}::uuid[]) and removed_at is null)
    order by document_id for update`.execute(tx)
  return rows.map(({ id }) => id)
}

/** Documents whose words have still to be read, those that wait longest first, locked; others that are locked are passed over. */
export async function lockStale(tx: Tx, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select document_id as id from documents.search where stale_since is not null
    order by stale_since limit ${limit} for update skip locked`.execute(tx)
  return rows.map(({ id }) => id)
}

/** Lets organisations find a document that was delivered to them. One statement for any number, and the marks. */
export async function letFind(tx: Tx, id: string, organisationIds: readonly string[]): Promise<void> {
  await sql`
    insert into documents.reader (organisation_id, document_id, works, received, dated)
    select o, ${id}::uuid, false, true, s.dated from unnest(${sql.val([...organisationIds])}::uuid[]) o,
      documents.search s where s.document_id = ${id}
    on conflict (organisation_id, document_id) do update set received = true where not reader.received`.execute(tx)
  await refreshSearch(tx, id)
}
