import { sql } from 'kysely'
import { bigramQuery } from '../../../kernel/bigram.ts'
import type { Tx } from '../../../kernel/context.ts'

/** What is known of the text of a file: 'waiting' for some seconds after it came in. */
export interface Reading {
  readonly reading: 'waiting' | 'done' | 'failed'
  /** Whether it carries a mark of secrecy. */
  readonly isMarked: boolean
  /** Whether words of classification stand in it, be it as a subject. */
  readonly isSuspect: boolean
}

/** What is known of the texts of files, by id. One statement. */
export async function readingsOf(tx: Tx, fileIds: readonly string[]): Promise<Map<string, Reading>> {
  if (fileIds.length === 0) return new Map()
  const wanted = ['绝密', '机密'].map((word) => sql`w.words @@ ${bigramQuery(word)}::tsquery`)
  const { rows } = await sql<Reading & { id: string }>`
    select r.file_id as id, r.reading, r.mark is not null as "isMarked", coalesce(${sql.join(wanted, sql` or `)}, false) as "isSuspect"
    from files.pub_reading r left join files.pub_words w on w.file_id = r.file_id
    where r.file_id = any(${sql.val([...fileIds])}::uuid[])`.execute(tx)
  return new Map(rows.map((row) => [row.id, row]))
}
