import { sql } from 'kysely'
import type { Context, Tx } from '../../../kernel/context.ts'
import type { Day } from '../../../kernel/day.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { lockMatter, type Matter } from '../../docket/index.ts'
import { Destruction, DestructionLine } from '../model.ts'
import { refusals } from '../phrases.ts'
import type { Hands } from '../policy.ts'
import type {} from '../tables.ts'
import { archiveOf } from './fonds.ts'

/** A list with its lines, as every rule about it looks at it. */
export interface DestructionSubject extends Hands {
  readonly id: string
  readonly path: readonly string[]
  readonly list: Destruction
  readonly lines: readonly DestructionLine[]
}
export type LockedDestruction = DestructionSubject & { readonly matter: Matter }

/** @throws Refusal 'not-found' */
export async function getDestruction(ctx: Pick<Context, 'tx' | 'actor'>, number: string): Promise<DestructionSubject> {
  const { rows } = await sql`${columns} where d.number = ${number}`.execute(ctx.tx)
  if (!rows[0]) throw new Refusal('not-found', refusals.noList)
  const list = Destruction.parse(rows[0])
  const lines = await linesOf(ctx.tx, list.id)
  const { path } = await archiveOf(ctx, list.organisationId)
  const { id, organisationId, drawnBy, appraisedBy } = list
  const appraisers = [...new Set(lines.flatMap((line) => line.appraisedBy ?? []))]
  return { id, organisationId, path, drawnBy, appraisedBy, appraisers, list, lines }
}

/** The same, locked. */
export async function lockDestruction(ctx: Context, number: string): Promise<LockedDestruction> {
  const matter = await lockMatter(ctx.tx, number)
  return { ...(await getDestruction(ctx, number)), matter }
}

/**
 * The same, with its pieces: no hold is placed on one of them any more. One list at a time in the whole district: of two organisations
 * that let go of the last two pieces of a document at once, the second sees that it is the last.
 */
export async function lockToDestroy(ctx: Context, number: string): Promise<LockedDestruction> {
  await sql`select pg_advisory_xact_lock(hashtext('archives.destroy'))`.execute(ctx.tx)
  const { id } = await lockDestruction(ctx, number)
  await sql`
    select 1 from archives.piece where id in (select piece_id from archives.destruction_line where list_id = ${id})
    order by id for update`.execute(ctx.tx)
  return lockDestruction(ctx, number)
}

const columns = sql`
  select d.matter_id as id, d.number, d.organisation_id as "organisationId", d.state, d.drawn_by as "drawnBy", d.drawn_at as "drawnAt",
    d.appraised_by as "appraisedBy", d.appraised_at as "appraisedAt", d.opinion, d.approved_by as "approvedBy",
    d.approved_at as "approvedAt", d.approval, d.done_at as "doneAt"
  from archives.destruction d`

async function linesOf(tx: Tx, listId: string): Promise<DestructionLine[]> {
  const { rows } = await sql`
    select l.piece_id as "pieceId", p.archive_number as "archiveNumber", p.title, p.document_number as "documentNumber", p.retention, p.year,
      l.keep_until as "keepUntil", l.verdict, l.reason, l.new_until as "newUntil", l.appraised_by as "appraisedBy",
      exists (select 1 from archives.hold h where h.piece_id = l.piece_id and h.lifted_at is null) as held,
      p.destroyed_at as "destroyedAt"
    from archives.destruction_line l join archives.piece p on p.id = l.piece_id
    where l.list_id = ${listId} order by p.year, p.retention, p.serial`.execute(tx)
  return rows.map((row) => DestructionLine.parse(row))
}

/** Lists of an archive, newest first. */
export async function destructionRows(tx: Tx, organisationId: string, limit: number) {
  const { rows } = await sql`
    ${columns} where d.organisation_id = ${organisationId} order by d.drawn_at desc, d.matter_id limit ${limit}`.execute(
    tx,
  )
  return rows.map((row) => Destruction.parse(row))
}

/** How much has expired and may be listed. */
export async function countExpired(
  tx: Tx,
  organisationId: string,
  today: Day,
): Promise<{ free: number; held: number }> {
  const { rows } = await sql<{ free: number; held: number }>`
    select count(*) filter (where h.id is null)::int as free, count(h.id)::int as held
    from archives.piece p left join archives.hold h on h.piece_id = p.id and h.lifted_at is null
    where p.organisation_id = ${organisationId} and p.destroyed_at is null and p.keep_until < ${today}::date`.execute(
    tx,
  )
  return rows[0] ?? { free: 0, held: 0 }
}

/** Keeps a list with everything that has expired and is not held. @returns how many lines */
export async function insertDestruction(
  ctx: Context,
  {
    id,
    number,
    organisationId,
    today,
    most,
  }: { id: string; number: string; organisationId: string; today: Day; most: number },
): Promise<number> {
  await sql`
    insert into archives.destruction (matter_id, number, organisation_id, state, drawn_by, drawn_at, drawn_on)
    values (${id}, ${number}, ${organisationId}, 'appraising', ${ctx.actor.id}, ${ctx.now}, ${today}::date)`.execute(
    ctx.tx,
  )
  const { rows } = await sql`
    insert into archives.destruction_line (list_id, piece_id, keep_until)
    select ${id}::uuid, p.id, p.keep_until from archives.piece p
    where p.organisation_id = ${organisationId} and p.destroyed_at is null and p.keep_until < ${today}::date
      and not exists (select 1 from archives.hold h where h.piece_id = p.id and h.lifted_at is null)
    order by p.year, p.retention, p.serial limit ${most} returning piece_id`.execute(ctx.tx)
  return rows.length
}

