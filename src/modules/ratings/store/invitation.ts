import { createHash, randomBytes } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import type { Context, Tx } from '../../../kernel/context.ts'
import type { Database } from '../../../kernel/database.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Matter } from '../../docket/index.ts'
import { Invitation } from '../model.ts'
import { refusals } from '../phrases.ts'
import type {} from '../tables.ts'

/** Crockford's base 32: no I, L, O or U, so that it can be typed from paper. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
/** 80 bits: nobody guesses one. */
const codeLength = 16

/** A fresh code, as it is sent or printed. Only its hash is kept. */
export function makeCode(): string {
  return [...randomBytes(codeLength)].map((byte) => alphabet[byte & 31]).join('')
}

/** The hash under which a code is kept; forgives case, spaces, dashes, O, I and L. */
export function hashOf(code: string): Buffer {
  const tidy = code.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1')
  return createHash('sha256').update(`rating ${tidy}`).digest()
}

/** Opens the time to rate; a second call changes nothing. @returns whether it was new */
export async function insertInvitation(
  ctx: Context,
  matter: Matter,
  made: { supervisorId: string; officerId: string | null; clockId: string; endsAt: Date },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await ctx.tx
    .insertInto('ratings.invitation')
    .values({
      ...{ matter_id: matter.id, number: matter.number, kind: matter.kind, title: JSON.stringify(matter.title) },
      ...{ item: matter.subjectId, organisation_id: matter.organisationId, supervisor_id: made.supervisorId },
      ...{ officer_id: made.officerId, clock_id: made.clockId, opened_at: ctx.now, ends_at: made.endsAt },
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  return Number(numInsertedOrUpdatedRows) > 0
}

/** Keeps a code for a matter. */
export async function insertCode(
  ctx: Context,
  { matterId, code, channel }: { matterId: string; code: string; channel: 'link' | 'slip' },
): Promise<void> {
  await ctx.tx
    .insertInto('ratings.code')
    .values({
      ...{ hash: hashOf(code), matter_id: matterId, channel, made_at: ctx.now },
      printed_by: channel === 'slip' ? ctx.actor.id : null,
    })
    .execute()
}

/** What a code opens. @throws Refusal 'not-found' */
export async function getByCode(tx: Tx, code: string): Promise<Invitation & { readonly channel: 'link' | 'slip' }> {
  const row = await tx
    .selectFrom('ratings.code')
    .select(['matter_id as matterId', 'channel'])
    .where('hash', '=', hashOf(code))
    .executeTakeFirst()
  const found = row && (await findInvitation(tx, row.matterId))
  if (!row || !found) throw new Refusal('not-found', refusals.noCode)
  return { ...found, channel: row.channel === 'slip' ? 'slip' : 'link' }
}

/** The invitation of a matter, by its id; undefined while it may not be rated. */
export async function findInvitation(tx: Tx, matterId: string): Promise<Invitation | undefined> {
  const row = await invitations(tx).where('i.matter_id', '=', matterId).executeTakeFirst()
  return row && Invitation.parse(row)
}

/** The invitation of a matter, by its number; locked, so that two ratings wait for each other. @throws Refusal 'not-found' */
export async function lockInvitation(tx: Tx, number: string): Promise<Invitation> {
  await tx.selectFrom('ratings.invitation').select('matter_id').where('number', '=', number).forUpdate().execute()
  return getInvitation(tx, number)
}

/** @throws Refusal 'not-found' */
export async function getInvitation(tx: Tx, number: string): Promise<Invitation> {
  const row = await invitations(tx).where('i.number', '=', number).executeTakeFirst()
  if (!row) throw new Refusal('not-found', refusals.notInvited)
  return Invitation.parse(row)
}

/** Numbers of matters whose time to rate is over and that were not ended yet, the oldest first, some at a time. */
export async function overdueInvitations(tx: Kysely<Database>, now: Date, limit: number): Promise<string[]> {
  const rows = await tx
    .selectFrom('ratings.invitation')
    .select('number')
    .where('ended_at', 'is', null)
    .where('ends_at', '<=', now)
    .orderBy('ends_at')
    .limit(limit)
    .execute()
  return rows.map(({ number }) => number)
}

/** Ends the time to rate; what nobody rated counts as the district has set, apart from real ratings. */
export async function endInvitation(ctx: Context, matterId: string, defaultGrade: number): Promise<void> {
  await ctx.tx.updateTable('ratings.invitation').set({ ended_at: ctx.now }).where('matter_id', '=', matterId).execute()
  if (defaultGrade === 0) return
  await sql`insert into ratings.default_grade (matter_id, grade, at)
    select ${matterId}, ${defaultGrade}, ${ctx.now}
    where not exists (select 1 from ratings.rating where matter_id = ${matterId})
    on conflict do nothing`.execute(ctx.tx)
}

/** A figure that the district has set. */
export async function settingOf(
  tx: Tx,
  code: 'default-grade' | 'blind-until' | 'smallest-public',
): Promise<{ value: number; source: string }> {
  return tx.selectFrom('ratings.setting').select(['value', 'source']).where('code', '=', code).executeTakeFirstOrThrow()
}

function invitations(tx: Tx) {
  return tx
    .selectFrom('ratings.invitation as i')
    .select(['i.matter_id as id', 'i.number', 'i.title', 'i.item', 'i.organisation_id as organisationId'])
    .select(['i.supervisor_id as supervisorId', 'i.officer_id as officerId', 'i.clock_id as clockId'])
    .select(['i.ends_at as endsAt', 'i.ended_at as endedAt'])
}
