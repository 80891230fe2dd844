import { z } from 'zod'
import { filter } from '../../kernel/blank.ts'
import type { Context } from '../../kernel/context.ts'
import { dayOf } from '../../kernel/day.ts'
import { Instant } from '../../kernel/instant.ts'
import type { FileAnswer } from '../../kernel/page.ts'
import { query } from '../../kernel/query.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { type SheetCell, tableFile } from '../../kernel/sheet.ts'
import type { Text } from '../../kernel/text.ts'
import { getOrganisation, peopleByIds } from '../directory/index.ts'
import { MatterNumber } from '../docket/index.ts'
import { fileAnswer, getFile } from '../files/index.ts'
import { Direction, Year } from './model.ts'
import { says } from './page-phrases.ts'
import { refusals, retentionNames, summaries } from './phrases.ts'
import { mayApprove, mayKeep, mayRead, mayTakeOut } from './policy.ts'
import { findArchive, todayOf, Whose } from './queries.ts'
import { type BookLine, bookYears, incomingLines, outgoingLines } from './store/book.ts'
import { countExpired, destructionRows, getDestruction } from './store/destruction.ts'
import { yearRows } from './store/filing.ts'
import { archiveOf, findFonds, rulesFor } from './store/fonds.ts'
import { getPackage, packageRows } from './store/package.ts'

const pageSize = 30
const bookPage = 200
const most = 20_000
const mostLists = 100
/** What came of an order, when the page is shown after one. */
const Ordered = z.enum(['new', 'running', 'ready'])
const Place = z.tuple([Instant, z.uuid()])

/** Retention rules in force, and under which number the organisation files. */
export const showRules = query({
  name: 'archives.show-rules',
  summary: summaries.rules,
  input: Whose,
  find: findArchive,
  allow: mayRead,
  async run(ctx, _input, archive) {
    const { organisationId } = archive
    return {
      rules: await rulesFor(ctx.tx, organisationId, todayOf(ctx)),
      ...{ fonds: (await findFonds(ctx.tx, organisationId)) ?? null, keeps: mayKeep(ctx.actor, archive) },
    }
  },
})
export type ShownRules = Awaited<ReturnType<typeof showRules>>

/** Packages with how far each is. */
export const listPackages = query({
  name: 'archives.list-packages',
  summary: summaries.packages,
  input: Whose.extend({ before: z.string().max(80).optional(), order: filter(Ordered) }),
  find: findArchive,
  allow: mayRead,
  async run(ctx, { before, order }, archive) {
    const [at, id] = Place.safeParse(before?.split('_')).data ?? []
    const place = at && id ? { at, id } : undefined
    const rows = await packageRows(ctx.tx, archive.organisationId, { before: place, limit: pageSize + 1 })
    const shown = rows.slice(0, pageSize)
    const last = shown.at(-1)
    return {
      ...{ rows: shown, keeps: mayKeep(ctx.actor, archive), takes: mayTakeOut(ctx.actor, archive), order },
      years: (await yearRows(ctx.tx, archive.organisationId)).map(({ year }) => year),
      next: rows.length > pageSize && last ? `${last.orderedAt.toISOString()}_${last.id}` : null,
    }
  },
})
export type ListedPackages = Awaited<ReturnType<typeof listPackages>>

async function findPackage(ctx: Context, { id }: { id: string }) {
  const kept = await getPackage(ctx.tx, id)
  return { ...(await archiveOf(ctx, kept.organisationId)), kept }
}

/** The sealed package. */
export const downloadPackage = query({
  name: 'archives.download-package',
  summary: summaries.download,
  input: z.object({ id: z.uuid() }),
  find: findPackage,
  allow: mayTakeOut,
  async run(ctx, _input, { kept }): Promise<FileAnswer> {
    if (kept.state !== 'ready' || !kept.fileId) throw new Refusal('conflict', refusals.notReady)
    return fileAnswer(ctx, await getFile(ctx.tx, kept.fileId), { save: true })
  },
})

/** Lists of destruction, and how much has expired. */
export const listLists = query({
  name: 'archives.list-lists',
  summary: summaries.lists,
  input: Whose,
  find: findArchive,
  allow: mayRead,
  async run(ctx, _input, archive) {
    return {
      rows: await destructionRows(ctx.tx, archive.organisationId, mostLists),
      expired: await countExpired(ctx.tx, archive.organisationId, todayOf(ctx)),
      keeps: mayKeep(ctx.actor, archive),
    }
  },
})
export type ListedLists = Awaited<ReturnType<typeof listLists>>

const findList = (ctx: Context, { number }: { number: string }) => getDestruction(ctx, number)

