import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Context } from '../../../kernel/context.ts'
import { dayOf } from '../../../kernel/day.ts'
import type { Job } from '../../../kernel/job.ts'
import { operation } from '../../../kernel/operation.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Text } from '../../../kernel/text.ts'
import { lastInstantOf } from '../../calendar/index.ts'
import { addStep, closeWork, type Matter, setStage, tellClock } from '../../docket/index.ts'
import { filesByIds } from '../../files/index.ts'
import { type Filing, type Retention, type RetentionRule, retentions, Year } from '../model.ts'
import { openFiling } from '../opening.ts'
import { refusals, retentionNames, stages, steps, summaries, words } from '../phrases.ts'
import { isMachine, mayKeep } from '../policy.ts'
import { archiveNumber, keptUntil, proposed } from '../retention.ts'
import { type CandidateRow, candidateRows, countCandidates, fingerprintOf, type Shelf } from '../store/candidate.ts'
import { insertBatch, unopenedFilings, updateFiling } from '../store/filing.ts'
import { archiveOf, findFonds, rulesFor } from '../store/fonds.ts'
import { insertChoice, insertPieces, lastSerials, type NewPiece } from '../store/piece.ts'

const own = (ctx: Context) => archiveOf(ctx)
/** More documents than an organisation has in a year. */
const most = 20_000

function shelfOf(ctx: Context, organisationId: string, year: number): Shelf {
  const zone = ctx.settings.DISTRICT_ZONE
  if (year > Number(dayOf(ctx.now, zone).slice(0, 4))) throw new Refusal('conflict', refusals.notYet)
  return { organisationId, year, zone }
}

/** 年度归档 may begin before the year has ended; what is finished is then filed as it comes. */
export const startFiling = operation({
  name: 'archives.start-filing',
  summary: summaries.start,
  input: z.object({ year: Year }),
  find: own,
  allow: mayKeep,
  async run(ctx, { year }, { organisationId }) {
    shelfOf(ctx, organisationId, year)
    const { number } = await openFiling(ctx, organisationId, year)
    return { number, year }
  },
})

/** Another retention than proposed, or nothing for the archive: what a person decides counts, with the reason. */
export const chooseRetention = operation({
  name: 'archives.choose-retention',
  summary: summaries.choose,
  input: z.object({
    year: Year,
    source: z.uuid(),
    choice: z.enum([...retentions, 'left-out']),
    reason: z.string().trim().min(2).max(400),
  }),
  find: own,
  allow: mayKeep,
  async run(ctx, { year, source, choice, reason }, { organisationId }) {
    const { matter } = await openFiling(ctx, organisationId, year)
    const wish = { filter: { sourceId: source }, limit: 1 }
    const [row] = await candidateRows(ctx.tx, shelfOf(ctx, organisationId, year), wish)
    if (!row) throw new Refusal('not-found', refusals.noCandidate)
    await insertChoice(ctx, { organisationId, sourceId: source, choice, reason })
    const to = choice === 'left-out' ? words.leftOut : retentionNames[choice]
    const data = { matter: row.matterNumber, choice }
    await addStep(ctx, matter, { kind: 'retention-chosen', words: steps.chosen(row.title, to), note: reason, data })
    return { year }
  },
})

/** What a person saw before confirming: the documents, what was chosen for them, and the rules. */
export async function seenOf({ tx }: Context, shelf: Shelf, rules: readonly RetentionRule[]): Promise<string> {
  const parts = [await fingerprintOf(tx, shelf), ...rules.map(({ id }) => id)]
  return createHash('sha256').update(parts.join()).digest('hex').slice(0, 32)
}

/** 归档: everything that can be filed gets its number; what is still open is filed to it later. */
export const filePieces = operation({
  name: 'archives.file-pieces',
  summary: summaries.file,
  input: z.object({ year: Year, expected: z.coerce.number().int().min(0), seen: z.string().max(32).optional() }),
  find: own,
  allow: mayKeep,
  async run(ctx, { year, expected, seen }, { organisationId }) {
    const fonds = await findFonds(ctx.tx, organisationId)
    if (!fonds) throw new Refusal('conflict', refusals.noFonds)
    const shelf = shelfOf(ctx, organisationId, year)
    // lock first, read second: two who confirm at once give no number twice
    const filing = await openFiling(ctx, organisationId, year)
    const rows = await candidateRows(ctx.tx, shelf, { filter: { state: 'ready' }, limit: most })
    const rules = await rulesFor(ctx.tx, organisationId, dayOf(ctx.now, shelf.zone))
    const isSame = rows.length === expected && (!seen || seen === (await seenOf(ctx, shelf, rules)))
    if (!isSame) throw new Refusal('conflict', refusals.changed(rows.length))
    const isPast = dayOf(ctx.now, shelf.zone) > `${year}-12-31`
    if (rows.length === 0 && (filing.doneAt || !isPast)) throw new Refusal('conflict', refusals.nothing)
    const last = await lastSerials(ctx.tx, organisationId, year)
    const pieces = numbered(rows, { rules, last }, (one) => archiveNumber(fonds, { ...one, year }), year)
    const batch = await insertBatch(ctx, filing.id, pieces.length)
    if (pieces.length > 0) await insertPieces(ctx, { organisationId, year, filingId: filing.id, batch }, pieces)
    await addStep(ctx, filing.matter, {
      ...{ kind: 'filed', words: steps.filed(pieces.length, batch) },
      data: { pieces: await recorded(ctx, pieces) },
    })
    if (isPast && !filing.doneAt) await finishYear(ctx, filing)
    return { year, pieces: pieces.length }
  },
})

