import { sql } from 'kysely'
import { z } from 'zod'
import type { Context, Tx } from '../../../kernel/context.ts'
import type {} from '../tables.ts'

/** A fee that was charged for a case. */
export const Charge = z.object({
  fee: z.string(),
  amountFen: z.number().int(),
  /** The sum that holds, after corrections; 0 when the charge was taken back. */
  nowFen: z.number().int(),
  chargedAt: z.date(),
})
export type Charge = z.infer<typeof Charge>

/** What was said to be wrong with a charge, and what another person decided. */
export const ChargeCorrection = z.object({
  id: z.uuid(),
  fee: z.string(),
  fromFen: z.number().int(),
  toFen: z.number().int(),
  reason: z.string(),
  organisationId: z.uuid(),
  askedBy: z.uuid(),
  askedByHead: z.boolean(),
  askedAt: z.date(),
  verdict: z.enum(['granted', 'refused']).nullable(),
  answer: z.string().nullable(),
  decidedBy: z.uuid().nullable(),
  decidedAt: z.date().nullable(),
})
export type ChargeCorrection = z.infer<typeof ChargeCorrection>

export async function insertCharge(ctx: Context, matterId: string, fee: string, amountFen: number): Promise<void> {
  await ctx.tx
    .insertInto('cases.charge')
    .values({ matter_id: matterId, fee, amount_fen: amountFen, charged_at: ctx.now, charged_by: ctx.actor.id })
    .execute()
}

/** What was charged for a case, oldest first. */
export async function chargesOf(tx: Tx, matterId: string): Promise<Charge[]> {
  const { rows } = await sql`
    select c.fee, c.amount_fen as "amountFen", c.charged_at as "chargedAt", coalesce((
        select k.to_fen from cases.charge_correction k
        where k.matter_id = c.matter_id and k.fee = c.fee and k.verdict = 'granted' order by k.decided_at desc limit 1
      ), c.amount_fen) as "nowFen"
    from cases.charge c where c.matter_id = ${matterId} order by c.charged_at, c.fee`.execute(tx)
  return z.array(Charge).parse(rows)
}

export async function findCharge(tx: Tx, matterId: string, fee: string): Promise<Charge | undefined> {
  return (await chargesOf(tx, matterId)).find((charge) => charge.fee === fee)
}

/** What was asked and decided about the charges of a case, oldest first. */
export async function correctionsOf(tx: Tx, matterId: string): Promise<ChargeCorrection[]> {
  const rows = await tx
    .selectFrom('cases.charge_correction')
    .select(['id', 'fee', 'from_fen as fromFen', 'to_fen as toFen', 'reason', 'organisation_id as organisationId'])
    .select(['asked_by as askedBy', 'asked_by_head as askedByHead', 'asked_at as askedAt', 'verdict', 'answer'])
    .select(['decided_by as decidedBy', 'decided_at as decidedAt'])
    .where('matter_id', '=', matterId)
    .orderBy('asked_at')
    .orderBy('id')
    .execute()
  return z.array(ChargeCorrection).parse(rows)
}

type Asked = Pick<ChargeCorrection, 'fee' | 'fromFen' | 'toFen' | 'reason' | 'organisationId' | 'askedByHead'>

export async function insertCorrection(ctx: Context, matterId: string, asked: Asked): Promise<string> {
  const { id } = await ctx.tx
    .insertInto('cases.charge_correction')
    .values({
      ...{ matter_id: matterId, fee: asked.fee, from_fen: asked.fromFen, to_fen: asked.toFen, reason: asked.reason },
      ...{ organisation_id: asked.organisationId, asked_by: ctx.actor.id, asked_by_head: asked.askedByHead },
      ...{ asked_at: ctx.now, verdict: null, answer: null, decided_by: null, decided_at: null },
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function settleCorrection(
  ctx: Context,
  id: string,
  { verdict, answer }: { verdict: 'granted' | 'refused'; answer: string | null },
): Promise<void> {
  await ctx.tx
    .updateTable('cases.charge_correction')
    .set({ verdict, answer, decided_by: ctx.actor.id, decided_at: ctx.now })
    .where('id', '=', id)
    .execute()
}
