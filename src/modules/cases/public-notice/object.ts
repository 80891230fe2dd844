import type { Context } from '../../../kernel/context.ts'
import { invalidField, Refusal } from '../../../kernel/refusal.ts'
import { readClock, readClocksOf } from '../../calendar/index.ts'
import { type GuideVersion, getGuideVersion } from '../../catalogue/index.ts'
import { addStep, openTasks, openWork, startMatterClock } from '../../docket/index.ts'
import { steps } from '../phrases.ts'
import type { CaseSubject } from '../policy.ts'
import { processTimer } from '../process-due.ts'
import { advance, modelOf } from '../run-process.ts'
import { lockCaseById } from '../store/case.ts'
import { firedTimerOf } from '../store/timer.ts'
import { tellParties } from '../telling.ts'
import { objectionTask } from './end.ts'
import { hangs, type PublicNotice } from './model.ts'
import { noticePhrases } from './phrases.ts'
import { getNotice, insertObjection, type NewObjection, objectionsOf } from './store.ts'

/** The message by which processes wait for an objection. */
const message = 'notice-objection'
/** Objections to one notice that are taken online; more are a storm, not a village, and go to the office. */
const most = 100

/** A notice with its case, the matter locked: lock first, read second. */
export interface NoticeCase {
  readonly id: string
  readonly notice: PublicNotice
  readonly matter: CaseSubject['matter']
  readonly subject: CaseSubject
}

/** @throws Refusal 'not-found' */
export async function lockNotice(ctx: Context, id: string): Promise<NoticeCase> {
  const { matterId } = await getNotice(ctx.tx, id)
  const subject = await lockCaseById(ctx.tx, matterId)
  return { id, subject, matter: subject.matter, notice: await getNotice(ctx.tx, id) }
}

type Said = Pick<NewObjection, 'words' | 'channel' | 'confidential' | 'objector'>

/**
 * Keeps an objection and lets it have its effect: the organisation that hears it gets the work with a clock of its own, and
 * the process goes back where its guide leads an objection.
 *
 * @returns the code by which the answer is read
 * @throws Refusal 'conflict' when the notice hangs no more, with the ways that are left
 */
export async function object(ctx: Context, { subject, notice }: NoticeCase, said: Said): Promise<string> {
  if (!hangs(notice, ctx.now)) throw new Refusal('conflict', noticePhrases.over)
  const earlier = (await objectionsOf(ctx.tx, subject.id)).filter(({ noticeId }) => noticeId === notice.id)
  if (earlier.some(({ words }) => words === said.words)) throw invalidField('words', noticePhrases.twice)
  if (said.channel === 'online' && earlier.length >= most) throw new Refusal('conflict', noticePhrases.tooMany)
  const guide = await getGuideVersion(ctx.tx, subject.case.guideVersionId)
  const rule = guide.content.publicity?.notice?.objection.answer
  if (!rule) throw new Refusal('conflict', noticePhrases.over)
  const { matter } = subject
  const clock = { kind: 'objection', rule, holder: notice.organisationId, shown: false }
  const clockId = await startMatterClock(ctx, matter, clock)
  const { reading } = await readClock(ctx, clockId)
  const { id, code } = await insertObjection(ctx, { ...said, noticeId: notice.id, matterId: subject.id, clockId })
  await addStep(ctx, matter, { kind: 'objection', words: steps.objection, data: { objection: id } })
  await openWork(ctx, matter, {
    ...{ task: objectionTask(id), title: noticePhrases.answerWork, href: `/matters/${matter.number}/objections` },
    ...{ for: { organisation: notice.organisationId, role: 'handler' }, organisationId: notice.organisationId },
    clock: { id: clockId, dueAt: reading.dueAt },
  })
  await tellParties(ctx, matter, noticePhrases.objectedNotice(matter.title))
  await goBack(ctx, subject, notice)
  return code
}

/**
 * The first objection leads the process back, also when the timer of the notice was quicker than an objection in time. What has
 * been decided in between stands until it is annulled, but is neither delivered nor carried out before the answer.
 */
async function goBack(ctx: Context, subject: CaseSubject, notice: PublicNotice): Promise<void> {
  if (subject.case.state !== 'handling') return
  const guide = await getGuideVersion(ctx.tx, subject.case.guideVersionId)
  const { nodes } = modelOf(guide)
  const open = (await openTasks(ctx.tx, subject.id)).map(({ task }) => task.split(':')[0])
  const waits = nodes.some(
    (node) =>
      node.kind === 'boundary' &&
      node.trigger.on === 'message' &&
      node.trigger.message === message &&
      open.includes(node.attachedTo),
  )
  if (waits) await advance(ctx, subject, guide, { kind: 'message', message })
  else await overtake(ctx, subject, guide, notice)
}

/** The timer of this notice went off first: what it led to is taken back. */
async function overtake(ctx: Context, subject: CaseSubject, guide: GuideVersion, notice: PublicNotice): Promise<void> {
  const timer = notice.clockId && (await firedTimerOf(ctx.tx, subject.id, notice.clockId))
  if (!timer || subject.case.process?.before?.timer !== processTimer(timer)) return
  const after = await laterThanAll(ctx, subject.id)
  await addStep(after, subject.matter, { kind: 'objection-returns', words: noticePhrases.returnsStep })
  await advance(after, subject, guide, { kind: 'overtaken', timer: processTimer(timer), message })
}

/** The objection was made in time, but what it undoes happened since: clocks are told nothing that is earlier than that. */
async function laterThanAll(ctx: Context, matterId: string): Promise<Context> {
  const events = (await readClocksOf(ctx, [matterId])).flatMap((clock) => clock.events)
  return { ...ctx, now: new Date(Math.max(ctx.now.getTime(), ...events.map(({ at }) => at.getTime()))) }
}
