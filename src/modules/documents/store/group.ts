import { z } from 'zod'
import type { Context, Tx } from '../../../kernel/context.ts'
import type {} from '../tables.ts'

export const AddressGroup = z.object({ id: z.uuid(), name: z.string(), members: z.array(z.uuid()), keptBy: z.uuid() })
export type AddressGroup = z.infer<typeof AddressGroup>

/** The groups that an organisation keeps, by name. */
export async function groupsOf(tx: Tx, organisationId: string): Promise<AddressGroup[]> {
  const rows = await tx
    .selectFrom('documents.address_group')
    .select(['id', 'name', 'members', 'kept_by as keptBy'])
    .where('organisation_id', '=', organisationId)
    .orderBy('name')
    .execute()
  return rows.map((row) => AddressGroup.parse(row))
}

/** Whose group it is; null when there is no such group. */
export async function ownerOfGroup(tx: Tx, id: string): Promise<string | null> {
  const row = await tx
    .selectFrom('documents.address_group')
    .select('organisation_id as organisationId')
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.organisationId ?? null
}

/** Keeps a group under its name; the same name again changes who is in it. */
export async function keepGroup(
  ctx: Context,
  organisationId: string,
  { name, members }: Pick<AddressGroup, 'name' | 'members'>,
): Promise<string> {
  const kept = { members: [...members], kept_by: ctx.actor.id, kept_at: ctx.now }
  const { id } = await ctx.tx
    .insertInto('documents.address_group')
    .values({ organisation_id: organisationId, name, ...kept })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'name']).doUpdateSet(kept))
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}