/** Whether a list of the organisation is on its way. Two that ask at once, to draw one up, wait for each other. */
export async function lockOpenList(tx: Tx, organisationId: string): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(hashtext(${`archives.lists ${organisationId}`}))`.execute(tx)
  const { rows } = await sql`
    select 1 from archives.destruction where organisation_id = ${organisationId} and state in ('appraising', 'approving', 'approved')`.execute(
    tx,
  )
  return rows.length > 0
}

export async function appraiseLines(
  ctx: Context,
  listId: string,
  said: { pieceIds: readonly string[]; verdict: 'destroy' | 'keep'; reason: string; years: number },
): Promise<void> {
  await sql`
    update archives.destruction_line set verdict = ${said.verdict}, reason = ${said.reason}, appraised_by = ${ctx.actor.id},
      new_until = ${said.verdict === 'keep' ? sql`make_date(extract(year from keep_until)::int + ${said.years}, 12, 31)` : sql`null`}
    where list_id = ${listId} and piece_id = any(${sql.val([...said.pieceIds])}::uuid[])`.execute(ctx.tx)
}

export async function updateDestruction(
  ctx: Context,
  id: string,
  set: { state: Destruction['state']; opinion?: string; approval?: string },
): Promise<void> {
  const who = ctx.actor.id
  await ctx.tx
    .updateTable('archives.destruction')
    .set({
      state: set.state,
      ...(set.opinion !== undefined && { opinion: set.opinion, appraised_by: who, appraised_at: ctx.now }),
      ...(set.approval !== undefined && { approval: set.approval, approved_by: who, approved_at: ctx.now }),
      ...(set.state === 'done' && { done_at: ctx.now }),
    })
    .where('matter_id', '=', id)
    .execute()
}

/** What is kept longer is kept until its new day. */
export async function extendKept(ctx: Context, listId: string): Promise<void> {
  await sql`
    update archives.piece p set keep_until = l.new_until from archives.destruction_line l
    where l.list_id = ${listId} and l.verdict = 'keep' and p.id = l.piece_id and p.keep_until < l.new_until`.execute(
    ctx.tx,
  )
}

/** Marks the pieces of an approved list as destroyed. */
export async function markDestroyed(ctx: Context, pieceIds: readonly string[]): Promise<void> {
  await sql`
    update archives.piece set destroyed_at = ${ctx.now}
    where id = any(${sql.val([...pieceIds])}::uuid[]) and destroyed_at is null`.execute(ctx.tx)
}

/** Files whose bytes go with these pieces: what is on their own matters, and sealed pages that nobody else keeps any more. */
export async function filesToErase(tx: Tx, pieceIds: readonly string[]): Promise<string[]> {
  const wanted = sql.val([...pieceIds])
  const { rows } = await sql<{ id: string }>`
    select a.file_id as id from docket.pub_attachment a join archives.piece p on p.source_id = a.matter_id
      where p.id = any(${wanted}::uuid[]) and p.direction = 'incoming'
    union select a.file_id from docket.pub_attachment a join archives.piece p on p.document_id = a.matter_id
      where p.id = any(${wanted}::uuid[]) and not ${keptElsewhere}
    union select p.pdf_file_id from archives.piece p where p.id = any(${wanted}::uuid[]) and not ${keptElsewhere}`.execute(
    tx,
  )
  return rows.map(({ id }) => id)
}

/** Documents whose last keeper lets them go with these pieces: of them the words go too. */
export async function documentsToErase(tx: Tx, pieceIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct p.document_id as id from archives.piece p
    where p.id = any(${sql.val([...pieceIds])}::uuid[]) and not ${keptElsewhere}`.execute(tx)
  return rows.map(({ id }) => id)
}

/** Issuer or recipient that has it in the archive, or has not filed it yet. Called after the pieces were marked as destroyed. */
const keptElsewhere = sql`(
  exists (select 1 from archives.piece q where q.document_id = p.document_id and q.destroyed_at is null)
  or exists (select 1 from documents.pub_filing d where d.matter_id = p.document_id and not exists (
    select 1 from archives.piece q where q.source_id = d.matter_id and q.organisation_id = d.office_id))
  or exists (select 1 from delivery.pub_incoming i where i.document_id = p.document_id and i.step <> 'returned' and not exists (
    select 1 from archives.piece q where q.source_id = i.incoming_id)
    and not (i.step = 'ended' and i.state in ('delivered', 'opened'))
    and 'left-out' is distinct from (select k.choice from archives.choice k where k.organisation_id = i.organisation_id
      and k.source_id = i.incoming_id order by k.position desc limit 1)))`

/** Packages with a destroyed piece in them are no more. @returns their files, whose bytes go too */
export async function endPackages(ctx: Context, pieceIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string | null }>`
    update archives.package k set state = 'destroyed', failure = null from archives.piece p
    where p.id = any(${sql.val([...pieceIds])}::uuid[]) and p.filing_id = k.filing_id
      and (k.piece_id = p.id or k.retention = p.retention)
    returning k.file_id as id`.execute(ctx.tx)
  return rows.flatMap(({ id }) => id ?? [])
}
