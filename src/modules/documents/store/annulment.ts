import { sql } from 'kysely'
import type { Context, Tx } from '../../../kernel/context.ts'
import { Annulment } from '../subject.ts'
import type {} from '../tables.ts'

/** Proposals to annul a document, oldest first, with what was decided. */
export async function annulmentsOf(tx: Tx, id: string): Promise<Annulment[]> {
  const rows = await tx
    .selectFrom('documents.annulment as a')
    .innerJoin('directory.pub_person as p', 'p.id', 'a.proposed_by')
    .leftJoin('directory.pub_person as d', 'd.id', 'a.decided_by')
    .select(['a.reason', 'a.verdict', 'a.opinion', 'a.proposed_at as proposedAt', 'a.decided_at as decidedAt'])
    .select(['p.name as proposer', 'd.name as decider', 'a.proposed_by as proposedBy'])
    .where('a.document_id', '=', id)
    .orderBy('a.ordinal')
    .execute()
  return rows.map((row) => Annulment.parse(row))
}

export async function insertAnnulment(ctx: Context, id: string, reason: string): Promise<void> {
  await sql`
    insert into documents.annulment (document_id, ordinal, reason, proposed_by, proposed_at)
    select ${id}, 1 + count(*), ${reason}, ${ctx.actor.id}, ${ctx.now} from documents.annulment where document_id = ${id}`.execute(
    ctx.tx,
  )
}

/** Decides the proposal that is open. */
export async function decideOpenAnnulment(
  ctx: Context,
  id: string,
  { verdict, opinion }: { verdict: 'annulled' | 'kept'; opinion: string | null },
): Promise<void> {
  await ctx.tx
    .updateTable('documents.annulment')
    .set({ verdict, opinion, decided_by: ctx.actor.id, decided_at: ctx.now })
    .where('document_id', '=', id)
    .where('verdict', 'is', null)
    .execute()
}