/** One list with every piece, who put a hand to it, what this reader may do. */
export const showList = query({
  name: 'archives.show-list',
  summary: summaries.list,
  input: z.object({ number: MatterNumber }),
  find: findList,
  allow: mayRead,
  async run(ctx, _input, subject) {
    const { list, lines } = subject
    const ids = [list.drawnBy, list.appraisedBy, list.approvedBy].flatMap((id) => id ?? [])
    const people = await peopleByIds(ctx.tx, ids)
    return {
      ...{ list, lines, names: new Map([...people].map(([id, { name }]) => [id, name])) },
      may: {
        appraise: list.state === 'appraising' && mayKeep(ctx.actor, subject),
        withdraw: ['appraising', 'approving'].includes(list.state) && mayKeep(ctx.actor, subject),
        approve: list.state === 'approving' && mayApprove(ctx.actor, subject),
      },
      isOwnHand: list.state === 'approving' && mayKeep(ctx.actor, subject) && !mayApprove(ctx.actor, subject),
    }
  },
})
export type ShownList = Awaited<ReturnType<typeof showList>>

/** 销毁清册 as a file. */
export const exportList = query({
  name: 'archives.export-list',
  summary: summaries.listFile,
  input: z.object({ number: MatterNumber, format: z.enum(['csv', 'xlsx']).catch('csv') }),
  find: findList,
  allow: mayRead,
  async run(_ctx, { format }, { list, lines }): Promise<FileAnswer> {
    const head = [says.archiveNumber, says.title, says.documentNumber, says.year, says.retention, says.keepUntil]
    const cells = [
      [...head, says.verdict, says.reason].map(({ zh }) => zh),
      ...lines.map((line) => [
        ...[line.archiveNumber, line.title, line.documentNumber, line.year, retentionNames[line.retention].zh],
        ...[line.keepUntil, line.verdict ? says.verdicts[line.verdict].zh : '', line.reason ?? ''],
      ]),
    ]
    return tableFile(`destruction-${list.number}`, { sheet: says.list.zh, cells, format })
  },
})

const BookWish = Whose.extend({
  direction: Direction.catch('outgoing').default('outgoing'),
  year: filter(Year),
})

/** 登记簿 of a year, to be printed and kept. */
export const showBook = query({
  name: 'archives.show-book',
  summary: summaries.book,
  input: BookWish.extend({ after: z.string().max(40).optional() }),
  find: findArchive,
  allow: mayRead,
  async run(ctx, { direction, year: asked, after }, { organisationId }) {
    const thisYear = Number(dayOf(ctx.now, ctx.settings.DISTRICT_ZONE).slice(0, 4))
    const year = asked ?? thisYear
    const lines = direction === 'outgoing' ? outgoingLines : incomingLines
    const rows = await lines(ctx.tx, organisationId, { year, after, limit: bookPage + 1 })
    const shown = rows.slice(0, bookPage)
    return {
      ...{ direction, year, rows: shown, organisation: await getOrganisation(ctx.tx, organisationId) },
      years: [...new Set([year, thisYear, ...(await bookYears(ctx.tx, organisationId))])].toSorted((a, b) => b - a),
      next: rows.length > bookPage ? (shown.at(-1)?.key ?? null) : null,
    }
  },
})
export type ShownBook = Awaited<ReturnType<typeof showBook>>

/** The whole book as a file. */
export const exportBook = query({
  name: 'archives.export-book',
  summary: summaries.bookFile,
  input: BookWish.extend({ format: z.enum(['csv', 'xlsx']).catch('csv') }),
  find: findArchive,
  allow: mayRead,
  async run(ctx, { direction, year: asked, format }, { organisationId }): Promise<FileAnswer> {
    const zone = ctx.settings.DISTRICT_ZONE
    const year = asked ?? Number(dayOf(ctx.now, zone).slice(0, 4))
    const lines = direction === 'outgoing' ? outgoingLines : incomingLines
    const rows = await lines(ctx.tx, organisationId, { year, after: undefined, limit: most })
    const title = direction === 'outgoing' ? says.outgoingBook : says.incomingBook
    const other = direction === 'outgoing' ? says.mainTo : says.issuer
    const head = [says.number, says.title, says.documentNumber, other, says.signedOn, says.pages, says.registered]
    const cells = [
      [...head, says.state, says.archiveNumber, says.note].map(({ zh }) => zh),
      ...rows.map((row) => bookCells(row, zone)),
    ]
    return tableFile(`register-${direction}-${year}`, { sheet: title.zh, cells, format })
  },
})

/** Why a number stands for nothing any more. */
export function remarkOf({ voided, ending }: Pick<BookLine, 'voided' | 'ending'>): Text | undefined {
  if (voided) return says.voidedBecause(voided)
  return ending ? says.endings[ending] : undefined
}

function bookCells(row: BookLine, zone: string): SheetCell[] {
  return [
    ...[row.number, row.title, row.documentNumber ?? '', row.other, row.signedOn ?? '', row.pages ?? ''],
    ...[`${dayOf(row.registeredAt, zone)} ${row.registeredBy}`, row.stage.zh, row.archiveNumber ?? ''],
    remarkOf(row)?.zh ?? '',
  ]
}
