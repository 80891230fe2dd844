import { z } from 'zod'
import type { Context, Tx } from '../../../kernel/context.ts'
import { addDays, type Day } from '../../../kernel/day.ts'
import { lockVersions } from '../../calendar/index.ts'
import type {} from '../tables.ts'
import { type CardRuleInput, KeptCardRule } from './model.ts'

/** Every version of every card rule: by code, the newest first. */
export async function cardRuleVersions(tx: Tx): Promise<KeptCardRule[]> {
  const rows = await tx
    .selectFrom('docket.card_rule')
    .select(['code', 'version', 'colour', 'when', 'days', 'words', 'source'])
    .select(['valid_from as validFrom', 'valid_to as validTo'])
    .orderBy('code')
    .orderBy('version', 'desc')
    .execute()
  return z.array(KeptCardRule).parse(rows)
}

/** The versions of one rule, the newest first, kept from others until the transaction ends; empty when there is none. */
export async function lockCardRule(tx: Tx, code: string): Promise<KeptCardRule[]> {
  await lockVersions(tx, `docket.card_rule ${code}`)
  return (await cardRuleVersions(tx)).filter((rule) => rule.code === code)
}

/** Gives a version its last day. */
export async function endCardRule(tx: Tx, { code, version }: KeptCardRule, lastDay: Day): Promise<void> {
  await tx
    .updateTable('docket.card_rule')
    .set({ valid_to: lastDay })
    .where('code', '=', code)
    .where('version', '=', version)
    .execute()
}

/** Adds a version, and ends the one before on the day before. */
export async function addCardRuleVersion(
  ctx: Context,
  rule: CardRuleInput & { readonly version: number },
  before: KeptCardRule | undefined,
): Promise<void> {
  if (before && (before.validTo === null || before.validTo >= rule.validFrom))
    await endCardRule(ctx.tx, before, addDays(rule.validFrom, -1))
  await ctx.tx
    .insertInto('docket.card_rule')
    .values({
      ...{
        code: rule.code,
        version: rule.version,
        colour: rule.colour,
        when: rule.when,
        days: rule.days,
        source: rule.source,
      },
      ...{ words: JSON.stringify({ zh: rule.zh, en: rule.en }), valid_from: rule.validFrom, valid_to: null },
      ...{ entered_by: ctx.actor.id, entered_at: ctx.now },
    })
    .execute()
}
