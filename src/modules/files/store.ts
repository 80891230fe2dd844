import { type Kysely, sql } from 'kysely'
import type { Context, Tx } from '../../kernel/context.ts'
import type { Database } from '../../kernel/database.ts'
import type { Upload } from '../../kernel/http/upload.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { examine } from './accept.ts'
import { StoredFile } from './model.ts'
import { phrases } from './phrases.ts'
import type {} from './tables.ts'

/**
 * Accepts an upload after looking at its content.
 *
 * @throws Refusal 'invalid' on the upload's field
 */
export async function acceptUpload(ctx: Context, upload: Upload): Promise<StoredFile> {
  const examined = await examine(ctx.blobs, upload)
  const { id } = await ctx.tx
    .insertInto('files.file')
    .values({
      ...examined,
      size_bytes: upload.sizeBytes,
      sha256: upload.sha256,
      added_by: ctx.actor.id,
      added_at: ctx.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return getFile(ctx.tx, id)
}

/** @throws Refusal 'not-found' */
export async function getFile(tx: Tx, id: string): Promise<StoredFile> {
  const [file] = await filesByIds(tx, [id])
  if (!file) throw new Refusal('not-found', phrases.noSuchFile)
  return file
}

/** Files by id, in no order. */
export async function filesByIds(tx: Tx, ids: readonly string[]): Promise<StoredFile[]> {
  if (ids.length === 0) return []
  const rows = await tx
    .selectFrom('files.file')
    .select(['id', 'name', 'type', 'sha256', 'size_bytes as sizeBytes', 'added_by as addedBy', 'added_at as addedAt'])
    .where('id', 'in', [...ids])
    .execute()
  return rows.map((row) => StoredFile.parse(row))
}

/** Which of the digests belong to an accepted file. */
export async function knownDigests(db: Kysely<Database>, digests: readonly string[]): Promise<Set<string>> {
  const rows = await db
    .selectFrom('files.file')
    .select('sha256')
    .distinct()
    .where(sql`sha256`, '=', sql`any(${sql.val([...digests])}::text[])`)
    .execute()
  return new Set(rows.map((row) => row.sha256))
}

/** Digests of all accepted files, each once, in batches. */
export async function* filesInBatches(db: Kysely<Database>): AsyncGenerator<string[]> {
  for (let after = ''; ; ) {
    const rows = await db
      .selectFrom('files.file')
      .select('sha256')
      .distinct()
      .where('sha256', '>', after)
      .orderBy('sha256')
      .limit(1000)
      .execute()
    const last = rows.at(-1)
    if (!last) return
    yield rows.map(({ sha256 }) => sha256)
    after = last.sha256
  }
}
