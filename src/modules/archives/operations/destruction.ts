import { z } from 'zod'
import { optional } from '../../../kernel/blank.ts'
import type { Context } from '../../../kernel/context.ts'
import { dayOf } from '../../../kernel/day.ts'
import { emit } from '../../../kernel/event.ts'
import { addJob, type Job } from '../../../kernel/job.ts'
import { operation } from '../../../kernel/operation.ts'
import { invalidField, Refusal } from '../../../kernel/refusal.ts'
import { addStep, closeWork, MatterNumber, setStage } from '../../docket/index.ts'
import { eraseFiles } from '../../files/index.ts'
import { openArchiveMatter, putOnList } from '../opening.ts'
import { refusals, stages, steps, summaries, words } from '../phrases.ts'
import { handsOn, isMachine, mayApprove, mayKeep } from '../policy.ts'
import {
  appraiseLines,
  countExpired,
  type DestructionSubject,
  documentsToErase,
  endPackages,
  extendKept,
  filesToErase,
  insertDestruction,
  type LockedDestruction,
  lockDestruction,
  lockOpenList,
  lockToDestroy,
  markDestroyed,
  updateDestruction,
} from '../store/destruction.ts'
import { archiveOf } from '../store/fonds.ts'

const numbered = z.object({ number: MatterNumber })
const find = (ctx: Context, { number }: { number: string }) => lockDestruction(ctx, number)
const Opinion = z.string().trim().min(2).max(500)
/** Lines of one list; what is more is listed next time. */
const most = 2000

export const hrefOfList = (number: string) => `/desk/archives/destruction/${number}`

/** 编制: everything that has expired and is not held. One list at a time. */
export const drawUpList = operation({
  name: 'archives.draw-up-list',
  summary: summaries.draw,
  input: z.object({}),
  find: (ctx: Context) => archiveOf(ctx),
  allow: mayKeep,
  async run(ctx, _input, { organisationId }) {
    const today = dayOf(ctx.now, ctx.settings.DISTRICT_ZONE)
    if (await lockOpenList(ctx.tx, organisationId)) throw new Refusal('conflict', refusals.listOpen)
    if ((await countExpired(ctx.tx, organisationId, today)).free === 0)
      throw new Refusal('conflict', refusals.noneExpired)
    const matter = await openArchiveMatter(ctx, {
      ...{
        kind: 'destruction',
        numberKind: 'XH',
        title: words.destructionTitle(today),
        subjectId: today,
        organisationId,
      },
      stage: stages.appraising,
    })
    const { id, number } = matter
    const lines = await insertDestruction(ctx, { id, number, organisationId, today, most })
    await putOnList(ctx, matter, { task: 'appraise', organisationId, href: hrefOfList(number) })
    await addStep(ctx, matter, { kind: 'list-drawn', words: steps.drawn(lines), data: { lines } })
    return { number }
  },
})

function requireState({ list }: DestructionSubject, ...states: readonly string[]): void {
  if (!states.includes(list.state)) throw new Refusal('conflict', refusals.notNow)
}

interface Move {
  readonly stage: (typeof stages)[keyof typeof stages]
  /** What became of the work that waited. */
  readonly outcome: string
  /** The work that comes next; without it the list is closed, or the machine's. */
  readonly task?: 'appraise' | 'approve'
  /** On whose lists it does not stand. */
  readonly notBy?: readonly string[]
  readonly step: Parameters<typeof addStep>[2]
  readonly isEnd?: boolean
}

/** What every act that moves a list on leaves behind: the old work off the desks, a step, the stage, the next work. */
async function moveOn(ctx: Context, { matter, organisationId }: LockedDestruction, move: Move): Promise<void> {
  const { stage, outcome, task, notBy = [], step, isEnd } = move
  await closeWork(ctx, matter, {}, outcome)
  await addStep(ctx, matter, step)
  await setStage(ctx, matter, stage, isEnd ? 'closed' : undefined)
  if (task) await putOnList(ctx, matter, { task, organisationId, href: hrefOfList(matter.number), notBy })
}

const Pieces = z.preprocess(
  (value) => (typeof value === 'string' ? [value] : value),
  z.array(z.uuid()).max(most).default([]),
)

/** 鉴定: of each piece a person says whether it goes, or is kept longer (延长保管), and why. */
export const appraise = operation({
  name: 'archives.appraise',
  summary: summaries.appraise,
  input: numbered.extend({
    pieces: Pieces,
    verdict: z.enum(['destroy', 'keep']),
    reason: z.string().trim().min(2).max(400),
    years: optional(z.coerce.number().int().min(1).max(100)),
  }),
  find,
  allow: mayKeep,
  async run(ctx, { number, pieces, verdict, reason, years }, subject) {
    const { id, lines } = subject
    requireState(subject, 'appraising')
    const chosen = lines.filter(({ pieceId }) => pieces.includes(pieceId))
    if (chosen.length === 0) throw invalidField('pieces', refusals.chooseLines)
    if (verdict === 'keep' && !years) throw invalidField('years', refusals.years)
    if (verdict === 'destroy' && chosen.some(({ held }) => held)) throw new Refusal('conflict', refusals.heldNow)
    await appraiseLines(ctx, id, { pieceIds: pieces, verdict, reason, years: years ?? 0 })
    const data = { list: number, pieces: chosen.map(({ archiveNumber }) => archiveNumber), verdict, reason, years }
    ctx.trace.matter = number
    ctx.trace.content.push({ step: 'appraised-pieces', words: summaries.appraise, data })
    return { number }
  },
})

