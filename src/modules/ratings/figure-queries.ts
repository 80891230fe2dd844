import { z } from 'zod'
import { type Context, hasRole } from '../../kernel/context.ts'
import { csvFile } from '../../kernel/csv.ts'
import { Instant } from '../../kernel/instant.ts'
import type { FileAnswer } from '../../kernel/page.ts'
import { query } from '../../kernel/query.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { getOrganisation } from '../directory/index.ts'
import { refusals, summaries, words } from './phrases.ts'
import { RectificationState } from './rectification-model.ts'
import {
  itemFigures,
  listRectifications,
  monthFigures,
  organisationFigures,
  type RectificationRow,
} from './store/figures.ts'
import { settingOf } from './store/invitation.ts'

const everybody = { find: async () => ({ id: 'public' }), allow: () => true }

/** Public: how organisations were rated, with how many; nothing below ten. */
export const showFigures = query({
  name: 'ratings.show-figures',
  summary: summaries.figures,
  input: z.object({}),
  ...everybody,
  async run(ctx) {
    const { value } = await settingOf(ctx.tx, 'smallest-public')
    return { organisations: await organisationFigures(ctx.tx, { smallest: value }) }
  },
})

/** Public: one organisation by service and month. */
export const showOrganisationFigures = query({
  name: 'ratings.show-organisation-figures',
  summary: summaries.organisation,
  input: z.object({ id: z.uuid() }),
  find: (ctx, { id }) => getOrganisation(ctx.tx, id),
  allow: () => true,
  async run(ctx, { id }) {
    const { value: smallest } = await settingOf(ctx.tx, 'smallest-public')
    const [figures] = await organisationFigures(ctx.tx, { smallest, organisationId: id })
    if (!figures) throw new Refusal('not-found', refusals.tooFew)
    return {
      figures,
      items: await itemFigures(ctx.tx, id, smallest),
      months: await monthFigures(ctx.tx, { organisationId: id, smallest, zone: ctx.settings.DISTRICT_ZONE }),
    }
  },
})

/** Public: the same as a table to save. */
export const downloadFigures = query({
  name: 'ratings.download-figures',
  summary: summaries.csv,
  input: z.object({}),
  ...everybody,
  async run(ctx): Promise<FileAnswer> {
    const { value } = await settingOf(ctx.tx, 'smallest-public')
    const rows = await organisationFigures(ctx.tx, { smallest: value })
    const head = [
      words.organisation.zh,
      words.count.zh,
      ...['5', '4', '3', '2', '1'],
      words.unrated.zh,
      '整改完成',
      '整改按时',
    ]
    return csvFile('ratings', [
      head,
      ...rows.map((row) => [row.name.zh, row.count, ...row.grades, row.unrated, row.rectified, row.inTime]),
    ])
  },
})

const pageSize = 30
/** Rows of a file: more than any district has in years. */
const fileRows = 5000
const Filter = z.object({
  state: RectificationState.optional(),
  origin: z.enum(['rating', 'complaint']).optional(),
  time: z.enum(['late', 'in-time']).optional(),
})
const Place = z.tuple([Instant, z.uuid()])
const own = async (ctx: Context) => ({ id: ctx.actor.post?.organisationId ?? ctx.actor.id })
const mayList = (actor: Context['actor']) =>
  (['handler', 'head', 'auditor'] as const).some((role) => hasRole(actor, role))

/** Supervision sees those below it, everybody else those of the own organisation. */
export const listAllRectifications = query({
  name: 'ratings.list-rectifications',
  summary: summaries.list,
  input: Filter.extend({ before: z.string().max(80).optional() }),
  find: own,
  allow: mayList,
  async run(ctx, { before, ...filter }) {
    const [at, id] = Place.safeParse(before?.split('_')).data ?? []
    const rows = await rowsOf(ctx, filter, { before: at && id ? { at, id } : undefined, limit: pageSize + 1 })
    const shown = rows.slice(0, pageSize)
    const last = shown.at(-1)
    return { rows: shown, next: rows.length > pageSize && last ? `${last.openedAt.toISOString()}_${last.id}` : null }
  },
})

/** The same list as a file. */
export const exportRectifications = query({
  name: 'ratings.export-rectifications',
  summary: summaries.exportList,
  input: Filter,
  find: own,
  allow: mayList,
  async run(ctx, filter): Promise<FileAnswer> {
    const rows = await rowsOf(ctx, filter, { limit: fileRows })
    return csvFile('rectifications', [
      ['编号', '单位', '来源', '状态', '开始', '到期', '答复', '超期'],
      ...rows.map((row) => [
        ...[
          row.number,
          row.organisation.zh,
          row.origin,
          row.state,
          row.openedAt.toISOString(),
          row.dueAt.toISOString(),
        ],
        ...[row.answeredAt?.toISOString() ?? '', row.late ? '是' : '否'],
      ]),
    ])
  },
})

function rowsOf(
  ctx: Context,
  filter: z.output<typeof Filter>,
  page: { before?: { at: string; id: string } | undefined; limit: number },
): Promise<RectificationRow[]> {
  const organisationId = ctx.actor.post?.organisationId ?? ctx.actor.id
  const whose = { organisationId, supervises: hasRole(ctx.actor, 'auditor'), now: ctx.now }
  return listRectifications(ctx.tx, whose, filter, page)
}
