import type { Context, Tx } from '../../../kernel/context.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { getMatter, lockMatter } from '../../docket/index.ts'
import { refusals } from '../phrases.ts'
import { Appeal, Rectification, type RectificationSubject, Turn } from '../rectification-model.ts'
import type {} from '../tables.ts'
import { shownRating } from './rating.ts'

/** A rectification with everything that rules look at, its matter locked. @throws Refusal 'not-found' */
export async function lockRectification(tx: Tx, number: string): Promise<RectificationSubject> {
  await lockMatter(tx, number)
  return getRectification(tx, number)
}

/** @throws Refusal 'not-found' */
export async function getRectification(tx: Tx, number: string): Promise<RectificationSubject> {
  const row = await rectifications(tx).where('number', '=', number).executeTakeFirst()
  if (!row) throw new Refusal('not-found', refusals.noRectification)
  const rectification = Rectification.parse(row)
  const { id, ratingId } = rectification
  return {
    ...{ id, rectification, matter: await getMatter(tx, number) },
    rating: ratingId ? await shownRating(tx, ratingId) : undefined,
    turns: await turnsOf(tx, id),
    appeal: ratingId ? await findAppeal(tx, ratingId) : undefined,
  }
}

/** The rectification of the matter with this id. */
export async function rectificationOf(
  tx: Tx,
  of: { ratingId: string } | { complaintId: string },
): Promise<Rectification | undefined> {
  const query = rectifications(tx)
  const row = await ('ratingId' in of
    ? query.where('rating_id', '=', of.ratingId)
    : query.where('complaint_id', '=', of.complaintId)
  ).executeTakeFirst()
  return row && Rectification.parse(row)
}

export async function insertRectification(
  ctx: Context,
  made: Omit<Rectification, 'state' | 'answer'> & { item: string | null },
): Promise<void> {
  await ctx.tx
    .insertInto('ratings.rectification')
    .values({
      ...{ matter_id: made.id, number: made.number, rating_id: made.ratingId, complaint_id: made.complaintId },
      ...{ organisation_id: made.organisationId, supervisor_id: made.supervisorId, officer_id: made.officerId },
      ...{ item: made.item, facts: made.facts, state: 'open', clock_id: made.clockId, opened_at: ctx.now },
      ...{ due_at: made.dueAt, answer: null, answered_at: null, ended_at: null },
    })
    .execute()
}

export async function updateRectification(
  ctx: Context,
  id: string,
  now: { state: Rectification['state']; answer?: string },
): Promise<void> {
  const { state, answer } = now
  const isOver = state === 'done' || state === 'void'
  await ctx.tx
    .updateTable('ratings.rectification')
    .set({
      state,
      ...(answer && { answer, answered_at: ctx.now }),
      ...(state === 'open' && { answer: null, answered_at: null }),
      ended_at: isOver ? ctx.now : null,
    })
    .where('matter_id', '=', id)
    .execute()
}

/** Adds what was done. The rater's own reply is kept without a name. */
export async function insertTurn(
  ctx: Context,
  matterId: string,
  turn: Pick<Turn, 'kind' | 'words'> & Partial<Pick<Turn, 'method' | 'satisfied'>>,
): Promise<void> {
  await ctx.tx
    .insertInto('ratings.turn')
    .values({
      ...{ matter_id: matterId, kind: turn.kind, method: turn.method ?? null, satisfied: turn.satisfied ?? null },
      ...{ words: turn.words, by_id: turn.kind === 'reply' ? null : ctx.actor.id, at: ctx.now },
    })
    .execute()
}

/** What was done about it, oldest first. */
export async function turnsOf(tx: Tx, matterId: string): Promise<Turn[]> {
  const rows = await tx
    .selectFrom('ratings.turn')
    .select(['kind', 'method', 'satisfied', 'words', 'at'])
    .where('matter_id', '=', matterId)
    .orderBy('ordinal')
    .execute()
  return rows.map((row) => Turn.parse(row))
}

async function findAppeal(tx: Tx, ratingId: string): Promise<Appeal | undefined> {
  const row = await tx
    .selectFrom('ratings.appeal')
    .select(['ground', 'reasons', 'upheld', 'decision', 'made_by as madeBy'])
    .where('rating_id', '=', ratingId)
    .executeTakeFirst()
  return row && Appeal.parse(row)
}

export async function insertAppeal(
  ctx: Context,
  ratingId: string,
  { ground, reasons }: Pick<Appeal, 'ground' | 'reasons'>,
): Promise<void> {
  await ctx.tx
    .insertInto('ratings.appeal')
    .values({
      ...{ rating_id: ratingId, ground, reasons, made_by: ctx.actor.id, made_at: ctx.now },
      ...{ upheld: null, decision: null, decided_by: null, decided_at: null },
    })
    .execute()
}

export async function settleAppeal(
  ctx: Context,
  ratingId: string,
  { upheld, decision }: { upheld: boolean; decision: string },
): Promise<void> {
  await ctx.tx
    .updateTable('ratings.appeal')
    .set({ upheld, decision, decided_by: ctx.actor.id, decided_at: ctx.now })
    .where('rating_id', '=', ratingId)
    .execute()
}

/** The matter that a rating is of; for telling its parties. */
export async function ratedMatterNumber(tx: Tx, ratingId: string): Promise<string> {
  const row = await tx
    .selectFrom('ratings.rating as r')
    .innerJoin('ratings.invitation as i', 'i.matter_id', 'r.matter_id')
    .select('i.number')
    .where('r.id', '=', ratingId)
    .executeTakeFirstOrThrow()
  return row.number
}

function rectifications(tx: Tx) {
  return tx
    .selectFrom('ratings.rectification')
    .select(['matter_id as id', 'number', 'facts', 'state', 'answer', 'rating_id as ratingId'])
    .select(['complaint_id as complaintId', 'organisation_id as organisationId', 'supervisor_id as supervisorId'])
    .select(['officer_id as officerId', 'clock_id as clockId', 'due_at as dueAt'])
}
