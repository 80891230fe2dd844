import { z } from 'zod'
import { dayOf } from '../../kernel/day.ts'
import type { FileAnswer } from '../../kernel/page.ts'
import { query } from '../../kernel/query.ts'
import type { Settings } from '../../kernel/settings.ts'
import { both } from '../../kernel/text.ts'
import { findDistrict } from '../directory/index.ts'
import { atomOf } from './atom.ts'
import { csvOf } from './csv.ts'
import { ResultFilter } from './model.ts'
import { csvHeads, kindNames, pagePhrases, stateNames } from './phrases.ts'
import { BeforeKey, namesOf, placesOf, seenResult } from './queries.ts'
import { decisionRows } from './store/figures.ts'
import { hangingNotices, publishedResults } from './store/list.ts'
import { WindowDays, windowOf } from './sunlight.ts'

/** Entries of a feed; readers come back within days. */
const feedSize = 50
/** Rows of one file; `before` goes on. */
const fileSize = 5000
const minute = 'public, max-age=60'
const everybody = () => true
const everything = async () => ({ id: 'results' })

const home = ({ PUBLIC_URL, HOST, PORT }: Settings) => (PUBLIC_URL ?? `http://${HOST}:${PORT}`).replace(/\/$/, '')

/** The address of a list with its filters. */
function withFilter(path: string, filter: ResultFilter): string {
  const query = new URLSearchParams(
    Object.entries(filter).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
  )
  return query.size > 0 ? `${path}?${query}` : path
}

/** New results as a feed, of all or narrowed as the list is: an office, a service. */
export const feedOfResults = query({
  name: 'publicity.feed-of-results',
  summary: both('订阅公开的办理结果（Atom）。', 'Follow published results by Atom, of all, one office or one service.'),
  input: ResultFilter,
  find: everything,
  allow: everybody,
  async run(ctx, filter): Promise<FileAnswer> {
    const { settings, now } = ctx
    const rows = await publishedResults(ctx.tx, filter, { limit: feedSize, zone: settings.DISTRICT_ZONE })
    const names = await namesOf(ctx, placesOf(rows))
    const body = atomOf({
      ...{ home: home(settings), now, title: pagePhrases.title.zh },
      ...{ self: withFilter('/decisions/feed.atom', filter), page: withFilter('/decisions', filter) },
      author: (await findDistrict(ctx.tx))?.name.zh ?? pagePhrases.title.zh,
      entries: rows.map(({ id, itemName, outcomeName, organisationId, placeId, publishedAt, updatedAt }) => ({
        ...{ id, title: `${itemName.zh}：${outcomeName.zh}`, href: `/decisions/${id}` },
        ...{ published: publishedAt ?? updatedAt, updated: updatedAt, author: names.get(organisationId)?.zh ?? '' },
        summary: [outcomeName.zh, placeId && names.get(placeId)?.zh].filter(Boolean).join('，'),
      })),
    })
    return { type: 'application/atom+xml; charset=utf-8', body, cache: minute }
  },
})

/** What hangs out now as a feed: where and what for, never who. */
export const feedOfNotices = query({
  name: 'publicity.feed-of-notices',
  summary: both('订阅正在公示的事项（Atom）。', 'Follow public notices by Atom.'),
  input: z.object({}),
  find: everything,
  allow: everybody,
  async run(ctx): Promise<FileAnswer> {
    const rows = await hangingNotices(ctx.tx, ctx.now, feedSize)
    const names = await namesOf(ctx, placesOf(rows))
    const body = atomOf({
      ...{ home: home(ctx.settings), now: ctx.now, title: pagePhrases.notices.zh },
      ...{ self: '/public-notices/feed.atom', page: '/public-notices' },
      author: (await findDistrict(ctx.tx))?.name.zh ?? pagePhrases.notices.zh,
      entries: rows.map(({ id, title, putAt, untilAt, organisationId, placeId }) => ({
        ...{ id, title: `${title.zh}公示`, href: `/public-notices/${id}`, published: putAt, updated: putAt },
        author: names.get(organisationId)?.zh ?? '',
        summary:
          `${(placeId && names.get(placeId)?.zh) || ''} 公示至 ${dayOf(untilAt, ctx.settings.DISTRICT_ZONE)}`.trim(),
      })),
    })
    return { type: 'application/atom+xml; charset=utf-8', body, cache: minute }
  },
})

/** The list as a table for spreadsheets. */
export const resultsCsv = query({
  name: 'publicity.results-csv',
  summary: both('下载公开的办理结果（CSV）。', 'Published results as CSV, narrowed as the list is.'),
  perMinute: 30,
  input: ResultFilter.extend({ before: BeforeKey.optional().catch(undefined) }),
  find: everything,
  allow: everybody,
  async run(ctx, { before, ...filter }): Promise<FileAnswer> {
    const zone = ctx.settings.DISTRICT_ZONE
    const rows = await publishedResults(ctx.tx, filter, { before, limit: fileSize, zone })
    const names = await namesOf(ctx, placesOf(rows))
    const lines = rows.map((row) => {
      const seen = seenResult(ctx, row, names)
      return [
        ...[
          seen.id,
          seen.itemCode,
          seen.itemName.zh,
          seen.outcomeName.zh,
          seen.organisation?.zh ?? '',
          seen.place?.zh ?? '',
        ],
        ...[
          seen.decidedOn ?? '',
          seen.publishedOn ?? '',
          seen.keepUntil ?? '',
          seen.workingDays ?? '',
          seen.late ? '是' : '否',
        ],
        ...[seen.facts.map(({ label, value }) => `${label.zh}：${value.zh}`).join('；'), seen.body ?? ''],
      ]
    })
    return csvAnswer(csvHeads.results, lines, 'decisions.csv')
  },
})

/** The rows behind the figures, withheld ones included: nothing of persons. */
export const figuresCsv = query({
  name: 'publicity.figures-csv',
  summary: both('下载统计数据的明细（CSV）。', 'The rows behind the figures as CSV.'),
  perMinute: 30,
  input: z.object({ days: WindowDays }),
  find: everything,
  allow: everybody,
  async run(ctx, { days }): Promise<FileAnswer> {
    const rows = await decisionRows(ctx.tx, windowOf(ctx.now, days), 100_000)
    const lines = rows.map(({ item, itemName, outcome, kind, state, decidedAt, workingDays, late }) => [
      ...[item, itemName.zh, outcome, (kind === 'grant' ? kindNames.grant : kindNames.refuse).zh],
      (Object.entries(stateNames).find(([name]) => name === state)?.[1] ?? both(state, state)).zh,
      ...[dayOf(decidedAt, ctx.settings.DISTRICT_ZONE), workingDays ?? '', late ? '是' : '否'],
    ])
    return csvAnswer(csvHeads.decisions, lines, 'sunlight.csv')
  },
})

function csvAnswer(
  heads: readonly string[],
  rows: readonly (readonly (string | number)[])[],
  downloadAs: string,
): FileAnswer {
  return { type: 'text/csv; charset=utf-8', body: csvOf(heads, rows), downloadAs, cache: minute }
}
