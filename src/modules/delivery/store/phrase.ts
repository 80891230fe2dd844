import type { Context, Tx } from '../../../kernel/context.ts'
import type {} from '../tables.ts'

export interface KeptPhrase {
  readonly id: string
  readonly words: string
}

/** The phrases that a person keeps, oldest first. */
export async function phrasesOf(tx: Tx, personId: string): Promise<KeptPhrase[]> {
  return tx
    .selectFrom('delivery.phrase')
    .select(['id', 'words'])
    .where('person_id', '=', personId)
    .orderBy('kept_at')
    .execute()
}

export async function keepPhrase(ctx: Context, words: string): Promise<void> {
  await ctx.tx
    .insertInto('delivery.phrase')
    .values({ person_id: ctx.actor.id, words, kept_at: ctx.now })
    .onConflict((conflict) => conflict.columns(['person_id', 'words']).doNothing())
    .execute()
}

/** @returns false when the person keeps no such phrase */
export async function dropPhrase(ctx: Context, id: string): Promise<boolean> {
  const { numDeletedRows } = await ctx.tx
    .deleteFrom('delivery.phrase')
    .where('id', '=', id)
    .where('person_id', '=', ctx.actor.id)
    .executeTakeFirst()
  return numDeletedRows > 0n
}