/** What the ledger proves of each piece: its number, the digests of its elements and of its pages. */
async function recorded({ tx }: Context, pieces: readonly NewPiece[]): Promise<string[][]> {
  const files = await filesByIds(tx, [...new Set(pieces.map(({ pdfFileId }) => pdfFileId))])
  const digests = new Map(files.map(({ id, sha256 }) => [id, sha256]))
  return pieces.map((one) => [one.archiveNumber, one.contentSha256, digests.get(one.pdfFileId) ?? ''])
}

interface Numbering {
  readonly rules: readonly RetentionRule[]
  readonly last: Map<Retention, number>
}

function numbered(
  rows: readonly CandidateRow[],
  { rules, last }: Numbering,
  nameOf: (one: { retention: Retention; serial: number }) => string,
  year: number,
): NewPiece[] {
  return rows.flatMap((row): NewPiece[] => {
    const { retention, why } = retentionOf(rules, row)
    const { formedOn, pages, contentSha256, pdfFileId } = row
    // what came from outside may have none
    const documentNumber = row.documentNumber ?? (row.direction === 'incoming' ? '' : null)
    // what has gone out or came in has all of it
    if (!retention || documentNumber === null || !formedOn || !pages || !contentSha256 || !pdfFileId) return []
    const serial = (last.get(retention) ?? 0) + 1
    last.set(retention, serial)
    const { direction, isOriginal, sourceId, matterNumber, documentId, type, title, responsible } = row
    return [
      {
        ...{ direction, isOriginal, sourceId, matterNumber, documentId, type, title, responsible, documentNumber },
        ...{ formedOn, pages, contentSha256, pdfFileId, retention, serial, why },
        ...{ archiveNumber: nameOf({ retention, serial }), keepUntil: keptUntil(year, retention) },
      },
    ]
  })
}

/** What a person chose, else what the first rule says that fits. */
export function retentionOf(
  rules: readonly RetentionRule[],
  row: Pick<CandidateRow, 'choice' | 'reason' | 'direction' | 'type' | 'title' | 'part'>,
): { retention: Retention | null; why: Text; rule: RetentionRule | undefined } {
  const rule = proposed(rules, row)
  if (row.choice && row.choice !== 'left-out')
    return { retention: row.choice, why: words.byPerson(row.reason ?? ''), rule }
  if (row.choice === 'left-out') return { retention: null, why: words.byPerson(row.reason ?? ''), rule }
  // without any rule nothing is thrown away
  if (!rule) return { retention: 'permanent', why: words.noRule, rule }
  return { retention: rule.retention, why: words.byRule(rule.name, rule.basis), rule }
}

async function finishYear(ctx: Context, { id, clockId, matter }: Filing & { matter: Matter }): Promise<void> {
  await updateFiling(ctx, id, { doneAt: ctx.now })
  await closeWork(ctx, matter, { task: 'archive-file' }, 'done')
  if (clockId) await tellClock(ctx, matter, clockId, { kind: 'finished' })
  await setStage(ctx, matter, stages.filed, 'closed')
}

/** The filing of a past year begins for an organisation that has something to file. */
export const openYear = operation({
  name: 'archives.open-year',
  summary: summaries.open,
  input: z.object({ organisation: z.uuid(), year: Year }),
  find: (ctx, { organisation }) => archiveOf(ctx, organisation),
  allow: isMachine,
  async run(ctx, { year }, { organisationId }) {
    const counts = await countCandidates(ctx.tx, shelfOf(ctx, organisationId, year))
    if (counts.ready + counts.open > 0) await openFiling(ctx, organisationId, year)
    return {}
  },
})

/** Looked at in one go. */
const batchSize = 500

/** Early each morning of the district: the past year is opened wherever there is something of it to file. */
export const openFilings: Job = {
  name: 'open-filings',
  cron: '40 17 * * *',
  async run(caller) {
    const zone = caller.settings.DISTRICT_ZONE
    const year = Number(dayOf(caller.now, zone).slice(0, 4)) - 1
    const begins = lastInstantOf(`${year - 1}-12-31`, zone)
    const ends = lastInstantOf(`${year}-12-31`, zone)
    for (const organisation of await unopenedFilings(caller.db, { year, begins, ends, limit: batchSize }))
      await openYear(caller, { organisation, year })
  },
}
