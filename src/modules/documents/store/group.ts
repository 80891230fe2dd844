import { z } from 'zod'
import type { Tx } from '../../../kernel/context.ts'
import type {} from '../tables.ts'

export const AddressGroup = z.object({ id: z.uuid(), name: z.string(), members: z.array(z.uuid()) })
export type AddressGroup = z.infer<typeof AddressGroup>

/** The groups that an organisation keeps, by name. */
export async function groupsOf(tx: Tx, organisationId: string): Promise<AddressGroup[]> {
  const rows = await tx
    .selectFrom('documents.address_group')
    .select(['id', 'name', 'members'])
    .where('organisation_id', '=', organisationId)
    .orderBy('name')
    .execute()
  return rows.map((row) => AddressGroup.parse(row))
}
