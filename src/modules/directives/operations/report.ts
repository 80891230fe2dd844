import { z } from 'zod'
import { optional } from '../../../kernel/blank.ts'
import type { Context } from '../../../kernel/context.ts'
import { Upload } from '../../../kernel/http/upload.ts'
import { operation } from '../../../kernel/operation.ts'
import { invalidField, Refusal } from '../../../kernel/refusal.ts'
import { readClock } from '../../calendar/index.ts'
import {
  addStep,
  attach,
  closeWork,
  findMatter,
  type Matter,
  MatterNumber,
  mayReadMatter,
  setHolder,
  setStage,
  tellClock,
} from '../../docket/index.ts'
import { refuseSecretWords } from '../../documents/index.ts'
import type { ObligationSubject, Report } from '../model.ts'
import { putOnList } from '../opening.ts'
import { refusals, stages, steps, summaries } from '../phrases.ts'
import { mayDecide, mayReport } from '../policy.ts'
import { insertReport, settleReport } from '../store/acts.ts'
import { lockObligation, updateObligation } from '../store/obligation.ts'
import { finish } from './end.ts'

const numbered = z.object({ number: MatterNumber })
const find = (ctx: Context, { number }: { number: string }) => lockObligation(ctx.tx, number)
/** As the database keeps it: 14 digits before the point, 4 behind. */
const Figure = z
  .string()
  .trim()
  .refine((figure) => /^-?\d{1,14}(\.\d{1,4})?$/.test(figure), { params: { text: refusals.figure } })

/** The slot of the evidence on the matter. */
export const reportSlot = 'report'

/** 报告: what was done, with the evidence that the document asks for. */
export const reportObligation = operation({
  name: 'directives.report',
  summary: summaries.report,
  input: numbered.extend({
    words: z.string().trim().min(2).max(4000),
    figure: optional(Figure),
    linked: optional(MatterNumber),
    uploads: z.array(Upload).max(10).default([]),
  }),
  find,
  allow: mayReport,
  async run(ctx, { number, words, figure, linked, uploads }, subject) {
    requireState(subject, 'open')
    refuseSecretWords('words', words)
    const { matter, obligation } = subject
    const { evidence } = obligation
    if (evidence === 'figure' && !figure) throw invalidField('figure', refusals.figure)
    if (evidence === 'file' && uploads.length === 0) throw invalidField('files', refusals.file)
    const shown = linked ? await linkable(ctx, linked, matter) : undefined
    if (evidence === 'operation' && !shown) throw invalidField('linked', refusals.linked)
    const files: string[] = []
    for (const upload of uploads) files.push((await attach(ctx, matter, reportSlot, upload)).file.sha256)
    await passReport(ctx, subject, {
      ...{ words, figure: figure ?? null, files, linked: shown?.number ?? null },
      ...{ linkedStage: shown?.stageText ?? null, reuses: null },
    })
    return { number }
  },
})

/** What is told, with what shows it. */
type Told = Pick<Report, 'words' | 'figure' | 'linked' | 'linkedStage' | 'reuses'> & {
  /** Digests of the files. */
  readonly files: readonly string[]
}

/** Lays a report before whoever demands it: in their hands, on their list. */
export async function passReport(ctx: Context, subject: ObligationSubject, told: Told): Promise<void> {
  const { id, matter, obligation } = subject
  const { unit, demanderId } = obligation
  const { figure, files, linked, reuses, words } = told
  await insertReport(ctx, obligation, { ...told, files: files.length })
  await updateObligation(ctx, id, { state: 'reported', begins: true, reportedAt: ctx.now })
  await handOver(ctx, subject, { holder: demanderId, stage: stages.reported })
  await closeWork(ctx, matter, { task: 'obligation' }, 'reported')
  await putOnList(ctx, matter, { task: 'obligation-report', organisationId: demanderId })
  const shown = { ...(figure && { figure, unit: unit ?? '' }), ...(linked && { linked }), ...(reuses && { reuses }) }
  const data = { files, ...shown }
  await addStep(ctx, matter, { kind: 'obligation-reported', words: steps.reported, note: words, data })
}

