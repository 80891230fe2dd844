import { sql } from 'kysely'
import type { Context } from '../../../kernel/context.ts'
import type { Day } from '../../../kernel/day.ts'
import type { Obligation, Report } from '../model.ts'
import type {} from '../tables.ts'

type NewReport = Pick<Report, 'words' | 'figure' | 'linked' | 'linkedStage' | 'reuses'> & { readonly files: number }

export async function insertReport(
  ctx: Context,
  { id, evidence }: Pick<Obligation, 'id' | 'evidence'>,
  { words, figure, linked, linkedStage, reuses, files }: NewReport,
): Promise<void> {
  await ctx.tx
    .insertInto('directives.report')
    .values({
      ...{ obligation_id: id, evidence, words, figure, linked, reuses, files },
      linked_stage: linkedStage && JSON.stringify(linkedStage),
      ordinal: sql`1 + (select count(*)::int from directives.report where obligation_id = ${id})`,
      ...{ reported_by: ctx.actor.id, reported_at: ctx.now },
      ...{ verdict: null, reasons: null, decided_by: null, decided_at: null },
    })
    .execute()
}

export async function settleReport(
  ctx: Context,
  id: string,
  { verdict, reasons }: { verdict: 'accepted' | 'returned'; reasons: string | null },
): Promise<void> {
  await ctx.tx
    .updateTable('directives.report')
    .set({ verdict, reasons, decided_by: ctx.actor.id, decided_at: ctx.now })
    .where('obligation_id', '=', id)
    .where('verdict', 'is', null)
    .execute()
}

export async function insertExtension(
  ctx: Context,
  id: string,
  asked: { amount: number; reason: string; dueDay: Day; askedOn: Day },
): Promise<void> {
  await ctx.tx
    .insertInto('directives.extension')
    .values({
      ...{ obligation_id: id, amount: asked.amount, reason: asked.reason, due_day: asked.dueDay },
      ordinal: sql`1 + (select count(*)::int from directives.extension where obligation_id = ${id})`,
      ...{ asked_on: asked.askedOn, asked_by: ctx.actor.id, asked_at: ctx.now },
      ...{ verdict: null, answer: null, decided_by: null, decided_at: null },
    })
    .execute()
}

export async function settleExtension(
  ctx: Context,
  id: string,
  { verdict, answer }: { verdict: 'granted' | 'refused'; answer: string | null },
): Promise<void> {
  await ctx.tx
    .updateTable('directives.extension')
    .set({ verdict, answer, decided_by: ctx.actor.id, decided_at: ctx.now })
    .where('obligation_id', '=', id)
    .where('verdict', 'is', null)
    .execute()
}
