import type { Context, Tx } from '../../../kernel/context.ts'
import type {} from '../tables.ts'
import { Hearing, HearingCall, isOpen, Recusal } from './model.ts'

/** What opens a hearing. */
export type NewHearing = Pick<Hearing, 'id' | 'matterId' | 'origin' | 'ground' | 'why' | 'holdClock'>

export async function insertHearing(ctx: Context, made: NewHearing): Promise<void> {
  await ctx.tx
    .insertInto('cases.hearing')
    .values({
      ...{ id: made.id, matter_id: made.matterId, origin: made.origin, ground: made.ground, why: made.why },
      ...{ state: 'asked', asked_at: ctx.now, asked_by: ctx.actor.id, hold_clock: made.holdClock },
      ...{ is_public: true, closed_why: null, topic: null, starts_at: null, place: null, seats: 0 },
      ...{ chair_id: null, chair_post: null, chair_name: null, ended_at: null, ended_why: null },
    })
    .execute()
}

/** Hearings of a matter, oldest first. */
export async function hearingsOf(tx: Tx, matterId: string): Promise<Hearing[]> {
  const rows = await hearings(tx).where('h.matter_id', '=', matterId).orderBy('h.asked_at').execute()
  return rows.map((row) => Hearing.parse(row))
}

/** The one that goes on. */
export async function findOpenHearing(tx: Tx, matterId: string): Promise<Hearing | undefined> {
  return (await hearingsOf(tx, matterId)).find(isOpen)
}

export async function findHearing(tx: Tx, id: string): Promise<Hearing | undefined> {
  const row = await hearings(tx).where('h.id', '=', id).executeTakeFirst()
  return row && Hearing.parse(row)
}

/** What changes on the way. */
export interface HearingChange {
  readonly state?: Hearing['state']
  readonly is_public?: boolean
  readonly closed_why?: string | null
  readonly topic?: string
  readonly starts_at?: Date
  readonly place?: string
  readonly seats?: number
  readonly chair_id?: string | null
  readonly chair_post?: string | null
  readonly chair_name?: string | null
  readonly ended_at?: Date
  readonly ended_why?: string | null
}

export async function updateHearing(tx: Tx, id: string, change: HearingChange): Promise<void> {
  await tx.updateTable('cases.hearing').set(change).where('id', '=', id).execute()
}

/** Keeps a time and place as they were told. */
export async function insertCall(
  ctx: Context,
  hearingId: string,
  call: { ordinal: number; startsAt: Date; place: string; why: string | null },
): Promise<void> {
  await ctx.tx
    .insertInto('cases.hearing_call')
    .values({
      ...{ hearing_id: hearingId, ordinal: call.ordinal, starts_at: call.startsAt, place: call.place },
      ...{ why: call.why, called_at: ctx.now, called_by: ctx.actor.id },
    })
    .execute()
}

export async function callsOf(tx: Tx, hearingId: string): Promise<HearingCall[]> {
  const rows = await tx
    .selectFrom('cases.hearing_call')
    .select(['place', 'why', 'starts_at as startsAt', 'called_at as calledAt'])
    .where('hearing_id', '=', hearingId)
    .orderBy('ordinal')
    .execute()
  return rows.map((row) => HearingCall.parse(row))
}

export async function insertRecusal(
  ctx: Context,
  recusal: { hearingId: string; askedBy: string; chairId: string; reason: string },
): Promise<string> {
  const { id } = await ctx.tx
    .insertInto('cases.recusal')
    .values({
      ...{ hearing_id: recusal.hearingId, asked_by: recusal.askedBy, chair_id: recusal.chairId },
      ...{ reason: recusal.reason, asked_at: ctx.now },
      ...{ granted: null, why: null, decided_at: null, decided_by: null },
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function decideRecusalRow(ctx: Context, id: string, found: { granted: boolean; why: string }) {
  await ctx.tx
    .updateTable('cases.recusal')
    .set({ ...found, decided_at: ctx.now, decided_by: ctx.actor.id })
    .where('id', '=', id)
    .execute()
}

export async function recusalsOf(tx: Tx, hearingId: string): Promise<Recusal[]> {
  const rows = await tx
    .selectFrom('cases.recusal')
    .select(['id', 'reason', 'granted', 'why', 'hearing_id as hearingId', 'asked_by as askedBy'])
    .select(['chair_id as chairId', 'asked_at as askedAt', 'decided_at as decidedAt'])
    .where('hearing_id', '=', hearingId)
    .orderBy('asked_at')
    .execute()
  return rows.map((row) => Recusal.parse(row))
}

function hearings(tx: Tx) {
  return tx
    .selectFrom('cases.hearing as h')
    .select(['h.id', 'h.origin', 'h.ground', 'h.why', 'h.state', 'h.topic', 'h.place', 'h.seats'])
    .select(['h.matter_id as matterId', 'h.asked_at as askedAt', 'h.hold_clock as holdClock'])
    .select(['h.is_public as isPublic', 'h.closed_why as closedWhy', 'h.starts_at as startsAt'])
    .select(['h.chair_id as chairId', 'h.chair_post as chairPost', 'h.chair_name as chairName'])
    .select(['h.ended_at as endedAt', 'h.ended_why as endedWhy'])
}
