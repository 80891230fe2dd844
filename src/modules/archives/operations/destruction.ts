import { z } from 'zod'
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
  hasOpenList,
  insertDestruction,
  type LockedDestruction,
  lockDestruction,
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
    if (await hasOpenList(ctx.tx, organisationId)) throw new Refusal('conflict', refusals.listOpen)
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
    years: z.preprocess(
      (value) => (value === '' ? undefined : value),
      z.coerce.number().int().min(1).max(100).optional(),
    ),
  }),
  find,
  allow: mayKeep,
  async run(ctx, { number, pieces, verdict, reason, years }, subject) {
    const { id, lines } = subject
    requireState(subject, 'appraising')
    if (pieces.length === 0) throw invalidField('pieces', refusals.chooseLines)
    if (verdict === 'keep' && !years) throw invalidField('years', refusals.years)
    const chosen = lines.filter(({ pieceId }) => pieces.includes(pieceId))
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
    const { id, lines, matter, organisationId } = subject
    if (lines.some(({ verdict }) => verdict === null)) throw new Refusal('conflict', refusals.allLines)
    await updateDestruction(ctx, id, { state: 'approving', opinion })
    await closeWork(ctx, matter, { task: 'archive-appraise' }, 'done')
    await setStage(ctx, matter, stages.approving)
    const notBy = handsOn({ ...subject, appraisedBy: ctx.actor.id })
    await putOnList(ctx, matter, { task: 'approve', organisationId, href: hrefOfList(number), notBy })
    const { destroy, keep } = countsOf(subject)
    await addStep(ctx, matter, { kind: 'appraised', words: steps.appraised(destroy, keep), note: opinion })
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
    const { id, lines, matter } = subject
    if (lines.some(({ verdict, held }) => verdict === 'destroy' && held))
      throw new Refusal('conflict', refusals.heldNow)
    await updateDestruction(ctx, id, { state: 'approved', approval })
    await extendKept(ctx, id)
    await closeWork(ctx, matter, {}, 'done')
    await setStage(ctx, matter, stages.approved)
    const { destroy, keep } = countsOf(subject)
    await addStep(ctx, matter, {
      ...{ kind: 'destruction-approved', words: steps.approved(destroy, keep), note: approval },
      data: { pieces: lines.map((line) => [line.archiveNumber, line.verdict ?? '', line.newUntil ?? '']) },
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
    const { id, matter, organisationId } = subject
    await updateDestruction(ctx, id, { state: 'appraising' })
    await closeWork(ctx, matter, {}, 'returned')
    await setStage(ctx, matter, stages.appraising)
    await putOnList(ctx, matter, { task: 'appraise', organisationId, href: hrefOfList(number) })
    await addStep(ctx, matter, { kind: 'list-returned', words: steps.returned, note: reasons })
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
    const { id, matter } = subject
    await updateDestruction(ctx, id, { state: 'withdrawn' })
    await closeWork(ctx, matter, {}, 'withdrawn')
    await addStep(ctx, matter, { kind: 'list-withdrawn', words: steps.withdrawn, note: reasons })
    await setStage(ctx, matter, stages.withdrawn, 'closed')
    return { number }
  },
})

/** 销毁: bytes, packages and words go; the entries of the catalogue, the list and the leaves of the ledger stay. */
export const destroyList = operation({
  name: 'archives.destroy-list',
  summary: summaries.destroy,
  input: numbered,
  find,
  allow: isMachine,
  async run(ctx, { number }, subject) {
    if (subject.list.state !== 'approved') return { number, pieces: 0 }
    const { id, matter } = subject
    const pieces = toDestroy(subject)
    await markDestroyed(ctx, pieces)
    await eraseFiles(ctx, await filesToErase(ctx.tx, pieces))
    await endPackages(ctx, pieces)
    await updateDestruction(ctx, id, { state: 'done' })
    await addStep(ctx, matter, {
      kind: 'destroyed',
      words: steps.destroyed(pieces.length),
      data: { pieces: pieces.length },
    })
    await setStage(ctx, matter, stages.done, 'closed')
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
