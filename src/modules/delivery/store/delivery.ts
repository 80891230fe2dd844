import { sql } from 'kysely'
import { z } from 'zod'
import type { Context, Tx } from '../../../kernel/context.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { Delivery, type DeliveryState, type IncomingStep, TakingRole } from '../model.ts'
import { refusals } from '../phrases.ts'
import type {} from '../tables.ts'

const Recipient = z.object({ id: z.uuid(), number: z.string(), role: TakingRole })
/** An organisation that gets documents, with who takes them in. */
export type Recipient = z.infer<typeof Recipient>

/** Recipients among organisations that still work: their numbers, and the role that takes documents in. One statement. */
export async function recipientsAmong(tx: Tx, ids: readonly string[], today: string): Promise<Recipient[]> {
  const { rows } = await sql`
    select o.id, o.number, case when 'office' = any(r.roles) or r.roles is null then 'office'
      when 'handler' = any(r.roles) then 'handler' when 'head' = any(r.roles) then 'head' else 'office' end as role
    from directory.pub_organisation o left join lateral (
      select array_agg(distinct x) as roles from directory.pub_post p join directory.pub_appointment a on a.post_id = p.id
        and a.starts_on <= ${today}::date and (a.ends_on is null or a.ends_on >= ${today}::date), unnest(p.roles) as x
      where p.organisation_id = o.id and p.closed_on is null) r on true
    where o.id = any(${sql.val([...ids])}::uuid[]) and (o.active_to is null or o.active_to >= ${today}::date)
    order by o.number`.execute(tx)
  return rows.map((row) => Recipient.parse(row))
}

interface NewDelivery {
  readonly id: string
  readonly number: string
  readonly organisationId: string
  readonly part: 'main' | 'copy'
  readonly role: TakingRole
  readonly signBy: Date | null
  readonly redirectedFrom: string | null
}

/** Keeps that a document lies at its recipients, with the first receipt of each. Two statements. */
export async function insertDeliveries(
  ctx: Context,
  { documentId, rings }: { documentId: string; rings: boolean },
  deliveries: readonly NewDelivery[],
): Promise<void> {
  await sql`
    insert into delivery.delivery (incoming_id, number, document_id, organisation_id, part, role, state, step, sign_by, rings,
      redirected_from, sent_at)
    select x.id, x.number, ${documentId}::uuid, x."organisationId", x.part, x.role, 'delivered', 'signing', x."signBy",
      ${rings}::boolean, x."redirectedFrom", ${ctx.now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(deliveries)}::jsonb) as x(id uuid, number text, "organisationId" uuid, part text,
      role text, "signBy" timestamptz, "redirectedFrom" uuid)`.execute(ctx.tx)
  await sql`
    insert into delivery.receipt (incoming_id, state, document_id, person_id, post_id, audit_id, at)
    select x, 'delivered', ${documentId}::uuid, ${ctx.actor.id}::uuid, ${ctx.actor.post?.id ?? null}::uuid,
      ${ctx.trace.auditId}::uuid, ${ctx.now}::timestamptz
    from unnest(${sql.val(deliveries.map(({ id }) => id))}::uuid[]) as x`.execute(ctx.tx)
}

/** Writes the receipt of a state, once, and lets the delivery show it. @returns false when it was written before */
export async function writeReceipt(
  ctx: Context,
  { id, documentId }: Pick<Delivery, 'id' | 'documentId'>,
  { state, note }: { state: DeliveryState; note?: string },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await ctx.tx
    .insertInto('delivery.receipt')
    .values({
      ...{ incoming_id: id, state, document_id: documentId, person_id: ctx.actor.id, note: note ?? null },
      ...{ post_id: ctx.actor.post?.id ?? null, audit_id: ctx.trace.auditId, at: ctx.now },
    })
    .onConflict((conflict) => conflict.columns(['incoming_id', 'state']).doNothing())
    .executeTakeFirst()
  if (!numInsertedOrUpdatedRows) return false
  const quiet = state === 'signed' || state === 'returned' || state === 'closed'
  await ctx.tx
    .updateTable('delivery.delivery')
    .set({ state, ...(quiet && { rings: false }) })
    .where('incoming_id', '=', id)
    .execute()
  return true
}

