import { sql } from 'kysely'
import { bigramVector } from '../../../kernel/bigram.ts'
import type { Tx } from '../../../kernel/context.ts'
import type { Day } from '../../../kernel/day.ts'
import { attachmentsOf } from '../../docket/index.ts'
import { findable, nameMarks } from '../searching.ts'
import type {} from '../tables.ts'
import type { DocumentType } from '../types.ts'

/** A document that an organisation got from outside the district: of it there is only what was registered. */
export interface OutsideDocument {
  /** The recipient's matter. */
  readonly id: string
  readonly number: string
  readonly organisationId: string
  readonly type: DocumentType
  readonly title: string
  readonly issuer: string
  readonly documentNumber: string | null
  readonly datedOn: Day
}

/** Lets the organisation that registered it find it: by title, number, issuer, type, and by the words in its scans once they are read. */
export async function letFindOutside(tx: Tx, document: OutsideDocument): Promise<void> {
  const { id, number, organisationId, type, title, issuer, documentNumber, datedOn } = document
  const words = wordsOf(document)
  const marks = [`t:${type}`, 's:outside', `r:${organisationId}`, `m:${organisationId}`, ...nameMarks(issuer)]
  await sql`
    insert into documents.search (document_id, number, state, type, title, document_number, issuer_words, signed_on, dated, body, words, marks,
      stale_since)
    values (${id}, ${number}, 'outside', ${type}, ${title}, ${documentNumber}, ${issuer}, ${datedOn}, ${datedOn}, ${findable(issuer)},
      strip(${words}::tsvector), array_to_tsvector(array(
        select unnest(${sql.val(marks)}::text[]) union select documents.number_marks(${plainNumber(documentNumber)}))), now())`.execute(
    tx,
  )
  await sql`
    insert into documents.reader (organisation_id, document_id, works, received, dated)
    values (${organisationId}, ${id}, false, true, ${datedOn})`.execute(tx)
}

/** Whether it came from outside: there is no document here of which its words could be taken. */
export async function isOutside(tx: Tx, id: string): Promise<boolean> {
  const { rows } = await sql`select 1 from documents.search where document_id = ${id} and state = 'outside'`.execute(tx)
  return rows.length > 0
}

/** What is found of it but for its scans. */
function wordsOf({
  title,
  issuer,
  documentNumber,
}: Pick<OutsideDocument, 'title' | 'issuer' | 'documentNumber'>): string {
  return bigramVector([findable(documentNumber ?? ''), title, findable(issuer)].join('\n'))
}

/** A number as those of our own are written, whatever brackets the sender has. */
function plainNumber(number: string | null): string | null {
  return (
    number &&
    findable(number)
      .replace(/\s/g, '')
      .replace(/[[【(（<〈［]([0-9]{4})[\]】)）>〉］]/, '〔$1〕')
  )
}

/**
 * Adds what stands in its scans, as far as they have been read.
 *
 * @returns whether all of them have been
 */
export async function keepScanWords(tx: Tx, id: string): Promise<boolean> {
  const files = (await attachmentsOf(tx, id)).filter(({ slot }) => slot === 'scan').map(({ file }) => file)
  const isRead = files.every(({ reading, scan }) => reading !== 'waiting' || scan === 'infected')
  const row = await tx
    .selectFrom('documents.search')
    .select(['title', 'issuer_words as issuer', 'document_number as documentNumber'])
    .where('document_id', '=', id)
    .executeTakeFirstOrThrow()
  const words = wordsOf({ ...row, issuer: row.issuer ?? '' })
  await sql`
    update documents.search s set file_words = f.words, words = strip(${words}::tsvector) || strip(f.words),
      stale_since = ${isRead ? null : sql`now()`}
    from (select documents.words_of_files(${sql.val(files.map((file) => file.id))}::uuid[]) as words) f
    where s.document_id = ${id}`.execute(tx)
  return isRead
}

/** Its keeper has destroyed it: nobody finds it by its words any more. */
export async function eraseOutsideWords(tx: Tx, id: string): Promise<void> {
  await sql`
    update documents.search set body = '', words = '', file_words = '', stale_since = null
    where document_id = ${id} and state = 'outside'`.execute(tx)
}
