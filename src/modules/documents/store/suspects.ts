import { sql } from 'kysely'
import { bigramQuery } from '../../../kernel/bigram.ts'
import type { Tx } from '../../../kernel/context.ts'

/** Files in whose text words of classification stand, by id; files are read some seconds after they came in. */
export async function suspectFiles(tx: Tx, fileIds: readonly string[]): Promise<Set<string>> {
  if (fileIds.length === 0) return new Set()
  const wanted = ['绝密', '机密'].map((word) => sql`w.words @@ ${bigramQuery(word)}::tsquery`)
  const { rows } = await sql<{ id: string }>`
    select w.file_id as id from files.pub_words w
    where w.file_id = any(${sql.val([...fileIds])}::uuid[]) and (${sql.join(wanted, sql` or `)})`.execute(tx)
  return new Set(rows.map(({ id }) => id))
}
