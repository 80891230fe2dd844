import { z } from 'zod'
import type { Tx } from '../../../kernel/context.ts'
import { Text } from '../../../kernel/text.ts'
import type {} from '../tables.ts'

/** A time in which no applications were taken. */
export const PastSuspension = z.object({
  id: z.uuid(),
  reason: Text,
  by: z.uuid(),
  from: z.date(),
  liftedBy: z.uuid().nullable(),
  until: z.date().nullable(),
})
export type PastSuspension = z.infer<typeof PastSuspension>

/** Every suspension of an item, newest first. */
export async function suspensionsOf(tx: Tx, itemId: string): Promise<PastSuspension[]> {
  const rows = await tx
    .selectFrom('catalogue.suspension')
    .select(['id', 'reason', 'suspended_by as by', 'suspended_at as from'])
    .select(['lifted_by as liftedBy', 'lifted_at as until'])
    .where('item_id', '=', itemId)
    .orderBy('suspended_at', 'desc')
    .limit(50)
    .execute()
  return z.array(PastSuspension).parse(rows)
}
