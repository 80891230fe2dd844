import { sql } from 'kysely'
import { z } from 'zod'
import type { Context, Tx } from '../../../kernel/context.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { Text } from '../../../kernel/text.ts'
import { SealState } from '../model.ts'
import { phrases } from '../phrases.ts'
import type {} from '../tables.ts'

export const Seal = z.object({
  id: z.uuid(),
  organisationId: z.uuid(),
  organisationName: Text,
  path: z.array(z.uuid()),
  name: Text,
  picture: z.instanceof(Buffer),
  suite: z.enum(['p256', 'sm2']),
  state: SealState,
  issuedAt: z.date(),
})
export type Seal = z.infer<typeof Seal>

/** The seal that the organisation has, shared-locked: it cannot be suspended before the transaction ends. */
export async function findSealToUse(tx: Tx, organisationId: string): Promise<Seal | undefined> {
  await tx
    .selectFrom('seals.seal')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .where('state', '<>', 'revoked')
    .forShare()
    .execute()
  const row = await seals(tx)
    .where('s.organisation_id', '=', organisationId)
    .where('s.state', '<>', 'revoked')
    .executeTakeFirst()
  return row && Seal.parse(row)
}

/** The seal with this id, which nobody else changes or uses until the transaction ends. */
export async function lockSeal(tx: Tx, id: string): Promise<Seal | undefined> {
  await tx.selectFrom('seals.seal').select('id').where('id', '=', id).forUpdate().execute()
  return findSeal(tx, id)
}

export async function findSeal(tx: Tx, id: string): Promise<Seal | undefined> {
  const row = await seals(tx).where('s.id', '=', id).executeTakeFirst()
  return row && Seal.parse(row)
}

/** @throws Refusal 'not-found' */
export async function getSeal(tx: Tx, id: string): Promise<Seal> {
  const seal = await findSeal(tx, id)
  if (!seal) throw new Refusal('not-found', phrases.noSuch)
  return seal
}

/** Whether the organisation has a seal that is not revoked. */
export async function hasSeal(tx: Tx, organisationId: string): Promise<boolean> {
  const row = await seals(tx)
    .where('s.organisation_id', '=', organisationId)
    .where('s.state', '<>', 'revoked')
    .executeTakeFirst()
  return row !== undefined
}

/** Seals of an organisation and of all below it, by the organisation's number; at most as many as a page of a desk holds. */
export async function sealsUnder(tx: Tx, organisationId: string): Promise<Seal[]> {
  const rows = await seals(tx)
    .where(sql<boolean>`o.path @> array[${organisationId}::uuid]`)
    .orderBy('o.number')
    .orderBy('s.issued_at', 'desc')
    .limit(200)
    .execute()
  return rows.map((row) => Seal.parse(row))
}

interface NewSeal {
  readonly organisationId: string
  readonly name: Text
  readonly picture: Buffer
  readonly suite: string
}

/** @returns undefined when the organisation has one already, also when another call was faster */
export async function insertSeal(ctx: Context, made: NewSeal): Promise<string | undefined> {
  const row = await ctx.tx
    .insertInto('seals.seal')
    .values({
      ...{ organisation_id: made.organisationId, name: JSON.stringify(made.name), picture: made.picture },
      ...{ suite: made.suite, state: 'valid', issued_at: ctx.now },
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

export async function updateSealState(tx: Tx, id: string, state: SealState): Promise<void> {
  await tx.updateTable('seals.seal').set({ state }).where('id', '=', id).execute()
}

interface NewUse {
  readonly sealId: string
  readonly certificateId: string
  readonly organisationId: string
  readonly kind: 'pdf' | 'data'
  readonly sha256: string
  readonly purpose: Text
  readonly reference: string | null
}

export async function insertUse(ctx: Context, use: NewUse): Promise<void> {
  await ctx.tx
    .insertInto('seals.use')
    .values({
      ...{ seal_id: use.sealId, certificate_id: use.certificateId, organisation_id: use.organisationId },
      ...{ kind: use.kind, sha256: use.sha256, purpose: JSON.stringify(use.purpose), reference: use.reference },
      ...{ used_by: ctx.actor.id, used_at: ctx.now },
    })
    .execute()
}

export const Use = z.object({
  id: z.uuid(),
  kind: z.enum(['pdf', 'data']),
  sha256: z.string(),
  purpose: Text,
  reference: z.string().nullable(),
  /** Null when a machine set the seal. */
  usedByName: z.string().nullable(),
  usedAt: z.date(),
})
export type Use = z.infer<typeof Use>

/** What a seal was used for, newest first; `after` is the last one of the page before. */
export async function usesOf(
  tx: Tx,
  sealId: string,
  wanted: { after?: string | undefined; limit: number },
): Promise<Use[]> {
  let found = tx
    .selectFrom('seals.use as u')
    .leftJoin('directory.pub_person as p', 'p.id', 'u.used_by')
    .select(['u.id', 'u.kind', 'u.sha256', 'u.purpose', 'u.reference', 'p.name as usedByName', 'u.used_at as usedAt'])
    .where('u.seal_id', '=', sealId)
  if (wanted.after)
    found = found.where(
      sql`(u.used_at, u.id)`,
      '<',
      sql`(select used_at, id from seals.use where id = ${wanted.after})`,
    )
  const rows = await found.orderBy('u.used_at', 'desc').orderBy('u.id', 'desc').limit(wanted.limit).execute()
  return rows.map((row) => Use.parse(row))
}

function seals(tx: Tx) {
  return tx
    .selectFrom('seals.seal as s')
    .innerJoin('directory.pub_organisation as o', 'o.id', 's.organisation_id')
    .select(['s.id', 's.organisation_id as organisationId', 's.name', 's.picture', 's.suite', 's.state'])
    .select(['s.issued_at as issuedAt', 'o.name as organisationName', 'o.path'])
}