/** The appraisal is finished: the head decides. */
export const submitList = operation({
  name: 'archives.submit-list',
  summary: summaries.submit,
  input: numbered.extend({ opinion: Opinion }),
  find,
  allow: mayKeep,
  async run(ctx, { number, opinion }, subject) {
    requireState(subject, 'appraising')
    const { id, lines } = subject
    if (lines.some(({ verdict }) => verdict === null)) throw new Refusal('conflict', refusals.allLines)
    await updateDestruction(ctx, id, { state: 'approving', opinion })
    const { destroy, keep } = countsOf(subject)
    await moveOn(ctx, subject, {
      ...{ stage: stages.approving, outcome: 'done', task: 'approve' },
      notBy: handsOn({ ...subject, appraisedBy: ctx.actor.id }),
      step: { kind: 'appraised', words: steps.appraised(destroy, keep), note: opinion },
    })
    return { number }
  },
})

function countsOf({ lines }: Pick<DestructionSubject, 'lines'>) {
  const destroy = lines.filter(({ verdict }) => verdict === 'destroy').length
  return { destroy, keep: lines.length - destroy }
}

/** 审批: by another person than who drew it up or appraised. From then on it is carried out. */
export const approveList = operation({
  name: 'archives.approve-list',
  summary: summaries.approve,
  input: numbered.extend({ approval: Opinion }),
  find,
  allow: mayApprove,
  async run(ctx, { number, approval }, subject) {
    requireState(subject, 'approving')
    const { id, lines } = subject
    if (lines.some(({ verdict, held }) => verdict === 'destroy' && held))
      throw new Refusal('conflict', refusals.heldNow)
    await updateDestruction(ctx, id, { state: 'approved', approval })
    await extendKept(ctx, id)
    const { destroy, keep } = countsOf(subject)
    const pieces = lines.map((line) => [line.archiveNumber, line.verdict ?? '', line.newUntil ?? ''])
    await moveOn(ctx, subject, {
      ...{ stage: stages.approved, outcome: 'done' },
      step: {
        ...{ kind: 'destruction-approved', words: steps.approved(destroy, keep), note: approval },
        data: { pieces },
      },
    })
    await addJob(ctx.tx, 'destroy-list', { number })
    return { number }
  },
})

/** The head does not agree: it is appraised anew. */
export const sendListBack = operation({
  name: 'archives.send-list-back',
  summary: summaries.sendBack,
  input: numbered.extend({ reasons: Opinion }),
  find,
  allow: mayApprove,
  async run(ctx, { number, reasons }, subject) {
    requireState(subject, 'approving')
    await updateDestruction(ctx, subject.id, { state: 'appraising' })
    await moveOn(ctx, subject, {
      ...{ stage: stages.appraising, outcome: 'returned', task: 'appraise' },
      step: { kind: 'list-returned', words: steps.returned, note: reasons },
    })
    return { number }
  },
})

export const withdrawList = operation({
  name: 'archives.withdraw-list',
  summary: summaries.withdraw,
  input: numbered.extend({ reasons: Opinion }),
  find,
  allow: mayKeep,
  async run(ctx, { number, reasons }, subject) {
    requireState(subject, 'appraising', 'approving')
    await updateDestruction(ctx, subject.id, { state: 'withdrawn' })
    await moveOn(ctx, subject, {
      ...{ stage: stages.withdrawn, outcome: 'withdrawn', isEnd: true },
      step: { kind: 'list-withdrawn', words: steps.withdrawn, note: reasons },
    })
    return { number }
  },
})

/** 销毁: bytes, packages and words go; the entries of the catalogue, the list and the leaves of the ledger stay. */
export const destroyList = operation({
  name: 'archives.destroy-list',
  summary: summaries.destroy,
  input: numbered,
  find: (ctx, { number }) => lockToDestroy(ctx, number),
  allow: isMachine,
  async run(ctx, { number }, subject) {
    if (subject.list.state !== 'approved') return { number, pieces: 0 }
    const pieces = toDestroy(subject)
    await markDestroyed(ctx, pieces)
    // packages first: one that is being kept at this moment is waited for, with its bytes
    const packages = await endPackages(ctx, pieces)
    await eraseFiles(ctx, [...packages, ...(await filesToErase(ctx.tx, pieces))])
    await updateDestruction(ctx, subject.id, { state: 'done' })
    await moveOn(ctx, subject, {
      ...{ stage: stages.done, outcome: 'done', isEnd: true },
      step: { kind: 'destroyed', words: steps.destroyed(pieces.length), data: { pieces: pieces.length } },
    })
    if (pieces.length > 0)
      await emit(ctx, 'archives.destroyed', { pieces, documents: await documentsToErase(ctx.tx, pieces) })
    return { number, pieces: pieces.length }
  },
})

/** What was put on hold after the approval stays; it is listed again when the hold is lifted. */
function toDestroy({ lines }: LockedDestruction): string[] {
  return lines
    .filter(({ verdict, held, destroyedAt }) => verdict === 'destroy' && !held && destroyedAt === null)
    .map(({ pieceId }) => pieceId)
}

export const destroyListJob: Job = {
  name: 'destroy-list',
  async run(caller, payload) {
    await destroyList(caller, payload)
  },
}
