import type { Context } from '../../../kernel/context.ts'
import type { Answer } from '../subject.ts'
import type {} from '../tables.ts'

interface Asked {
  readonly documentId: string
  readonly organisationId: string
  readonly version: number
  readonly question: string | null
  readonly clock: { readonly id: string; readonly dueAt: Date }
}

export async function insertConsultation(ctx: Context, asked: Asked): Promise<void> {
  await ctx.tx
    .insertInto('documents.consultation')
    .values({
      ...{ document_id: asked.documentId, organisation_id: asked.organisationId, version: asked.version },
      ...{ question: asked.question, clock_id: asked.clock.id, due_at: asked.clock.dueAt },
      ...{ asked_by: ctx.actor.id, asked_at: ctx.now },
      ...{ answer: null, words: null, answered_by: null, answered_at: null, withdrawn_at: null },
    })
    .execute()
}

export async function answerConsultation(
  ctx: Context,
  id: string,
  { answer, words }: { answer: Answer; words: string | null },
): Promise<void> {
  await ctx.tx
    .updateTable('documents.consultation')
    .set({ answer, words, answered_by: ctx.actor.id, answered_at: ctx.now })
    .where('id', '=', id)
    .execute()
}

/** Asks no longer: the document was withdrawn. */
export async function withdrawConsultation(ctx: Context, id: string): Promise<void> {
  await ctx.tx.updateTable('documents.consultation').set({ withdrawn_at: ctx.now }).where('id', '=', id).execute()
}
