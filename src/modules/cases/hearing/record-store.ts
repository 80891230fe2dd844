import type { Context, Tx } from '../../../kernel/context.ts'
import type {} from '../tables.ts'
import { HearingRecord, Presence } from './model.ts'

/** The record of a hearing, and who of those heard was there. */
export async function insertRecord(
  ctx: Context,
  hearingId: string,
  record: Omit<HearingRecord, 'recordedAt'> & { readonly present: readonly string[] },
): Promise<void> {
  const { present, ...words } = record
  await ctx.tx
    .insertInto('cases.hearing_record')
    .values({ hearing_id: hearingId, ...words, recorded_at: ctx.now, recorded_by: ctx.actor.id })
    .execute()
  if (present.length === 0) return
  await ctx.tx
    .insertInto('cases.hearing_presence')
    .values(
      present.map((participant) => ({
        ...{ hearing_id: hearingId, participant_id: participant },
        ...{ signed: null, note: null, signed_at: null, signed_by: null },
      })),
    )
    .execute()
}

export async function findRecord(tx: Tx, hearingId: string): Promise<HearingRecord | undefined> {
  const row = await tx
    .selectFrom('cases.hearing_record')
    .select(['evidence', 'statements', 'debate', 'others', 'recorded_at as recordedAt'])
    .where('hearing_id', '=', hearingId)
    .executeTakeFirst()
  return row && HearingRecord.parse(row)
}

export async function presencesOf(tx: Tx, hearingId: string): Promise<Presence[]> {
  const rows = await tx
    .selectFrom('cases.hearing_presence')
    .select(['signed', 'note', 'participant_id as participantId', 'signed_at as signedAt'])
    .where('hearing_id', '=', hearingId)
    .execute()
  return rows.map((row) => Presence.parse(row))
}

export async function signPresence(
  ctx: Context,
  hearingId: string,
  signature: { participantId: string; signed: 'confirmed' | 'refused'; note: string | null },
): Promise<void> {
  await ctx.tx
    .updateTable('cases.hearing_presence')
    .set({ signed: signature.signed, note: signature.note, signed_at: ctx.now, signed_by: ctx.actor.id })
    .where('hearing_id', '=', hearingId)
    .where('participant_id', '=', signature.participantId)
    .execute()
}

/** What of the record a decision rests on. */
export async function insertDecisionRecord(
  ctx: Context,
  cited: { matterId: string; hearingId: string; words: string },
): Promise<void> {
  await ctx.tx
    .insertInto('cases.decision_record')
    .values({
      ...{ matter_id: cited.matterId, hearing_id: cited.hearingId, words: cited.words, decided_at: ctx.now },
    })
    .execute()
}
