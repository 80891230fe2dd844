import { z } from 'zod'
import type { Context } from '../../kernel/context.ts'
import { csvFile } from '../../kernel/csv.ts'
import { dayOf } from '../../kernel/day.ts'
import type { FileAnswer } from '../../kernel/page.ts'
import { query } from '../../kernel/query.ts'
import { formatInstant } from '../../ui/index.ts'
import { postsByIds, postsOf } from '../directory/index.ts'
import { loadBook } from './addressees.ts'
import { mayStart } from './policy.ts'
import { registerLines, registerYears, type Series, seriesOf } from './store/register.ts'
import { issuersFor, officesOf } from './store/right.ts'
import { delegationsOf } from './store/subject.ts'
import { summaries } from './summaries.ts'

const pageSize = 50
/** Numbers of one series and year: more than any office gives. */
const fileRows = 10_000

const Asked = z.object({
  series: z.uuid().optional().catch(undefined),
  year: z.coerce.number().int().min(2000).max(9999).optional().catch(undefined),
})
const own = async (ctx: Context) => ({ id: ctx.actor.post?.organisationId ?? ctx.actor.id })

interface Place {
  readonly all: readonly Series[]
  readonly chosen: Series | undefined
  readonly year: number
}

/** The series asked for, if it is one of those in whose name the organisation numbers; else the first. */
async function placeOf(ctx: Context, officeId: string, { series, year }: z.output<typeof Asked>): Promise<Place> {
  const all = await seriesOf(ctx.tx, await issuersFor(ctx.tx, officeId))
  const chosen = all.find(({ id }) => id === series) ?? all[0]
  return { all, chosen, year: year ?? Number(dayOf(ctx.now, ctx.settings.DISTRICT_ZONE).slice(0, 4)) }
}

/** The register of numbers, voided ones included, by the number. */
export const showRegister = query({
  name: 'documents.show-register',
  summary: summaries.showRegister,
  input: Asked.extend({ after: z.coerce.number().int().min(0).catch(0).default(0) }),
  find: own,
  allow: (actor) => mayStart(actor),
  async run(ctx, { after, ...asked }, { id }) {
    const { all, chosen, year } = await placeOf(ctx, id, asked)
    const wanted = { seriesId: chosen?.id ?? '', year, after, limit: pageSize + 1 }
    const rows = chosen ? await registerLines(ctx.tx, wanted) : []
    const shown = rows.slice(0, pageSize)
    return {
      ...{ all, chosen: chosen ?? null, year, rows: shown },
      years: chosen ? await registerYears(ctx.tx, chosen.id) : [],
      next: rows.length > pageSize ? String(shown.at(-1)?.serial) : null,
    }
  },
})
export type Register = Awaited<ReturnType<typeof showRegister>>

/** The register of a year as a file. */
export const exportRegister = query({
  name: 'documents.export-register',
  summary: summaries.exportRegister,
  input: Asked,
  find: own,
  allow: (actor) => mayStart(actor),
  async run(ctx, asked, { id }): Promise<FileAnswer> {
    const { chosen, year } = await placeOf(ctx, id, asked)
    const rows = chosen ? await registerLines(ctx.tx, { seriesId: chosen.id, year, after: 0, limit: fileRows }) : []
    const at = (moment: Date) => formatInstant(moment, 'zh-Hans', ctx.settings.DISTRICT_ZONE)
    return csvFile(`register-${chosen?.word ?? ''}-${year}`, [
      ['发文字号', '标题', '主送机关', '成文日期', '登记时间', '登记人', '作废理由'],
      ...rows.map((row) => [
        ...[row.text, row.title, row.main, row.signedOn ?? '', at(row.registeredAt), row.registeredBy],
        row.voidReason ?? '',
      ]),
    ])
  },
})

/** What an office has set for its documents. */
export const showSettings = query({
  name: 'documents.show-settings',
  summary: summaries.settings,
  input: z.object({}),
  find: own,
  allow: (actor) => mayStart(actor),
  async run(ctx, _input, { id }) {
    const issuers = await issuersFor(ctx.tx, id)
    const delegations = await delegationsOf(ctx.tx, [id], dayOf(ctx.now, ctx.settings.DISTRICT_ZONE))
    const posts = await postsByIds(
      ctx.tx,
      delegations.map(({ postId }) => postId),
    )
    return {
      ...{ own: id, issuers, delegations, posts, book: await loadBook(ctx.tx, id) },
      series: await seriesOf(ctx.tx, issuers),
      ownPosts: (await postsOf(ctx.tx, id)).map((post) => ({ id: post.id, name: post.name })),
      offices: await officesOf(ctx.tx, id),
    }
  },
})
export type KeptSettings = Awaited<ReturnType<typeof showSettings>>
