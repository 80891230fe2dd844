import { z } from 'zod'
import { filter } from '../../kernel/blank.ts'
import type { Context } from '../../kernel/context.ts'
import { dayOf } from '../../kernel/day.ts'
import type { FileAnswer } from '../../kernel/page.ts'
import { query } from '../../kernel/query.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { tableFile } from '../../kernel/sheet.ts'
import { getOrganisation } from '../directory/index.ts'
import { readClockViews } from '../docket/index.ts'
import { catalogueCells } from './catalogue.ts'
import { Direction, Retention, Year } from './model.ts'
import { retentionOf, seenOf } from './operations/filing.ts'
import { says } from './page-phrases.ts'
import { directionNames, obstacleNames, refusals, retentionNames, summaries, words } from './phrases.ts'
import { type ArchiveOf, mayKeep, mayRead, mayTakeOut } from './policy.ts'
import { type CandidateRow, candidateRows, candidateStates, countCandidates } from './store/candidate.ts'
import { countExpired } from './store/destruction.ts'
import { archivesBelow, batchesOf, findFiling, findFilingById, yearRows } from './store/filing.ts'
import { archiveOf, findFonds, rulesFor } from './store/fonds.ts'
import { packagesWith } from './store/package.ts'
import { getPiece, pieceRows } from './store/piece.ts'

const pageSize = 30
const most = 20_000
const mostBelow = 200
/** Whose archive; the reader's own unless an auditor names another one. */
export const Whose = z.object({ organisation: filter(z.uuid()) })
export const findArchive = (ctx: Context, { organisation }: { organisation?: string | undefined }) =>
  archiveOf(ctx, organisation)
const Words = z.string().trim().max(60).optional()

export function todayOf({ now, settings }: Context): string {
  return dayOf(now, settings.DISTRICT_ZONE)
}

/** Years, what is due, what has expired; for auditors also the archives below. */
export const showOverview = query({
  name: 'archives.show-overview',
  summary: summaries.overview,
  input: Whose,
  find: findArchive,
  allow: mayRead,
  async run(ctx, _input, { organisationId }) {
    const { tx, actor } = ctx
    const today = todayOf(ctx)
    const rows = await yearRows(tx, organisationId)
    const thisYear = Number(today.slice(0, 4))
    const pending = []
    for (const year of [thisYear - 1, thisYear])
      pending.push({ year, ...(await countCandidates(tx, { organisationId, year, zone: ctx.settings.DISTRICT_ZONE })) })
    const clocks = await readClockViews(
      ctx,
      rows.flatMap(({ clockId, doneAt }) => (clockId && !doneAt ? [clockId] : [])),
    )
    return {
      ...{
        organisation: await getOrganisation(tx, organisationId),
        fonds: (await findFonds(tx, organisationId)) ?? null,
      },
      ...{ years: rows, pending, clocks, expired: await countExpired(tx, organisationId, today) },
      isOwn: actor.post?.organisationId === organisationId,
      keeps: mayKeep(actor, { organisationId }),
      below: actor.post?.roles.includes('auditor') ? await archivesBelow(tx, organisationId, mostBelow) : [],
    }
  },
})
export type Overview = Awaited<ReturnType<typeof showOverview>>

const CandidateWish = Whose.extend({
  year: filter(Year),
  state: filter(z.enum(candidateStates)),
  direction: filter(Direction),
  q: Words,
})
const CandidatePlace = z.tuple([z.iso.date(), z.string().max(40)])

/** By custom the year that is filed is the past one. */
function yearOf(ctx: Context, year: number | undefined): number {
  return year ?? Number(todayOf(ctx).slice(0, 4)) - 1
}

