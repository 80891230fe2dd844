import type { Context, Tx } from '../../../kernel/context.ts'
import { type Case, Correction, type CorrectionItem, Decision, Delivery, Stop, TaskResult } from '../model.ts'
import type {} from '../tables.ts'

// One row an act, with author and time; constraints and triggers of the schema repeat the rules.

/** The one-time notice with everything to be corrected. */
export async function insertCorrection(
  ctx: Context,
  matterId: string,
  words: string,
  items: readonly CorrectionItem[],
): Promise<void> {
  await ctx.tx
    .insertInto('cases.correction')
    .values({
      matter_id: matterId,
      words,
      issued_at: ctx.now,
      issued_by: ctx.actor.id,
      organisation_id: ctx.actor.post?.organisationId ?? null,
      answers: null,
      answered_at: null,
    })
    .execute()
  await ctx.tx
    .insertInto('cases.correction_item')
    .values(items.map((item) => ({ matter_id: matterId, ...item })))
    .execute()
}

export async function findCorrection(tx: Tx, matterId: string): Promise<Correction | undefined> {
  const row = await tx
    .selectFrom('cases.correction')
    .select(['words', 'answers', 'issued_at as issuedAt', 'answered_at as answeredAt'])
    .where('matter_id', '=', matterId)
    .executeTakeFirst()
  if (!row) return undefined
  const items = await tx
    .selectFrom('cases.correction_item')
    .select(['target', 'code', 'reason', 'note'])
    .where('matter_id', '=', matterId)
    .orderBy('target')
    .orderBy('code')
    .execute()
  return Correction.parse({ ...row, items })
}

/** Keeps what the applicant has corrected so far. */
export async function saveCorrected(tx: Tx, matterId: string, answers: Case['answers']): Promise<void> {
  await tx
    .updateTable('cases.correction')
    .set({ answers: JSON.stringify(answers) })
    .where('matter_id', '=', matterId)
    .execute()
}

export async function markCorrected(ctx: Context, matterId: string): Promise<void> {
  await ctx.tx.updateTable('cases.correction').set({ answered_at: ctx.now }).where('matter_id', '=', matterId).execute()
}

