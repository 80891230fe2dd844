import { z } from 'zod'
import { dayOf } from '../../../kernel/day.ts'
import { nested } from '../../../kernel/nested.ts'
import { operation } from '../../../kernel/operation.ts'
import { query } from '../../../kernel/query.ts'
import { invalidField, Refusal } from '../../../kernel/refusal.ts'
import { both } from '../../../kernel/text.ts'
import { nextVersion, versionInput } from '../../calendar/index.ts'
import { mayKeepCardRules } from '../../docket/index.ts'
import { wrongLimits } from './model.ts'
import { thresholdWords as words } from './phrases.ts'
import { insertRule, lockRule, ruleVersions } from './store.ts'

/** Every version of every rule: whoever is measured by them may read them, and so may everybody else. */
export const listFindingRules = query({
  name: 'oversight.list-finding-rules',
  summary: both('公布线索规则和现行阈值。', 'Publish the rules of findings with the thresholds in force.'),
  input: z.object({}),
  find: async () => ({ id: 'finding-rules' }),
  allow: () => true,
  async run(ctx) {
    return { versions: await ruleVersions(ctx.tx), today: dayOf(ctx.now, ctx.settings.DISTRICT_ZONE) }
  },
})

/** A new version of the thresholds of a rule, from a day on. */
export const addFindingRule = operation({
  name: 'oversight.add-finding-rule',
  summary: both(
    '设定线索规则的新阈值，写明来源；已有线索不变。',
    'Set new thresholds of a rule of findings, with their source; what was found stays.',
  ),
  input: nested(
    z.object({
      code: z.string().max(40),
      limits: z.record(z.string().max(40), z.coerce.number().int()),
      ...versionInput,
    }),
  ),
  find: async (ctx, { code }) => ({ id: code, newest: await lockRule(ctx.tx, code) }),
  allow: (actor) => mayKeepCardRules(actor),
  async run(ctx, { code, limits: entered, source, validFrom }, { newest }) {
    if (!newest || Object.keys(newest.limits).length === 0) throw new Refusal('not-found', words.noSuch)
    const wrong = wrongLimits(entered, newest.limits)
    if (wrong) {
      const { name, least, most } = wrong.meaning
      throw invalidField(`limits.${wrong.name}`, words.bounds(name, least, most))
    }
    const version = nextVersion(ctx, validFrom, { newest })
    const limits = Object.fromEntries(Object.keys(newest.limits).map((name) => [name, entered[name] ?? 0]))
    await insertRule(ctx, { code, version, limits, source, validFrom })
    const data = { code, version, limits, source, validFrom }
    ctx.trace.content.push({ step: 'finding-rule-added', words: words.added(code, version), data })
    return { code, version }
  },
})