async function candidatesOf(
  ctx: Context,
  { organisationId }: ArchiveOf,
  {
    year,
    before,
    limit,
    ...rest
  }: Omit<z.output<typeof CandidateWish>, 'organisation'> & { before?: string | undefined; limit: number },
) {
  const shelf = { organisationId, year: yearOf(ctx, year), zone: ctx.settings.DISTRICT_ZONE }
  const [day, number] = CandidatePlace.safeParse(before?.split('_')).data ?? []
  const after = day && number ? { day, number } : undefined
  const rows = await candidateRows(ctx.tx, shelf, { filter: { ...rest, q: rest.q || undefined }, after, limit })
  const rules = await rulesFor(ctx.tx, organisationId, todayOf(ctx))
  return rows.map((row) => ({ ...row, ...retentionOf(rules, row) }))
}
export type ShownCandidate = Awaited<ReturnType<typeof candidatesOf>>[number]

/** 待归档名单: what can be filed, and what cannot yet, with why. */
export const listCandidates = query({
  name: 'archives.list-candidates',
  summary: summaries.candidates,
  input: CandidateWish.extend({ before: z.string().max(80).optional() }),
  find: findArchive,
  allow: mayRead,
  async run(ctx, { organisation: _organisation, ...wish }, archive) {
    const rows = await candidatesOf(ctx, archive, { ...wish, limit: pageSize + 1 })
    const shown = rows.slice(0, pageSize)
    const last = shown.at(-1)
    const { organisationId } = archive
    const year = yearOf(ctx, wish.year)
    const shelf = { organisationId, year, zone: ctx.settings.DISTRICT_ZONE }
    const filing = await findFiling(ctx.tx, organisationId, year)
    const clocks = await readClockViews(ctx, filing?.clockId ? [filing.clockId] : [])
    const thisYear = Number(todayOf(ctx).slice(0, 4))
    return {
      ...{ rows: shown, year, filing: filing ?? null, clock: filing?.clockId ? clocks.get(filing.clockId) : undefined },
      counts: await countCandidates(ctx.tx, shelf),
      seen: await seenOf(ctx, shelf, await rulesFor(ctx.tx, organisationId, todayOf(ctx))),
      batches: filing ? await batchesOf(ctx.tx, filing.id) : [],
      hasFonds: (await findFonds(ctx.tx, organisationId)) !== undefined,
      ...{ keeps: mayKeep(ctx.actor, archive), isPast: year < thisYear, years: [thisYear, thisYear - 1, thisYear - 2] },
      next: rows.length > pageSize && last ? `${last.day}_${last.matterNumber}` : null,
    }
  },
})
export type ListedCandidates = Awaited<ReturnType<typeof listCandidates>>

/** The same as a file. */
export const exportCandidates = query({
  name: 'archives.export-candidates',
  summary: summaries.candidatesFile,
  input: CandidateWish,
  find: findArchive,
  allow: mayRead,
  async run(ctx, { organisation: _organisation, ...wish }, archive): Promise<FileAnswer> {
    const rows = await candidatesOf(ctx, archive, { ...wish, limit: most })
    const head = [says.title, says.direction, says.documentNumber, says.responsible, says.formedOn, says.pages]
    const cells = [
      [...head, says.retention, says.why, says.obstacle].map(({ zh }) => zh),
      ...rows.map((row) => [
        ...[row.title, directionNames[row.direction].zh, row.documentNumber ?? '', row.responsible, row.formedOn ?? ''],
        ...[String(row.pages ?? ''), retentionWords(row).zh, row.why.zh],
        row.obstacle ? `${obstacleNames[row.obstacle].zh}（${row.stage.zh}）` : '',
      ]),
    ]
    return tableFile(`to-file-${yearOf(ctx, wish.year)}`, { sheet: says.pending.zh, cells, format: 'csv' })
  },
})

export function retentionWords({ choice, retention }: Pick<CandidateRow, 'choice'> & { retention: Retention | null }) {
  return choice === 'left-out' || !retention ? words.leftOut : retentionNames[retention]
}

