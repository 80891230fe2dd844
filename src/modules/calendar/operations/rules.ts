import { z } from 'zod'
import { dayOf } from '../../../kernel/day.ts'
import { nested } from '../../../kernel/nested.ts'
import { operation } from '../../../kernel/operation.ts'
import { query } from '../../../kernel/query.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { both } from '../../../kernel/text.ts'
import { rulePhrases } from '../phrases.ts'
import { mayKeepCalendar, mayRead } from '../policy.ts'
import { Code, type DeadlineRule } from '../rule.ts'
import { RuleInput, ruleOf } from '../rule-input.ts'
import { addVersion, listRules, lockRule, versionsOf } from '../store/rules.ts'
import { nextVersion, versionOn } from '../versions.ts'

/** Every deadline rule in its present version. */
export const listDeadlineRules = query({
  name: 'calendar.list-deadline-rules',
  summary: both('查看全部期限规则。', 'List the deadline rules.'),
  input: z.object({}),
  find: async () => ({ id: 'deadline-rules' }),
  allow: mayRead,
  async run(ctx) {
    const today = dayOf(ctx.now, ctx.settings.DISTRICT_ZONE)
    const byCode = Map.groupBy(await listRules(ctx.tx), ({ code }) => code)
    const rules = [...byCode.values()].flatMap((versions) => versionOn(versions, today) ?? versions.slice(-1))
    return { rules }
  },
})

/** One deadline rule with all its versions. */
export const showDeadlineRule = query({
  name: 'calendar.show-deadline-rule',
  summary: both('查看一条期限规则的全部版本。', 'Show a deadline rule with all its versions.'),
  input: z.object({ code: Code }),
  find: async (_ctx, { code }) => ({ id: code }),
  allow: mayRead,
  async run(ctx, { code }) {
    const versions = await versionsOf(ctx.tx, code)
    const [newest] = versions
    if (!newest) throw new Refusal('not-found', rulePhrases.none)
    return { versions, newest, today: dayOf(ctx.now, ctx.settings.DISTRICT_ZONE) }
  },
})

/** What the form for a new rule needs: only the administrator sees it. */
export const draftDeadlineRule = query({
  name: 'calendar.draft-deadline-rule',
  summary: both('起草期限规则或其新版本。', 'Draft a deadline rule or a new version of one.'),
  input: z.object({ code: Code.optional() }),
  find: async (_ctx, { code }) => ({ id: code ?? 'new' }),
  allow: mayKeepCalendar,
  async run(ctx, { code }) {
    const [newest] = code ? await versionsOf(ctx.tx, code) : []
    return { newest: newest ?? null, today: dayOf(ctx.now, ctx.settings.DISTRICT_ZONE) }
  },
})

/** Adds a rule, or a version that replaces the newest from a day on. Clocks that have started keep their version. */
export const addDeadlineRule = operation({
  name: 'calendar.add-deadline-rule',
  summary: both(
    '新增期限规则或其新版本；已开始的计时仍按原版本。',
    'Add a deadline rule or a new version; clocks that have started keep theirs.',
  ),
  input: nested(RuleInput),
  async find(ctx, { code }) {
    const versions = await lockRule(ctx.tx, code)
    return { id: code, newest: versions[0] }
  },
  allow: mayKeepCalendar,
  async run(ctx, input, { newest }) {
    const rule: DeadlineRule = ruleOf(input)
    nextVersion(ctx, rule.validFrom, { newest })
    const { version } = await addVersion(ctx, rule, newest)
    ctx.trace.content.push({ step: 'rule-added', words: rulePhrases.versionAdded(rule.code, version), data: rule })
    return { code: rule.code, version }
  },
})