/** What the system has already is linked, never photographed: a matter that the reporter may read, and another one. */
async function linkable(ctx: Context, number: string, own: Matter): Promise<Matter> {
  const found = await findMatter(ctx.tx, number)
  if (!found || found.id === own.id || found.state === 'draft' || !mayReadMatter(ctx.actor, found))
    throw invalidField('linked', refusals.noLinked)
  return found
}

/** The matter and its clock go on in other hands. */
async function handOver(
  ctx: Context,
  { matter, obligation }: ObligationSubject,
  { holder, stage }: { holder: string; stage: (typeof stages)[keyof typeof stages] },
): Promise<void> {
  await setHolder(ctx, matter, holder)
  await setStage(ctx, matter, stage)
  if (obligation.demanderId !== obligation.organisationId)
    await tellClock(ctx, matter, obligation.clockId, { kind: 'transferred', holder })
}

/** 确认: whoever demands it is content. Nobody confirms an own report. */
export const acceptReport = operation({
  name: 'directives.accept-report',
  summary: summaries.accept,
  input: numbered.extend({ opinion: z.string().trim().max(2000).default('') }),
  find,
  allow: mayDecide,
  async run(ctx, { number, opinion }, subject) {
    requireForeignReport(ctx, subject)
    await requireAnswered(ctx, subject)
    refuseSecretWords('opinion', opinion)
    await settleReport(ctx, subject.id, { verdict: 'accepted', reasons: opinion || null })
    await addStep(ctx, subject.matter, {
      ...{ kind: 'obligation-accepted', words: steps.accepted, note: opinion || undefined },
    })
    await finish(ctx, subject)
    return { number }
  },
})

/** 退回: not content; it goes on by the same clock. */
export const returnReport = operation({
  name: 'directives.return-report',
  summary: summaries.giveBack,
  input: numbered.extend({ reasons: z.string().trim().min(5).max(2000) }),
  find,
  allow: mayDecide,
  async run(ctx, { number, reasons }, subject) {
    requireForeignReport(ctx, subject)
    refuseSecretWords('reasons', reasons)
    const { id, matter, obligation } = subject
    const { organisationId } = obligation
    await settleReport(ctx, id, { verdict: 'returned', reasons })
    await updateObligation(ctx, id, { state: 'open', reportedAt: null })
    await handOver(ctx, subject, { holder: organisationId, stage: stages.open })
    await closeWork(ctx, matter, { task: 'obligation-report' }, 'returned')
    await putOnList(ctx, matter, { task: 'obligation', organisationId })
    await addStep(ctx, matter, { kind: 'obligation-returned', words: steps.returned, note: reasons })
    return { number }
  },
})

/** @throws Refusal 'conflict' */
export function requireState({ obligation }: ObligationSubject, state: 'open' | 'reported'): void {
  if (obligation.state !== state) throw new Refusal('conflict', refusals.notNow)
}

/** What came late is not accepted as late while more time, asked for before the day, is undecided. @throws Refusal 'conflict' */
async function requireAnswered(ctx: Context, { reports, extensions, obligation }: ObligationSubject): Promise<void> {
  const reportedAt = reports.at(-1)?.reportedAt
  if (!reportedAt || !extensions.some(({ verdict }) => verdict === null)) return
  const { reading } = await readClock(ctx, obligation.clockId)
  if (reportedAt > reading.dueAt) throw new Refusal('conflict', refusals.answerFirst)
}

function requireForeignReport(ctx: Context, subject: ObligationSubject): void {
  requireState(subject, 'reported')
  if (subject.reports.at(-1)?.reportedBy === ctx.actor.id) throw new Refusal('conflict', refusals.ownReport)
}
