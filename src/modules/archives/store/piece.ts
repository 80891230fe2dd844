import { sql } from 'kysely'
import { z } from 'zod'
import type { Context, Tx } from '../../../kernel/context.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { type Candidate, type Direction, Piece, type Retention } from '../model.ts'
import { refusals } from '../phrases.ts'
import type {} from '../tables.ts'

/** A piece that is about to be filed. */
export type NewPiece = Pick<
  Piece,
  | 'retention'
  | 'serial'
  | 'archiveNumber'
  | 'direction'
  | 'isOriginal'
  | 'sourceId'
  | 'matterNumber'
  | 'documentId'
  | 'type'
  | 'title'
  | 'responsible'
  | 'documentNumber'
  | 'formedOn'
  | 'pages'
  | 'why'
  | 'contentSha256'
  | 'pdfFileId'
  | 'keepUntil'
>

/** The last number of each retention in a year; whoever calls has locked the filing. */
export async function lastSerials(tx: Tx, organisationId: string, year: number): Promise<Map<Retention, number>> {
  const { rows } = await sql<{ retention: Retention; last: number }>`
    select retention, max(serial)::int as last from archives.piece
    where organisation_id = ${organisationId} and year = ${year} group by retention`.execute(tx)
  return new Map(rows.map(({ retention, last }) => [retention, last]))
}

/** Puts pieces into the catalogue, in their order. One statement. */
export async function insertPieces(
  ctx: Context,
  place: { organisationId: string; year: number; filingId: string; batch: number },
  pieces: readonly NewPiece[],
): Promise<void> {
  await sql`
    insert into archives.piece (organisation_id, year, retention, serial, archive_number, filing_id, batch, direction, is_original,
      source_id, matter_number, document_id, type, title, responsible, document_number, formed_on, pages, why, content_sha256,
      pdf_file_id, keep_until)
    select ${place.organisationId}::uuid, ${place.year}, x.retention, x.serial, x."archiveNumber", ${place.filingId}::uuid, ${place.batch},
      x.direction, x."isOriginal", x."sourceId", x."matterNumber", x."documentId", x.type, x.title, x.responsible, x."documentNumber",
      x."formedOn", x.pages, x.why, x."contentSha256", x."pdfFileId", x."keepUntil"
    from jsonb_to_recordset(${JSON.stringify(pieces)}::jsonb) as x(retention text, serial int, "archiveNumber" text, direction text,
      "isOriginal" boolean, "sourceId" uuid, "matterNumber" text, "documentId" uuid, type text, title text, responsible text,
      "documentNumber" text, "formedOn" date, pages int, why jsonb, "contentSha256" text, "pdfFileId" uuid, "keepUntil" date)
    order by x.retention, x.serial`.execute(ctx.tx)
}

export interface PieceFilter {
  readonly year?: number | undefined
  readonly retention?: Retention | undefined
  readonly direction?: Direction | undefined
  readonly state?: 'kept' | 'expired' | 'destroyed' | undefined
  readonly q?: string | undefined
}
const Place = z.object({ year: z.number().int(), retention: z.string(), serial: z.number().int() })
export type PiecePlace = z.infer<typeof Place>

/** The catalogue of an archive, the newest year first. Keyset paging on (year, retention, serial). */
export async function pieceRows(
  tx: Tx,
  organisationId: string,
  {
    filter,
    after,
    limit,
    today,
  }: { filter: PieceFilter; after?: PiecePlace | undefined; limit: number; today: string },
): Promise<Piece[]> {
  const { year, retention, direction, state, q } = filter
  const { rows } = await sql`
    ${columns} where p.organisation_id = ${organisationId} ${year ? sql`and p.year = ${year}` : sql``}
      ${retention ? sql`and p.retention = ${retention}` : sql``} ${direction ? sql`and p.direction = ${direction}` : sql``}
      ${state ? ofState(state, today) : sql``} ${q ? withWords(q) : sql``}
      ${after ? behind(after) : sql``}
    order by p.year desc, p.retention, p.serial limit ${limit}`.execute(tx)
  return rows.map((row) => Piece.parse(row))
}

/** Years run down, numbers up: the index is entered at the year, and reads no newer one. */
function behind({ year, retention, serial }: PiecePlace) {
  return sql`and p.year <= ${year} and (p.year < ${year} or (p.retention, p.serial) > (${retention}, ${serial}))`
}

