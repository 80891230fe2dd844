import { z } from 'zod'
import type { Context, Tx } from '../../../kernel/context.ts'
import type { Day } from '../../../kernel/day.ts'
import { addDays } from '../../../kernel/day.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { rulePhrases } from '../phrases.ts'
import { DeadlineRule } from '../rule.ts'
import type {} from '../tables.ts'
import { lockVersions } from './versions.ts'

/** A version of a deadline rule as it is kept. */
export const KeptRule = DeadlineRule.extend({
  id: z.uuid(),
  version: z.number().int(),
  enteredAt: z.date(),
})
export type KeptRule = z.infer<typeof KeptRule>

/** Columns of a rule by the names of the model; table alias `r`. */
export const ruleColumns = [
  'r.id',
  'r.code',
  'r.version',
  'r.name',
  'r.amount',
  'r.unit',
  'r.roll_forward as rollForward',
  'r.extension',
  'r.stop_grounds as stopGrounds',
  'r.legal_basis as legalBasis',
  'r.mark',
  'r.source',
  'r.valid_from as validFrom',
  'r.valid_to as validTo',
  'r.entered_at as enteredAt',
] as const

/** Every version of every rule: by code, the newest version first. */
export async function listRules(tx: Tx): Promise<KeptRule[]> {
  const rows = await tx
    .selectFrom('calendar.deadline_rule as r')
    .select(ruleColumns)
    .orderBy('r.code')
    .orderBy('r.version', 'desc')
    .execute()
  return z.array(KeptRule).parse(rows)
}

/** The versions of one rule, the newest first; empty when there is no such rule. */
export async function versionsOf(tx: Tx, code: string): Promise<KeptRule[]> {
  const rows = await tx
    .selectFrom('calendar.deadline_rule as r')
    .select(ruleColumns)
    .where('r.code', '=', code)
    .orderBy('r.version', 'desc')
    .execute()
  return z.array(KeptRule).parse(rows)
}

/**
 * The version of a rule by which clocks start on a day.
 *
 * @throws Refusal 'not-found' when no version is in force on that day
 */
export async function ruleOn(tx: Tx, code: string, day: Day): Promise<KeptRule> {
  const row = await tx
    .selectFrom('calendar.deadline_rule as r')
    .select(ruleColumns)
    .where('r.code', '=', code)
    .where('r.valid_from', '<=', day)
    .where((or) => or.or([or('r.valid_to', 'is', null), or('r.valid_to', '>=', day)]))
    .orderBy('r.version', 'desc')
    .executeTakeFirst()
  if (!row) throw new Refusal('not-found', rulePhrases.noneInForce(code, day))
  return KeptRule.parse(row)
}

/** Keeps others from changing the versions of a rule until the transaction ends. */
export async function lockRule(tx: Tx, code: string): Promise<KeptRule[]> {
  await lockVersions(tx, `calendar.deadline_rule ${code}`)
  return versionsOf(tx, code)
}

/** Adds a version, and ends the one before on the day before. */
export async function addVersion(ctx: Context, rule: DeadlineRule, before: KeptRule | undefined): Promise<KeptRule> {
  if (before) {
    const lastDay = addDays(rule.validFrom, -1)
    await ctx.tx.updateTable('calendar.deadline_rule').set({ valid_to: lastDay }).where('id', '=', before.id).execute()
  }
  const { id } = await ctx.tx
    .insertInto('calendar.deadline_rule')
    .values({ ...rowOf(rule, (before?.version ?? 0) + 1), entered_by: ctx.actor.id, entered_at: ctx.now })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { ...rule, id, version: (before?.version ?? 0) + 1, enteredAt: ctx.now }
}

function rowOf(rule: DeadlineRule, version: number) {
  const { code, amount, unit, mark, source, validFrom, validTo } = rule
  return {
    ...{ code, version, amount, unit, mark, source, valid_from: validFrom, valid_to: validTo },
    name: JSON.stringify(rule.name),
    roll_forward: rule.rollForward && JSON.stringify(rule.rollForward),
    extension: rule.extension && JSON.stringify(rule.extension),
    stop_grounds: JSON.stringify(rule.stopGrounds),
    legal_basis: JSON.stringify(rule.legalBasis),
  }
}
