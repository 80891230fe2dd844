import type { Context, Tx } from '../../../kernel/context.ts'
import type {} from '../tables.ts'
import { Inspector, Special } from './model.ts'

/** What a new procedure says. */
export type NewSpecial = Pick<
  Special,
  'id' | 'matterId' | 'kind' | 'organisationId' | 'body' | 'notice' | 'toldDays'
> & {
  readonly clockId: string
}

export async function insertSpecial(ctx: Context, made: NewSpecial): Promise<void> {
  await ctx.tx
    .insertInto('cases.special')
    .values({
      ...{ id: made.id, matter_id: made.matterId, kind: made.kind, organisation_id: made.organisationId },
      ...{ body: made.body, notice: made.notice, told_days: made.toldDays, clock_id: made.clockId },
      ...{ begun_at: ctx.now, begun_by: ctx.actor.id, overrun_at: null },
      ...{ ended_at: null, ended_by: null, result: null, reference: null },
    })
    .execute()
}

/** Procedures of a matter, oldest first. */
export async function specialsOf(tx: Tx, matterId: string): Promise<Special[]> {
  const rows = await tx
    .selectFrom('cases.special')
    .select(['id', 'kind', 'body', 'notice', 'result', 'reference'])
    .select(['matter_id as matterId', 'organisation_id as organisationId', 'told_days as toldDays'])
    .select(['clock_id as clockId', 'begun_at as begunAt', 'overrun_at as overrunAt', 'ended_at as endedAt'])
    .where('matter_id', '=', matterId)
    .orderBy('begun_at')
    .execute()
  return rows.map((row) => Special.parse(row))
}

/** The one that is under way. */
export async function findOpenSpecial(tx: Tx, matterId: string): Promise<Special | undefined> {
  return (await specialsOf(tx, matterId)).find(({ endedAt }) => endedAt === null)
}

/** A longer time was told. */
export async function insertSpecialExtension(
  ctx: Context,
  special: Special,
  { toldDays, why, clockId }: { toldDays: number; why: string; clockId: string },
): Promise<void> {
  await ctx.tx
    .insertInto('cases.special_extension')
    .values({ special_id: special.id, told_days: toldDays, why, told_at: ctx.now, told_by: ctx.actor.id })
    .execute()
  await ctx.tx
    .updateTable('cases.special')
    .set({ told_days: toldDays, clock_id: clockId, overrun_at: null })
    .where('id', '=', special.id)
    .execute()
}

export async function markOverrun(ctx: Context, id: string): Promise<void> {
  await ctx.tx.updateTable('cases.special').set({ overrun_at: ctx.now }).where('id', '=', id).execute()
}

/** Its result; null when the case ended before there was one. */
export async function endSpecial(
  ctx: Context,
  id: string,
  found: { result: string; reference: string | null } | null,
): Promise<void> {
  await ctx.tx
    .updateTable('cases.special')
    .set({
      ...{ ended_at: ctx.now, ended_by: ctx.actor.id },
      ...{ result: found?.result ?? null, reference: found?.reference ?? null },
    })
    .where('id', '=', id)
    .execute()
}

export async function insertInspectors(
  ctx: Context,
  matterId: string,
  people: readonly { personId: string; name: string }[],
): Promise<void> {
  await ctx.tx
    .insertInto('cases.inspector')
    .values(
      people.map(({ personId, name }) => ({
        ...{ matter_id: matterId, person_id: personId, name, assigned_at: ctx.now, assigned_by: ctx.actor.id },
      })),
    )
    .execute()
}

export async function inspectorsOf(tx: Tx, matterId: string): Promise<Inspector[]> {
  const rows = await tx
    .selectFrom('cases.inspector')
    .select(['name', 'person_id as personId', 'assigned_at as assignedAt'])
    .where('matter_id', '=', matterId)
    .orderBy('name')
    .execute()
  return rows.map((row) => Inspector.parse(row))
}