function withWords(q: string) {
  const like = `%${q.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  return sql`and (p.title ilike ${like} or p.document_number = ${q} or p.archive_number = ${q})`
}

function ofState(state: NonNullable<PieceFilter['state']>, today: string) {
  if (state === 'destroyed') return sql`and p.destroyed_at is not null`
  if (state === 'expired') return sql`and p.destroyed_at is null and p.keep_until < ${today}::date`
  return sql`and p.destroyed_at is null`
}

/** @throws Refusal 'not-found' */
export async function getPiece(tx: Tx, id: string): Promise<Piece> {
  const { rows } = await sql`${columns} where p.id = ${id}`.execute(tx)
  if (!rows[0]) throw new Refusal('not-found', refusals.noPiece)
  return Piece.parse(rows[0])
}

/** The same, with nobody else changing it until the transaction ends: lock first, read second. */
export async function lockPiece(tx: Tx, id: string): Promise<Piece> {
  await sql`select 1 from archives.piece where id = ${id} for update`.execute(tx)
  return getPiece(tx, id)
}

/** Pieces that a package holds, in the order of the catalogue. */
export async function piecesOf(
  tx: Tx,
  { filingId, retention, pieceId }: { filingId: string; retention: Retention | null; pieceId: string | null },
): Promise<Piece[]> {
  const { rows } = await sql`
    ${columns} where p.filing_id = ${filingId} and p.destroyed_at is null
      ${pieceId ? sql`and p.id = ${pieceId}` : sql`and p.retention = ${retention}`}
    order by p.retention, p.serial`.execute(tx)
  return rows.map((row) => Piece.parse(row))
}

const columns = sql`
  select p.id, p.organisation_id as "organisationId", p.year, p.retention, p.serial, p.archive_number as "archiveNumber",
    p.filing_id as "filingId", p.batch, p.direction, p.is_original as "isOriginal", p.source_id as "sourceId",
    p.matter_number as "matterNumber", p.document_id as "documentId", p.type, p.title, p.responsible,
    p.document_number as "documentNumber", p.formed_on as "formedOn", p.pages, p.note, p.why, p.content_sha256 as "contentSha256",
    p.pdf_file_id as "pdfFileId", p.keep_until as "keepUntil", p.destroyed_at as "destroyedAt", h.reason as held
  from archives.piece p left join archives.hold h on h.piece_id = p.id and h.lifted_at is null`

/** Keeps what a person decided otherwise than the rule; the last one counts. */
export async function insertChoice(
  ctx: Context,
  chosen: {
    organisationId: string
    sourceId: string
    choice: NonNullable<Candidate['choice']>
    reason: string
  },
): Promise<void> {
  await ctx.tx
    .insertInto('archives.choice')
    .values({
      ...{ organisation_id: chosen.organisationId, source_id: chosen.sourceId, choice: chosen.choice },
      ...{ reason: chosen.reason, chosen_by: ctx.actor.id, chosen_at: ctx.now },
    })
    .execute()
}

/** Places a hold. @returns false when there is one */
export async function placeHold(ctx: Context, pieceId: string, reason: string): Promise<boolean> {
  const { rows } = await sql`
    insert into archives.hold (piece_id, reason, placed_by, placed_at) values (${pieceId}, ${reason}, ${ctx.actor.id}, ${ctx.now})
    on conflict (piece_id) where lifted_at is null do nothing returning id`.execute(ctx.tx)
  return rows.length > 0
}

/** Lifts the hold. @returns false when there is none */
export async function liftHold(ctx: Context, pieceId: string, why: string): Promise<boolean> {
  const { rows } = await sql`
    update archives.hold set lifted_by = ${ctx.actor.id}, lifted_at = ${ctx.now}, lifted_why = ${why}
    where piece_id = ${pieceId} and lifted_at is null returning id`.execute(ctx.tx)
  return rows.length > 0
}

/** Where an organisation has filed a matter. */
export async function findPieceOf(
  tx: Tx,
  sourceId: string,
  organisationId: string,
): Promise<{ id: string } | undefined> {
  return tx
    .selectFrom('archives.piece')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .where('source_id', '=', sourceId)
    .executeTakeFirst()
}
