import type { Context, Tx } from '../../../kernel/context.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { getCase, lockCase } from '../store/case.ts'
import type {} from '../tables.ts'
import { Opinion, type OpinionSubject, type View } from './model.ts'
import { jointRefusals } from './phrases.ts'

/** What is asked of another organisation. */
export type NewOpinion = Pick<
  Opinion,
  'matterId' | 'kind' | 'code' | 'organisationId' | 'wanted' | 'askedFor' | 'holds' | 'clockId'
>

export async function insertOpinion(ctx: Context, asked: NewOpinion): Promise<string> {
  const { id } = await ctx.tx
    .insertInto('cases.opinion')
    .values({
      ...{ matter_id: asked.matterId, kind: asked.kind, code: asked.code, organisation_id: asked.organisationId },
      ...{ wanted: asked.wanted, asked_at: ctx.now, asked_by: ctx.actor.id, asked_for: asked.askedFor },
      ...{ holds: asked.holds, clock_id: asked.clockId, state: 'asked', silent_at: null, view: null, answer: null },
      ...{ late: null, answered_at: null, answered_by: null },
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Everything that was asked about a case, in the order of asking. One statement. */
export async function opinionsOf(tx: Tx, matterId: string): Promise<Opinion[]> {
  const rows = await tx
    .selectFrom('cases.opinion as o')
    .leftJoin('cases.coordination as c', 'c.opinion_id', 'o.id')
    .select([
      'o.id',
      'o.kind',
      'o.code',
      'o.wanted',
      'o.holds',
      'o.state',
      'o.consents',
      'o.view',
      'o.answer',
      'o.late',
    ])
    .select(['o.matter_id as matterId', 'o.organisation_id as organisationId', 'o.asked_at as askedAt'])
    .select(['o.asked_for as askedFor', 'o.clock_id as clockId', 'o.silent_at as silentAt'])
    .select(['o.answered_at as answeredAt', 'c.note', 'c.way', 'c.ruling', 'c.ruled'])
    .where('o.matter_id', '=', matterId)
    .orderBy('o.asked_at')
    .orderBy('o.code')
    .orderBy('o.id')
    .execute()
  return rows.map(({ note, way, ruling, ruled, ...row }) =>
    Opinion.parse({ ...row, coordination: way === null ? null : { note, way, ruling, ruled } }),
  )
}

/** A case, locked, with what was asked. @throws Refusal 'not-found' */
export async function lockOpinion(tx: Tx, number: string, id: string): Promise<OpinionSubject> {
  const subject = await lockCase(tx, number)
  return { ...subject, opinion: named(await opinionsOf(tx, subject.id), id) }
}

/** As `lockOpinion`, for reading. */
export async function readOpinion(tx: Tx, number: string, id: string): Promise<OpinionSubject> {
  const subject = await getCase(tx, number)
  return { ...subject, opinion: named(await opinionsOf(tx, subject.id), id) }
}

function named(opinions: readonly Opinion[], id: string): Opinion {
  const found = opinions.find((one) => one.id === id)
  if (!found) throw new Refusal('not-found', jointRefusals.noSuch)
  return found
}

export async function markAnswered(
  ctx: Context,
  id: string,
  said: { view: View; answer: string; late: boolean },
): Promise<void> {
  await ctx.tx
    .updateTable('cases.opinion')
    .set({ ...said, state: 'answered', answered_at: ctx.now, answered_by: ctx.actor.id })
    .where('id', '=', id)
    .execute()
}

export async function markSilent(ctx: Context, id: string, consents: boolean): Promise<void> {
  await ctx.tx
    .updateTable('cases.opinion')
    .set({ state: 'silent', silent_at: ctx.now, consents })
    .where('id', '=', id)
    .where('state', '=', 'asked')
    .execute()
}

/** Nothing is waited for any more: a question taken back, or all that is open of a case that has ended. */
export async function dropOpinions(tx: Tx, matterId: string, id?: string): Promise<void> {
  let update = tx
    .updateTable('cases.opinion')
    .set({ state: 'dropped' })
    .where('matter_id', '=', matterId)
    .where('state', '=', 'asked')
  if (id) update = update.where('id', '=', id)
  await update.execute()
}

export async function insertCoordination(
  ctx: Context,
  opinionId: string,
  { note, way }: { note: string; way: 'settled' | 'government' },
): Promise<void> {
  await ctx.tx
    .insertInto('cases.coordination')
    .values({
      ...{ opinion_id: opinionId, note, way, noted_at: ctx.now, noted_by: ctx.actor.id },
      ...{ ruling: null, ruled: null, ruled_at: null, ruled_by: null },
    })
    .execute()
}

export async function markRuled(
  ctx: Context,
  opinionId: string,
  { ruling, ruled }: { ruling: 'host' | 'opinion'; ruled: string },
): Promise<void> {
  await ctx.tx
    .updateTable('cases.coordination')
    .set({ ruling, ruled, ruled_at: ctx.now, ruled_by: ctx.actor.id })
    .where('opinion_id', '=', opinionId)
    .execute()
}
