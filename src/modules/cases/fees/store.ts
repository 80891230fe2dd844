import { z } from 'zod'
import type { Context, Tx } from '../../../kernel/context.ts'
import type {} from '../tables.ts'

/** A fee that was charged for a case. */
export const Charge = z.object({ fee: z.string(), amountFen: z.number().int(), chargedAt: z.date() })
export type Charge = z.infer<typeof Charge>

export async function insertCharge(ctx: Context, matterId: string, fee: string, amountFen: number): Promise<void> {
  await ctx.tx
    .insertInto('cases.charge')
    .values({ matter_id: matterId, fee, amount_fen: amountFen, charged_at: ctx.now, charged_by: ctx.actor.id })
    .execute()
}

/** What was charged for a case, oldest first. */
export async function chargesOf(tx: Tx, matterId: string): Promise<Charge[]> {
  const rows = await tx
    .selectFrom('cases.charge')
    .select(['fee', 'amount_fen as amountFen', 'charged_at as chargedAt'])
    .where('matter_id', '=', matterId)
    .orderBy('charged_at')
    .orderBy('fee')
    .execute()
  return z.array(Charge).parse(rows)
}

export async function hasCharge(tx: Tx, matterId: string, fee: string): Promise<boolean> {
  return (await chargesOf(tx, matterId)).some((charge) => charge.fee === fee)
}
