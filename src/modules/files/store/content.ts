import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import { bigramVector } from '../../../kernel/bigram.ts'
import type { Context, Tx } from '../../../kernel/context.ts'
import type { Database } from '../../../kernel/database.ts'
import type { Verdict } from '../inspection/clamd.ts'
import { Scan, StoredFile } from '../model.ts'
import type {} from '../tables.ts'
import type { Incoming } from './file.ts'

/** What is known of bytes, whichever files carry them. */
export const Content = z.object({
  sha256: z.string(),
  scan: Scan,
  threat: z.string().nullable(),
  scannedAt: z.date().nullable(),
  reading: StoredFile.shape.reading,
  erasedAt: z.date().nullable(),
})
export type Content = z.infer<typeof Content>

/** The content of an upload that is being accepted. Two uploads of the same bytes at once make one row. */
export async function newContent({ tx, settings }: Context, { sha256, madeHere }: Incoming): Promise<void> {
  const scan = madeHere ? 'made-here' : settings.CLAMD_URL ? 'waiting' : 'unscanned'
  await tx
    .insertInto('files.content')
    .values({
      sha256,
      scan,
      threat: null,
      scanned_at: null,
      thumbnail: null,
      viewable_sha256: null,
      words: null,
      erased_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function findContent(tx: Tx, sha256: string): Promise<Content | undefined> {
  const row = await contents(tx).where('sha256', '=', sha256).executeTakeFirst()
  return row && Content.parse(row)
}

/** The mark of secrecy that was found in a content when it was read. */
export async function findMark(tx: Tx, sha256: string): Promise<string | undefined> {
  const row = await tx.selectFrom('files.content').select('mark').where('sha256', '=', sha256).executeTakeFirst()
  return row?.mark ?? undefined
}

/** Lock first, read second. */
export async function lockContent(tx: Tx, sha256: string): Promise<Content | undefined> {
  await tx.selectFrom('files.content').select('sha256').where('sha256', '=', sha256).forUpdate().execute()
  return findContent(tx, sha256)
}

/** Keeps what the scanner said, as evidence. */
export async function keepVerdict(ctx: Context, sha256: string, said: Verdict & { scanner: string }): Promise<void> {
  const words = said.verdict === 'infected' ? said.threat : said.verdict === 'failed' ? said.reason : ''
  const { verdict, scanner } = said
  await ctx.tx.insertInto('files.verdict').values({ sha256, verdict, words, scanner, at: ctx.now }).execute()
}

/** Lets what the scanner said count. Of what it found infected, everything that was read out of it goes. */
export async function setScan(ctx: Context, sha256: string, said: Verdict): Promise<void> {
  const nothing = { thumbnail: null, viewable_sha256: null, words: null, reading: 'waiting' }
  const threat = said.verdict === 'infected' ? said.threat : null
  await ctx.tx
    .updateTable('files.content')
    .set({ scan: said.verdict, threat, scanned_at: ctx.now, ...(threat ? nothing : {}) })
    .where('sha256', '=', sha256)
    .execute()
}

/** There is no scanner any more: what waited for it is shown as what it is. */
export async function setUnscanned(tx: Tx, sha256: string): Promise<void> {
  await tx
    .updateTable('files.content')
    .set({ scan: 'unscanned' })
    .where('sha256', '=', sha256)
    .where('scan', 'in', ['waiting', 'failed'])
    .execute()
}

/** What was read out of a content. */
export interface Reading {
  readonly state: 'done' | 'failed'
  readonly text: string | null
  readonly mark: string | null
  readonly thumbnail: Uint8Array | null
  readonly viewableSha256: string | null
}

export async function keepReading(tx: Tx, sha256: string, read: Reading): Promise<void> {
  await tx
    .updateTable('files.content')
    .set({
      reading: read.state,
      thumbnail: read.thumbnail && Buffer.from(read.thumbnail),
      viewable_sha256: read.viewableSha256,
      words: read.text ? sql`${bigramVector(read.text)}::tsvector` : null,
      mark: read.mark,
    })
    .where('sha256', '=', sha256)
    .execute()
}

/** Nothing is read out of it: the product has packed it itself. */
export async function setRead(tx: Tx, sha256: string): Promise<void> {
  await tx.updateTable('files.content').set({ reading: 'done', erased_at: null }).where('sha256', '=', sha256).execute()
}

/** Bytes that were destroyed have been handed in anew. */
export async function restoreContent(tx: Tx, sha256: string): Promise<void> {
  await tx
    .updateTable('files.content')
    .set({ reading: 'waiting', erased_at: null })
    .where('sha256', '=', sha256)
    .execute()
}

/** What the bytes were found to be when they were accepted. */
export async function typeOf(tx: Tx, sha256: string): Promise<string | undefined> {
  const row = await tx.selectFrom('files.file').select('type').where('sha256', '=', sha256).limit(1).executeTakeFirst()
  return row?.type
}

/** Contents that somebody still has to look at: unread ones, and what the scanner has not passed, if there is a scanner. */
export async function openContents(db: Kysely<Database>, withScanner: boolean): Promise<string[]> {
  const scans = withScanner ? ['unscanned', 'waiting', 'failed'] : []
  const { rows } = await sql<{ sha256: string }>`
    select sha256 from files.content where reading = 'waiting' and scan <> 'infected'
    union select sha256 from files.content where scan = any(${sql.val(scans)}::text[]) limit 1000`.execute(db)
  return rows.map(({ sha256 }) => sha256)
}

/** Digests of contents in order, for going through all. */
export async function digestsAfter(db: Kysely<Database>, after: string, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('files.content')
    .select('sha256')
    .where('sha256', '>', after)
    .where('scan', '<>', 'made-here')
    .orderBy('sha256')
    .limit(limit)
    .execute()
  return rows.map(({ sha256 }) => sha256)
}

/** The files of one content. */
export async function fileIdsOf(tx: Tx, sha256: string): Promise<string[]> {
  const rows = await tx.selectFrom('files.file').select('id').where('sha256', '=', sha256).execute()
  return rows.map(({ id }) => id)
}

function contents(tx: Tx) {
  return tx
    .selectFrom('files.content')
    .select(['sha256', 'scan', 'threat', 'scanned_at as scannedAt', 'reading', 'erased_at as erasedAt'])
}
