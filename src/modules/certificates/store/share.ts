import { randomBytes } from 'node:crypto'
import type { Context, Tx } from '../../../kernel/context.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { refusals } from '../phrases.ts'
import type {} from '../tables.ts'

/** A door that somebody opened to a certificate. */
export interface Share {
  /** 128 random bits; whoever has them may look, so it is never listed but to the holder. */
  readonly token: string
  readonly certificateId: string
  readonly kind: string
  readonly endsAt: Date
}

export async function insertShare(
  ctx: Context,
  made: { certificateId: string; kind: 'link' | 'counter'; endsAt: Date },
): Promise<string> {
  const token = randomBytes(16).toString('hex')
  await ctx.tx
    .insertInto('certificates.share')
    .values({
      ...{ token, certificate_id: made.certificateId, kind: made.kind, opened_by: ctx.actor.id },
      ...{ opened_at: ctx.now, ends_at: made.endsAt, ended_at: null },
    })
    .execute()
  return token
}

/** An open door. @throws Refusal 'not-found' when it is shut or never was */
export async function getShare(tx: Tx, token: string, now: Date): Promise<Share> {
  const row = await shares(tx)
    .where('token', '=', token)
    .where('ended_at', 'is', null)
    .where('ends_at', '>', now)
    .executeTakeFirst()
  if (!row) throw new Refusal('not-found', refusals.shareEnded)
  return row
}

/** Doors to a certificate that stand open. */
export function openShares(tx: Tx, certificateId: string, now: Date): Promise<Share[]> {
  return shares(tx)
    .where('certificate_id', '=', certificateId)
    .where('ended_at', 'is', null)
    .where('ends_at', '>', now)
    .orderBy('opened_at', 'desc')
    .execute()
}

export async function shutShare(ctx: Context, token: string): Promise<void> {
  await ctx.tx.updateTable('certificates.share').set({ ended_at: ctx.now }).where('token', '=', token).execute()
}

function shares(tx: Tx) {
  return tx
    .selectFrom('certificates.share')
    .select(['token', 'certificate_id as certificateId', 'kind', 'ends_at as endsAt'])
}
