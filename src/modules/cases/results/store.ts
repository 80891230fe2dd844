import type { Kysely, Transaction } from 'kysely'
import type { Context, Tx } from '../../../kernel/context.ts'
import type { Database } from '../../../kernel/database.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { getCertificate } from '../../certificates/index.ts'
import { getMatter, lockMatter, lockMatterById, type Matter } from '../../docket/index.ts'
import type {} from '../tables.ts'
import { ResultAct, type ResultSubject } from './model.ts'
import { resultRefusals } from './phrases.ts'

/** @throws Refusal 'conflict' when the same is open for this certificate */
export async function insertResultAct(
  ctx: Context,
  made: Omit<
    ResultAct,
    'state' | 'openedAt' | 'outcome' | 'reason' | 'compensation' | 'statement' | 'statedAt' | 'publicInterest'
  >,
): Promise<void> {
  const row = await ctx.tx
    .insertInto('cases.result_act')
    .values({
      ...{ matter_id: made.matterId, number: made.number, certificate_id: made.certificateId, act: made.act },
      ...{ by_holder: made.byHolder, ground: made.ground, facts: made.facts, changes: JSON.stringify(made.changes) },
      ...{ state: 'handling', opened_at: ctx.now, opened_by: ctx.actor.id, statement: null, stated_at: null },
      ...{ statement_clock: made.statementClock, decision_clock: made.decisionClock, deem_at: made.deemAt },
      ...{ outcome: null, reason: null, compensation: null, decided_at: null, decided_by: null },
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('number')
    .executeTakeFirst()
  if (!row) throw new Refusal('conflict', resultRefusals.open)
}

/** A matter about a result, for reading. @throws Refusal 'not-found' */
export async function getResultAct(tx: Tx, number: string): Promise<ResultSubject> {
  return withAct(tx, await getMatter(tx, number))
}

/** As `getResultAct`, locked. */
export async function lockResultAct(tx: Tx, number: string): Promise<ResultSubject> {
  return withAct(tx, await lockMatter(tx, number))
}

/** As `lockResultAct`, by the matter's id. */
export async function lockResultActById(tx: Tx, id: string): Promise<ResultSubject> {
  return withAct(tx, await lockMatterById(tx, id))
}

async function withAct(tx: Tx, matter: Matter): Promise<ResultSubject> {
  const row = await acts(tx).where('matter_id', '=', matter.id).executeTakeFirst()
  if (!row) throw new Refusal('not-found', resultRefusals.closed)
  const act = ResultAct.parse(row)
  return { id: matter.id, matter, act, certificate: await getCertificate(tx, act.certificateId) }
}

/** What happened to a certificate by matters of its own, newest first. */
export async function actsOfCertificate(tx: Tx, certificateId: string): Promise<ResultAct[]> {
  const rows = await acts(tx).where('certificate_id', '=', certificateId).orderBy('opened_at', 'desc').execute()
  return rows.map((row) => ResultAct.parse(row))
}

export async function keepStatement(ctx: Context, id: string, statement: string): Promise<void> {
  await ctx.tx
    .updateTable('cases.result_act')
    .set({ statement, stated_at: ctx.now })
    .where('matter_id', '=', id)
    .execute()
}

/** How it ended. */
export async function endResultAct(
  ctx: Context,
  id: string,
  ended: Pick<ResultAct, 'state' | 'outcome' | 'reason' | 'compensation' | 'publicInterest'>,
): Promise<void> {
  const { state, outcome, reason, compensation, publicInterest } = ended
  await ctx.tx
    .updateTable('cases.result_act')
    .set({ state, outcome, reason, compensation, public_interest: publicInterest })
    .set({ decided_at: ctx.now, decided_by: ctx.actor.id })
    .where('matter_id', '=', id)
    .execute()
}

/** The request is no more. */
export async function takeBackAct(ctx: Context, id: string): Promise<void> {
  await ctx.tx.updateTable('cases.result_act').set({ state: 'taken-back' }).where('matter_id', '=', id).execute()
}

/** Its decision was annulled: it is handled again, with a new time for the decision and none after which the law decides. */
export async function openAgain(ctx: Context, id: string, decisionClock: string): Promise<void> {
  await ctx.tx
    .updateTable('cases.result_act')
    .set({ state: 'handling', outcome: null, reason: null, compensation: null, public_interest: false })
    .set({ decision_clock: decisionClock, deem_at: null, decided_at: null, decided_by: null })
    .where('matter_id', '=', id)
    .execute()
}

/** Renewals whose certificate has ended without a decision. */
export async function renewalsDue(db: Kysely<Database> | Transaction<Database>, now: Date): Promise<string[]> {
  const rows = await db
    .selectFrom('cases.result_act')
    .select('matter_id as id')
    .where('state', '=', 'handling')
    .where('deem_at', '<', now)
    .orderBy('deem_at')
    .limit(200)
    .execute()
  return rows.map(({ id }) => id)
}

function acts(db: Kysely<Database> | Transaction<Database>) {
  return db
    .selectFrom('cases.result_act')
    .select(['number', 'act', 'ground', 'facts', 'changes', 'state', 'statement', 'outcome', 'reason', 'compensation'])
    .select(['matter_id as matterId', 'certificate_id as certificateId', 'by_holder as byHolder'])
    .select(['opened_at as openedAt', 'stated_at as statedAt', 'statement_clock as statementClock'])
    .select(['decision_clock as decisionClock', 'deem_at as deemAt', 'public_interest as publicInterest'])
}