/** One document of the list: what a rule proposes, what a person chose. */
export const showCandidate = query({
  name: 'archives.show-candidate',
  summary: summaries.candidate,
  input: z.object({ year: Year, source: z.uuid() }),
  find: (ctx: Context) => archiveOf(ctx),
  allow: mayRead,
  async run(ctx, { year, source }, archive) {
    const { organisationId } = archive
    const shelf = { organisationId, year, zone: ctx.settings.DISTRICT_ZONE }
    const [row] = await candidateRows(ctx.tx, shelf, { filter: { sourceId: source }, limit: 1 })
    if (!row) throw new Refusal('not-found', refusals.noCandidate)
    const rules = await rulesFor(ctx.tx, organisationId, todayOf(ctx))
    return { year, row: { ...row, ...retentionOf(rules, row) }, keeps: mayKeep(ctx.actor, archive) }
  },
})
export type ShownCandidatePage = Awaited<ReturnType<typeof showCandidate>>

const PieceWish = Whose.extend({
  year: filter(Year),
  retention: filter(Retention),
  direction: filter(Direction),
  state: filter(z.enum(['kept', 'expired', 'destroyed'])),
  q: Words,
})
const PiecePlace = z.tuple([z.coerce.number().int(), Retention, z.coerce.number().int()])

async function piecesIn(
  ctx: Context,
  { organisationId }: ArchiveOf,
  {
    organisation: _organisation,
    before,
    limit,
    ...rest
  }: z.output<typeof PieceWish> & { before?: string | undefined; limit: number },
) {
  const [year, retention, serial] = PiecePlace.safeParse(before?.split('_')).data ?? []
  const after = year && retention && serial ? { year, retention, serial } : undefined
  const wish = { ...rest, q: rest.q || undefined }
  return pieceRows(ctx.tx, organisationId, { filter: wish, after, limit, today: todayOf(ctx) })
}

/** 归档文件目录. */
export const listPieces = query({
  name: 'archives.list-pieces',
  summary: summaries.pieces,
  input: PieceWish.extend({ before: z.string().max(40).optional() }),
  find: findArchive,
  allow: mayRead,
  async run(ctx, wish, archive) {
    const rows = await piecesIn(ctx, archive, { ...wish, limit: pageSize + 1 })
    const shown = rows.slice(0, pageSize)
    const last = shown.at(-1)
    return {
      ...{ rows: shown, today: todayOf(ctx), organisation: await getOrganisation(ctx.tx, archive.organisationId) },
      years: (await yearRows(ctx.tx, archive.organisationId)).map(({ year }) => year),
      next: rows.length > pageSize && last ? `${last.year}_${last.retention}_${last.serial}` : null,
    }
  },
})
export type ListedPieces = Awaited<ReturnType<typeof listPieces>>

/** The same as a file for spreadsheets. */
export const exportPieces = query({
  name: 'archives.export-pieces',
  summary: summaries.piecesFile,
  input: PieceWish.extend({ format: z.enum(['csv', 'xlsx']).catch('csv') }),
  find: findArchive,
  allow: mayRead,
  async run(ctx, { format, ...wish }, archive): Promise<FileAnswer> {
    const cells = catalogueCells(await piecesIn(ctx, archive, { ...wish, limit: most }))
    return tableFile('catalogue', { sheet: says.catalogue.zh, cells, format })
  },
})

async function findPiece(ctx: Context, { id }: { id: string }) {
  const piece = await getPiece(ctx.tx, id)
  return { ...(await archiveOf(ctx, piece.organisationId)), piece }
}

/** One piece: its entry, where it is kept, what may be done. */
export const showPiece = query({
  name: 'archives.show-piece',
  summary: summaries.piece,
  input: z.object({ id: z.uuid() }),
  find: findPiece,
  allow: mayRead,
  async run(ctx, _input, { piece, organisationId, path }) {
    return {
      ...{ piece, today: todayOf(ctx), keeps: mayKeep(ctx.actor, { organisationId }), path },
      takes: mayTakeOut(ctx.actor, { organisationId, path }),
      filing: await findFilingById(ctx.tx, piece.filingId),
      packages: await packagesWith(ctx.tx, piece),
    }
  },
})
export type ShownPiece = Awaited<ReturnType<typeof showPiece>>
