import { randomInt } from 'node:crypto'
import { sql } from 'kysely'
import type { Context, Tx } from '../../../kernel/context.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Text } from '../../../kernel/text.ts'
import type { ShownFact } from '../../catalogue/index.ts'
import type {} from '../tables.ts'
import { Objection, Objector, PublicNotice } from './model.ts'
import { noticePhrases } from './phrases.ts'

export interface NewNotice {
  readonly matterId: string
  readonly itemCode: string
  readonly organisationId: string
  readonly placeId: string | null
  readonly title: Text
  readonly facts: readonly ShownFact[]
  readonly findings: readonly string[]
  readonly untilAt: Date
  readonly clockId: string | null
}

export async function insertNotice(ctx: Context, made: NewNotice): Promise<string> {
  const { id } = await ctx.tx
    .insertInto('cases.public_notice')
    .values({
      matter_id: made.matterId,
      item_code: made.itemCode,
      organisation_id: made.organisationId,
      place_id: made.placeId,
      title: JSON.stringify(made.title),
      facts: JSON.stringify(made.facts),
      findings: JSON.stringify(made.findings),
      put_at: ctx.now,
      until_at: made.untilAt,
      clock_id: made.clockId,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** @throws Refusal 'not-found' */
export async function getNotice(tx: Tx, id: string): Promise<PublicNotice> {
  const row = await notices(tx).where('id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('not-found', noticePhrases.noSuch)
  return PublicNotice.parse(row)
}

/** Notices of a matter, the newest first. */
export async function noticesOfMatter(tx: Tx, matterId: string): Promise<PublicNotice[]> {
  const rows = await notices(tx).where('matter_id', '=', matterId).orderBy('put_at', 'desc').execute()
  return rows.map((row) => PublicNotice.parse(row))
}

/** What a list of notices is narrowed by. */
export interface NoticeFilter {
  /** The village, or the office that hears objections. */
  readonly place?: string | undefined
  readonly organisation?: string | undefined
  readonly after?: { readonly until: Date; readonly id: string } | undefined
}

/** Notices that hang now, those that end first at the top. Keyset paging on (until, id). */
export async function runningNotices(
  tx: Tx,
  now: Date,
  { place, organisation, after }: NoticeFilter,
  limit: number,
): Promise<PublicNotice[]> {
  let found = notices(tx).where('ended_at', 'is', null).where('until_at', '>=', now)
  if (place) found = found.where('place_id', '=', place)
  if (organisation) found = found.where('organisation_id', '=', organisation)
  if (after) found = found.where(sql`(until_at, id)`, '>', sql`(${after.until}::timestamptz, ${after.id}::uuid)`)
  const rows = await found.orderBy('until_at').orderBy('id').limit(limit).execute()
  return rows.map((row) => PublicNotice.parse(row))
}

/** Villages in which something hangs, and offices that hear objections. */
export async function noticePlaces(tx: Tx, now: Date): Promise<{ place: string | null; organisation: string }[]> {
  return tx
    .selectFrom('cases.public_notice')
    .select(['place_id as place', 'organisation_id as organisation'])
    .distinct()
    .where('ended_at', 'is', null)
    .where('until_at', '>=', now)
    .execute()
}

/** Clears the notices of a matter that still hang: the matter has ended, or a person takes one down. */
export async function clearNotices(
  ctx: Context,
  which: { matterId: string } | { id: string; why: string },
): Promise<void> {
  let update = ctx.tx
    .updateTable('cases.public_notice')
    .set({
      ended_at: ctx.now,
      facts: '[]',
      ...('why' in which && { taken_down_by: ctx.actor.id, taken_down_why: which.why }),
    })
    .where('ended_at', 'is', null)
  update = 'id' in which ? update.where('id', '=', which.id) : update.where('matter_id', '=', which.matterId)
  await update.execute()
}

/** Clears what is over: a list of people has no purpose after its days. @returns how many there were */
export async function clearPast(tx: Tx, now: Date): Promise<number> {
  const rows = await tx
    .updateTable('cases.public_notice')
    .set({ ended_at: now, facts: '[]' })
    .where('ended_at', 'is', null)
    .where('until_at', '<', now)
    .returning('id')
    .execute()
  return rows.length
}

/** Lets a notice end when its timer does. */
export async function moveNotices(tx: Tx, clockId: string, untilAt: Date): Promise<void> {
  await tx
    .updateTable('cases.public_notice')
    .set({ until_at: untilAt })
    .where('clock_id', '=', clockId)
    .where('ended_at', 'is', null)
    .execute()
}

export interface NewObjection {
  readonly noticeId: string
  readonly matterId: string
  readonly words: string
  readonly channel: Objection['channel']
  readonly confidential: boolean
  readonly clockId: string
  readonly objector: { readonly personId: string | null; readonly name: string | null; readonly contact: string | null }
}

/** No signs that look alike; 12 of 30 are 58 bits, looked up at most some times a minute. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const codeLength = 12

export async function insertObjection(ctx: Context, made: NewObjection): Promise<{ id: string; code: string }> {
  const code = Array.from({ length: codeLength }, () => alphabet.charAt(randomInt(alphabet.length))).join('')
  const { id } = await ctx.tx
    .insertInto('cases.objection')
    .values({
      code,
      notice_id: made.noticeId,
      matter_id: made.matterId,
      words: made.words,
      channel: made.channel,
      confidential: made.confidential,
      at: ctx.now,
      taken_by: made.channel === 'counter' ? ctx.actor.id : null,
      clock_id: made.clockId,
      ...{ outcome: null, answer: null, answered_at: null, answered_by: null },
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const { personId, name, contact } = made.objector
  await ctx.tx.insertInto('cases.objector').values({ objection_id: id, person_id: personId, name, contact }).execute()
  return { id, code }
}

/** Objections to a matter's notices, oldest first. */
export async function objectionsOf(tx: Tx, matterId: string): Promise<Objection[]> {
  const rows = await objections(tx).where('matter_id', '=', matterId).orderBy('at').orderBy('id').execute()
  return rows.map((row) => Objection.parse(row))
}

/** @throws Refusal 'not-found' */
export async function objectionByCode(tx: Tx, code: string): Promise<Objection> {
  const row = await objections(tx).where('code', '=', code).executeTakeFirst()
  if (!row) throw new Refusal('not-found', noticePhrases.noSuchObjection)
  return Objection.parse(row)
}

/** Who made these objections, by id. */
export async function objectorsOf(tx: Tx, ids: readonly string[]): Promise<Map<string, Objector>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .selectFrom('cases.objector')
    .select(['objection_id as objectionId', 'person_id as personId', 'name', 'contact'])
    .where('objection_id', 'in', [...ids])
    .execute()
  return new Map(rows.map((row) => [row.objectionId, Objector.parse(row)]))
}

export async function answerIt(
  ctx: Context,
  id: string,
  { outcome, answer }: { outcome: NonNullable<Objection['outcome']>; answer: string },
): Promise<void> {
  await ctx.tx
    .updateTable('cases.objection')
    .set({ outcome, answer, answered_at: ctx.now, answered_by: ctx.actor.id })
    .where('id', '=', id)
    .execute()
}

function notices(tx: Tx) {
  return tx
    .selectFrom('cases.public_notice')
    .select(['id', 'title', 'facts', 'findings', 'matter_id as matterId', 'item_code as itemCode'])
    .select(['organisation_id as organisationId', 'place_id as placeId', 'put_at as putAt', 'until_at as untilAt'])
    .select(['ended_at as endedAt', 'taken_down_why as takenDownWhy', 'clock_id as clockId'])
}

function objections(tx: Tx) {
  return tx
    .selectFrom('cases.objection')
    .select(['id', 'code', 'words', 'channel', 'confidential', 'at', 'outcome', 'answer'])
    .select(['notice_id as noticeId', 'matter_id as matterId', 'clock_id as clockId', 'answered_at as answeredAt'])
}
