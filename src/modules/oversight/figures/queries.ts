import { z } from 'zod'
import { dayOf } from '../../../kernel/day.ts'
import { operation } from '../../../kernel/operation.ts'
import { query } from '../../../kernel/query.ts'
import { invalidField } from '../../../kernel/refusal.ts'
import { both, Text } from '../../../kernel/text.ts'
import { nextVersion, versionInput } from '../../calendar/index.ts'
import { findDistrict } from '../../directory/index.ts'
import { mayKeepCardRules } from '../../docket/index.ts'
import { AfterRow, pageSize, scopeOf } from '../cards/queries.ts'
import { mayOversee } from '../policy.ts'
import { firstDay, lastDay, Quarter, quarterOf, quartersUntil, spanOf } from '../spans.ts'
import { organisationsBelow } from '../store/people.ts'
import { gradeOf, ruleFor, StopFigure } from './model.ts'
import { figurePhrases as words } from './phrases.ts'
import {
  gradeRules,
  insertGradeRule,
  lockGradeRule,
  quarterRows,
  stopGrounds,
  stopRows,
  stopTotals,
} from './store/figures.ts'

/** Quarters that are offered to look back at. */
export const offeredQuarters = 12

/** How much of the time of decided matters stood still, by organisation and ground. */
export const showStops = query({
  name: 'oversight.show-stops',
  summary: both(
    '按单位和理由统计停表、迟要材料和延期。',
    'Count stopped time, late requests and extensions by organisation and ground.',
  ),
  input: z.object({ organisation: z.uuid().optional(), quarter: Quarter.optional() }),
  find: (ctx, { organisation }) => scopeOf(ctx, organisation),
  allow: mayOversee,
  async run(ctx, { quarter: asked }, { id }) {
    const today = dayOf(ctx.now, ctx.settings.DISTRICT_ZONE)
    const quarter = asked ?? quarterOf(today)
    const below = await organisationsBelow(ctx.tx, id)
    const ids = below.map((one) => one.id)
    const span = spanOf(quarter, ctx.settings.DISTRICT_ZONE)
    return {
      ...{ quarter, quarters: quartersUntil(today, offeredQuarters) },
      totals: await stopTotals(ctx.tx, ids, span),
      grounds: await stopGrounds(ctx.tx, ids, span),
      organisations: below.map((one) => ({ value: one.id, text: Text.parse(one.name) })),
    }
  },
})

/** The matters behind a figure of stopped time. */
export const listStops = query({
  name: 'oversight.list-stops',
  summary: both('列出停表统计背后的办件。', 'List the matters behind a figure of stopped time.'),
  input: z.object({
    organisation: z.uuid().optional(),
    quarter: Quarter,
    figure: StopFigure,
    ground: z.string().max(64).optional(),
    after: AfterRow,
  }),
  find: (ctx, { organisation }) => scopeOf(ctx, organisation),
  allow: mayOversee,
  async run(ctx, { quarter, figure, ground, after }, { id }) {
    const below = await organisationsBelow(ctx.tx, id)
    const of = {
      organisations: below.map((one) => one.id),
      span: spanOf(quarter, ctx.settings.DISTRICT_ZONE),
      figure,
      ground,
    }
    const found = await stopRows(ctx.tx, of, { after, limit: pageSize + 1 })
    const shown = found.slice(0, pageSize)
    const last = shown.at(-1)
    const names = new Map(below.map((one) => [one.id, Text.parse(one.name)]))
    return {
      rows: shown.map((row) => ({
        ...row,
        title: Text.parse(row.title),
        organisation: names.get(row.organisationId) ?? both('', ''),
      })),
      next: found.length > pageSize && last ? `${last.decidedAt.toISOString()}_${last.matterId}` : null,
      ...{ figure, quarter },
    }
  },
})

/** The public figure: by organisation and quarter, nothing of single matters or persons. */
export const showQuarter = query({
  name: 'oversight.show-quarter',
  summary: both('公布各单位季度亮牌结果和等次。', 'Publish cards and grades by organisation and quarter.'),
  input: z.object({ quarter: Quarter.optional() }),
  find: async (_ctx, { quarter }) => ({ id: quarter ?? 'present' }),
  allow: () => true,
  async run(ctx, { quarter: asked }) {
    const zone = ctx.settings.DISTRICT_ZONE
    const today = dayOf(ctx.now, zone)
    const quarter = asked ?? quarterOf(today)
    const rule = ruleFor(await gradeRules(ctx.tx), firstDay(quarter)) ?? null
    const counts = new Map((await quarterRows(ctx.tx, spanOf(quarter, zone))).map((row) => [row.organisationId, row]))
    const district = await findDistrict(ctx.tx)
    const all = district ? await organisationsBelow(ctx.tx, district.id) : []
    const rows = all.flatMap(({ id, name }) => {
      const row = counts.get(id)
      return row ? [{ ...row, organisation: Text.parse(name), grade: rule && gradeOf(row, rule) }] : []
    })
    return { quarter, quarters: quartersUntil(today, offeredQuarters), rows, rule, isOver: lastDay(quarter) < today }
  },
})

/** The rules by which quarters are graded. */
export const listGradeRules = query({
  name: 'oversight.list-grade-rules',
  summary: both('查看季度评定规则的全部版本。', 'List the versions of the grading rule.'),
  input: z.object({}),
  find: async () => ({ id: 'grade-rules' }),
  allow: (actor) => actor.post !== null,
  run: async (ctx) => ({ rules: await gradeRules(ctx.tx), today: dayOf(ctx.now, ctx.settings.DISTRICT_ZONE) }),
})

const points = z.coerce.number().int().min(0).max(1000)
/** A new version of the grading rule, for later quarters. */
export const addGradeRule = operation({
  name: 'oversight.add-grade-rule',
  summary: both('新增季度评定规则的版本，写明来源。', 'Add a version of the grading rule, with its source.'),
  input: z.object({
    ...{
      yellowPoints: points,
      redPoints: points,
      excellent: points,
      good: points,
      passing: points,
      leastMatters: points,
    },
    ...versionInput,
  }),
  find: async (ctx) => ({ id: 'grade-rules', newest: await lockGradeRule(ctx.tx) }),
  allow: (actor) => mayKeepCardRules(actor),
  async run(ctx, input, { newest }) {
    const version = nextVersion(ctx, input.validFrom, { newest, from: 'tomorrow' })
    if (input.excellent > input.good || input.good > input.passing) throw invalidField('passing', words.order)
    await insertGradeRule(ctx, { ...input, version })
    ctx.trace.content.push({ step: 'grade-rule-added', words: words.added(version), data: input })
    return { version }
  },
})
