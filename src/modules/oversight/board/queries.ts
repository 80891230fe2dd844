import { z } from 'zod'
import type { Context } from '../../../kernel/context.ts'
import { addDays, dayOf } from '../../../kernel/day.ts'
import { Instant } from '../../../kernel/instant.ts'
import { query } from '../../../kernel/query.ts'
import { both, Text } from '../../../kernel/text.ts'
import { addWorkingDays, lastInstantOf, loadCalendar } from '../../calendar/index.ts'
import { readClockViews } from '../../docket/index.ts'
import { pageSize, scopeOf } from '../cards/queries.ts'
import { mayOversee } from '../policy.ts'
import { organisationsBelow } from '../store/people.ts'
import { BoardFilter, type Edges } from './model.ts'
import { type BoardRow, boardRows, countBoard, reminderDays, stageTexts } from './store.ts'

/** Every open matter of every kind below an organisation, counted by organisation, stage and clock. */
export const showBoard = query({
  name: 'oversight.show-board',
  summary: both(
    '按单位、环节和时钟状态统计全部在办事项。',
    'Count every open matter of every kind by organisation, stage and clock.',
  ),
  input: BoardFilter,
  find: (ctx, { organisation }) => scopeOf(ctx, organisation),
  allow: mayOversee,
  async run(ctx, filter, { id }) {
    const below = await organisationsBelow(ctx.tx, id)
    const counts = await countBoard(ctx.tx, idsOf(below), filter, await edgesOf(ctx))
    const stages = counts.flatMap(({ stage }) => stage ?? [])
    const texts = await stageTexts(ctx.tx, [...new Set(stages)])
    return {
      ...{ counts, at: ctx.now, scope: id },
      organisations: below.map((one) => ({ id: one.id, name: Text.parse(one.name), below: one.path.length })),
      stages: new Map([...texts].map(([stage, text]) => [stage, Text.parse(text)])),
    }
  },
})

const After = z
  .string()
  .max(80)
  .transform((text) => text.split('_'))
  .pipe(z.tuple([z.union([Instant, z.literal('infinity')]), z.uuid()]))
  .transform(([at, id]) => ({ at, id }))
  .optional()

/** The matters behind a figure of the board, in the order of the clock. */
export const listBoard = query({
  name: 'oversight.list-board',
  summary: both(
    '列出看板数字背后的事项。',
    'List the matters behind a figure of the board, in the order of the clock.',
  ),
  input: BoardFilter.extend({ after: After, below: z.literal('no').optional() }),
  find: (ctx, { organisation }) => scopeOf(ctx, organisation),
  allow: mayOversee,
  async run(ctx, { after, below: only, ...filter }, { id }) {
    const below = await organisationsBelow(ctx.tx, id)
    const ids = only ? [id] : idsOf(below)
    const found = await boardRows(ctx.tx, ids, { ...filter, edges: await edgesOf(ctx) }, { after, limit: pageSize + 1 })
    const shown = found.slice(0, pageSize)
    const last = shown.at(-1)
    const more = found.length > pageSize && last
    return {
      rows: await listed(ctx, shown, new Map(below.map((one) => [one.id, Text.parse(one.name)]))),
      next: more ? `${last.dueAt ? last.dueAt.toISOString() : 'infinity'}_${last.id}` : null,
      organisations: below.map((one) => ({ value: one.id, text: Text.parse(one.name) })),
    }
  },
})

async function listed(ctx: Context, rows: readonly BoardRow[], names: Map<string, Text>) {
  const clocks = await readClockViews(
    ctx,
    rows.flatMap(({ clockId }) => clockId ?? []),
  )
  return rows.map((row) => ({
    ...row,
    title: Text.parse(row.title),
    stageText: Text.parse(row.stageText),
    organisation: names.get(row.organisationId) ?? both('', ''),
    clock: (row.clockId && clocks.get(row.clockId)) || null,
  }))
}

/** A clock is near its end when the reminder rule in force would show a reminder. */
async function edgesOf({ tx, now, settings }: Context): Promise<Edges> {
  const zone = settings.DISTRICT_ZONE
  const today = dayOf(now, zone)
  const days = await reminderDays(tx, today)
  const calendar = await loadCalendar(tx)
  // rest days after the last such working day have no more working days left than it
  return { now, near: lastInstantOf(addDays(addWorkingDays(today, days + 1, calendar), -1), zone) }
}

const idsOf = (organisations: readonly { readonly id: string }[]) => organisations.map(({ id }) => id)
