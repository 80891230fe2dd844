import { z } from 'zod'
import type { Context } from '../../../kernel/context.ts'
import { emit } from '../../../kernel/event.ts'
import { operation } from '../../../kernel/operation.ts'
import { invalidField, Refusal } from '../../../kernel/refusal.ts'
import type { Text } from '../../../kernel/text.ts'
import { holdBehalf } from '../../directory/index.ts'
import {
  addStep,
  closeWork,
  getMatter,
  isPartyUnhelped,
  MatterNumber,
  openWork,
  setHolder,
  setStage,
  tellClock,
} from '../../docket/index.ts'
import { refusals, rectificationSteps as steps, summaries, told, rectificationWords as words } from '../phrases.ts'
import {
  Method,
  mayCallBack,
  mayRectify,
  maySupervise,
  type RectificationSubject,
  stillMissing,
} from '../rectification-model.ts'
import { findRating } from '../store/rating.ts'
import {
  insertTurn,
  lockRectification,
  ratedMatterNumber,
  rectificationOf,
  updateRectification,
} from '../store/rectification.ts'
import { lockRateable } from './give.ts'

const Said = z.string().trim().min(5).max(4000)
const numbered = z.object({ number: MatterNumber })
const find = (ctx: Context, { number }: { number: string }) => lockRectification(ctx.tx, number)

/** The organisation says what it found and what it will do. */
export const verifyRectification = operation({
  name: 'ratings.verify-rectification',
  summary: summaries.verify,
  input: numbered.extend({ verification: Said }),
  find,
  allow: mayRectify,
  async run(ctx, { verification }, subject) {
    requireState(subject, 'open')
    await insertTurn(ctx, subject.id, { kind: 'verified', words: verification })
    await addStep(ctx, subject.matter, {
      kind: 'verified',
      words: steps.verified,
      note: verification,
      visible: 'staff',
    })
    return { number: subject.matter.number }
  },
})

/** Somebody else than the rated officer asks the rater; an anonymous one through a notice, without knowing who it is. */
export const callBack = operation({
  name: 'ratings.record-call-back',
  summary: summaries.callBack,
  input: numbered.extend({ method: Method, callBack: Said }),
  find,
  allow: mayCallBack,
  async run(ctx, { method, callBack: said }, subject) {
    requireState(subject, 'open')
    if (subject.rating?.anonymous && method !== 'platform') throw invalidField('method', refusals.anonymous)
    await insertTurn(ctx, subject.id, { kind: 'call-back', words: said, method })
    await addStep(ctx, subject.matter, { kind: 'called-back', words: steps.calledBack, note: said, visible: 'staff' })
    if (method === 'platform') await tellRater(ctx, subject, told.calledBack(said))
    return { number: subject.matter.number }
  },
})

/** The rater replies on the page of the own matter; no name goes with it, and no step. */
export const replyToCallBack = operation({
  name: 'ratings.reply-to-call-back',
  summary: summaries.reply,
  behalf: 'party',
  input: numbered.extend({ satisfied: z.enum(['yes', 'no']), reply: z.string().trim().min(2).max(2000) }),
  find: (ctx, { number }) => lockRateable(ctx, number),
  allow: (actor, { matter }) => isPartyUnhelped(actor, matter, 'apply'),
  async run(ctx, { satisfied, reply }, { invitation }) {
    await holdBehalf(ctx)
    const rating = await findRating(ctx.tx, invitation.id)
    const found = rating && (await rectificationOf(ctx.tx, { ratingId: rating.id }))
    if (!found || (found.state !== 'open' && found.state !== 'answered'))
      throw new Refusal('conflict', refusals.notAsked)
    const { id, turns } = await lockRectification(ctx.tx, found.number)
    if (!turns.some(({ kind }) => kind === 'call-back')) throw new Refusal('conflict', refusals.notAsked)
    await insertTurn(ctx, id, { kind: 'reply', words: reply, satisfied: satisfied === 'yes' })
    return { number: invitation.number }
  },
})

