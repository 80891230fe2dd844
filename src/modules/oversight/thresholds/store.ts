import { sql } from 'kysely'
import { z } from 'zod'
import type { Context, Tx } from '../../../kernel/context.ts'
import { type Day, dayOf } from '../../../kernel/day.ts'
import type { Settings } from '../../../kernel/settings.ts'
import { lockVersions, versionsOn } from '../../calendar/index.ts'
import type {} from '../tables.ts'
import { type RulesInForce, RuleVersion } from './model.ts'

/** Every version of every rule, the newest of each first. */
export async function ruleVersions(tx: Tx): Promise<RuleVersion[]> {
  const { rows } = await sql`
    select r.code, r.version, r.limits, r.source, r.valid_from as "validFrom", p.name as "enteredBy"
      from oversight.finding_rule r left join directory.pub_person p on p.id = r.entered_by
     order by r.code, r.version desc`.execute(tx)
  return z.array(RuleVersion).parse(rows)
}

/** The versions in force now. */
export async function rulesInForce({
  tx,
  now,
  settings,
}: {
  tx: Tx
  now: Date
  settings: Settings
}): Promise<RulesInForce> {
  return versionsOn(await ruleVersions(tx), dayOf(now, settings.DISTRICT_ZONE))
}

/** The version by which a finding was made; a foreign key keeps it there. */
export async function getRuleVersion(
  tx: Tx,
  { detector, version }: { detector: string; version: number },
): Promise<RuleVersion> {
  const found = (await ruleVersions(tx)).find((one) => one.code === detector && one.version === version)
  if (!found) throw new Error(`no version ${version} of ${detector}`)
  return found
}

/** The newest version of a rule, kept from others until the transaction ends. */
export async function lockRule(tx: Tx, code: string): Promise<RuleVersion | undefined> {
  await lockVersions(tx, `oversight.finding_rule ${code}`)
  return (await ruleVersions(tx)).find((one) => one.code === code)
}

export async function insertRule(
  ctx: Context,
  rule: { code: string; version: number; limits: Readonly<Record<string, number>>; source: string; validFrom: Day },
): Promise<void> {
  await ctx.tx
    .insertInto('oversight.finding_rule')
    .values({
      ...{ code: rule.code, version: rule.version, limits: JSON.stringify(rule.limits), source: rule.source },
      ...{ valid_from: rule.validFrom, entered_by: ctx.actor.id, entered_at: ctx.now },
    })
    .execute()
}
