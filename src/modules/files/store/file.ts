import { type Kysely, sql } from 'kysely'
import type { Context, Tx } from '../../../kernel/context.ts'
import type { Database } from '../../../kernel/database.ts'
import type { Upload } from '../../../kernel/http/upload.ts'
import { invalidField, Refusal } from '../../../kernel/refusal.ts'
import { examine } from '../accept.ts'
import { queueInspection } from '../inspection/queue.ts'
import { StoredFile } from '../model.ts'
import { phrases } from '../phrases.ts'
import type {} from '../tables.ts'
import { type Content, findContent, newContent, restoreContent, setRead } from './content.ts'

/** Bytes to accept; `madeHere` of papers that the product itself has set, which no scanner needs to pass. */
export type Incoming = Upload & { readonly madeHere?: true }

/**
 * Accepts an upload after looking at its content. A scanner, if there is one, and the readers of text and pictures look at it later.
 *
 * @throws Refusal 'invalid' on the upload's field
 */
export async function acceptUpload(ctx: Context, upload: Incoming): Promise<StoredFile> {
  const examined = await examine(ctx.blobs, upload)
  const known = await findContent(ctx.tx, upload.sha256)
  if (known?.threat) throw invalidField(upload.field, phrases.knownInfected(examined.name, known.threat))
  if (!known) await newContent(ctx, upload)
  if (known?.erasedAt) await restoreContent(ctx.tx, upload.sha256)
  if (!known || isOpen(known, ctx.settings.CLAMD_URL !== undefined)) await queueInspection(ctx.tx, upload.sha256)
  return insertFile(ctx, examined, upload)
}

async function insertFile(
  ctx: Context,
  examined: { readonly name: string; readonly type: string },
  { sha256, sizeBytes }: Pick<Upload, 'sha256' | 'sizeBytes'>,
): Promise<StoredFile> {
  const { id } = await ctx.tx
    .insertInto('files.file')
    .values({ ...examined, size_bytes: sizeBytes, sha256, added_by: ctx.actor.id, added_at: ctx.now, erased_at: null })
    .returning('id')
    .executeTakeFirstOrThrow()
  return getFile(ctx.tx, id)
}

/** Keeps an archive of files that the product itself has packed: a type that nobody may hand in, hence by a door of its own. */
export async function keepPacked(ctx: Context, { name, ...blob }: Omit<Upload, 'field'>): Promise<StoredFile> {
  await newContent(ctx, { ...blob, name, field: 'packed', madeHere: true })
  await setRead(ctx.tx, blob.sha256)
  return insertFile(ctx, { name, type: 'application/zip' }, blob)
}

/** Whether somebody still has to look at a content that is known; what could not be read once will not be by reading it again. */
function isOpen({ scan, reading }: Content, hasScanner: boolean): boolean {
  return reading === 'waiting' || (hasScanner && scan !== 'clean' && scan !== 'made-here')
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
    .selectFrom('files.file as f')
    .innerJoin('files.content as c', 'c.sha256', 'f.sha256')
    .select(['f.id', 'f.name', 'f.type', 'f.sha256', 'f.size_bytes as sizeBytes', 'f.added_by as addedBy'])
    .select(['f.added_at as addedAt', 'c.scan', 'c.threat', 'c.reading', 'c.viewable_sha256 as viewableSha256'])
    .select('f.erased_at as erasedAt')
    .where('f.id', 'in', [...ids])
    .execute()
  return rows.map((row) => StoredFile.parse(row))
}

/** Small pictures of files by the file's id, WebP; files without one are not in it. */
export async function thumbnailsOf(tx: Tx, ids: readonly string[]): Promise<Map<string, Uint8Array>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .selectFrom('files.file as f')
    .innerJoin('files.content as c', 'c.sha256', 'f.sha256')
    .select(['f.id', 'c.thumbnail'])
    .where('f.id', 'in', [...ids])
    .where('c.thumbnail', 'is not', null)
    .execute()
  return new Map(rows.flatMap(({ id, thumbnail }) => (thumbnail ? [[id, thumbnail] as const] : [])))
}

/** Which of the digests belong to an accepted file, or to the copy that is shown of one. */
export async function knownDigests(db: Kysely<Database>, digests: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ sha256: string }>`
    select sha256 from files.content where sha256 = any(${sql.val([...digests])}::text[]) and erased_at is null
    union select viewable_sha256 from files.content where viewable_sha256 = any(${sql.val([...digests])}::text[])`.execute(
    db,
  )
  return new Set(rows.map((row) => row.sha256))
}

/** Digests of all files that stand and of the copies that are shown of them, in batches; a digest may come twice. */
export async function* filesInBatches(db: Kysely<Database>): AsyncGenerator<string[]> {
  for (let after = ''; ; ) {
    const rows = await db
      .selectFrom('files.content')
      .select(['sha256', 'viewable_sha256 as viewable'])
      .where('sha256', '>', after)
      .where('erased_at', 'is', null)
      .orderBy('sha256')
      .limit(1000)
      .execute()
    const last = rows.at(-1)
    if (!last) return
    yield rows.flatMap(({ sha256, viewable }) => (viewable ? [sha256, viewable] : [sha256]))
    after = last.sha256
  }
}
