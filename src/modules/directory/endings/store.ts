import { sql } from 'kysely'
import type { Context, Tx } from '../../../kernel/context.ts'
import type { Day } from '../../../kernel/day.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type {} from '../tables.ts'
import { Ending } from './model.ts'
import { endingPhrases as words } from './phrases.ts'

/** @throws Refusal 'conflict' when a note about the party is there already, also when another was faster */
export async function insertEnding(
  ctx: Context,
  noted: Pick<Ending, 'partyId' | 'partyKind' | 'endedOn' | 'evidence' | 'organisationId'>,
): Promise<string> {
  const row = await ctx.tx
    .insertInto('directory.ending')
    .values({
      person_id: noted.partyKind === 'person' ? noted.partyId : null,
      firm_id: noted.partyKind === 'firm' ? noted.partyId : null,
      ...{ ended_on: noted.endedOn, evidence: noted.evidence, organisation_id: noted.organisationId },
      ...{ noted_by: ctx.actor.id, noted_at: ctx.now },
    })
    .onConflict((on) => on.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!row) throw new Refusal('conflict', words.noted)
  return row.id
}

/** Notes of an organisation, the newest first; `before` is the last of the page before. */
export function endingsOf(
  tx: Tx,
  organisationId: string,
  { before, limit }: { before: { at: Date; id: string } | undefined; limit: number },
): Promise<Ending[]> {
  const after = before ? sql`and (e.noted_at, e.id) < (${before.at}, ${before.id}::uuid)` : sql``
  return endings(tx, sql`e.organisation_id = ${organisationId}::uuid ${after}`, limit)
}

/** The confirmed note about a party, if it has ended. */
export async function findEnding(tx: Tx, partyId: string): Promise<Ending | undefined> {
  const where = sql`(e.person_id = ${partyId}::uuid or e.firm_id = ${partyId}::uuid) and e.confirmed and e.undone_at is null`
  return (await endings(tx, where, 1))[0]
}

/** @throws Refusal 'conflict' */
export async function requireAlive(tx: Tx, personId: string): Promise<void> {
  if (await findEnding(tx, personId)) throw new Refusal('conflict', words.hasDied)
}

/** Loads a note and keeps others from settling it. @throws Refusal 'not-found' */
export async function lockEnding(tx: Tx, id: string): Promise<Ending> {
  await tx.selectFrom('directory.ending').select('id').where('id', '=', id).forUpdate().execute()
  const [found] = await endings(tx, sql`e.id = ${id}::uuid`, 1)
  if (!found) throw new Refusal('not-found', words.noSuch)
  return found
}

async function endings(tx: Tx, where: ReturnType<typeof sql>, limit: number): Promise<Ending[]> {
  const { rows } = await sql`
    select e.id, coalesce(e.person_id, e.firm_id) as "partyId", case when e.firm_id is null then 'person' else 'firm' end as "partyKind",
           coalesce(p.name, f.name) as "partyName", coalesce(p.resident_id, f.uscc) as "partyCode", e.ended_on as "endedOn", e.evidence, e.organisation_id as "organisationId",
           o.name as "organisationName", e.noted_by as "notedBy", n.name as "notedByName", e.noted_at as "notedAt",
           s.name as "settledByName", e.settled_at as "settledAt", e.confirmed, e.undone_at as "undoneAt",
           case when u.id is not null then jsonb_build_object('id', u.id, 'reason', u.reason, 'askedBy', u.asked_by, 'askedByName', a.name)
           end as undo
      from directory.ending e
      join directory.organisation o on o.id = e.organisation_id
      left join directory.person p on p.id = e.person_id
      left join directory.firm f on f.id = e.firm_id
      left join directory.person n on n.id = e.noted_by
      left join directory.person s on s.id = e.settled_by
      left join directory.ending_undo u on u.ending_id = e.id and u.settled_at is null
      left join directory.person a on a.id = u.asked_by
     where ${where} order by e.noted_at desc, e.id desc limit ${limit}`.execute(tx)
  return rows.map((row) => Ending.parse(row))
}

export async function settleNote(ctx: Context, id: string, confirmed: boolean): Promise<void> {
  await ctx.tx
    .updateTable('directory.ending')
    .set({ settled_by: ctx.actor.id, settled_at: ctx.now, confirmed })
    .where('id', '=', id)
    .execute()
}

/** The party's own row: the day of its end, or none. */
export async function writeEnd(
  tx: Tx,
  { partyId, partyKind }: Pick<Ending, 'partyId' | 'partyKind'>,
  day: Day | null,
): Promise<void> {
  if (partyKind === 'person')
    await tx.updateTable('directory.person').set({ died_on: day }).where('id', '=', partyId).execute()
  else await tx.updateTable('directory.firm').set({ closed_on: day }).where('id', '=', partyId).execute()
}

export async function insertUndo(ctx: Context, endingId: string, reason: string): Promise<void> {
  await ctx.tx
    .insertInto('directory.ending_undo')
    .values({
      ...{ ending_id: endingId, reason, asked_by: ctx.actor.id, asked_at: ctx.now },
      ...{ settled_by: null, settled_at: null, granted: null },
    })
    .execute()
}

export async function settleUndo(ctx: Context, { id, undo }: Ending, granted: boolean): Promise<void> {
  await ctx.tx
    .updateTable('directory.ending_undo')
    .set({ settled_by: ctx.actor.id, settled_at: ctx.now, granted })
    .where('id', '=', undo?.id ?? '')
    .execute()
  if (granted) await ctx.tx.updateTable('directory.ending').set({ undone_at: ctx.now }).where('id', '=', id).execute()
}

/** Closes the account of somebody who has died, and ends its sessions. */
export async function closeAccountOf(ctx: Context, personId: string): Promise<void> {
  const closed = await ctx.tx
    .updateTable('directory.account')
    .set({ closed_at: ctx.now, closed_by: ctx.actor.id })
    .where('person_id', '=', personId)
    .where('closed_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (!closed) return
  await ctx.tx
    .updateTable('directory.session')
    .set({ ended_at: ctx.now, ended_by: ctx.actor.id })
    .where('account_id', '=', closed.id)
    .where('ended_at', 'is', null)
    .execute()
}

/** Opens the account again that was closed with the note, not one that had been closed before. */
export async function reopenAccountOf(
  tx: Tx,
  { partyId, settledAt }: Pick<Ending, 'partyId' | 'settledAt'>,
): Promise<void> {
  await tx
    .updateTable('directory.account')
    .set({ closed_at: null, closed_by: null })
    .where('person_id', '=', partyId)
    .where('closed_at', '=', settledAt)
    .execute()
}
