import { z } from 'zod'
import { Day, dayOf } from '../../../kernel/day.ts'
import { operation } from '../../../kernel/operation.ts'
import { query } from '../../../kernel/query.ts'
import { invalidField, Refusal } from '../../../kernel/refusal.ts'
import { both } from '../../../kernel/text.ts'
import { holdsOn, nextVersion, versionWords } from '../../calendar/index.ts'
import { CardRuleInput, mayKeepCardRules } from './model.ts'
import { cardRulePhrases as words } from './phrases.ts'
import { addCardRuleVersion, cardRuleVersions, endCardRule, lockCardRule } from './store.ts'

/** All rules with their versions: whoever is measured by them may read them. */
export const listCardRules = query({
  name: 'docket.list-card-rules',
  summary: both('查看亮牌规则的全部版本。', 'List the card rules with all their versions.'),
  input: z.object({}),
  find: async () => ({ id: 'card-rules' }),
  allow: (actor) => actor.post !== null,
  async run(ctx) {
    return { rules: await cardRuleVersions(ctx.tx), today: dayOf(ctx.now, ctx.settings.DISTRICT_ZONE) }
  },
})

/** Adds a rule, or a version that replaces the newest from a day on. */
export const addCardRule = operation({
  name: 'docket.add-card-rule',
  summary: both(
    '新增亮牌规则或其新版本，写明来源；已亮的牌不变。',
    'Add a card rule or a new version, with its source; cards that were shown stay.',
  ),
  input: CardRuleInput,
  async find(ctx, { code }) {
    return { id: code, newest: (await lockCardRule(ctx.tx, code))[0] }
  },
  allow: mayKeepCardRules,
  async run(ctx, input, { newest }) {
    const version = nextVersion(ctx, input.validFrom, { newest })
    await addCardRuleVersion(ctx, { ...input, version }, newest)
    ctx.trace.content.push({ step: 'card-rule-added', words: words.added(input.code, version), data: input })
    return { code: input.code, version }
  },
})

/** Lets a rule end; its versions and the cards shown by it stay. */
export const retireCardRule = operation({
  name: 'docket.retire-card-rule',
  summary: both('停用亮牌规则；历史版本和已亮的牌保留。', 'Retire a card rule; its versions and cards are kept.'),
  input: z.object({ code: z.string().max(40), lastDay: Day }),
  async find(ctx, { code }) {
    return { id: code, newest: (await lockCardRule(ctx.tx, code))[0] }
  },
  allow: mayKeepCardRules,
  async run(ctx, { code, lastDay }, { newest }) {
    const today = dayOf(ctx.now, ctx.settings.DISTRICT_ZONE)
    if (lastDay < today) throw invalidField('lastDay', versionWords.notBefore(today))
    if (!newest || !holdsOn(newest, today)) throw new Refusal('conflict', words.notRunning)
    await endCardRule(ctx.tx, newest, lastDay)
    const data = { code, version: newest.version, lastDay }
    ctx.trace.content.push({ step: 'card-rule-retired', words: words.retired(code, lastDay), data })
    return { code }
  },
})