export async function insertStop(
  ctx: Context,
  matterId: string,
  stop: { ground: string; notice: string; expectedDays: number | null },
): Promise<string> {
  const { id } = await ctx.tx
    .insertInto('cases.stop')
    .values({
      matter_id: matterId,
      ground: stop.ground,
      notice: stop.notice,
      expected_days: stop.expectedDays,
      stopped_at: ctx.now,
      stopped_by: ctx.actor.id,
      resumed_at: null,
      resumed_by: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function endStop(ctx: Context, matterId: string): Promise<void> {
  await ctx.tx
    .updateTable('cases.stop')
    .set({ resumed_at: ctx.now, resumed_by: ctx.actor.id })
    .where('matter_id', '=', matterId)
    .where('resumed_at', 'is', null)
    .execute()
}

/** Stops of the clock, oldest first. */
export async function stopsOf(tx: Tx, matterId: string): Promise<Stop[]> {
  const rows = await tx
    .selectFrom('cases.stop')
    .select([
      'id',
      'ground',
      'notice',
      'expected_days as expectedDays',
      'stopped_at as stoppedAt',
      'resumed_at as resumedAt',
    ])
    .where('matter_id', '=', matterId)
    .orderBy('stopped_at')
    .execute()
  return rows.map((row) => Stop.parse(row))
}

export async function insertExtension(ctx: Context, matterId: string, amount: number, reason: string): Promise<void> {
  await ctx.tx
    .insertInto('cases.extension')
    .values({
      ...{ matter_id: matterId, amount, reason, granted_at: ctx.now, granted_by: ctx.actor.id },
      organisation_id: ctx.actor.post?.organisationId ?? null,
    })
    .execute()
}

export async function isExtended(tx: Tx, matterId: string): Promise<boolean> {
  return (
    (await tx
      .selectFrom('cases.extension')
      .select('matter_id')
      .where('matter_id', '=', matterId)
      .executeTakeFirst()) !== undefined
  )
}

export async function insertTaskResult(
  ctx: Context,
  matterId: string,
  result: { token: string; node: string; outcome: string | null; opinion: string; colleague?: string | undefined },
): Promise<void> {
  await ctx.tx
    .insertInto('cases.task_result')
    .values({
      matter_id: matterId,
      ...result,
      colleague: result.colleague ?? null,
      done_at: ctx.now,
      done_by: ctx.actor.id,
      post_id: ctx.actor.post?.id ?? null,
    })
    .execute()
}

/** What came out of the tasks so far, oldest first. */
export async function taskResultsOf(tx: Tx, matterId: string): Promise<TaskResult[]> {
  const rows = await tx
    .selectFrom('cases.task_result')
    .select(['token', 'node', 'outcome', 'opinion', 'colleague', 'done_at as doneAt'])
    .where('matter_id', '=', matterId)
    .orderBy('done_at')
    .execute()
  return rows.map((row) => TaskResult.parse(row))
}

/** Who did the tasks so far: those who review the case (行政许可法 art. 48). */
export async function workersOf(tx: Tx, matterId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('cases.task_result')
    .select('done_by')
    .distinct()
    .where('matter_id', '=', matterId)
    .execute()
  return rows.map(({ done_by }) => done_by)
}

export async function insertDecision(
  ctx: Context,
  matterId: string,
  decision: {
    outcome: string
    kind: 'grant' | 'refuse'
    reason: string
    grounds: readonly string[]
    remedies: unknown
    /** Null when the law itself decides. */
    postId: string | null
    amountFen?: number | null
  },
): Promise<void> {
  const { grounds, postId, remedies, amountFen = null, ...rest } = decision
  await ctx.tx
    .insertInto('cases.decision')
    .values({
      matter_id: matterId,
      ...rest,
      remedies: JSON.stringify(remedies),
      amount_fen: amountFen,
      decided_at: ctx.now,
      decided_by: ctx.actor.id,
      post_id: postId,
      made_by: postId ? 'person' : 'law',
    })
    .execute()
  if (grounds.length > 0)
    await ctx.tx
      .insertInto('cases.decision_ground')
      .values(grounds.map((ground) => ({ matter_id: matterId, ground })))
      .execute()
}

export async function findDecision(tx: Tx, matterId: string): Promise<Decision | undefined> {
  const row = await tx
    .selectFrom('cases.decision')
    .select(['outcome', 'kind', 'reason', 'decided_at as decidedAt', 'made_by as madeBy', 'amount_fen as amountFen'])
    .where('matter_id', '=', matterId)
    .executeTakeFirst()
  if (!row) return undefined
  const grounds = await tx
    .selectFrom('cases.decision_ground')
    .select('ground')
    .where('matter_id', '=', matterId)
    .orderBy('ground')
    .execute()
  return Decision.parse({ ...row, grounds: grounds.map((one) => one.ground) })
}

/** That it was accepted and granted in one act. */
export async function insertOnTheSpot(ctx: Context, matterId: string): Promise<void> {
  await ctx.tx
    .insertInto('cases.on_the_spot')
    .values({ matter_id: matterId, decided_at: ctx.now, decided_by: ctx.actor.id })
    .execute()
}

export async function insertDelivery(
  ctx: Context,
  matterId: string,
  delivery: { way: Delivery['way']; detail: string },
): Promise<void> {
  await ctx.tx
    .insertInto('cases.delivery')
    .values({ matter_id: matterId, ...delivery, delivered_at: ctx.now, delivered_by: ctx.actor.id })
    .execute()
}

export async function findDelivery(tx: Tx, matterId: string): Promise<Delivery | undefined> {
  const row = await tx
    .selectFrom('cases.delivery')
    .select(['way', 'detail', 'delivered_at as deliveredAt'])
    .where('matter_id', '=', matterId)
    .executeTakeFirst()
  return row && Delivery.parse(row)
}
