import { sql } from 'kysely'
import type { Context, Tx } from '../../../kernel/context.ts'
import type { Day } from '../../../kernel/day.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { getOrganisation } from '../../directory/index.ts'
import { Fonds, RetentionRule } from '../model.ts'
import { refusals } from '../phrases.ts'
import type { ArchiveOf } from '../policy.ts'
import type {} from '../tables.ts'

/** Whose archive is asked for: the reader's own unless another one is named. @throws Refusal 'not-found' */
export async function archiveOf(
  { tx, actor }: Pick<Context, 'tx' | 'actor'>,
  wanted?: string,
): Promise<ArchiveOf & { id: string }> {
  const id = wanted ?? actor.post?.organisationId
  if (!id) return { id: actor.id, organisationId: actor.id, path: [] }
  const { path } = await getOrganisation(tx, id)
  return { id, organisationId: id, path }
}

export async function findFonds(tx: Tx, organisationId: string): Promise<Fonds | undefined> {
  const row = await tx
    .selectFrom('archives.fonds')
    .select(['organisation_id as organisationId', 'number', 'unit', 'source'])
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst()
  return row && Fonds.parse(row)
}

/** Entries that were filed keep the number under which they were. @throws Refusal 'conflict' when another organisation has both */
export async function keepFonds(ctx: Context, { organisationId, number, unit, source }: Fonds): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('archives.fonds'))`.execute(ctx.tx)
  const taken = await ctx.tx
    .selectFrom('archives.fonds')
    .select('organisation_id')
    .where('number', '=', number)
    .where('unit', '=', unit)
    .where('organisation_id', '<>', organisationId)
    .executeTakeFirst()
  if (taken) throw new Refusal('conflict', refusals.fondsTaken)
  const values = { number, unit, source, kept_by: ctx.actor.id, kept_at: ctx.now }
  await ctx.tx
    .insertInto('archives.fonds')
    .values({ organisation_id: organisationId, ...values })
    .onConflict((conflict) => conflict.column('organisation_id').doUpdateSet(values))
    .execute()
}

/** Rules in force for an organisation on a day: its own and the district's. */
export async function rulesFor(tx: Tx, organisationId: string, today: Day): Promise<RetentionRule[]> {
  const { rows } = await sql`
    select id, organisation_id as "organisationId", ordinal, direction, types, words, part, retention, name, basis, mark, source
    from archives.retention_rule
    where (organisation_id is null or organisation_id = ${organisationId})
      and valid_from <= ${today}::date and (valid_to is null or valid_to >= ${today}::date)
    order by organisation_id is null, ordinal, id`.execute(tx)
  return rows.map((row) => RetentionRule.parse(row))
}

export async function insertRule(
  ctx: Context,
  rule: Omit<RetentionRule, 'id'> & { readonly validFrom: Day },
): Promise<string> {
  const { id } = await ctx.tx
    .insertInto('archives.retention_rule')
    .values({
      ...{ organisation_id: rule.organisationId, ordinal: rule.ordinal, direction: rule.direction },
      ...{ types: [...rule.types], words: [...rule.words], part: rule.part, retention: rule.retention },
      ...{ name: JSON.stringify(rule.name), basis: JSON.stringify(rule.basis), mark: rule.mark, source: rule.source },
      ...{ valid_from: rule.validFrom, entered_by: ctx.actor.id, entered_at: ctx.now },
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** The rule counts no longer from `day` on. @returns false when it is none of the organisation's, or has ended */
export async function endRule(
  ctx: Context,
  { id, organisationId, last }: { id: string; organisationId: string; last: Day },
): Promise<boolean> {
  const { numUpdatedRows } = await ctx.tx
    .updateTable('archives.retention_rule')
    .set({ valid_to: last, ended_by: ctx.actor.id })
    .where('id', '=', id)
    .where('organisation_id', '=', organisationId)
    .where('valid_to', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
