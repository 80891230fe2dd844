import type { Context, Tx } from '../../../kernel/context.ts'
import type {} from '../tables.ts'
import { OutsideDelivery, type SendingWay } from './model.ts'

/** Keeps who is to be reached by other ways. */
export async function insertOutside(
  ctx: Context,
  documentId: string,
  addressees: readonly Pick<OutsideDelivery, 'name' | 'part'>[],
): Promise<void> {
  if (addressees.length === 0) return
  await ctx.tx
    .insertInto('delivery.outside_delivery')
    .values(
      addressees.map((one, at) => ({
        ...{ ...one, document_id: documentId, position: at + 1, audit_id: ctx.trace.auditId },
      })),
    )
    .execute()
}

/** In the order of the document. */
export async function outsideOf(tx: Tx, documentId: string): Promise<OutsideDelivery[]> {
  const rows = await tx
    .selectFrom('delivery.outside_delivery')
    .select(['position', 'name', 'part', 'way', 'sent_on as sentOn', 'proof'])
    .where('document_id', '=', documentId)
    .orderBy('position')
    .execute()
  return rows.map((row) => OutsideDelivery.parse(row))
}

/** Keeps how one of them got it; what was said before is in the steps. */
export async function writeOutside(
  ctx: Context,
  documentId: string,
  { position, way, sentOn, proof }: { position: number; way: SendingWay; sentOn: string; proof: string | null },
): Promise<void> {
  await ctx.tx
    .updateTable('delivery.outside_delivery')
    .set({ way, sent_on: sentOn, proof, recorded_by: ctx.actor.id, recorded_at: ctx.now, audit_id: ctx.trace.auditId })
    .where('document_id', '=', documentId)
    .where('position', '=', position)
    .execute()
}
