import { z } from 'zod'
import { optional } from '../../../kernel/blank.ts'
import type { Context } from '../../../kernel/context.ts'
import { addDays, dayOf } from '../../../kernel/day.ts'
import { operation } from '../../../kernel/operation.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { same } from '../../../kernel/text.ts'
import { DocumentType } from '../../documents/index.ts'
import { Direction, Retention } from '../model.ts'
import { refusals, summaries } from '../phrases.ts'
import { mayKeep } from '../policy.ts'
import { archiveOf, endRule, insertRule, keepFonds } from '../store/fonds.ts'

const own = (ctx: Context) => archiveOf(ctx)
const code = z.string().trim().toUpperCase()

/** The number that the archive house has given, and the organisation's code in it. */
export const setFonds = operation({
  name: 'archives.set-fonds',
  summary: summaries.keepFonds,
  input: z.object({
    number: code.regex(/^[A-Z0-9]{1,8}$/),
    unit: code.regex(/^[A-Z0-9]{1,6}$/),
    source: z.string().trim().min(2).max(200),
  }),
  find: own,
  allow: mayKeep,
  async run(ctx, input, { organisationId }) {
    await keepFonds(ctx, { organisationId, ...input })
    ctx.trace.content.push({ step: 'fonds', words: summaries.keepFonds, data: input })
    return {}
  },
})

/** Words of a title, apart by commas or spaces. */
const Words = z
  .string()
  .max(200)
  .default('')
  .transform((text) => text.split(/[\s,，、;；]+/u).filter((word) => word !== ''))

/** A rule of one's own, from the table that the archive authority has approved (档案法实施条例 art. 19). */
export const addRule = operation({
  name: 'archives.add-rule',
  summary: summaries.keepRule,
  input: z.object({
    name: z.string().trim().min(2).max(60),
    direction: optional(Direction),
    type: optional(DocumentType),
    words: Words,
    retention: Retention,
    basis: z.string().trim().min(4).max(300),
    ordinal: z.coerce.number().int().min(1).max(999).default(50),
  }),
  find: own,
  allow: mayKeep,
  async run(ctx, { name, direction, type, basis, ...rule }, { organisationId }) {
    const id = await insertRule(ctx, {
      ...{ ...rule, organisationId, direction: direction ?? null, types: type ? [type] : [], part: null },
      ...{ name: same(name), basis: same(basis), mark: 'V-local', source: 'Entered by the organisation' },
      validFrom: dayOf(ctx.now, ctx.settings.DISTRICT_ZONE),
    })
    ctx.trace.content.push({ step: 'rule', words: summaries.keepRule, data: { id, retention: rule.retention, basis } })
    return { id }
  },
})

/** The rule proposes nothing any more from today on; what was filed by it stays as it is. */
export const dropRule = operation({
  name: 'archives.end-rule',
  summary: summaries.endRule,
  input: z.object({ id: z.uuid() }),
  find: own,
  allow: mayKeep,
  async run(ctx, { id }, { organisationId }) {
    const last = addDays(dayOf(ctx.now, ctx.settings.DISTRICT_ZONE), -1)
    if (!(await endRule(ctx, { id, organisationId, last }))) throw new Refusal('not-found', refusals.noRule)
    ctx.trace.content.push({ step: 'rule-ended', words: summaries.endRule, data: { id } })
    return {}
  },
})
