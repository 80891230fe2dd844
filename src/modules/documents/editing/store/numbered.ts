import { sql } from 'kysely'
import { bigramCandidates } from '../../../../kernel/bigram.ts'
import type { Tx } from '../../../../kernel/context.ts'
import { mark, numberMarks } from '../../searching.ts'
import type {} from '../../tables.ts'

interface Wanted {
  readonly officeId: string
  readonly issuers: readonly string[]
  /** Part of the number, or words of title and text; the newest when empty. */
  readonly words: string
}

const most = 8

interface Numbered {
  readonly number: string
  readonly title: string
}

/** Documents with a number that an office drafted, or that were issued in a name it uses. */
export async function documentsNumbered(tx: Tx, { officeId, issuers, words }: Wanted): Promise<Numbered[]> {
  const organisations = [...new Set([officeId, ...issuers])]
  const number = numberMarks(words)
  const text = bigramCandidates(words)
  if (!number && !text) return newest(tx, organisations)
  const own = `(${organisations.flatMap((id) => [mark(`o:${id}`), mark(`i:${id}`)]).join(' | ')})`
  const { rows } = await sql<Numbered>`
    select document_number as number, title from documents.search
    where document_number is not null and (
      ${number ? sql`marks @@ ${`${own} & ${number}`}::tsquery` : sql`false`}
      or ${text ? sql`words @@ ${text}::tsquery and marks @@ ${own}::tsquery` : sql`false`})
    order by position(${words} in document_number) > 0 desc, position(${words} in title) > 0 desc, dated desc, document_id desc
    limit ${most}`.execute(tx)
  return rows
}

async function newest(tx: Tx, organisations: readonly string[]): Promise<Numbered[]> {
  const { rows } = await sql<Numbered>`
    select s.document_number as number, s.title
    from unnest(${sql.val([...organisations])}::uuid[]) o cross join lateral (
      select r.document_id from documents.reader r where r.organisation_id = o and r.works
      order by r.dated desc, r.document_id desc limit ${most * 4}) r
    join documents.search s on s.document_id = r.document_id
    where s.document_number is not null
    group by s.document_id order by s.dated desc, s.document_id desc limit ${most}`.execute(tx)
  return rows
}
