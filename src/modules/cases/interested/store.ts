import type { Context, Tx } from '../../../kernel/context.ts'
import type {} from '../tables.ts'
import { Participant, StatementAnswer } from './model.ts'

/** What is known of somebody when they are named. */
export type NewParticipant = Pick<
  Participant,
  'matterId' | 'part' | 'ordinal' | 'personId' | 'firmId' | 'name' | 'contact' | 'concern' | 'told'
> & { readonly id: string; readonly statementClock: string | null }

export async function insertParticipant(ctx: Context, made: NewParticipant): Promise<void> {
  await ctx.tx
    .insertInto('cases.participant')
    .values({
      ...{ id: made.id, matter_id: made.matterId, part: made.part, ordinal: made.ordinal, name: made.name },
      ...{ person_id: made.personId, firm_id: made.firmId, contact: made.contact, concern: made.concern },
      ...{ told: made.told, named_at: ctx.now, named_by: ctx.actor.id },
      ...{ statement_state: 'open', statement_clock: made.statementClock, statement: null },
      ...{ stated_at: null, stated_by: null, hearing_state: 'none', hearing_clock: null },
      ...{ hearing_told_at: null, hearing_words: null, hearing_at: null },
    })
    .execute()
}

/** Everybody who is heard on a matter: the applicant first, then in the order in which they were named. */
export async function participantsOf(tx: Tx, matterId: string): Promise<Participant[]> {
  const rows = await participants(tx).where('matter_id', '=', matterId).orderBy('ordinal').execute()
  return rows.map((row) => Participant.parse(row))
}

/** What changes with the use, or the lapse, of a right. */
export interface ParticipantChange {
  readonly statement_state?: Participant['statementState']
  readonly statement?: string
  readonly stated_at?: Date
  readonly stated_by?: string
  readonly hearing_state?: Participant['hearingState']
  readonly hearing_clock?: string
  readonly hearing_told_at?: Date
  readonly hearing_words?: string
  readonly hearing_at?: Date
}

export async function updateParticipant(tx: Tx, id: string, change: ParticipantChange): Promise<void> {
  await tx.updateTable('cases.participant').set(change).where('id', '=', id).execute()
}

/** What the decision says to each statement. */
export async function insertStatementAnswers(
  ctx: Context,
  answers: readonly { participantId: string; adopted: boolean; why: string }[],
): Promise<void> {
  if (answers.length === 0) return
  await ctx.tx
    .insertInto('cases.statement_answer')
    .values(
      answers.map(({ participantId, adopted, why }) => ({
        ...{ participant_id: participantId, decided_at: ctx.now, adopted, why },
      })),
    )
    .execute()
}

/** What was said to the statements of a matter, the newest decision first. */
export async function statementAnswersOf(tx: Tx, matterId: string): Promise<StatementAnswer[]> {
  const rows = await tx
    .selectFrom('cases.statement_answer as a')
    .innerJoin('cases.participant as p', 'p.id', 'a.participant_id')
    .select(['a.adopted', 'a.why', 'a.participant_id as participantId', 'a.decided_at as decidedAt'])
    .where('p.matter_id', '=', matterId)
    .orderBy('a.decided_at', 'desc')
    .execute()
  return rows.map((row) => StatementAnswer.parse(row))
}

function participants(tx: Tx) {
  return tx
    .selectFrom('cases.participant')
    .select(['id', 'part', 'ordinal', 'name', 'contact', 'concern', 'told', 'statement'])
    .select(['matter_id as matterId', 'person_id as personId', 'firm_id as firmId', 'named_at as namedAt'])
    .select(['statement_state as statementState', 'statement_clock as statementClock', 'stated_at as statedAt'])
    .select(['hearing_state as hearingState', 'hearing_clock as hearingClock', 'hearing_told_at as hearingToldAt'])
    .select(['hearing_words as hearingWords', 'hearing_at as hearingAt'])
}