/** The organisation answers; the supervision looks at it before the rater is told. */
export const answerRectification = operation({
  name: 'ratings.answer-rectification',
  summary: summaries.answer,
  input: numbered.extend({ answer: Said }),
  find,
  allow: mayRectify,
  async run(ctx, { answer }, subject) {
    requireState(subject, 'open')
    const missing = stillMissing(subject)
    if (missing.verification) throw new Refusal('conflict', refusals.verifyFirst)
    if (missing.callBack) throw new Refusal('conflict', refusals.callBackFirst)
    await insertTurn(ctx, subject.id, { kind: 'answered', words: answer })
    await updateRectification(ctx, subject.id, { state: 'answered', answer })
    await handOver(ctx, subject, 'answered')
    await addStep(ctx, subject.matter, { kind: 'answered', words: steps.answered, note: answer })
    return { number: subject.matter.number }
  },
})

/** The supervision is content: the rater gets the answer, the matter ends. */
export const confirmRectification = operation({
  name: 'ratings.confirm-rectification',
  summary: summaries.confirm,
  input: numbered.extend({ opinion: z.string().trim().max(2000).default('') }),
  find,
  allow: maySupervise,
  async run(ctx, { opinion }, subject) {
    requireState(subject, 'answered')
    await insertTurn(ctx, subject.id, { kind: 'confirmed', words: opinion })
    await addStep(ctx, subject.matter, { kind: 'confirmed', words: steps.confirmed, note: opinion || undefined })
    await endRectification(ctx, subject, 'done')
    await tellRater(ctx, subject, told.answered)
    return { number: subject.matter.number }
  },
})

/** The supervision is not content: it goes on, by the same clock. */
export const sendBackRectification = operation({
  name: 'ratings.send-back-rectification',
  summary: summaries.sendBack,
  input: numbered.extend({ why: Said }),
  find,
  allow: maySupervise,
  async run(ctx, { why }, subject) {
    requireState(subject, 'answered')
    await insertTurn(ctx, subject.id, { kind: 'sent-back', words: why })
    await updateRectification(ctx, subject.id, { state: 'open' })
    await handOver(ctx, subject, 'open')
    await addStep(ctx, subject.matter, { kind: 'sent-back', words: steps.sentBack, note: why })
    return { number: subject.matter.number }
  },
})

/** @throws Refusal 'conflict' */
export function requireState({ rectification }: RectificationSubject, state: 'open' | 'answered'): void {
  if (rectification.state !== state) throw new Refusal('conflict', refusals.notOpen)
}

/** Ends the matter with its clock and its work. */
export async function endRectification(
  ctx: Context,
  subject: RectificationSubject,
  state: 'done' | 'void',
): Promise<void> {
  const { matter, rectification } = subject
  await updateRectification(ctx, subject.id, { state })
  for (const clock of await closeWork(ctx, matter, {}, state)) await tellClock(ctx, matter, clock, { kind: 'finished' })
  await tellClock(ctx, matter, rectification.clockId, { kind: 'finished' })
  await setStage(ctx, matter, words.stages[state], 'closed')
}

/** From the organisation to the supervision and back; the clock runs on, in the other's hands. */
async function handOver(ctx: Context, { matter, rectification }: RectificationSubject, to: 'answered' | 'open') {
  const { supervisorId, organisationId, clockId } = rectification
  const holder = to === 'answered' ? supervisorId : organisationId
  await closeWork(ctx, matter, { task: to === 'answered' ? 'rectification' : 'confirmation' }, to)
  await setHolder(ctx, matter, holder)
  await setStage(ctx, matter, words.stages[to])
  if (organisationId !== supervisorId) await tellClock(ctx, matter, clockId, { kind: 'transferred', holder })
  await openWork(ctx, matter, {
    ...{ href: `/matters/${matter.number}/rectification`, organisationId: holder },
    ...(to === 'answered'
      ? { task: 'confirmation', title: words.confirmWork, for: { organisation: holder, role: 'auditor' } as const }
      : { task: 'rectification', title: words.work, for: { organisation: holder, role: 'head' } as const }),
  })
}

/** Tells whoever rated, who is nowhere named: the parties of the rated matter. */
export async function tellRater(ctx: Context, { rectification }: RectificationSubject, said: Text): Promise<void> {
  if (!rectification.ratingId) return
  const number = await ratedMatterNumber(ctx.tx, rectification.ratingId)
  const { partyIds } = await getMatter(ctx.tx, number)
  const cause = `rectification ${ctx.trace.auditId}`
  await emit(ctx, 'notices.due', {
    people: partyIds,
    cause,
    words: said,
    href: `/matters/${number}/rating`,
    matter: number,
  })
}
