import { sql } from 'kysely'
import type { Context, Tx } from '../../../kernel/context.ts'
import type { Day } from '../../../kernel/day.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { Handover, Item, type Part, Signature } from '../model.ts'
import { refusals } from '../phrases.ts'
import type {} from '../tables.ts'

interface NewHandover {
  readonly postId: string
  readonly organisationId: string
  readonly leaverId: string
  readonly takerId: string
  readonly plannedOn: Day
}

/** @returns undefined when one is open for this person in this post */
export async function insertHandover(ctx: Context, wanted: NewHandover): Promise<string | undefined> {
  const row = await ctx.tx
    .insertInto('handover.handover')
    .values({
      ...{ post_id: wanted.postId, organisation_id: wanted.organisationId, planned_on: wanted.plannedOn },
      ...{ leaver_id: wanted.leaverId, taker_id: wanted.takerId, opened_by: ctx.actor.id, opened_at: ctx.now },
    })
    .onConflict((on) => on.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

/** Loads a hand-over and keeps others from signing or changing it. @throws Refusal 'not-found' */
export async function lockHandover(tx: Tx, id: string): Promise<Handover> {
  await tx.selectFrom('handover.handover').select('id').where('id', '=', id).forUpdate().execute()
  return getHandover(tx, id)
}

/** @throws Refusal 'not-found' */
export async function getHandover(tx: Tx, id: string): Promise<Handover> {
  const row = await handovers(tx).where('h.id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('not-found', refusals.noHandover)
  return Handover.parse(row)
}

/** Hand-overs of an organisation, or those in which a person leaves or takes; newest first, one more than a page. */
export async function handoversOf(
  tx: Tx,
  whose: { organisationId: string } | { personId: string },
  page: { before?: Handover | undefined; limit: number },
): Promise<Handover[]> {
  let found = handovers(tx)
  found =
    'personId' in whose
      ? found.where((on) => on.or([on('h.leaver_id', '=', whose.personId), on('h.taker_id', '=', whose.personId)]))
      : found.where('h.organisation_id', '=', whose.organisationId)
  const { before, limit } = page
  if (before) found = found.where(sql<boolean>`(h.opened_at, h.id) < (${before.openedAt}, ${before.id}::uuid)`)
  const rows = await found
    .orderBy('h.opened_at', 'desc')
    .orderBy('h.id', 'desc')
    .limit(limit + 1)
    .execute()
  return rows.map((row) => Handover.parse(row))
}

/** Keeps the list as it was signed first. */
export async function freezeList(ctx: Context, id: string, { list, sha256 }: { list: string; sha256: Buffer }) {
  const frozen = { list, list_sha256: sha256, frozen_at: ctx.now }
  await ctx.tx.updateTable('handover.handover').set(frozen).where('id', '=', id).execute()
}

export async function closeHandover(ctx: Context, id: string, outcome: 'done' | 'withdrawn', reason: string | null) {
  const closed = { outcome, reason, closed_by: ctx.actor.id, closed_at: ctx.now }
  await ctx.tx.updateTable('handover.handover').set(closed).where('id', '=', id).execute()
}

export async function insertSignature(
  ctx: Context,
  handover: Handover,
  { part, reason = null }: { part: Part; reason?: string | null },
): Promise<void> {
  const people = { leaver_id: handover.leaverId, taker_id: handover.takerId }
  await ctx.tx
    .insertInto('handover.signature')
    .values({ handover_id: handover.id, ...people, part, reason, signed_by: ctx.actor.id, signed_at: ctx.now })
    .execute()
}

export async function signaturesOf(tx: Tx, id: string): Promise<Signature[]> {
  const rows = await tx
    .selectFrom('handover.signature as s')
    .innerJoin('directory.pub_person as p', 'p.id', 's.signed_by')
    .select(['s.part', 's.signed_by as signedBy', 'p.name', 's.signed_at as signedAt', 's.reason'])
    .where('s.handover_id', '=', id)
    .orderBy('s.signed_at')
    .orderBy('s.part')
    .execute()
  return rows.map((row) => Signature.parse(row))
}

export async function insertItem(ctx: Context, id: string, { kind, name }: Omit<Item, 'id'>): Promise<void> {
  const named = { named_by: ctx.actor.id, named_at: ctx.now, struck_at: null }
  await ctx.tx
    .insertInto('handover.item')
    .values({ handover_id: id, kind, name, ...named })
    .execute()
}

export async function strikeItem(ctx: Context, id: string, itemId: string): Promise<void> {
  const struck = ctx.tx.updateTable('handover.item').set({ struck_at: ctx.now })
  await struck.where('id', '=', itemId).where('handover_id', '=', id).where('struck_at', 'is', null).execute()
}

export async function itemsOf(tx: Tx, id: string): Promise<Item[]> {
  const rows = await tx
    .selectFrom('handover.item')
    .select(['id', 'kind', 'name'])
    .where('handover_id', '=', id)
    .where('struck_at', 'is', null)
    .orderBy('named_at')
    .orderBy('id')
    .execute()
  return rows.map((row) => Item.parse(row))
}

function handovers(tx: Tx) {
  return tx
    .selectFrom('handover.handover as h')
    .innerJoin('directory.pub_post as x', 'x.id', 'h.post_id')
    .innerJoin('directory.pub_organisation as o', 'o.id', 'h.organisation_id')
    .innerJoin('directory.pub_person as l', 'l.id', 'h.leaver_id')
    .innerJoin('directory.pub_person as t', 't.id', 'h.taker_id')
    .select(['h.id', 'h.post_id as postId', 'x.name as postName', 'x.roles', 'h.organisation_id as organisationId'])
    .select([
      'o.name as organisationName',
      'o.path as organisationPath',
      'h.leaver_id as leaverId',
      'l.name as leaverName',
    ])
    .select(['h.taker_id as takerId', 't.name as takerName', 'h.planned_on as plannedOn', 'h.opened_by as openedBy'])
    .select([
      'h.opened_at as openedAt',
      'h.list',
      'h.list_sha256 as listSha256',
      'h.outcome',
      'h.closed_at as closedAt',
    ])
    .select('h.reason')
    .select(sql<string[]>`array(select s.part from handover.signature s where s.handover_id = h.id)`.as('signed'))
}