/** Closes deliveries that somebody has signed for: a receipt each. Two statements. */
export async function writeClosings(ctx: Context, deliveries: readonly Pick<Delivery, 'id' | 'documentId'>[]) {
  const ids = deliveries.map(({ id }) => id)
  await sql`
    insert into delivery.receipt (incoming_id, state, document_id, person_id, post_id, audit_id, at)
    select d.incoming_id, 'closed', d.document_id, ${ctx.actor.id}::uuid, ${ctx.actor.post?.id ?? null}::uuid,
      ${ctx.trace.auditId}::uuid, ${ctx.now}::timestamptz
    from delivery.delivery d where d.incoming_id = any(${sql.val(ids)}::uuid[])`.execute(ctx.tx)
  await ctx.tx
    .updateTable('delivery.delivery')
    .set({ state: 'closed', rings: false })
    .where('incoming_id', 'in', ids)
    .execute()
}

/** A document that holds no longer rings no longer. */
export async function quiet(ctx: Context, documentId: string): Promise<void> {
  await ctx.tx
    .updateTable('delivery.delivery')
    .set({ rings: false })
    .where('document_id', '=', documentId)
    .where('rings', '=', true)
    .execute()
}

/** Moves it on inside the recipient organisation. */
export async function setStep(ctx: Context, id: string, step: IncomingStep): Promise<void> {
  await ctx.tx.updateTable('delivery.delivery').set({ step }).where('incoming_id', '=', id).execute()
}

/** Ends the steps of deliveries whose document was recalled; what was filed before stays filed. */
export async function endDeliveries(ctx: Context, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await ctx.tx
    .updateTable('delivery.delivery')
    .set({ step: 'ended' })
    .where('incoming_id', 'in', [...ids])
    .where('step', '<>', 'filed')
    .execute()
}

/** The organisation to which it was first sent, when it came back from there, perhaps over others, and was sent on. */
export async function firstSentTo(tx: Tx, incomingId: string): Promise<string | null> {
  const { rows } = await sql<{ organisation: string }>`
    with recursive back (id, organisation, from_id, depth) as (
      select incoming_id, organisation_id, redirected_from, 0 from delivery.delivery where incoming_id = ${incomingId}
      union all select d.incoming_id, d.organisation_id, d.redirected_from, b.depth + 1
      from delivery.delivery d join back b on d.incoming_id = b.from_id)
    select organisation from back where depth > 0 order by depth desc limit 1`.execute(tx)
  return rows[0]?.organisation ?? null
}

/** @throws Refusal 'not-found' */
export async function getDelivery(tx: Tx, number: string): Promise<Delivery> {
  const row = await deliveries(tx).where('number', '=', number).executeTakeFirst()
  if (!row) throw new Refusal('not-found', refusals.noSuch)
  return Delivery.parse(row)
}

/** Every delivery of a document, those that came back included, in the order of the directory. */
export async function deliveriesOf(tx: Tx, documentId: string): Promise<Delivery[]> {
  const rows = await deliveries(tx).where('document_id', '=', documentId).orderBy('number').execute()
  return rows.map((row) => Delivery.parse(row))
}

function deliveries(tx: Tx) {
  return tx
    .selectFrom('delivery.delivery')
    .select(['incoming_id as id', 'number', 'document_id as documentId', 'organisation_id as organisationId'])
    .select(['part', 'role', 'state', 'step', 'sign_by as signBy', 'rings', 'nagged_at as naggedAt'])
    .select(['redirected_from as redirectedFrom', 'sent_at as sentAt'])
}
