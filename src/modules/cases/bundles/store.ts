import { z } from 'zod'
import { type Context, partyOf, type Tx } from '../../../kernel/context.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { type Bundle, findBundle } from '../../catalogue/index.ts'
import type {} from '../tables.ts'
import { bundlePhrases } from './phrases.ts'

const Row = z.object({ id: z.uuid(), code: z.string(), applicantId: z.uuid(), sentAt: z.date().nullable() })
const PartRow = z.object({ part: z.string(), matterId: z.uuid().nullable(), blocked: z.string().nullable() })

/** One application for a bundle, with its parts in the bundle's order. */
export interface BundleApplication extends z.infer<typeof Row> {
  readonly bundle: Bundle
  readonly parts: readonly z.infer<typeof PartRow>[]
}

/** The person's draft of a bundle, or a new one. */
export async function draftBundle(ctx: Context, code: string): Promise<{ id: string; fresh: boolean }> {
  const made = await ctx.tx
    .insertInto('cases.bundle')
    .values({ code, applicant_id: partyOf(ctx.actor), begun_at: ctx.now, sent_at: null })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (made) return { id: made.id, fresh: true }
  const { id } = await ctx.tx
    .selectFrom('cases.bundle')
    .select('id')
    .where('applicant_id', '=', partyOf(ctx.actor))
    .where('code', '=', code)
    .where('sent_at', 'is', null)
    .executeTakeFirstOrThrow()
  return { id, fresh: false }
}

/** @returns whether the case was free to become a part: a case belongs to one bundle at most */
export async function insertPart(tx: Tx, bundleId: string, part: string, matterId: string | null): Promise<void> {
  const row = await tx
    .insertInto('cases.bundle_part')
    .values({ bundle_id: bundleId, part, matter_id: matterId, blocked: null })
    .onConflict((conflict) => conflict.doNothing())
    .returning('part')
    .executeTakeFirst()
  if (!row) throw new Refusal('conflict', bundlePhrases.taken)
}

/** @throws Refusal 'not-found' */
export async function getBundle(tx: Tx, id: string): Promise<BundleApplication> {
  const row = await tx
    .selectFrom('cases.bundle')
    .select(['id', 'code', 'applicant_id as applicantId', 'sent_at as sentAt'])
    .where('id', '=', id)
    .executeTakeFirst()
  const bundle = row && findBundle(row.code)
  if (!bundle) throw new Refusal('not-found', bundlePhrases.noSuch)
  const rows = await tx
    .selectFrom('cases.bundle_part')
    .select(['part', 'matter_id as matterId', 'blocked'])
    .where('bundle_id', '=', id)
    .execute()
  const parts = rows.map((one) => PartRow.parse(one))
  const order = new Map(bundle.parts.map(({ code }, at) => [code, at]))
  return {
    ...{ ...Row.parse(row), bundle },
    parts: parts.toSorted((a, b) => (order.get(a.part) ?? 0) - (order.get(b.part) ?? 0)),
  }
}

/** As `getBundle`, locked. */
export async function lockBundle(tx: Tx, id: string): Promise<BundleApplication> {
  await tx.selectFrom('cases.bundle').select('id').where('id', '=', id).forUpdate().execute()
  return getBundle(tx, id)
}

/** The bundle that a case is a part of, if any. */
export async function bundleOf(tx: Tx, matterId: string): Promise<BundleApplication | undefined> {
  const row = await tx
    .selectFrom('cases.bundle_part')
    .select('bundle_id as id')
    .where('matter_id', '=', matterId)
    .executeTakeFirst()
  return row && getBundle(tx, row.id)
}

/** A part that waited begins, or will not. */
export async function setPart(
  tx: Tx,
  bundleId: string,
  part: string,
  change: { matterId: string } | { blocked: string },
): Promise<void> {
  await tx
    .updateTable('cases.bundle_part')
    .set('matterId' in change ? { matter_id: change.matterId } : { blocked: change.blocked })
    .where('bundle_id', '=', bundleId)
    .where('part', '=', part)
    .execute()
}

export async function markSent(ctx: Context, id: string): Promise<void> {
  await ctx.tx.updateTable('cases.bundle').set({ sent_at: ctx.now }).where('id', '=', id).execute()
}
