import { type Kysely, sql } from 'kysely'
import type { Context, Tx } from '../../../kernel/context.ts'
import type { Database } from '../../../kernel/database.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Text } from '../../../kernel/text.ts'
import { Package, type Retention } from '../model.ts'
import { refusals } from '../phrases.ts'
import type {} from '../tables.ts'

interface NewPackage {
  readonly organisationId: string
  readonly filingId: string
  readonly retention: Retention | null
  readonly pieceId: string | null
  readonly pieces: number
}

export async function insertPackage(ctx: Context, made: NewPackage): Promise<string> {
  const { id } = await ctx.tx
    .insertInto('archives.package')
    .values({
      ...{ organisation_id: made.organisationId, filing_id: made.filingId, retention: made.retention },
      ...{ piece_id: made.pieceId, pieces: made.pieces, state: 'waiting', ordered_by: ctx.actor.id },
      ...{ ordered_at: ctx.now, manifest_sha256: null, file_id: null, failure: null, made_at: null },
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/**
 * The package of the same content that runs, is ready, or failed, if there is one. Orders of one filing wait for each other. One that
 * is ready counts while it holds as many pieces as there are: those filed late are in none, and where one was destroyed no package is.
 */
export async function lockSame(
  tx: Tx,
  { filingId, retention, pieceId, pieces }: NewPackage,
): Promise<Package | undefined> {
  await sql`select 1 from archives.filing where matter_id = ${filingId} for update`.execute(tx)
  const { rows } = await sql`
    ${columns} where k.filing_id = ${filingId} and k.retention is not distinct from ${retention}
      and k.piece_id is not distinct from ${pieceId}::uuid
      and (k.state in ('waiting', 'making', 'sealing') or (k.state in ('ready', 'failed') and k.pieces = ${pieces}))
    order by (k.state <> 'failed') desc, k.ordered_at desc limit 1`.execute(tx)
  return rows[0] ? Package.parse(rows[0]) : undefined
}

/** @throws Refusal 'not-found' */
export async function getPackage(tx: Tx, id: string): Promise<Package> {
  const { rows } = await sql`${columns} where k.id = ${id}`.execute(tx)
  if (!rows[0]) throw new Refusal('not-found', refusals.noPackage)
  return Package.parse(rows[0])
}

/** Lock first, read second. */
export async function lockPackage(tx: Tx, id: string): Promise<Package> {
  await sql`select 1 from archives.package where id = ${id} for update`.execute(tx)
  return getPackage(tx, id)
}

/** Packages of an archive, newest first. Keyset paging on (moment, id). */
export async function packageRows(
  tx: Tx,
  organisationId: string,
  { before, limit }: { before: { at: string; id: string } | undefined; limit: number },
): Promise<Package[]> {
  const { rows } = await sql`
    ${columns} where k.organisation_id = ${organisationId}
      ${before ? sql`and (k.ordered_at, k.id) < (${before.at}::timestamptz, ${before.id}::uuid)` : sql``}
    order by k.ordered_at desc, k.id desc limit ${limit}`.execute(tx)
  return rows.map((row) => Package.parse(row))
}

/** Packages that hold a piece, alone or among others. */
export async function packagesWith(
  tx: Tx,
  piece: { id: string; filingId: string; retention: Retention },
): Promise<Package[]> {
  const { rows } = await sql`
    ${columns} where k.filing_id = ${piece.filingId} and (k.piece_id = ${piece.id} or k.retention = ${piece.retention})
    order by k.ordered_at desc, k.id desc limit 50`.execute(tx)
  return rows.map((row) => Package.parse(row))
}

const columns = sql`
  select k.id, k.organisation_id as "organisationId", k.filing_id as "filingId", f.number as "filingNumber", f.year, k.retention,
    k.piece_id as "pieceId", p.archive_number as "archiveNumber", k.state, k.pieces, k.done, k.manifest_sha256 as "manifestSha256",
    k.file_id as "fileId", k.failure, k.ordered_at as "orderedAt", k.made_at as "madeAt"
  from archives.package k join archives.filing f on f.matter_id = k.filing_id left join archives.piece p on p.id = k.piece_id`

/** How far the packing is, seen at once by whoever looks: outside of the packing's own transaction. What has ended meanwhile stays so. */
export async function tellProgress(db: Kysely<Database>, id: string, done: number): Promise<void> {
  await db
    .updateTable('archives.package')
    .set({ state: 'making', done, failure: null })
    .where('id', '=', id)
    .where('state', 'in', ['waiting', 'making', 'failed'])
    .execute()
}

export async function failPackage(db: Kysely<Database>, id: string, failure: Text): Promise<void> {
  await db
    .updateTable('archives.package')
    .set({ state: 'failed', failure: JSON.stringify(failure) })
    .where('id', '=', id)
    .where('state', 'in', ['waiting', 'making', 'sealing'])
    .execute()
}

export async function updatePackage(
  ctx: Context,
  id: string,
  set: { state: Package['state']; manifestSha256?: string; fileId?: string | null; pieces?: number },
): Promise<void> {
  await ctx.tx
    .updateTable('archives.package')
    .set({
      ...{ state: set.state, failure: null },
      ...(set.manifestSha256 && { manifest_sha256: set.manifestSha256, done: sql`pieces` }),
      ...(set.pieces && { pieces: set.pieces, done: set.pieces }),
      ...(set.fileId !== undefined && { file_id: set.fileId }),
      ...(set.state === 'ready' && { made_at: ctx.now }),
      ...(set.state === 'waiting' && { done: 0 }),
    })
    .where('id', '=', id)
    .execute()
}
